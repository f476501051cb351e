package org.bantin.migration.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentFiles.Conflict;
import org.bantin.migration.bootstrap.ContentNode.Values;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Puts one node of a file into a store, as the choice on conflicts says. Belongs to one session. */
final class Arrival {
    private static final String UUID_PROPERTY = "jcr:uuid";

    private final Session session;
    private final Conflict conflict;

    Arrival(Session session, Conflict conflict) {
        this.session = session;
        this.conflict = conflict;
    }

    /** The node as it stands now, or null when it was kept out. */
    @Nullable
    Node put(String parent, ContentNode content) throws RepositoryException {
        Node same = byIdentifier(content.text(UUID_PROPERTY));
        String path = parent + "/" + content.name;
        if (conflict == Conflict.KEEP && (same != null || session.nodeExists(path))) {
            return null;
        }
        if (conflict == Conflict.NEW_IDENTIFIERS) {
            String name = freeName(parent, content.name);
            return bring(ensure(parent), renewed(content).named(name), null);
        }
        if (conflict == Conflict.HERE) {
            return instead(parent, content);
        }
        String target =
                conflict == Conflict.REPLACE && same != null ? same.getParent().getPath() : parent;
        String next = null;
        if (same != null) {
            next = target.equals(same.getParent().getPath()) ? following(same) : null;
            remove(same, target);
        }
        String there = target + "/" + content.name;
        if (session.nodeExists(there)) {
            next = following(session.getNode(there));
            session.getNode(there).remove();
        }
        return bring(ensure(target), content, next);
    }

    private Node instead(String parent, ContentNode content) throws RepositoryException {
        String path = parent + "/" + content.name;
        String next = null;
        if (session.nodeExists(path)) {
            next = following(session.getNode(path));
            session.getNode(path).remove();
        }
        return bring(ensure(parent), renewed(content), next);
    }

    private Node bring(String parent, ContentNode content, @Nullable String next) throws RepositoryException {
        try {
            SystemView.write(
                    content,
                    session.getImportContentHandler(parent, ImportUUIDBehavior.IMPORT_UUID_COLLISION_REMOVE_EXISTING));
        } catch (SAXException e) {
            throw new RepositoryException("cannot import " + content.name + ": " + e.getMessage(), e);
        }
        Node holder = session.getNode(parent);
        if (next != null && holder.hasNode(next) && holder.getPrimaryNodeType().hasOrderableChildNodes()) {
            holder.orderBefore(content.name, next);
        }
        return session.getNode(parent + "/" + content.name);
    }

    private static void remove(Node node, String target) throws RepositoryException {
        if ((target + "/").startsWith(node.getPath() + "/")) {
            throw new IllegalArgumentException("the node would go below itself: " + node.getPath()
                    + " has the same identifier and stands above; choose new identifiers");
        }
        node.remove();
    }

    /** The name of the sibling after a node; null for the last. */
    private static @Nullable String following(Node node) throws RepositoryException {
        NodeIterator siblings = node.getParent().getNodes();
        while (siblings.hasNext()) {
            if (siblings.nextNode().isSame(node)) {
                return siblings.hasNext() ? siblings.nextNode().getName() : null;
            }
        }
        return null;
    }

    private String freeName(String parent, String name) throws RepositoryException {
        String free = name;
        for (int number = 0; session.nodeExists(parent + "/" + free); number++) {
            free = name + number;
        }
        return free;
    }

    /** The same content with a new identifier for each that is taken; values that named the old one name the new one. */
    private ContentNode renewed(ContentNode content) throws RepositoryException {
        Map<String, String> changed = new HashMap<>();
        taken(content, changed);
        if (!changed.isEmpty()) {
            replace(content, changed);
        }
        return content;
    }

    private void taken(ContentNode node, Map<String, String> into) throws RepositoryException {
        String uuid = node.text(UUID_PROPERTY);
        if (byIdentifier(uuid) != null) {
            into.put(uuid, UUID.randomUUID().toString());
        }
        for (ContentNode child : node.children) {
            taken(child, into);
        }
    }

    private static void replace(ContentNode node, Map<String, String> changed) {
        node.properties.replaceAll((name, values) -> {
            if (values.type().equals("Binary")) {
                return values;
            }
            List<String> texts = new ArrayList<>();
            for (String text : values.texts()) {
                String result = text;
                for (Map.Entry<String, String> change : changed.entrySet()) {
                    result = result.replace(change.getKey(), change.getValue());
                }
                texts.add(result);
            }
            return new Values(values.type(), values.multiple(), texts);
        });
        node.children.forEach(child -> replace(child, changed));
    }

    @Nullable
    Node byIdentifier(String uuid) throws RepositoryException {
        try {
            return uuid.isEmpty() ? null : session.getNodeByIdentifier(uuid);
        } catch (ItemNotFoundException e) {
            return null;
        }
    }

    private String ensure(String path) throws RepositoryException {
        StringBuilder at = new StringBuilder();
        for (String name : path.substring(1).split("/")) {
            if (!session.nodeExists(at + "/" + name)) {
                Node above = session.getNode(at.isEmpty() ? "/" : at.toString());
                above.addNode(name, above.getPath().startsWith("/website") ? "mgnl:page" : "mgnl:folder");
            }
            at.append('/').append(name);
        }
        return at.toString();
    }
}
