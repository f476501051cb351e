package org.bantin.migration.bootstrap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A node as a content file tells it. */
final class ContentNode {
    final String name;
    final Map<String, Values> properties = new LinkedHashMap<>();
    final List<ContentNode> children = new ArrayList<>();

    /** Values of one property; type as JCR names it, such as {@code String}. */
    record Values(String type, boolean multiple, List<String> texts) {
        Values {
            texts = List.copyOf(texts);
        }
    }

    /** Namespaces that the file declares, by prefix; on the root alone. */
    final Map<String, String> namespaces = new LinkedHashMap<>();

    private static final int DEEPEST = 500;
    private static final Pattern NAME = Pattern.compile("(?!\\.{1,2}$)[^/\\[\\]|*]+");

    ContentNode(String name) {
        this.name = name;
    }

    /**
     * This node, when a store can hold what it tells. Children of one name get names of their own: a store has no siblings of one
     * name.
     *
     * @throws IllegalArgumentException when a name is none, or nodes are nested too deep
     */
    ContentNode checked() {
        record Open(ContentNode node, int depth) {}
        Deque<Open> open = new ArrayDeque<>(List.of(new Open(this, 1)));
        while (!open.isEmpty()) {
            Open one = open.pop();
            if (one.depth() > DEEPEST) {
                throw new IllegalArgumentException("nodes are nested more than " + DEEPEST + " deep");
            }
            Set<String> taken = new HashSet<>();
            List<ContentNode> below = one.node().children;
            for (int i = 0; i < below.size(); i++) {
                ContentNode child = below.get(i);
                if (!NAME.matcher(child.name).matches()) {
                    throw new IllegalArgumentException("`" + child.name + "` is no name of a node");
                }
                String free = child.name;
                for (int number = 0; !taken.add(free); number++) {
                    free = child.name + number;
                }
                ContentNode kept = free.equals(child.name) ? child : child.named(free);
                below.set(i, kept);
                open.push(new Open(kept, one.depth() + 1));
            }
        }
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("`" + name + "` is no name of a node");
        }
        return this;
    }

    /** The same node under another name; what is below is shared. */
    ContentNode named(String other) {
        ContentNode node = new ContentNode(other);
        node.properties.putAll(properties);
        node.children.addAll(children);
        return node;
    }

    /** A copy that may be changed without changing this one. */
    ContentNode copy() {
        ContentNode node = new ContentNode(name);
        node.properties.putAll(properties);
        node.namespaces.putAll(namespaces);
        children.forEach(child -> node.children.add(child.copy()));
        return node;
    }

    String text(String property) {
        Values values = properties.get(property);
        return values == null || values.texts().isEmpty() ? "" : values.texts().get(0);
    }

    void set(String property, String type, String text) {
        properties.put(property, new Values(type, false, List.of(text)));
    }
}
