package org.bantin.rendering.functions;

import java.util.List;
import javax.jcr.Node;
import org.bantin.rendering.page.Nodes;
import org.jspecify.annotations.Nullable;

/** Walks along the children of one parent that are of the same node type. */
public final class Siblings {
    private final Library library;
    private final @Nullable Object given;
    private final List<Node> all;
    private int at;

    Siblings(Library library, @Nullable Object given, Node node) {
        this.library = library;
        this.given = given;
        Node parent = Nodes.parent(node);
        String type = Nodes.read("node type", () -> node.getPrimaryNodeType().getName());
        this.all = parent == null ? List.of(node) : Nodes.children(parent, type);
        String path = Nodes.path(node);
        for (int i = 0; i < all.size(); i++) {
            at = Nodes.path(all.get(i)).equals(path) ? i : at;
        }
    }

    public @Nullable Object getCurrent() {
        return library.like(given, all.get(at));
    }

    /** Goes on to the next and gives it; null at the end. */
    public @Nullable Object next() {
        return at + 1 < all.size() ? library.like(given, all.get(++at)) : null;
    }

    public @Nullable Object prev() {
        return at > 0 ? library.like(given, all.get(--at)) : null;
    }

    public @Nullable Object getNext() {
        return at + 1 < all.size() ? library.like(given, all.get(at + 1)) : null;
    }

    public @Nullable Object getPrev() {
        return at > 0 ? library.like(given, all.get(at - 1)) : null;
    }

    public @Nullable Object goToFirst() {
        at = 0;
        return getCurrent();
    }

    public @Nullable Object goToLast() {
        at = all.size() - 1;
        return getCurrent();
    }

    public boolean isFirst() {
        return at == 0;
    }

    public boolean isLast() {
        return at == all.size() - 1;
    }

    public int getIndex() {
        return at;
    }
}
