package org.bantin.rendering.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.jspecify.annotations.Nullable;

/** The components of an area: those of the same area on ancestor pages when it inherits, then its own. */
record AreaContent(Surroundings surroundings, Type type, List<Node> nodes) {
    /** What an area holds. */
    enum Type {
        LIST,
        SINGLE,
        NO_COMPONENT
    }

    static AreaContent of(
            Surroundings surroundings,
            String name,
            DefinitionNode definition,
            ContentMap owner,
            @Nullable ContentMap area) {
        Type type = switch (definition.text("type").orElse("list").toLowerCase(Locale.ROOT)) {
            case "single" -> Type.SINGLE;
            case "nocomponent" -> Type.NO_COMPONENT;
            default -> Type.LIST;
        };
        if (type == Type.NO_COMPONENT) {
            return new AreaContent(surroundings, type, List.of());
        }
        List<Node> nodes = new ArrayList<>(inherited(surroundings, name, definition, owner.getJCRNode()));
        if (area != null) {
            nodes.addAll(Nodes.children(area.getJCRNode(), Nodes.COMPONENT));
        }
        return new AreaContent(
                surroundings,
                type,
                type == Type.SINGLE && nodes.size() > 1 ? nodes.subList(nodes.size() - 1, nodes.size()) : nodes);
    }

    private static List<Node> inherited(Surroundings surroundings, String name, DefinitionNode definition, Node owner) {
        DefinitionNode rules = definition.node("inheritance");
        String wanted = rules.text("components").orElse("filtered").toLowerCase(Locale.ROOT);
        Node page = Nodes.nearest(owner, Nodes.PAGE);
        if (!rules.flag("enabled", false) || wanted.equals("none") || page == null) {
            return List.of();
        }
        String below = Nodes.path(owner).substring(Nodes.path(page).length());
        String area = (below.isEmpty() ? "" : below.substring(1) + "/") + name;
        List<Node> result = new ArrayList<>();
        for (Node ancestor : Nodes.ancestors(page, Nodes.PAGE)) {
            surroundings.run().tagItem(Nodes.read("identifier", ancestor::getIdentifier));
            Node same = Nodes.child(ancestor, area);
            if (same != null) {
                Nodes.children(same, Nodes.COMPONENT).stream()
                        .filter(component -> wanted.equals("all") || Nodes.flag(component, "inheritable"))
                        .forEach(result::add);
            }
        }
        return result;
    }

    /** {@code components} of a list, {@code component} of a single area. */
    Map<String, Object> variables(Escaping rule) {
        List<ContentMap> contents = nodes.stream()
                .map(node -> surroundings.run().content(node, rule))
                .toList();
        Map<String, Object> variables = new HashMap<>();
        if (type == Type.SINGLE) {
            if (!contents.isEmpty()) {
                variables.put("component", contents.get(0));
            }
        } else {
            variables.put("components", contents);
        }
        return variables;
    }
}
