package org.bantin.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One map of a definition, after includes, inheritance and decorations. Values are String, Boolean, Long, Double, lists and
 * nested nodes. Keys keep the order of the file.
 */
public record DefinitionNode(Map<String, Object> values) {
    public static final DefinitionNode EMPTY = new DefinitionNode(Map.of());

    public Optional<String> text(String key) {
        Object value = values.get(key);
        return value == null || value instanceof Map || value instanceof List || value instanceof DefinitionNode
                ? Optional.empty()
                : Optional.of(value.toString());
    }

    public boolean flag(String key, boolean otherwise) {
        return text(key).map(Boolean::parseBoolean).orElse(otherwise);
    }

    /** The nested node, or an empty one. */
    public DefinitionNode node(String key) {
        return values.get(key) instanceof DefinitionNode node ? node : EMPTY;
    }

    /** The strings of a list, or of a single value; empty when absent. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return text(key).map(List::of).orElse(List.of());
    }

    /** This node laid over another: maps merge by key, anything else replaces; keys of the other come first. */
    public DefinitionNode over(DefinitionNode base) {
        Map<String, Object> merged = new LinkedHashMap<>(base.values);
        values.forEach((key, value) -> {
            Object old = merged.get(key);
            merged.put(
                    key,
                    old instanceof DefinitionNode under && value instanceof DefinitionNode above
                            ? above.over(under)
                            : value);
        });
        return new DefinitionNode(merged);
    }

    /**
     * Named children, whether the file wrote a map or a list of maps with {@code name}: each child carries its name under
     * {@code name}.
     */
    public List<DefinitionNode> children(String key) {
        return NamedChildren.of(values.get(key));
    }
}
