package org.bantin.rendering.page.area;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jcr.Node;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.Escaping;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * The components of an area: those of the same area on ancestor pages when it inherits, then its own. A single area shows the last.
 *
 * @param nodes those that are shown
 * @param hidden own ones that a single area does not show, as it holds more than one
 */
record AreaContent(Surroundings surroundings, Type type, List<Node> nodes, List<Node> hidden, List<Node> above) {
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
        List<Node> above = areasAbove(surroundings, name, definition, owner.getJCRNode());
        List<Node> nodes = new ArrayList<>();
        List<Node> own = area == null || type == Type.NO_COMPONENT ? List.of() : components(area.getJCRNode());
        if (type != Type.NO_COMPONENT) {
            String wanted = definition
                    .node("inheritance")
                    .text("components")
                    .orElse("filtered")
                    .toLowerCase(Locale.ROOT);
            if (!wanted.equals("none")) {
                above.forEach(same -> components(same).stream()
                        .filter(component -> wanted.equals("all") || Nodes.flag(component, "inheritable"))
                        .forEach(nodes::add));
            }
            nodes.addAll(own);
        }
        List<Node> shown =
                type == Type.SINGLE && nodes.size() > 1 ? nodes.subList(nodes.size() - 1, nodes.size()) : nodes;
        List<Node> hidden = type == Type.SINGLE && own.size() > 1 ? own.subList(0, own.size() - 1) : List.of();
        boolean properties =
                !definition.node("inheritance").text("properties").orElse("all").equalsIgnoreCase("none");
        return new AreaContent(surroundings, type, shown, hidden, properties ? above : List.of());
    }

    /** Components of an area, without those that wait for their deletion to be published. */
    private static List<Node> components(Node area) {
        return Nodes.children(area, Nodes.COMPONENT).stream()
                .filter(component -> !Nodes.is(component, "mgnl:deleted"))
                .toList();
    }

    /** The same area on the pages above, from the top down; none when it does not inherit. */
    private static List<Node> areasAbove(
            Surroundings surroundings, String name, DefinitionNode definition, Node owner) {
        Node page = Nodes.nearest(owner, Nodes.PAGE);
        if (!definition.node("inheritance").flag("enabled", false) || page == null) {
            return List.of();
        }
        String below = Nodes.path(owner).substring(Nodes.path(page).length());
        String area = (below.isEmpty() ? "" : below.substring(1) + "/") + name;
        List<Node> result = new ArrayList<>();
        for (Node ancestor : Nodes.ancestors(page, Nodes.PAGE)) {
            surroundings.run().tagItem(Nodes.read("identifier", ancestor::getIdentifier));
            Node same = Nodes.child(ancestor, area);
            if (same != null) {
                result.add(same);
            }
        }
        return result;
    }

    /** What the area's script reads: its own properties, then those inherited; without an area the content around. */
    ContentMap contentOf(ContentMap owner, @Nullable ContentMap area, Escaping rule) {
        ContentMap content = null;
        List<Node> chain = new ArrayList<>(above);
        if (area != null) {
            chain.add(area.getJCRNode());
        }
        for (Node node : chain) {
            ContentMap one = surroundings.run().content(node, rule);
            content = content == null ? one : one.inheritingFrom(content);
        }
        return content == null ? surroundings.run().content(owner.getJCRNode(), rule) : content;
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
