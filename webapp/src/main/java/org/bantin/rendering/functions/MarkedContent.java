package org.bantin.rendering.functions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** Content that names tags or categories: from content to its marks, and back. */
abstract class MarkedContent extends Library {
    private static final int MOST_LOOKED_AT = 5_000;

    MarkedContent(Surroundings surroundings) {
        super(surroundings);
    }

    /** What a property of a content names in a workspace. */
    List<Node> referenced(@Nullable Object of, String property, String workspace) {
        Node node = node(of);
        if (node == null) {
            return List.of();
        }
        return run().content(node, Escaping.NONE).texts(property).stream()
                .map(reference -> surroundings.links().target(workspace, reference))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    List<ContentMap> below(String workspace, String path, Predicate<Node> wanted) {
        return Nodes.at(run().session(), workspace, path)
                .map(root -> below(root, wanted))
                .orElse(List.of());
    }

    /** In tree order, the root left out; so many nodes are looked at and no more. */
    List<ContentMap> below(Node root, Predicate<Node> wanted) {
        List<ContentMap> found = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>(Nodes.children(root, null));
        for (int looked = 0; looked < MOST_LOOKED_AT && !open.isEmpty(); looked++) {
            Node node = open.pop();
            if (wanted.test(node)) {
                found.add(surroundings.found(node));
            }
            List<Node> children = Nodes.children(node, null);
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return found;
    }
}
