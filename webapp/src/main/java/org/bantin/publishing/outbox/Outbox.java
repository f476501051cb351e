package org.bantin.publishing.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.publishing.PublishingNames;
import org.bantin.publishing.outbox.Intent.Kind;
import org.bantin.publishing.outbox.Intent.Target;

/** Intents in a session of the draft store. */
public final class Outbox {
    private static final String SEPARATOR = "\t";
    private static final int FIXED_PARTS = 3;

    private Outbox() {}

    public static void add(Session draft, Intent intent) throws RepositoryException {
        Node root = draft.getRootNode();
        Node outbox = root.hasNode(PublishingNames.OUTBOX)
                ? root.getNode(PublishingNames.OUTBOX)
                : root.addNode(PublishingNames.OUTBOX, ContentNames.LIST_NODE_TYPE);
        Node node = outbox.addNode(intent.token(), ContentNames.LIST_NODE_TYPE);
        node.setProperty(PublishingNames.KIND, intent.kind().name());
        node.setProperty(PublishingNames.BY, intent.by());
        node.setProperty(PublishingNames.AT, intent.at().toString());
        node.setProperty(PublishingNames.REASON, intent.reason());
        node.setProperty(PublishingNames.HEAD, intent.head());
        node.setProperty(
                PublishingNames.ITEMS,
                intent.targets().stream().map(Outbox::line).toArray(String[]::new));
    }

    public static boolean contains(Session draft, Intent intent) throws RepositoryException {
        return draft.nodeExists(path(intent));
    }

    public static void remove(Session draft, Intent intent) throws RepositoryException {
        if (contains(draft, intent)) {
            draft.removeItem(path(intent));
        }
    }

    private static String path(Intent intent) {
        return "/" + PublishingNames.OUTBOX + "/" + intent.token();
    }

    public static List<Intent> pending(Session draft) throws RepositoryException {
        List<Intent> intents = new ArrayList<>();
        if (draft.nodeExists("/" + PublishingNames.OUTBOX)) {
            NodeIterator nodes = draft.getNode("/" + PublishingNames.OUTBOX).getNodes();
            while (nodes.hasNext()) {
                intents.add(read(nodes.nextNode()));
            }
        }
        return intents;
    }

    private static Intent read(Node node) throws RepositoryException {
        List<Target> targets = new ArrayList<>();
        for (Value line : node.getProperty(PublishingNames.ITEMS).getValues()) {
            targets.add(parse(line.getString()));
        }
        return new Intent(
                node.getName(),
                Kind.valueOf(node.getProperty(PublishingNames.KIND).getString()),
                targets,
                node.getProperty(PublishingNames.BY).getString(),
                Instant.parse(node.getProperty(PublishingNames.AT).getString()),
                node.getProperty(PublishingNames.REASON).getString(),
                node.getProperty(PublishingNames.HEAD).getLong());
    }

    private static String line(Target target) {
        List<String> parts = new ArrayList<>();
        parts.add(target.id().value());
        parts.add(Long.toString(target.revision()));
        parts.add(target.first() == null ? "" : target.first().toString());
        parts.addAll(target.oldAddresses());
        return String.join(SEPARATOR, parts);
    }

    private static Target parse(String line) {
        List<String> parts = Arrays.asList(line.split(SEPARATOR, -1));
        return new Target(
                new ItemId(parts.get(0)),
                Long.parseLong(parts.get(1)),
                parts.get(2).isEmpty() ? null : Instant.parse(parts.get(2)),
                parts.subList(FIXED_PARTS, parts.size()));
    }
}
