package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The part of JSONPath that definitions of light modules use: {@code $.a.b[*].c}, {@code $..a[*]}, {@code $.a[0]}. */
final class JsonPath {
    private static final Pattern STEP = Pattern.compile("(\\.\\.?)?([\\w-]+|\\*)?(?:\\[(\\*|\\d+)])?");

    private JsonPath() {}

    static List<JsonNode> select(JsonNode root, String path) {
        List<JsonNode> nodes = List.of(root);
        String rest = path.startsWith("$") ? path.substring(1) : "." + path;
        Matcher step = STEP.matcher(rest);
        int at = 0;
        while (at < rest.length() && step.region(at, rest.length()).lookingAt() && step.end() > at) {
            at = step.end();
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : nodes) {
                step(node, "..".equals(step.group(1)), step.group(2), step.group(3), next);
            }
            nodes = next;
        }
        return nodes;
    }

    static String text(JsonNode node, String path) {
        return select(node, path).stream()
                .filter(JsonNode::isValueNode)
                .findFirst()
                .map(JsonNode::asString)
                .orElse("");
    }

    private static void step(
            JsonNode node,
            boolean deep,
            @org.jspecify.annotations.Nullable String name,
            @org.jspecify.annotations.Nullable String index,
            List<JsonNode> into) {
        List<JsonNode> named = new ArrayList<>();
        if (name == null) {
            named.add(node);
        } else if (deep) {
            named.addAll(node.findValues(name));
        } else if (name.equals("*")) {
            node.forEach(named::add);
        } else if (node.has(name)) {
            named.add(node.get(name));
        }
        for (JsonNode one : named) {
            if (index == null) {
                into.add(one);
            } else if (index.equals("*")) {
                one.forEach(into::add);
            } else if (one.has(Integer.parseInt(index))) {
                into.add(one.get(Integer.parseInt(index)));
            }
        }
    }
}
