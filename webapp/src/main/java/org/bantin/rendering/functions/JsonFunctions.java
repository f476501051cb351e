package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.jcr.Node;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code jsonfn}: content as JSON, built step by step. */
public final class JsonFunctions extends Library {
    private final @Nullable ThemeVariations variations;

    /** Without renditions, which need the sizes of a theme. */
    JsonFunctions(Surroundings surroundings) {
        this(surroundings, null);
    }

    JsonFunctions(Surroundings surroundings, @Nullable ThemeVariations variations) {
        super(surroundings);
        this.variations = variations;
    }

    /** From one content, or from each of several. */
    public JsonBuilder from(@Nullable Object of) {
        return of instanceof Collection<?> several
                ? builder(List.of(), new ArrayList<>(several), true)
                : builder(List.of(), of == null ? List.of() : List.of(of), false);
    }

    /** From the children of a content, or of the root of a workspace. */
    public JsonBuilder fromChildNodesOf(@Nullable Object of) {
        Node node = of instanceof String workspace
                ? Nodes.at(run().session(), workspace, "/").orElse(null)
                : node(of);
        List<Object> children = node == null ? List.of() : like(of, Nodes.children(node, null));
        return builder(List.of(), children, true);
    }

    /** Adds a content to the array that a text holds; {@code []} is an empty one. */
    public JsonBuilder appendFrom(@Nullable String json, @Nullable Object of) {
        Object known = json == null || json.isBlank() ? List.of() : JsonBuilder.parsed(json);
        List<Object> before = known instanceof List<?> several ? new ArrayList<>(several) : List.of(known);
        return builder(before, of == null ? List.of() : List.of(of), true);
    }

    private JsonBuilder builder(List<Object> before, List<Object> contents, boolean list) {
        return new JsonBuilder(surroundings, variations, before, contents, list);
    }
}
