package org.bantin.rendering.functions;

import java.util.List;
import javax.jcr.Node;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code jsonfn}: content as JSON, built step by step. */
public final class JsonFunctions extends Library {
    JsonFunctions(Surroundings surroundings) {
        super(surroundings);
    }

    public JsonBuilder from(@Nullable Object of) {
        return new JsonBuilder(surroundings, of == null ? List.of() : List.of(of), false);
    }

    public JsonBuilder fromChildNodesOf(@Nullable Object of) {
        Node node = node(of);
        List<Object> children = node == null ? List.of() : like(of, Nodes.children(node, null));
        return new JsonBuilder(surroundings, children, true);
    }
}
