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

    String text(String property) {
        Values values = properties.get(property);
        return values == null || values.texts().isEmpty() ? "" : values.texts().get(0);
    }

    void set(String property, String type, String text) {
        properties.put(property, new Values(type, false, List.of(text)));
    }
}
