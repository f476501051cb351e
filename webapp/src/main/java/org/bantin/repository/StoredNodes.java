package org.bantin.repository;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import javax.jcr.query.Query;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.spi.state.ChildNodeEntry;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.jspecify.annotations.Nullable;

/**
 * Finds nodes by identifier or by an indexed value straight from the store's own property indexes. Oak's query engine does the
 * same at many times the cost, and compares all unsaved changes of the session for each question. What is found is looked at
 * through the session, so that its rights and its own changes count; where the index cannot tell, the query engine is asked.
 */
public final class StoredNodes {
    private static final String UUID = "jcr:uuid";
    private static final String UUID_INDEX = "uuid";
    private static final String INDEXES = "oak:index";
    private static final String CONTENT = ":index";
    private static final String ENTRY = "entry";
    private static final String MATCH = "match";
    /** Oak's property index cuts longer values. */
    private static final int LONGEST_KEY = 100;

    private StoredNodes() {}

    /** The node with an identifier, as far as the session may see it. */
    public static Optional<Node> find(Session session, String identifier) throws RepositoryException {
        SessionDoor door = SessionDoor.of(session);
        if (door != null && identifier.indexOf('/') < 0) {
            NodeState index = index(door, UUID_INDEX);
            if (index.exists()) {
                Node found = first(session, entry(index, identifier), "", UUID, identifier);
                if (found != null) {
                    return Optional.of(found);
                }
            }
        }
        try {
            return Optional.of(session.getNodeByIdentifier(identifier));
        } catch (ItemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** As {@link #find}, for a session that has not added or moved the node itself: what is not committed is not there. */
    public static Optional<Node> findCommitted(Session session, String identifier) throws RepositoryException {
        SessionDoor door = SessionDoor.of(session);
        if (door != null && identifier.indexOf('/') < 0) {
            NodeState index = index(door, UUID_INDEX);
            if (index.exists() && !entry(index, identifier).exists()) {
                return Optional.empty();
            }
        }
        return find(session, identifier);
    }

    /** A committed node with this value in a property that {@link RepositorySchema} keeps an index of. */
    public static Optional<Node> findByValue(Session session, String property, String value)
            throws RepositoryException {
        SessionDoor door = SessionDoor.of(session);
        NodeState index = door == null ? null : index(door, property.replace(':', '-'));
        if (index != null && index.exists() && !value.isEmpty()) {
            NodeState entry = entry(index, value);
            if (!entry.exists()) {
                return Optional.empty();
            }
            Node found = first(session, entry, "", property, value);
            if (found != null) {
                return Optional.of(found);
            }
        }
        Query query = session.getWorkspace()
                .getQueryManager()
                .createQuery("SELECT * FROM [nt:base] WHERE [" + property + "] = $value", Query.JCR_SQL2);
        query.bindValue("value", session.getValueFactory().createValue(value));
        NodeIterator nodes = query.execute().getNodes();
        return nodes.hasNext() ? Optional.of(nodes.nextNode()) : Optional.empty();
    }

    private static NodeState index(SessionDoor door, String name) {
        return door.stored().getChildNode(INDEXES).getChildNode(name).getChildNode(CONTENT);
    }

    private static NodeState entry(NodeState index, String value) {
        String key = value.length() > LONGEST_KEY ? value.substring(0, LONGEST_KEY) : value;
        return index.getChildNode(URLEncoder.encode(key, StandardCharsets.UTF_8).replace("*", "%2A"));
    }

    /** A unique index keeps paths in a list, any other one repeats the tree down to the nodes that match. */
    private static @Nullable Node first(Session session, NodeState entry, String path, String property, String value)
            throws RepositoryException {
        PropertyState paths = entry.getProperty(ENTRY);
        if (paths != null) {
            for (String each : paths.getValue(Type.STRINGS)) {
                Node node = matching(session, each, property, value);
                if (node != null) {
                    return node;
                }
            }
        }
        if (entry.hasProperty(MATCH)) {
            Node node = matching(session, path.isEmpty() ? "/" : path, property, value);
            if (node != null) {
                return node;
            }
        }
        for (ChildNodeEntry child : entry.getChildNodeEntries()) {
            Node node = first(session, child.getNodeState(), path + "/" + child.getName(), property, value);
            if (node != null) {
                return node;
            }
        }
        return null;
    }

    private static @Nullable Node matching(Session session, String path, String property, String value)
            throws RepositoryException {
        if (!session.nodeExists(path)) {
            return null;
        }
        Node node = session.getNode(path);
        if (!node.hasProperty(property)) {
            return null;
        }
        Property found = node.getProperty(property);
        if (!found.isMultiple()) {
            return found.getString().equals(value) ? node : null;
        }
        for (Value each : found.getValues()) {
            if (each.getString().equals(value)) {
                return node;
            }
        }
        return null;
    }
}
