package org.bantin.repository;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.repository.access.Actor;
import org.bantin.repository.security.SecretKeeper;
import org.jspecify.annotations.Nullable;

/**
 * Records as nodes of the draft store, outside of every workspace: only the system may see them. What is secret in them is sealed,
 * so that a copy of the store does not give it away.
 */
public final class OakRecords implements Records {
    /** Names of values that are sealed wherever they stand: of second factors, of the mail server, texts of letters with links. */
    private static final Set<String> SECRET = Set.of("secret", "password", "text");

    private static final String ROOT = "records";
    private static final String LIST = "oak:Unstructured";
    private static final Pattern PATH = Pattern.compile("[a-z0-9._-]+(/[a-z0-9._-]+)*");
    private static final Actor ACTOR = Actor.system("records");

    private final RepositorySessions sessions;
    private final SecretKeeper keeper;

    public OakRecords(RepositorySessions sessions, SecretKeeper keeper) {
        this.sessions = sessions;
        this.keeper = keeper;
    }

    /** Seals what an earlier version has left open. @return how many values */
    public int sealOpenOnes() {
        return sessions.write(StoreName.DRAFT, ACTOR, session -> {
            Node root = node(session, ROOT);
            return root == null ? 0 : sealOpenOnes(root);
        });
    }

    private int sealOpenOnes(Node node) throws RepositoryException {
        int sealed = 0;
        for (String name : SECRET) {
            String value = node.hasProperty(name) ? node.getProperty(name).getString() : "";
            if (!value.isEmpty() && !keeper.isSealed(value)) {
                node.setProperty(name, keeper.seal(value, place(node, name)));
                sealed++;
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            sealed += sealOpenOnes(children.nextNode());
        }
        return sealed;
    }

    private static String place(Node node, String name) throws RepositoryException {
        return node.getPath() + "#" + name;
    }

    @Override
    public Optional<Map<String, String>> find(String path) {
        String checked = checked(path);
        return sessions.read(StoreName.DRAFT, ACTOR, session -> {
            Node node = node(session, checked);
            Map<String, String> values = node == null ? Map.of() : read(node);
            return values.isEmpty() ? Optional.<Map<String, String>>empty() : Optional.of(values);
        });
    }

    @Override
    public Map<String, Map<String, String>> below(String path) {
        String checked = checked(path);
        return sessions.read(StoreName.DRAFT, ACTOR, session -> {
            Map<String, Map<String, String>> found = new TreeMap<>();
            Node node = node(session, checked);
            NodeIterator children = node == null ? null : node.getNodes();
            while (children != null && children.hasNext()) {
                Node child = children.nextNode();
                Map<String, String> values = read(child);
                if (!values.isEmpty()) {
                    found.put(child.getName(), values);
                }
            }
            return found;
        });
    }

    @Override
    public Map<String, String> change(String path, UnaryOperator<Map<String, String>> change) {
        String checked = checked(path);
        return sessions.write(StoreName.DRAFT, ACTOR, session -> {
            Node present = node(session, checked);
            Map<String, String> before = present == null ? Map.of() : read(present);
            Map<String, String> after = change.apply(before);
            if (after.isEmpty() && present != null && !present.hasNodes()) {
                present.remove();
            } else if (!after.equals(before)) {
                write(make(session, checked), after);
            }
            return after;
        });
    }

    @Override
    public void remove(String path) {
        String checked = checked(path);
        sessions.change(StoreName.DRAFT, ACTOR, session -> {
            Node node = node(session, checked);
            if (node != null) {
                node.remove();
            }
        });
    }

    private static String checked(String path) {
        if (!PATH.matcher(path).matches() || path.contains("..")) {
            throw new IllegalArgumentException("no record can stand at `" + path
                    + "`; a path is made of a-z, 0-9, dot, - and _, such as `second-factor/lan.nguyen`");
        }
        return ROOT + "/" + path;
    }

    private static @Nullable Node node(Session session, String path) throws RepositoryException {
        return session.nodeExists("/" + path) ? session.getNode("/" + path) : null;
    }

    private static Node make(Session session, String path) throws RepositoryException {
        Node node = session.getRootNode();
        for (String name : path.split("/")) {
            node = node.hasNode(name) ? node.getNode(name) : node.addNode(name, LIST);
        }
        return node;
    }

    private Map<String, String> read(Node node) throws RepositoryException {
        Map<String, String> values = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (property.getName().indexOf(':') < 0 && property.getType() == PropertyType.STRING) {
                String name = property.getName();
                String value = property.getString();
                values.put(name, SECRET.contains(name) ? keeper.open(value, place(node, name)) : value);
            }
        }
        return values;
    }

    private void write(Node node, Map<String, String> values) throws RepositoryException {
        for (String name : read(node).keySet()) {
            if (!values.containsKey(name)) {
                node.getProperty(name).remove();
            }
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            String name = value.getKey();
            String text = value.getValue();
            boolean open = SECRET.contains(name) && !text.isEmpty() && !keeper.isSealed(text);
            node.setProperty(name, open ? keeper.seal(text, place(node, name)) : text);
        }
    }
}
