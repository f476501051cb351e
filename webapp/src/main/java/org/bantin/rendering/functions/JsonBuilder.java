package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.Calendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Collects which values of some contents go into JSON, and writes them. */
public final class JsonBuilder {
    private static final JsonMapper INDENTED =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final int DEEPEST = 20;

    private final Surroundings surroundings;
    private final List<Object> contents;
    private final boolean list;
    private final List<Pattern> wanted = new ArrayList<>();
    private final List<Pattern> unwanted = new ArrayList<>();
    private final Map<String, String> expanded = new LinkedHashMap<>();
    private final List<Object> appended = new ArrayList<>();
    private final Map<String, String> masks = new LinkedHashMap<>();
    private final Map<String, Object> custom = new LinkedHashMap<>();
    private boolean inline;
    private int depth;

    JsonBuilder(Surroundings surroundings, List<Object> contents, boolean list) {
        this.surroundings = surroundings;
        this.contents = contents;
        this.list = list;
    }

    public JsonBuilder add(Object... names) {
        for (Object name : names) {
            patterns(name, wanted);
        }
        return this;
    }

    public JsonBuilder addAll() {
        wanted.add(Pattern.compile(".*"));
        return this;
    }

    public JsonBuilder exclude(Object... names) {
        for (Object name : names) {
            patterns(name, unwanted);
        }
        return this;
    }

    private static void patterns(Object name, List<Pattern> into) {
        if (name instanceof Iterable<?> several) {
            several.forEach(one -> patterns(one, into));
            return;
        }
        try {
            into.add(Pattern.compile(name.toString()));
        } catch (PatternSyntaxException e) {
            into.add(Pattern.compile(Pattern.quote(name.toString())));
        }
    }

    /** Replaces the reference in a property by the content it names. */
    public JsonBuilder expand(String property, String workspace) {
        expanded.put(property, workspace);
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
        masks.put(from, "_");
        return this;
    }

    public JsonBuilder wrapForI18n() {
        return this;
    }

    /** A value of one's own in every object. */
    public JsonBuilder insertCustom(String name, Object value) {
        custom.put(name, value);
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
        List<Object> values = new ArrayList<>();
        contents.forEach(content -> values.add(value(content, depth)));
        appended.forEach(content -> values.add(value(content, depth)));
        boolean single = !list && values.size() == 1;
        Object root = single ? values.get(0) : values;
        String json = inline ? JsonMapper.shared().writeValueAsString(root) : INDENTED.writeValueAsString(root);
        return json.replace("</", "<\\/");
    }

    private Object value(Object given, int levels) {
        Node node = Library.node(given);
        if (node == null) {
            return Map.of();
        }
        ContentMap content = surroundings.run().content(node, Escaping.NONE);
        Map<String, Object> values = new LinkedHashMap<>();
        for (String special : List.of("@name", "@path", "@id", "@depth", "@nodeType", "@link")) {
            if (isWanted(special)) {
                values.put(
                        masked(special),
                        special.equals("@link") ? surroundings.links().of(node) : text(content.get(special)));
            }
        }
        for (String name : content.keys()) {
            if (isWanted(name)) {
                values.put(masked(name), property(name, content.get(name), levels));
            }
        }
        values.putAll(custom);
        if (levels > 0) {
            for (Node child : Nodes.children(node, null)) {
                String name = Nodes.read("name", child::getName);
                values.put(masked(name), value(child, levels - 1));
            }
        }
        return values;
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
            return several.stream().map(one -> expanded(workspace, one, levels)).toList();
        }
        if (workspace != null && value != null) {
            return expanded(workspace, value, levels);
        }
        if (value instanceof Boolean || value instanceof Number || value instanceof List) {
            return value;
        }
        return value instanceof Calendar time ? time.toInstant().toString() : text(value);
    }

    private Object expanded(String workspace, Object reference, int levels) {
        Node target = surroundings.links().target(workspace, reference.toString());
        return target == null ? reference.toString() : value(target, levels);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private boolean isWanted(String name) {
        return wanted.stream().anyMatch(pattern -> pattern.matcher(name).matches())
                && unwanted.stream().noneMatch(pattern -> pattern.matcher(name).matches());
    }
}
