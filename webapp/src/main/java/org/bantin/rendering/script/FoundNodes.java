package org.bantin.rendering.script;

import java.util.List;
import java.util.NoSuchElementException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;

/** Nodes that a question found, as scripts walk through them. */
public final class FoundNodes implements NodeIterator {
    private final List<Node> nodes;
    private int next;

    public FoundNodes(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    @Override
    public Node nextNode() {
        if (!hasNext()) {
            throw new NoSuchElementException("only " + nodes.size() + " nodes were found");
        }
        return nodes.get(next++);
    }

    @Override
    public void skip(long count) {
        next = (int) Math.min(nodes.size(), next + Math.max(0, count));
    }

    @Override
    public long getSize() {
        return nodes.size();
    }

    @Override
    public long getPosition() {
        return next;
    }

    @Override
    public boolean hasNext() {
        return next < nodes.size();
    }

    @Override
    public Node next() {
        return nextNode();
    }
}
