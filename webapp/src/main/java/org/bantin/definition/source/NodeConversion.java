package org.bantin.definition.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns one document of the YAML reader into a tree: types by YAML 1.1, merge keys applied, aliases shared. */
final class NodeConversion extends SafeConstructor {
    /** Tags of definitions, and those that mark types in content files. */
    private static final Set<String> KNOWN_TAGS = Set.of(
            "include",
            "override",
            "inherit",
            "content-type",
            "content-type-m5",
            "with-type",
            "metadata",
            "weakreference",
            "reference",
            "path",
            "name",
            "uri",
            "date",
            "binary",
            "decimal",
            "long",
            "double",
            "boolean",
            "string",
            "enum");

    private final String file;
    private final BiConsumer<Place, String> doubts;
    private static final long MOST_VALUES = 1_000_000;

    private final Map<Node, Long> weights = new IdentityHashMap<>();
    private final Map<Node, Tree> done = new IdentityHashMap<>();
    private final Map<Node, Boolean> open = new IdentityHashMap<>();

    NodeConversion(String file, LoaderOptions options, BiConsumer<Place, String> doubts) {
        super(options);
        this.file = file;
        this.doubts = doubts;
    }

    Tree tree(Node node) {
        Tree known = done.get(node);
        if (known != null) {
            return known;
        }
        if (open.put(node, true) != null) {
            throw new YAMLException("an anchor contains itself");
        }
        Tree tree = convert(node);
        open.remove(node);
        done.put(node, tree);
        weigh(node);
        return tree;
    }

    /** Anchors are shared here, but whoever walks the tree meets them each time; so the whole is limited. */
    private void weigh(Node node) {
        long weight = 1;
        if (node instanceof MappingNode map) {
            for (NodeTuple pair : map.getValue()) {
                weight += weights.getOrDefault(pair.getValueNode(), 1L);
            }
        } else if (node instanceof SequenceNode sequence) {
            for (Node item : sequence.getValue()) {
                weight += weights.getOrDefault(item, 1L);
            }
        }
        if (weight > MOST_VALUES) {
            throw new YAMLException("anchors and aliases make more than " + MOST_VALUES + " values of this file");
        }
        weights.put(node, weight);
    }

    private Tree convert(Node node) {
        String tag = node.getTag().getValue();
        String local = tag.startsWith("!") ? tag.substring(1) : "";
        String word = local.contains(":") ? local.substring(0, local.indexOf(':')) : local;
        if (!local.isEmpty() && !KNOWN_TAGS.contains(word)) {
            doubts.accept(
                    place(node),
                    "unknown tag !" + local
                            + " has no effect; known: !include: !inherit: !override !content-type: !metadata");
        }
        if (node instanceof MappingNode map) {
            return branch(map, local);
        }
        if (node instanceof SequenceNode sequence) {
            List<Tree> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(tree(item)));
            return new Tree.Listing(items, local, place(node));
        }
        ScalarNode scalar = (ScalarNode) node;
        if (!local.isEmpty()) {
            String text = scalar.getValue();
            return new Tree.Leaf(text.isEmpty() ? null : text, local, place(node));
        }
        Object value = value(scalar);
        boolean written = value == null && !scalar.getValue().isEmpty();
        return new Tree.Leaf(value, written ? TreeMerge.OVERRIDE : local, place(node));
    }

    private Tree branch(MappingNode map, String tag) {
        Map<String, Tree> children = new LinkedHashMap<>();
        for (NodeTuple pair : map.getValue()) {
            if (pair.getKeyNode().getTag().equals(Tag.MERGE)) {
                merged(tree(pair.getValueNode())).forEach(children::putIfAbsent);
            }
        }
        Set<String> own = new HashSet<>();
        for (NodeTuple pair : map.getValue()) {
            Node key = pair.getKeyNode();
            if (!key.getTag().equals(Tag.MERGE) && key instanceof ScalarNode name) {
                if (!own.add(name.getValue())) {
                    doubts.accept(place(key), "key " + name.getValue() + " is written twice; the last one counts");
                }
                children.put(name.getValue(), placed(tree(pair.getValueNode()), place(key)));
            }
        }
        return new Tree.Branch(children, tag, place(map));
    }

    private static Map<String, Tree> merged(Tree source) {
        Map<String, Tree> all = new LinkedHashMap<>();
        if (source instanceof Tree.Branch branch) {
            all.putAll(branch.children());
        } else if (source instanceof Tree.Listing list) {
            list.items().forEach(item -> merged(item).forEach(all::putIfAbsent));
        }
        return all;
    }

    private static Tree placed(Tree value, Place key) {
        if (value instanceof Tree.Branch branch) {
            return branch.at(key);
        }
        if (value instanceof Tree.Listing list) {
            return new Tree.Listing(list.items(), list.tag(), key);
        }
        Tree.Leaf leaf = (Tree.Leaf) value;
        return new Tree.Leaf(leaf.value(), leaf.tag(), key);
    }

    private @Nullable Object value(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        if (!tag.equals(Tag.INT) && !tag.equals(Tag.FLOAT) && !tag.equals(Tag.BOOL)) {
            return scalar.getValue();
        }
        Object value = constructObject(scalar);
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof Long || value instanceof Double || value instanceof Boolean ? value : scalar.getValue();
    }

    private Place place(Node node) {
        return new Place(
                file, node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1);
    }
}
