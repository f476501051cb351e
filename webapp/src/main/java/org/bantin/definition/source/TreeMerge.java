package org.bantin.definition.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.definition.source.Tree.Branch;
import org.bantin.definition.source.Tree.Leaf;
import org.bantin.definition.source.Tree.Listing;

/**
 * Deep merge: maps by key, recursively; single values and lists replaced; a list of named items meets a map by name; a value
 * tagged {@code !override} replaces what it meets, and so does a written {@code null} or {@code ~}: the key is taken away. A key
 * without a value empties a single value and adds nothing to a map or list. Keys that exist keep their position, new ones follow.
 */
public final class TreeMerge {
    public static final String OVERRIDE = "override";

    private TreeMerge() {}

    public static Tree merge(Tree base, Tree over) {
        if (over.tag().equals(OVERRIDE)) {
            return over.untagged();
        }
        if (over instanceof Leaf leaf && leaf.value() == null && !(base instanceof Leaf)) {
            return base;
        }
        if (over instanceof Branch overMap) {
            if (base instanceof Branch baseMap) {
                return mergeMaps(baseMap, overMap);
            }
            if (base instanceof Listing list && hasNames(list)) {
                return mergeMaps(byName(list), overMap);
            }
        }
        if (over instanceof Listing overList && base instanceof Branch baseMap && hasNames(overList)) {
            return mergeMaps(baseMap, byName(overList));
        }
        return over;
    }

    private static Branch mergeMaps(Branch base, Branch over) {
        Map<String, Tree> merged = new LinkedHashMap<>(base.children());
        over.children().forEach((key, value) -> {
            Tree old = merged.get(key);
            if (value.isNothing()) {
                merged.remove(key);
            } else {
                merged.put(key, old == null ? value : merge(old, value));
            }
        });
        return new Branch(merged, base.tag(), over.place());
    }

    private static boolean hasNames(Listing list) {
        return !list.items().isEmpty()
                && list.items().stream()
                        .allMatch(item ->
                                item instanceof Branch map && map.text("name").isPresent());
    }

    private static Branch byName(Listing list) {
        Map<String, Tree> children = new LinkedHashMap<>();
        List<Tree> items = list.items();
        for (Tree item : items) {
            Branch map = (Branch) item;
            children.put(map.text("name").orElse(""), map);
        }
        return new Branch(children, list.tag(), list.place());
    }
}
