package org.bantin.publishing.address;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.publishing.PublishingNames;
import org.bantin.repository.StoredNodes;

/**
 * Old addresses in a session of the live store. A redirect points at the item and not at its next address, so chains cannot
 * grow and loops cannot form; an address in use always wins over a redirect of the same name.
 */
public final class Redirects {
    private static final int FOLDER = 2;
    private static final int SECOND_FOLDER = 3;

    private Redirects() {}

    public static void toItem(Session live, String from, ItemId item) throws RepositoryException {
        Node node = makeNode(live, from);
        node.setProperty(PublishingNames.FROM, from);
        node.setProperty(PublishingNames.ITEM, item.value());
    }

    public static void remove(Session live, String from) throws RepositoryException {
        String path = path(from);
        if (live.nodeExists(path)) {
            live.removeItem(path);
        }
    }

    /** Where an old address leads now; empty when it was never in use, or its item is gone or came back to it. */
    public static Optional<String> find(Session live, String from) throws RepositoryException {
        String path = path(from);
        if (!live.nodeExists(path)) {
            return Optional.empty();
        }
        Node node = live.getNode(path);
        Optional<Node> item = StoredNodes.findCommitted(
                live, node.getProperty(PublishingNames.ITEM).getString());
        if (item.isEmpty() || !item.get().hasProperty(ContentNames.ADDRESS)) {
            return Optional.empty();
        }
        return Optional.of(item.get().getProperty(ContentNames.ADDRESS).getString())
                .filter(address -> !address.equals(from));
    }

    private static Node makeNode(Session live, String from) throws RepositoryException {
        Node node = live.getRootNode();
        for (String name : path(from).substring(1).split("/")) {
            node = node.hasNode(name) ? node.getNode(name) : node.addNode(name, ContentNames.LIST_NODE_TYPE);
        }
        return node;
    }

    /** A slash at the end makes no difference. */
    private static String path(String from) {
        String hash = hash(from.length() > 1 && from.endsWith("/") ? from.substring(0, from.length() - 1) : from);
        return "/" + PublishingNames.REDIRECTS + "/" + hash.substring(0, FOLDER) + "/"
                + hash.substring(FOLDER, SECOND_FOLDER) + "/" + hash.substring(SECOND_FOLDER);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
