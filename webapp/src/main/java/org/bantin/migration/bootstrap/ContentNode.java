package org.bantin.migration.bootstrap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    ContentNode(String name) {
        this.name = name;
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
