package org.bantin.workflow.storage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ThreadLocalRandom;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;

/**
 * Where the newsroom's talk about items is kept: {@code /editorial/<first two letters>/<item>/<list>/<entry>}, apart from the
 * items, so that it is neither versioned nor published with them. Only system sessions come here; the callers check rights.
 */
public final class EditorialNodes {
    public static final String DECISIONS = "decisions";
    public static final String COMMENTS = "comments";
    public static final String REPLIES = "replies";
    private static final String ROOT = "editorial";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private EditorialNodes() {}

    public static Optional<Node> find(Session session, ItemId item, String list) throws RepositoryException {
        String path = "/" + path(item, list);
        return session.nodeExists(path) ? Optional.of(session.getNode(path)) : Optional.empty();
    }

    /** Adds an entry whose name sorts by time. */
    public static Node add(Session session, ItemId item, String list, Instant at) throws RepositoryException {
        return addTo(make(session, path(item, list)), at);
    }

    public static Node addTo(Node list, Instant at) throws RepositoryException {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Node node = list.addNode(NAME.format(at) + "-" + random, ContentNames.LIST_NODE_TYPE);
        node.setProperty("at", calendar(at));
        return node;
    }

    public static Node make(Session session, String path) throws RepositoryException {
        Node node = session.getRootNode();
        for (String name : path.split("/")) {
            node = node.hasNode(name) ? node.getNode(name) : node.addNode(name, ContentNames.LIST_NODE_TYPE);
        }
        return node;
    }

    /** Children oldest first. */
    public static List<Node> sorted(Node list) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        List<String> names = new ArrayList<>();
        NodeIterator nodes = list.getNodes();
        while (nodes.hasNext()) {
            names.add(nodes.nextNode().getName());
        }
        names.sort(null);
        for (String name : names) {
            children.add(list.getNode(name));
        }
        return children;
    }

    public static String text(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getString() : "";
    }

    public static Optional<Instant> moment(Node node, String property) throws RepositoryException {
        return node.hasProperty(property)
                ? Optional.of(Instant.ofEpochMilli(
                        node.getProperty(property).getDate().getTimeInMillis()))
                : Optional.empty();
    }

    public static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }

    /** Removes what is kept for one person. */
    public static void remove(Session session, String root, String user) throws RepositoryException {
        String path = "/" + root + "/" + person(user);
        if (session.nodeExists(path)) {
            session.getNode(path).remove();
        }
    }

    /** Any user name as a safe node name: what is not a plain letter or digit is written as its code. */
    public static String person(String user) {
        StringBuilder name = new StringBuilder("u-");
        user.chars().forEach(c -> {
            if (c < 128 && Character.isLetterOrDigit(c)) {
                name.appendCodePoint(c);
            } else {
                name.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return name.toString();
    }

    private static String path(ItemId item, String list) {
        return ROOT + "/" + item.value().substring(0, 2) + "/" + item.value() + "/" + list;
    }
}
