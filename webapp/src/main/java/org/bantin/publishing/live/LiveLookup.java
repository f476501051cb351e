package org.bantin.publishing.live;

import java.util.HashMap;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.repository.StoredNodes;
import org.jspecify.annotations.Nullable;

/**
 * Finds nodes of the live store while a commit is being put together. Oak answers a query on a session with unsaved changes by
 * comparing all of them, which makes a batch cost the square of its size; so questions go to a second session that sees only
 * what is saved, and what this commit added is remembered by path.
 */
final class LiveLookup {
    private final Session live;
    private final Session saved;
    private final Map<String, String> added = new HashMap<>();

    LiveLookup(Session live, Session saved) {
        this.live = live;
        this.saved = saved;
    }

    /** The session that is being changed. */
    Session live() {
        return live;
    }

    /** The session without the changes of this commit. */
    Session saved() {
        return saved;
    }

    /** Remembers a node that this commit adds. */
    void added(Node node) throws RepositoryException {
        added.put(node.getIdentifier(), node.getPath());
    }

    /** The live copy of a node, or null when it is not live. */
    @Nullable
    Node find(String identifier) throws RepositoryException {
        Node before = StoredNodes.findCommitted(saved, identifier).orElse(null);
        String path = before == null ? added.get(identifier) : before.getPath();
        if (path == null) {
            return null;
        }
        if (live.nodeExists(path)) {
            Node node = live.getNode(path);
            if (node.getIdentifier().equals(identifier)) {
                return node;
            }
        }
        return TreeCopy.find(live, identifier);
    }
}
