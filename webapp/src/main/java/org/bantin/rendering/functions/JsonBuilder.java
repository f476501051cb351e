package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.jcr.Binary;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Collects which values of some contents go into JSON, and writes them. */
public final class JsonBuilder {
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int DEEPEST = 20;
    private static final List<String> SPECIAL = List.of("@name", "@path", "@id", "@depth", "@nodeType", "@link");

    private final Surroundings surroundings;
    private final @Nullable ThemeVariations variations;
    private final List<Object> before;
    private final List<Object> contents;
    private final boolean list;
    private final JsonNames wanted = new JsonNames();
    private final JsonNames unwanted = new JsonNames();
    private final Map<String, String> expanded = new LinkedHashMap<>();
    private final List<Object> appended = new ArrayList<>();
    private final Map<String, String> masks = new LinkedHashMap<>();
    private final Map<String, Object> custom = new LinkedHashMap<>();
    private final Map<Pattern, Pattern> arrays = new LinkedHashMap<>();
    private final List<String> renditions = new ArrayList<>();
    private Pattern nodeTypes = Pattern.compile("^(?!rep:).*$");
    private boolean deleted;
    private boolean inline;
    private int depth;

    /** @param before what stands before the contents in the array; with it or as a list the result is an array */
    JsonBuilder(
            Surroundings surroundings,
            @Nullable ThemeVariations variations,
            List<Object> before,
            List<Object> contents,
            boolean list) {
        this.surroundings = surroundings;
        this.variations = variations;
        this.before = before;
        this.contents = contents;
        this.list = list;
    }

    public JsonBuilder add(Object... names) {
        for (Object name : names) {
            wanted.add(name);
        }
        return this;
    }

    public JsonBuilder addAll() {
        return add(".*");
    }

    public JsonBuilder exclude(Object... names) {
        for (Object name : names) {
            unwanted.add(name);
        }
        return this;
    }

    /** Replaces the reference in a property by the content it names. */
    public JsonBuilder expand(String property, String workspace) {
        expanded.put(property, workspace);
        wanted.add(Pattern.quote(property));
        return this;
    }

    /** How many levels of children. */
    public JsonBuilder down(int levels) {
        depth = Math.min(levels, DEEPEST);
        return this;
    }

    public JsonBuilder maskChar(String from, String to) {
        masks.put(from, to);
        return this;
    }

    public JsonBuilder maskChar(String from) {
        return maskChar(from, "_");
    }

    public JsonBuilder wrapForI18n() {
        return this;
    }

    /** JSON (or a plain text) of one's own: under the last part of the path, in objects whose path ends as the rest says. */
    public JsonBuilder insertCustom(String path, Object value) {
        custom.put(path, value instanceof String text ? parsed(text) : value);
        return this;
    }

    /** Nodes with such a value become arrays of their children. */
    public JsonBuilder childrenAsArray(String name, String value) {
        arrays.put(JsonNames.pattern(name), JsonNames.pattern(value));
        return this;
    }

    /** Adds the addresses of renditions to every link of an asset. */
    public JsonBuilder binaryLinkRendition(String... names) {
        renditions.addAll(List.of(names));
        return this;
    }

    public JsonBuilder allowOnlyNodeTypes(String pattern) {
        nodeTypes = JsonNames.pattern(pattern);
        return this;
    }

    /** Takes in what waits for its deletion to be published. */
    public JsonBuilder allowDeleted() {
        deleted = true;
        return this;
    }

    public JsonBuilder inline() {
        inline = true;
        return this;
    }

    public JsonBuilder appendFrom(@Nullable Object of) {
        if (of != null) {
            appended.add(of);
        }
        return this;
    }

    public String print() {
        List<Object> values = new ArrayList<>(before);
        contents.forEach(content -> values.add(value(content, "", depth)));
        appended.forEach(content -> values.add(value(content, "", depth)));
        boolean single = !list && values.size() == 1;
        Object root = single ? values.get(0) : values;
        String json = inline ? JsonMapper.shared().writeValueAsString(root) : INDENTED.writeValueAsString(root);
        return json.replace("</", "<\\/");
    }

    private Object value(Object given, String property, int levels) {
        Node node = Library.node(given);
        if (node == null) {
            return Map.of();
        }
        ContentMap content = surroundings.run().content(node, Escaping.NONE);
        String part = property.isEmpty() ? content.name() : property;
        if (isArray(content)) {
            return children(node).stream()
                    .map(child -> value(child, "", Math.max(0, levels - 1)))
                    .toList();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        SPECIAL.stream()
                .filter(name -> isWanted(part, name))
                .forEach(name -> special(name, node, content, part, values));
        for (String name : content.keys()) {
            if (isWanted(part, name) && !(content.get(name) instanceof Binary)) {
                values.put(masked(name), property(name, content.get(name), levels));
            }
        }
        String path = String.valueOf(content.get("@path"));
        custom.forEach((where, what) -> {
            int slash = where.lastIndexOf('/');
            if (slash < 0 || path.endsWith("/" + where.substring(0, slash))) {
                values.put(where.substring(slash + 1), what);
            }
        });
        if (levels > 0) {
            children(node)
                    .forEach(child ->
                            values.put(masked(Nodes.read("name", child::getName)), value(child, "", levels - 1)));
        }
        return values;
    }

    private void special(String name, Node node, ContentMap content, String part, Map<String, Object> values) {
        boolean link = name.equals("@link");
        values.put(masked(name), link ? surroundings.links().of(node) : text(content.get(name)));
        ThemeVariations sizes = variations;
        if (link && sizes != null && Nodes.is(node, "mgnl:asset")) {
            AssetView asset = new AssetView(surroundings, node);
            renditions.forEach(rendition -> values.put("@rendition_" + rendition, sizes.link(asset, rendition)));
        }
    }

    private boolean isArray(ContentMap content) {
        return arrays.entrySet().stream()
                .anyMatch(rule -> java.util.stream.Stream.concat(SPECIAL.stream(), content.keys().stream())
                        .filter(name -> rule.getKey().matcher(name).matches())
                        .anyMatch(name ->
                                rule.getValue().matcher(text(content.get(name))).matches()));
    }

    private List<Node> children(Node node) {
        return Nodes.children(node, null).stream()
                .filter(child -> deleted || !Nodes.is(child, "mgnl:deleted"))
                .filter(child -> nodeTypes
                        .matcher(Nodes.read(
                                "node type", () -> child.getPrimaryNodeType().getName()))
                        .matches())
                .toList();
    }

    private String masked(String name) {
        String shown = name;
        for (Map.Entry<String, String> mask : masks.entrySet()) {
            shown = shown.replace(mask.getKey(), mask.getValue());
        }
        return shown;
    }

    private Object property(String name, @Nullable Object value, int levels) {
        String workspace = expanded.get(name);
        if (workspace != null && value instanceof List<?> several) {
            return several.stream()
                    .map(one -> expanded(name, workspace, one, levels))
                    .toList();
        }
        if (workspace != null && value != null) {
            return expanded(name, workspace, value, levels);
        }
        if (value instanceof Boolean || value instanceof Number || value instanceof List) {
            return value;
        }
        return value instanceof Calendar time ? time.toInstant().toString() : text(value);
    }

    private Object expanded(String property, String workspace, Object reference, int levels) {
        Node target = surroundings.links().target(workspace, reference.toString());
        return target == null || (!deleted && Nodes.is(target, "mgnl:deleted"))
                ? reference.toString()
                : value(target, property, levels);
    }

    private boolean isWanted(String part, String name) {
        return wanted.matches(part, name) && !unwanted.matches(part, name);
    }

    /** What a text says as JSON; the text itself when it is none. */
    static Object parsed(String json) {
        try {
            Object value = JsonMapper.shared().readValue(json, Object.class);
            return value == null ? "" : value;
        } catch (JacksonException e) {
            return json;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
