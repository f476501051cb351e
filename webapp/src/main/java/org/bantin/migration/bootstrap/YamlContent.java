package org.bantin.migration.bootstrap;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.migration.bootstrap.ContentNode.Values;
import org.jspecify.annotations.Nullable;
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
    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:(?:[Tt]|[ \\t]+)(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.(\\d*))?[ \\t]*(Z|[-+]\\d{1,2}(?::?\\d{2})?)?)?");

    private static final int DEEPEST = 500;

    private YamlContent() {}

    static ContentNode read(Reader yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(200_000_000);
        Node root = new Yaml(options).compose(yaml);
        if (root instanceof MappingNode map && map.getValue().size() == 1) {
            NodeTuple only = map.getValue().get(0);
            if (only.getKeyNode() instanceof ScalarNode name && only.getValueNode() instanceof MappingNode node) {
                return node(last(name.getValue()), node, true, 1);
            }
        }
        throw new IllegalArgumentException("a content file has one root key, the name of the node");
    }

    /** Keys may be names or paths, {@code about} or {@code /travel/about}. */
    private static String last(String key) {
        return key.startsWith("/") ? key.substring(key.lastIndexOf('/') + 1) : key;
    }

    private static ContentNode node(String name, MappingNode map, boolean top, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("nodes are nested more than " + DEEPEST + " deep");
        }
        ContentNode node = new ContentNode(name);
        for (NodeTuple pair : map.getValue()) {
            String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            Node value = pair.getValueNode();
            if (value instanceof MappingNode child) {
                node.children.add(node(last(key), child, false, depth + 1));
            } else if (value instanceof SequenceNode list) {
                List<String> texts = new ArrayList<>();
                list.getValue().forEach(item -> texts.add(text(item)));
                node.properties.put(key, fitting(type(key, list.getValue()), true, texts));
            } else if (value instanceof ScalarNode scalar && !scalar.getTag().equals(Tag.NULL)) {
                node.properties.put(key, fitting(type(key, List.of(value)), false, List.of(text(scalar))));
            }
        }
        if (!node.properties.containsKey("jcr:primaryType")) {
            node.set("jcr:primaryType", "Name", top ? "mgnl:content" : "mgnl:contentNode");
        }
        return node;
    }

    /** Numbers that no number holds, and times that no calendar knows, stay the text that they are. */
    private static Values fitting(String type, boolean several, List<String> texts) {
        boolean fit = texts.stream().allMatch(text -> Suiting.fits(type, text));
        return new Values(fit ? type : "String", several, texts);
    }

    private static String type(String key, List<Node> values) {
        if (key.equals("jcr:primaryType") || key.equals("jcr:mixinTypes")) {
            return "Name";
        }
        Tag tag = values.isEmpty() ? Tag.STR : values.get(0).getTag();
        String local = tag.getValue().startsWith("!") ? tag.getValue().substring(1) : "";
        if (!local.isEmpty()) {
            return switch (local.toLowerCase(Locale.ROOT)) {
                case "path" -> "Path";
                case "name" -> "Name";
                case "uri" -> "URI";
                case "decimal" -> "Decimal";
                case "reference" -> "Reference";
                case "weakreference" -> "WeakReference";
                default -> "String";
            };
        }
        if (tag.equals(Tag.BOOL)) {
            return "Boolean";
        }
        if (tag.equals(Tag.BINARY)) {
            return "Binary";
        }
        if (tag.equals(Tag.INT)) {
            return "Long";
        }
        return tag.equals(Tag.FLOAT) ? "Double" : tag.equals(Tag.TIMESTAMP) ? "Date" : "String";
    }

    /** A value as a store reads it: YAML writes times, numbers and switches in more ways than JCR. */
    private static String text(Node value) {
        String written = value instanceof ScalarNode scalar ? scalar.getValue() : "";
        Tag tag = value.getTag();
        if (tag.equals(Tag.TIMESTAMP)) {
            return time(written);
        }
        if (tag.equals(Tag.BOOL)) {
            return String.valueOf(List.of("true", "yes", "on").contains(written.toLowerCase(Locale.ROOT)));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? written.replace("_", "") : written;
    }

    private static String time(String written) {
        Matcher time = TIME.matcher(written);
        if (!time.matches()) {
            return written;
        }
        String zone = time.group(8);
        String offset = zone == null || zone.isEmpty() || zone.equals("Z")
                ? "Z"
                : zone.contains(":")
                        ? zone
                        : zone.length() > 3 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone + ":00";
        String fraction = time.group(7) == null ? "000" : (time.group(7) + "000").substring(0, 3);
        return String.format(
                Locale.ROOT,
                "%s-%02d-%02dT%02d:%02d:%02d.%s%s",
                time.group(1),
                number(time.group(2)),
                number(time.group(3)),
                number(time.group(4)),
                number(time.group(5)),
                number(time.group(6)),
                fraction,
                offset);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
