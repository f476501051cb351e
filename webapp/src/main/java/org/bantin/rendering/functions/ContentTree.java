package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.PageTemplates;
import org.bantin.rendering.page.Surroundings;
import org.jspecify.annotations.Nullable;

/** Part of {@code cmsfn}: walking from content to parents, children and siblings, and what is inherited on the way. */
public abstract class ContentTree extends ContentLookup {
    private final PageTemplates templates;

    ContentTree(Surroundings surroundings, PageTemplates templates) {
        super(surroundings);
        this.templates = templates;
    }

    public List<Object> children(@Nullable Object of) {
        return children(of, null);
    }

    public List<Object> children(@Nullable Object of, @Nullable String type) {
        Node node = node(of);
        return node == null ? List.of() : like(of, Nodes.children(node, type));
    }

    public @Nullable Object parent(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : like(of, Nodes.parent(node));
    }

    public @Nullable Object parent(@Nullable Object of, String type) {
        Node node = node(of);
        Node parent = node == null ? null : Nodes.parent(node);
        return parent == null ? null : like(of, Nodes.nearest(parent, type));
    }

    /** From the top down. */
    public List<Object> ancestors(@Nullable Object of) {
        return ancestors(of, null);
    }

    public List<Object> ancestors(@Nullable Object of, @Nullable String type) {
        Node node = node(of);
        return node == null ? List.of() : like(of, Nodes.ancestors(node, type));
    }

    public @Nullable Object root(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : like(of, top(node));
    }

    /** The topmost ancestor of a type. */
    public @Nullable Object root(@Nullable Object of, String type) {
        Node node = node(of);
        if (node == null) {
            return null;
        }
        List<Node> ancestors = Nodes.ancestors(node, type);
        return like(of, ancestors.isEmpty() ? (Nodes.is(node, type) ? node : null) : ancestors.get(0));
    }

    private static Node top(Node node) {
        Node current = node;
        Node parent = Nodes.parent(current);
        while (parent != null) {
            current = parent;
            parent = Nodes.parent(current);
        }
        return current;
    }

    public @Nullable Object page(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : like(of, Nodes.nearest(node, Nodes.PAGE));
    }

    /** The nearest page whose template is of type {@code home}, else the root of the workspace. */
    public @Nullable Object siteRoot(@Nullable Object of) {
        return siteRoot(of, "home");
    }

    public @Nullable Object siteRoot(@Nullable Object of, String type) {
        Node node = node(of);
        Node current = node == null ? null : Nodes.nearest(node, Nodes.PAGE);
        while (current != null) {
            if (templateType(current).equals(type)) {
                return like(of, current);
            }
            current = Nodes.parent(current);
        }
        return node == null ? null : like(of, top(node));
    }

    public @Nullable Siblings siblings(@Nullable Object of) {
        Node node = node(of);
        return node == null ? null : new Siblings(this, of, node);
    }

    /** The content, or the nearest inherited from the pages above when it is missing. */
    public @Nullable Object inherit(@Nullable Object of) {
        return of;
    }

    public @Nullable Object inherit(@Nullable Object of, String path) {
        for (Node page : fromHereUp(of)) {
            Node found = Nodes.child(page, path);
            if (found != null) {
                return like(of, found);
            }
        }
        return null;
    }

    public @Nullable Object inheritProperty(@Nullable Object of, String path) {
        for (Node page : fromHereUp(of)) {
            int slash = path.lastIndexOf('/');
            Node holder = slash < 0 ? page : Nodes.child(page, path.substring(0, slash));
            Object value = holder == null || !(like(of, holder) instanceof ContentMap content)
                    ? null
                    : content.get(path.substring(slash + 1));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** All nodes of a path on this page and the pages above, nearest first. */
    public List<Object> inheritList(@Nullable Object of, String path) {
        List<Node> found = new ArrayList<>();
        for (Node page : fromHereUp(of)) {
            Node child = Nodes.child(page, path);
            if (child != null) {
                found.addAll(Nodes.children(child, Nodes.COMPONENT));
            }
        }
        return like(of, found);
    }

    private static List<Node> fromHereUp(@Nullable Object of) {
        Node node = node(of);
        List<Node> pages = new ArrayList<>();
        Node page = node == null ? null : Nodes.nearest(node, Nodes.PAGE);
        if (page != null) {
            pages.add(page);
            List<Node> ancestors = Nodes.ancestors(page, Nodes.PAGE);
            for (int i = ancestors.size() - 1; i >= 0; i--) {
                pages.add(ancestors.get(i));
            }
        }
        return pages;
    }

    public boolean isInherited(@Nullable Object of) {
        return !isFromCurrentPage(of);
    }

    public boolean isFromCurrentPage(@Nullable Object of) {
        Node node = node(of);
        Node main = surroundings.mainNode();
        Node page = node == null ? null : Nodes.nearest(node, Nodes.PAGE);
        return page == null || main == null || Nodes.path(page).equals(Nodes.path(main));
    }

    public boolean hasTemplateOfType(@Nullable Object of, String type) {
        Node node = node(of);
        return node != null && templateType(node).equals(type);
    }

    public String templateType(@Nullable Object of) {
        Node node = node(of);
        return node == null ? "" : templateType(node);
    }

    public String templateSubtype(@Nullable Object of) {
        Node node = node(of);
        return node == null ? "" : definitionText(node, "subtype");
    }

    private String templateType(Node node) {
        return definitionText(node, "type");
    }

    private String definitionText(Node node, String key) {
        String id = Nodes.text(node, Nodes.TEMPLATE);
        return id == null
                ? ""
                : templates.component(id).flatMap(view -> view.node().text(key)).orElse("");
    }
}
