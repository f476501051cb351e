package org.bantin.definition.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value of a YAML file with its place and its local tag ({@code include:/m/x.yaml}, {@code override}; empty when none).
 * Immutable and shared freely between definitions. A value in a map carries the line of its key.
 */
public sealed interface Tree {
    Place place();

    String tag();

    /** The same value without its tag. */
    Tree untagged();

    /** Whether it takes away what it meets: {@code null}, {@code ~}, or {@code !override} with nothing. */
    default boolean isNothing() {
        return this instanceof Leaf leaf && leaf.value() == null && leaf.tag().equals(TreeMerge.OVERRIDE);
    }

    /** A map; keys keep their order. */
    record Branch(Map<String, Tree> children, String tag, Place place) implements Tree {
        public static Branch empty(Place place) {
            return new Branch(Map.of(), "", place);
        }

        @Override
        public Branch untagged() {
            return tag.isEmpty() ? this : new Branch(children, "", place);
        }

        public Branch at(Place newPlace) {
            return new Branch(children, tag, newPlace);
        }

        public Branch with(String key, Tree value) {
            Map<String, Tree> changed = new LinkedHashMap<>(children);
            changed.put(key, value);
            return new Branch(changed, tag, place);
        }

        public Branch without(String key) {
            Map<String, Tree> changed = new LinkedHashMap<>(children);
            changed.remove(key);
            return new Branch(changed, tag, place);
        }

        public Optional<String> text(String key) {
            return children.get(key) instanceof Leaf leaf && leaf.value() != null
                    ? Optional.of(String.valueOf(leaf.value()))
                    : Optional.empty();
        }

        public Branch branch(String key) {
            return children.get(key) instanceof Branch branch ? branch : empty(place);
        }

        /** Named children, written as a map or as a list of maps with {@code name}; each carries its name. */
        public List<Branch> named(String key) {
            List<Branch> result = new ArrayList<>();
            Tree value = children.get(key);
            if (value instanceof Listing list) {
                list.items().forEach(item -> result.add(namedItem(item)));
            } else if (value instanceof Branch map) {
                map.children().forEach((name, child) -> {
                    if (!child.isNothing()) {
                        result.add(named(name, child));
                    }
                });
            }
            return result;
        }

        private static Branch namedItem(Tree item) {
            return item instanceof Branch branch ? branch : named(textOf(item), item);
        }

        private static String textOf(Tree item) {
            return item instanceof Leaf leaf && leaf.value() != null ? String.valueOf(leaf.value()) : "";
        }

        private static Branch named(String name, Tree child) {
            Branch branch = child instanceof Branch map ? map : empty(child.place());
            if (branch.children().containsKey("name")) {
                return branch;
            }
            Map<String, Tree> values = new LinkedHashMap<>();
            values.put("name", new Leaf(name, "", child.place()));
            values.putAll(branch.children());
            return new Branch(values, branch.tag(), child.place());
        }
    }

    /** A list. */
    record Listing(List<Tree> items, String tag, Place place) implements Tree {
        public Listing {
            items = List.copyOf(items);
        }

        @Override
        public Listing untagged() {
            return tag.isEmpty() ? this : new Listing(items, "", place);
        }
    }

    /** A single value: String, Boolean, Long, Double, or null when nothing is written. */
    record Leaf(@Nullable Object value, String tag, Place place) implements Tree {
        @Override
        public Leaf untagged() {
            return tag.isEmpty() ? this : new Leaf(value, "", place);
        }
    }
}
