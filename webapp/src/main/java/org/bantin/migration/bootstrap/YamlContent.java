package org.bantin.migration.bootstrap;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.bantin.migration.bootstrap.ContentNode.Values;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Content files in YAML: the root key is the node, maps are child nodes, single values and lists are properties. */
final class YamlContent {
    private YamlContent() {}

    static ContentNode read(Reader yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(200_000_000);
        Node root = new Yaml(options).compose(yaml);
        if (root instanceof MappingNode map && map.getValue().size() == 1) {
            NodeTuple only = map.getValue().get(0);
            if (only.getKeyNode() instanceof ScalarNode name && only.getValueNode() instanceof MappingNode node) {
                return node(name.getValue(), node, true);
            }
        }
        throw new IllegalArgumentException("a content file has one root key, the name of the node");
    }

    private static ContentNode node(String name, MappingNode map, boolean top) {
        ContentNode node = new ContentNode(name);
        for (NodeTuple pair : map.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            Node value = pair.getValueNode();
            if (value instanceof MappingNode child) {
                node.children.add(node(key, child, false));
            } else if (value instanceof SequenceNode list) {
                List<String> texts = new ArrayList<>();
                list.getValue().forEach(item -> texts.add(item instanceof ScalarNode scalar ? scalar.getValue() : ""));
                node.properties.put(key, new Values(type(key, list.getValue()), true, texts));
            } else if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
                node.properties.put(key, new Values(type(key, List.of(value)), false, List.of(scalar.getValue())));
            }
        }
        if (!node.properties.containsKey("jcr:primaryType")) {
            node.set("jcr:primaryType", "Name", top ? "mgnl:content" : "mgnl:contentNode");
        }
        return node;
    }

    private static String type(String key, List<Node> values) {
        if (key.equals("jcr:primaryType") || key.equals("jcr:mixinTypes")) {
            return "Name";
        }
        Tag tag = values.isEmpty() ? Tag.STR : values.get(0).getTag();
        String local = tag.getValue().startsWith("!") ? tag.getValue().substring(1) : "";
        if (!local.isEmpty()) {
            return switch (local) {
                case "path" -> "Path";
                case "name" -> "Name";
                default -> "String";
            };
        }
        if (tag.equals(Tag.BOOL)) {
            return "Boolean";
        }
        if (tag.equals(Tag.INT)) {
            return "Long";
        }
        return tag.equals(Tag.FLOAT) ? "Double" : tag.equals(Tag.TIMESTAMP) ? "Date" : "String";
    }
}
