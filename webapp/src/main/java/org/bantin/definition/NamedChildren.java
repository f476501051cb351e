package org.bantin.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the two ways of writing a list of named things: a map by name, or a list whose items carry a name. */
final class NamedChildren {
    private NamedChildren() {}

    static List<DefinitionNode> of(@Nullable Object value) {
        List<DefinitionNode> children = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                children.add(
                        item instanceof DefinitionNode node ? node : named(String.valueOf(item), DefinitionNode.EMPTY));
            }
        } else if (value instanceof DefinitionNode map) {
            map.values()
                    .forEach((name, child) -> children.add(
                            named(name, child instanceof DefinitionNode node ? node : DefinitionNode.EMPTY)));
        }
        return children;
    }

    private static DefinitionNode named(String name, DefinitionNode node) {
        if (node.values().containsKey("name")) {
            return node;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.putAll(node.values());
        return new DefinitionNode(values);
    }
}
