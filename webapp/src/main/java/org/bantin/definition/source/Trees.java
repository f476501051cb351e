package org.bantin.definition.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.definition.DefinitionNode;
import org.jspecify.annotations.Nullable;

/** Between trees and plain values. */
public final class Trees {
    private Trees() {}

    /** A tree of maps, lists and single values, all at one place. */
    public static Tree of(@Nullable Object value, Place place) {
        if (value instanceof Tree tree) {
            return tree;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Tree> children = new LinkedHashMap<>();
            map.forEach((key, child) -> children.put(String.valueOf(key), of(child, place)));
            return new Tree.Branch(children, "", place);
        }
        if (value instanceof List<?> list) {
            List<Tree> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item, place)));
            return new Tree.Listing(items, "", place);
        }
        return new Tree.Leaf(value, "", place);
    }

    /** A map from key and value pairs. */
    public static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /** What other packages see; a key without value becomes an empty node. */
    public static DefinitionNode node(Tree.Branch branch) {
        Map<String, Object> values = new LinkedHashMap<>();
        branch.children().forEach((key, child) -> values.put(key, value(child)));
        return new DefinitionNode(values);
    }

    /** A node as maps, lists and single values. */
    public static Object plain(Object value) {
        if (value instanceof DefinitionNode node) {
            Map<String, Object> map = new LinkedHashMap<>();
            node.values().forEach((key, child) -> map.put(key, plain(child)));
            return map;
        }
        return value instanceof List<?> list ? list.stream().map(Trees::plain).toList() : value;
    }

    private static Object value(Tree tree) {
        if (tree instanceof Tree.Branch branch) {
            return node(branch);
        }
        if (tree instanceof Tree.Listing list) {
            return list.items().stream().map(Trees::value).toList();
        }
        Object value = ((Tree.Leaf) tree).value();
        return value == null ? DefinitionNode.EMPTY : value;
    }
}
