package org.bantin.content.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.storage.FieldWriter;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who did what, when. Verbs append in the session of their change, so that both are stored or neither; administrators read.
 * Entries stand under {@code /audit/<yyyy>/<MM>/<dd>/<HHmm>}, times in UTC, named so that names sort by time.
 */
@Component
public class AuditTrail {
    private static final DateTimeFormatter FOLDERS = format("uuuu/MM/dd/HHmm");
    private static final DateTimeFormatter NAME = format("ssSSSSSS");
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);
    private static final int MOST = 500;
    /** The item of a line; indexed, so that the history of one item is found without walking the folders. */
    static final String ITEM = "bt:auditOf";

    private static final String LAST_SAVE = "bt:lastSaveEntry";
    private static final String SAVED = "saved";

    private final RepositorySessions sessions;

    public AuditTrail(RepositorySessions sessions) {
        this.sessions = sessions;
    }

    /** Adds a line with the next save of the session, which must be one of the draft store that may write there. */
    public void append(Session session, AuditEntry entry) throws RepositoryException {
        add(session, entry);
    }

    /** Adds a line for something that is no change of content, in a session of its own. */
    public void append(AuditEntry entry) {
        sessions.write(
                StoreName.DRAFT,
                Actor.system("audit"),
                session -> add(session, entry).getName());
    }

    /** Like {@link #append}, but saves of one person in one sitting share a line, as a draft saves itself every few seconds. */
    public void saved(Session session, Node item, AuditEntry entry) throws RepositoryException {
        String path = ItemReader.text(item, LAST_SAVE);
        if (path != null && session.nodeExists(path)) {
            Node last = session.getNode(path);
            Instant at = ItemReader.moment(last, "at");
            if (entry.by().equals(ItemReader.text(last, "by"))
                    && at != null
                    && at.plus(ONE_SITTING).isAfter(entry.at())) {
                last.setProperty("at", FieldWriter.calendar(entry.at()));
                last.setProperty("saves", ItemReader.number(last, "saves") + 1);
                last.setProperty("title", entry.title());
                for (Map.Entry<String, String> detail : entry.details().entrySet()) {
                    last.setProperty("d." + detail.getKey(), detail.getValue());
                }
                return;
            }
        }
        Node added = add(session, entry);
        added.setProperty("saves", 1);
        item.setProperty(LAST_SAVE, added.getPath());
    }

    /** Ends the sitting: the next save begins a line of its own, after the one that some other deed adds. */
    public static void endSitting(Node item) throws RepositoryException {
        if (item.hasProperty(LAST_SAVE)) {
            item.getProperty(LAST_SAVE).remove();
        }
    }

    private static Node add(Session session, AuditEntry entry) throws RepositoryException {
        Node folder = session.getRootNode();
        for (String name : (ContentNames.AUDIT + "/" + FOLDERS.format(entry.at())).split("/")) {
            folder = folder.hasNode(name) ? folder.getNode(name) : folder.addNode(name, ContentNames.LIST_NODE_TYPE);
        }
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        Node node = folder.addNode(NAME.format(entry.at()) + "-" + random, ContentNames.LIST_NODE_TYPE);
        node.setProperty("at", FieldWriter.calendar(entry.at()));
        node.setProperty("by", entry.by());
        node.setProperty("action", entry.action());
        node.setProperty("title", entry.title());
        if (entry.item() != null) {
            node.setProperty(ITEM, entry.item().value());
        }
        if (entry.type() != null) {
            node.setProperty("type", entry.type());
        }
        for (Map.Entry<String, String> detail : entry.details().entrySet()) {
            node.setProperty("d." + detail.getKey(), detail.getValue());
        }
        return node;
    }

    /**
     * Lines newest first. Those of one item come from an index; others by walking the date folders, where a narrow filter over
     * years takes long: give it a {@code from}.
     *
     * @param cursor {@link AuditPage#next()} of the page before; null for the first
     * @throws AccessDeniedException when the actor is no administrator
     */
    public AuditPage list(Actor actor, AuditFilter filter, @Nullable String cursor, int size) {
        if (!actor.system() && !actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException(actor.name() + " may not read the audit trail; only administrators may");
        }
        int wanted = Math.max(1, Math.min(size, MOST));
        return sessions.read(StoreName.DRAFT, Actor.system("audit"), session -> {
            Search search = new Search(filter, cursor == null ? "" : cursor, wanted);
            if (filter.item() != null) {
                search.ofItem(session, filter.item());
            } else if (session.nodeExists("/" + ContentNames.AUDIT)) {
                search.walk(session.getNode("/" + ContentNames.AUDIT), "", 0);
            }
            return search.page();
        });
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private static AuditEntry read(Node node) throws RepositoryException {
        Map<String, String> details = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties("d.*");
        while (properties.hasNext()) {
            var property = properties.nextProperty();
            details.put(property.getName().substring(2), property.getString());
        }
        if (ItemReader.number(node, "saves") > 1) {
            details.put("saves", Long.toString(ItemReader.number(node, "saves")));
        }
        String item = ItemReader.text(node, ITEM);
        Instant at = ItemReader.moment(node, "at");
        return new AuditEntry(
                at == null ? Instant.EPOCH : at,
                node.getProperty("by").getString(),
                node.getProperty("action").getString(),
                item == null ? null : new ItemId(item),
                ItemReader.text(node, "type"),
                node.getProperty("title").getString(),
                details);
    }

    /** One walk through the folders, newest first, from a cursor on. */
    private static final class Search {
        private static final int LEAF_DEPTH = 4;

        private final AuditFilter filter;
        private final String cursor;
        private final int wanted;
        private final List<AuditEntry> found = new ArrayList<>();
        private @Nullable String last;
        private boolean more;

        Search(AuditFilter filter, String cursor, int wanted) {
            this.filter = filter;
            this.cursor = cursor;
            this.wanted = wanted;
        }

        void walk(Node folder, String path, int depth) throws RepositoryException {
            List<String> names = new ArrayList<>();
            NodeIterator children = folder.getNodes();
            while (children.hasNext()) {
                names.add(children.nextNode().getName());
            }
            names.sort(java.util.Comparator.reverseOrder());
            for (String name : names) {
                String at = path.isEmpty() ? name : path + "/" + name;
                if (more || isOutside(at)) {
                    continue;
                }
                if (depth < LEAF_DEPTH) {
                    walk(folder.getNode(name), at, depth + 1);
                } else {
                    take(folder.getNode(name), at);
                }
            }
        }

        void ofItem(Session session, ItemId item) throws RepositoryException {
            Query query = session.getWorkspace()
                    .getQueryManager()
                    .createQuery("SELECT * FROM [nt:base] WHERE [" + ITEM + "] = $item", Query.JCR_SQL2);
            query.bindValue("item", session.getValueFactory().createValue(item.value()));
            NavigableMap<String, Node> lines = new TreeMap<>();
            NodeIterator nodes = query.execute().getNodes();
            int prefix = ContentNames.AUDIT.length() + 2;
            while (nodes.hasNext()) {
                Node node = nodes.nextNode();
                lines.put(node.getPath().substring(prefix), node);
            }
            for (Map.Entry<String, Node> line : lines.descendingMap().entrySet()) {
                if (!more && !isOutside(line.getKey())) {
                    take(line.getValue(), line.getKey());
                }
            }
        }

        /** Newer than the cursor, or a folder wholly before the time asked for. */
        private boolean isOutside(String path) {
            if (!cursor.isEmpty()) {
                String bound = cursor.substring(0, Math.min(cursor.length(), path.length()));
                if (path.compareTo(bound) > 0 || path.equals(cursor)) {
                    return true;
                }
            }
            Instant from = filter.from();
            String oldest = from == null ? "" : FOLDERS.format(from);
            return path.compareTo(oldest.substring(0, Math.min(oldest.length(), path.length()))) < 0;
        }

        private void take(Node node, String path) throws RepositoryException {
            AuditEntry entry = read(node);
            if (filter.accepts(entry)) {
                if (found.size() == wanted) {
                    more = true;
                } else {
                    found.add(entry);
                    last = path;
                }
            }
        }

        AuditPage page() {
            return new AuditPage(found, more ? last : null);
        }
    }
}
