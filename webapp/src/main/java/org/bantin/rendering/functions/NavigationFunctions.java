package org.bantin.rendering.functions;

import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** {@code navfn}: pages for menus. */
public final class NavigationFunctions extends Library {
    private final PageTemplates templates;

    NavigationFunctions(Surroundings surroundings, PageTemplates templates) {
        super(surroundings);
        this.templates = templates;
    }

    public @Nullable Object rootPage(@Nullable Object of) {
        return ancestorPageAtLevel(of, 1);
    }

    /** The page at a depth on the way to a content, the page itself included. */
    public @Nullable Object ancestorPageAtLevel(@Nullable Object of, int depth) {
        Node node = node(of);
        Node page = node == null ? null : Nodes.nearest(node, Nodes.PAGE);
        while (page != null && Nodes.depth(page) > depth) {
            page = Nodes.parent(page);
        }
        return page == null || Nodes.depth(page) != depth ? null : like(of, page);
    }

    /** Child pages that menus show. */
    public List<Object> navItems(@Nullable Object of) {
        Node node = node(of);
        return node == null
                ? List.of()
                : like(
                        of,
                        Nodes.children(node, Nodes.PAGE).stream()
                                .filter(page -> !Nodes.flag(page, "hideInNav"))
                                .toList());
    }

    public List<Object> navItemsFromApp(String workspace, String path, String type) {
        Optional<Node> parent = Nodes.at(run().session(), workspace, path);
        return parent.map(node -> like(null, Nodes.children(node, type))).orElse(List.of());
    }

    public boolean hasTemplate(@Nullable Object of, String id) {
        Node node = node(of);
        return node != null && id.equals(Nodes.text(node, Nodes.TEMPLATE));
    }

    public boolean hasTemplateType(@Nullable Object of, String type) {
        return type.equals(definitionText(of, "type"));
    }

    public boolean hasTemplateSubtype(@Nullable Object of, String subtype) {
        return subtype.equals(definitionText(of, "subtype"));
    }

    private String definitionText(@Nullable Object of, String key) {
        Node node = node(of);
        String id = node == null ? null : Nodes.text(node, Nodes.TEMPLATE);
        return id == null
                ? ""
                : templates.component(id).flatMap(view -> view.node().text(key)).orElse("");
    }

    public String link(@Nullable Object of) {
        Node node = node(of);
        return node == null ? "" : surroundings.links().of(node);
    }

    /** {@code /page~name~.html}: a page that shows a content named in its address. */
    public String linkWithSelector(@Nullable Object page, @Nullable Object content) {
        Node shown = node(content);
        String name = shown == null ? "" : Nodes.read("name", shown::getName);
        return link(page).replaceFirst("(\\.html)?$", "~" + java.util.regex.Matcher.quoteReplacement(name) + "~.html");
    }

    public String linkWithParameter(@Nullable Object page, @Nullable Object content) {
        return linkWithParameter(page, content, "id");
    }

    public String linkWithParameter(@Nullable Object page, @Nullable Object content, String parameter) {
        Node shown = node(content);
        return shown == null ? link(page) : link(page) + "?" + parameter + "=" + Nodes.read("name", shown::getName);
    }

    /** Whether a menu item is the page shown now. */
    public boolean isActive(@Nullable Object content, @Nullable Object item) {
        Node page = pageOf(content);
        Node candidate = node(item);
        return page != null && candidate != null && Nodes.path(page).equals(Nodes.path(candidate));
    }

    /** Whether a menu item is the page shown now or stands above it. */
    public boolean isOpen(@Nullable Object content, @Nullable Object item) {
        Node page = pageOf(content);
        Node candidate = node(item);
        return page != null
                && candidate != null
                && (Nodes.path(page) + "/").startsWith(Nodes.path(candidate) + "/")
                && !Nodes.path(page).equals(Nodes.path(candidate));
    }

    private static @Nullable Node pageOf(@Nullable Object content) {
        Node node = node(content);
        return node == null ? null : Nodes.nearest(node, Nodes.PAGE);
    }

    public boolean isHiddenInNav(@Nullable Object of) {
        return isTrue(of, "hideInNav");
    }

    public boolean isNotHiddenInNav(@Nullable Object of) {
        return !isHiddenInNav(of);
    }

    public boolean isTrue(@Nullable Object of, String property) {
        Node node = node(of);
        return node != null && Nodes.flag(node, property);
    }
}
