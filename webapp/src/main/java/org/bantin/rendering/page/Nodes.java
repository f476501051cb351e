package org.bantin.rendering.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.PathNotFoundException;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.rendering.RenderFailedException;
import org.jspecify.annotations.Nullable;

/** Reading nodes as light modules mean them: workspaces are top-level nodes, paths are those inside a workspace. */
public final class Nodes {
    public static final String PAGE = "mgnl:page";
    public static final String AREA = "mgnl:area";
    public static final String COMPONENT = "mgnl:component";
    public static final String TEMPLATE = "mgnl:template";

    private Nodes() {}

    /** A read that wraps the store's exception. */
    @FunctionalInterface
    public interface Reading<T> {
        T get() throws RepositoryException;
    }

    /** A read that may find nothing. */
    @FunctionalInterface
    interface Finding<T> {
        @Nullable
        T get() throws RepositoryException;
    }

    private static <T> @Nullable T find(String what, Finding<T> finding) {
        try {
            return finding.get();
        } catch (RepositoryException e) {
            throw new RenderFailedException("cannot read " + what, e);
        }
    }

    public static <T> T read(String what, Reading<T> reading) {
        try {
            return reading.get();
        } catch (RepositoryException e) {
            throw new RenderFailedException("cannot read " + what, e);
        }
    }

    /** The node at a path of a workspace; empty when there is none or the reader may not see it. */
    public static Optional<Node> at(Session session, String workspace, String path) {
        String absolute =
                "/" + workspace + (path.equals("/") || path.isEmpty() ? "" : path.startsWith("/") ? path : "/" + path);
        if (absolute.contains("//")
                || absolute.contains("/.")
                || absolute.indexOf('[') >= 0
                || absolute.indexOf('|') >= 0) {
            return Optional.empty();
        }
        try {
            return session.nodeExists(absolute) ? Optional.of(session.getNode(absolute)) : Optional.empty();
        } catch (PathNotFoundException e) {
            return Optional.empty();
        } catch (RepositoryException e) {
            // a path that no node can have, such as one with a colon in the wrong place
            return Optional.empty();
        }
    }

    public static String path(Node node) {
        return read("path", node::getPath);
    }

    /** The first part of the path. */
    public static String workspace(Node node) {
        String path = path(node);
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }

    /** The path inside the workspace. */
    public static String handle(Node node) {
        String path = path(node);
        int end = path.indexOf('/', 1);
        return end < 0 ? "/" : path.substring(end);
    }

    /** Depth inside the workspace: 0 for its root, 1 for a first page. */
    public static int depth(Node node) {
        return read("depth", node::getDepth) - 1;
    }

    public static @Nullable String text(Node node, String property) {
        return find(property, () -> {
            if (!node.hasProperty(property)) {
                return null;
            }
            Property value = node.getProperty(property);
            return value.isMultiple() ? null : value.getString();
        });
    }

    public static boolean flag(Node node, String property) {
        return Boolean.parseBoolean(text(node, property));
    }

    public static boolean is(Node node, String type) {
        return read("node type", () -> node.isNodeType(type));
    }

    /** Child nodes of a type in order; all but system nodes when the type is null. */
    public static List<Node> children(Node node, @Nullable String type) {
        return read("child nodes", () -> {
            List<Node> children = new ArrayList<>();
            NodeIterator nodes = node.getNodes();
            while (nodes.hasNext()) {
                Node child = nodes.nextNode();
                boolean wanted = type == null || type.isEmpty()
                        ? !child.getName().startsWith("jcr:")
                                && !child.getName().startsWith("rep:")
                        : child.isNodeType(type);
                if (wanted) {
                    children.add(child);
                }
            }
            return children;
        });
    }

    /** The parent inside the workspace; null for its root. */
    public static @Nullable Node parent(Node node) {
        return depth(node) <= 0 ? null : read("parent", node::getParent);
    }

    /** Ancestors from the top down, without the node and the workspace's root; of a type when one is given. */
    public static List<Node> ancestors(Node node, @Nullable String type) {
        List<Node> ancestors = new ArrayList<>();
        Node current = parent(node);
        while (current != null && depth(current) > 0) {
            if (type == null || is(current, type)) {
                ancestors.add(0, current);
            }
            current = parent(current);
        }
        return ancestors;
    }

    /** The node itself or the nearest ancestor of a type; null when there is none. */
    public static @Nullable Node nearest(Node node, String type) {
        Node current = node;
        while (current != null && !is(current, type)) {
            current = parent(current);
        }
        return current;
    }

    /** Child node by name; null when absent. */
    public static @Nullable Node child(Node node, String name) {
        return find(name, () -> name.isEmpty() || !node.hasNode(name) ? null : node.getNode(name));
    }
}
