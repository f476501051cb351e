package org.bantin.content.draft;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;

/**
 * Remembers in the store which requests were answered, so that a repeated one changes nothing. A created item is found again
 * by a node named after the key, which two equal requests at once cannot both make; a changed item keeps its latest keys itself.
 */
public final class RequestKeys {
    private static final int KEPT = 40;
    private static final String ITEM = "item";

    private RequestKeys() {}

    /** What is stored of a key: it belongs to one actor and cannot be guessed from the store. */
    public static String hash(Actor actor, String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] bytes = digest.digest((actor.name() + '\n' + key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Optional<ItemId> created(Session session, String hash) throws RepositoryException {
        String path = path(hash);
        return session.nodeExists(path)
                ? Optional.of(new ItemId(session.getNode(path).getProperty(ITEM).getString()))
                : Optional.empty();
    }

    static void rememberCreated(Session session, String hash, Node item) throws RepositoryException {
        Node node = session.getRootNode();
        for (String name : path(hash).substring(1).split("/")) {
            node = node.hasNode(name) ? node.getNode(name) : node.addNode(name, ContentNames.LIST_NODE_TYPE);
        }
        node.setProperty(ITEM, item.getIdentifier());
    }

    static boolean answered(Node item, String hash) throws RepositoryException {
        return keys(item).contains(hash);
    }

    static void rememberChanged(Node item, String hash) throws RepositoryException {
        List<String> keys = keys(item);
        keys.add(hash);
        List<String> latest = keys.subList(Math.max(0, keys.size() - KEPT), keys.size());
        item.setProperty(ContentNames.REQUESTS, latest.toArray(String[]::new));
    }

    private static List<String> keys(Node item) throws RepositoryException {
        List<String> keys = new ArrayList<>();
        if (item.hasProperty(ContentNames.REQUESTS)) {
            for (Value value : item.getProperty(ContentNames.REQUESTS).getValues()) {
                keys.add(value.getString());
            }
        }
        return keys;
    }

    private static String path(String hash) {
        return "/" + ContentNames.REQUEST_LIST + "/" + hash.substring(0, 2) + "/" + hash;
    }
}
