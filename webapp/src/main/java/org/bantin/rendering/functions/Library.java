package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.RenderRun;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.rendering.script.ScriptNodes;
import org.jspecify.annotations.Nullable;

/** What all libraries share: arguments to nodes, nodes to what the script gave. */
abstract class Library {
    final Surroundings surroundings;

    Library(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    RenderRun run() {
        return surroundings.run();
    }

    /** The node behind a content map, something found by a search, or a script's node; null for anything else. */
    static @Nullable Node node(@Nullable Object given) {
        if (given instanceof SearchFunctions.Hit hit) {
            return hit.content().getJCRNode();
        }
        if (given instanceof ContentMap content) {
            return content.getJCRNode();
        }
        return given instanceof Node node ? ScriptNodes.unwrapped(node) : null;
    }

    /** A node as the kind that was given; noted as read. */
    @Nullable
    Object like(@Nullable Object given, @Nullable Node node) {
        if (node == null) {
            return null;
        }
        if (Nodes.is(node, Nodes.PAGE)) {
            run().tagItem(Nodes.read("identifier", node::getIdentifier));
        }
        if (given instanceof ContentMap content) {
            return run().content(node, content.escaping());
        }
        return given instanceof Node ? ScriptNodes.readOnly(node) : surroundings.found(node);
    }

    List<Object> like(@Nullable Object given, List<Node> nodes) {
        List<Object> result = new ArrayList<>();
        for (Node node : nodes) {
            Object shown = like(given, node);
            if (shown != null) {
                result.add(shown);
            }
        }
        return result;
    }

    /** Content that a function found by itself; null when there is none. */
    @Nullable
    ContentMap found(@Nullable Node node) {
        return node == null ? null : surroundings.found(node);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
