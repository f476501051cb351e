package org.bantin.rendering.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bantin.definition.DefinitionNode;

/**
 * One endpoint as defined, with the defaults of its kind.
 *
 * @param path below {@code /.rest}, with a leading slash
 * @param systemProperties patterns of the system properties that are shown
 */
record EndpointSettings(
        String path,
        String workspace,
        String rootPath,
        List<String> nodeTypes,
        List<String> childNodeTypes,
        boolean strict,
        int depth,
        List<Pattern> systemProperties,
        int limit,
        List<Reference> references,
        int referenceDepth,
        boolean referenceRepeat,
        String sortBy) {
    private static final int DEEPEST = 20;
    private static final int LARGEST = 1_000;

    /** How references in a property are resolved. */
    record Reference(Pattern property, String nodeType, Kind kind, DefinitionNode resolver) {}

    /** Kinds of resolvers. */
    enum Kind {
        NODE,
        ASSET,
        RICH_TEXT
    }

    static EndpointSettings of(String id, DefinitionNode node) {
        String type = simpleName(node).toLowerCase(Locale.ROOT);
        boolean pages = type.contains("pages");
        String path = node.text("endpointPath").orElse(id);
        return new EndpointSettings(
                path.startsWith("/") ? path : "/" + path,
                node.text("workspace").orElse(pages ? "website" : ""),
                root(node.text("rootPath").orElse("/")),
                texts(node, "nodeTypes", List.of(pages ? "mgnl:page" : "mgnl:content")),
                texts(
                        node,
                        "childNodeTypes",
                        pages
                                ? List.of("mgnl:area", "mgnl:component", "mgnl:contentNode")
                                : List.of("mgnl:contentNode")),
                node.flag("strict", false),
                Math.min(number(node, "depth", pages ? DEEPEST : 0), DEEPEST),
                systemProperties(node, pages),
                Math.min(number(node, "limit", 10), LARGEST),
                node.children("references").stream()
                        .map(EndpointSettings::reference)
                        .toList(),
                number(node, "referenceDepth", 1),
                node.flag("referenceRepeat", false),
                sortBy(node));
    }

    /** With a slash in front and none at the end, however it is written. */
    private static String root(String written) {
        String bare = written.strip().replaceAll("^/+|/+$", "");
        return "/" + bare;
    }

    /** Written as a text, or as a map of properties to {@code ascending} or {@code descending}. */
    private static String sortBy(DefinitionNode node) {
        if (node.values().get("sortBy") instanceof DefinitionNode map) {
            return map.values().entrySet().stream()
                    .map(entry ->
                            entry.getKey() + (String.valueOf(entry.getValue()).startsWith("desc") ? " desc" : " asc"))
                    .collect(Collectors.joining(","));
        }
        return node.text("sortBy").orElse("");
    }

    /** The endpoints of a definition: one, or in the first version of the format one per entry of {@code params}. */
    static List<EndpointSettings> all(String id, DefinitionNode node) {
        if (!node.values().containsKey("params")) {
            return List.of(of(id, node));
        }
        List<EndpointSettings> all = new ArrayList<>();
        for (DefinitionNode part : node.children("params")) {
            String name = part.text("name").orElse("");
            Map<String, Object> values = new LinkedHashMap<>(part.values());
            values.putIfAbsent("workspace", name);
            values.put("endpointPath", "/delivery/" + name + "/v1");
            all.add(of(id, new DefinitionNode(values)));
        }
        return all;
    }

    /** Whether a definition is a delivery endpoint of content here. */
    boolean usable() {
        return workspace.matches("[A-Za-z0-9][A-Za-z0-9_-]*")
                && !workspace.equals("journal")
                && !workspace.equals("audit");
    }

    private static List<Pattern> systemProperties(DefinitionNode node, boolean pages) {
        List<String> listed = texts(node, "systemProperties", List.of());
        if (!listed.isEmpty()) {
            return listed.stream().map(EndpointSettings::wildcard).toList();
        }
        if (node.flag("includeSystemProperties", false)) {
            return List.of(wildcard("jcr:*"), wildcard("mgnl:*"));
        }
        return pages ? List.of(wildcard("mgnl:template")) : List.of();
    }

    private static Pattern wildcard(String written) {
        return Pattern.compile(Pattern.quote(written).replace("*", "\\E.*\\Q"));
    }

    private static Reference reference(DefinitionNode node) {
        DefinitionNode resolver = node.node("referenceResolver");
        String kind = simpleName(resolver).toLowerCase(Locale.ROOT);
        String property = node.text("propertyName").or(() -> node.text("name")).orElse("");
        return new Reference(
                pattern(property),
                node.text("nodeType").orElse(""),
                kind.startsWith("asset") ? Kind.ASSET : kind.startsWith("richtext") ? Kind.RICH_TEXT : Kind.NODE,
                resolver);
    }

    private static Pattern pattern(String property) {
        try {
            return Pattern.compile(property);
        } catch (java.util.regex.PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(property));
        }
    }

    private static String simpleName(DefinitionNode node) {
        String name = node.text("$type")
                .or(() -> node.text("implementationClass")
                        .filter(any -> node.text("class").isEmpty()))
                .or(() -> node.text("class"))
                .orElse("");
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static List<String> texts(DefinitionNode node, String key, List<String> otherwise) {
        List<String> written = node.values().get(key) instanceof DefinitionNode map
                ? map.values().values().stream().map(String::valueOf).toList()
                : node.texts(key);
        return written.isEmpty() ? otherwise : written;
    }

    private static int number(DefinitionNode node, String key, int otherwise) {
        return node.text(key)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(otherwise);
    }
}
