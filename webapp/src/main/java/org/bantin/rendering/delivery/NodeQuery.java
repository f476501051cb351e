package org.bantin.rendering.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import org.bantin.rendering.functions.NodeText;
import org.bantin.rendering.page.Nodes;
import org.bantin.repository.StoredNodes;
import org.bantin.search.NodeSearch;
import org.jspecify.annotations.Nullable;

/** Nodes of the endpoint's types below its root, found by the index of node types, then filtered and put in order. */
final class NodeQuery {
    private static final int MOST_LOOKED_AT = 50_000;
    private static final int MOST_FOUND = 1_000;

    private final EndpointSettings endpoint;
    private final Session session;
    private final NodeWriting writing;

    private final @Nullable NodeSearch index;

    /** Without an index, as for drafts, the tree is read. */
    NodeQuery(EndpointSettings endpoint, Session session, NodeWriting writing, @Nullable NodeSearch index) {
        this.index = index;
        this.endpoint = endpoint;
        this.session = session;
        this.writing = writing;
    }

    /** Some results and how many there are in all. */
    record Page(List<Node> nodes, int total) {}

    Page run(List<NodeFilter> filters, String text, String order, int offset, int limit) {
        List<Node> found = new ArrayList<>();
        NodeSearch search = text.isBlank() ? null : index;
        if (search != null) {
            found.addAll(holding(search, text));
        } else {
            for (String type : endpoint.nodeTypes()) {
                found.addAll(ofType(type));
            }
        }
        List<String> words = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        List<Node> matching = new ArrayList<>(found.stream()
                .filter(node -> filters.stream().allMatch(filter -> filter.matches(node)))
                .filter(node -> text.isBlank() || search != null || NodeText.holdsAll(node, words))
                .toList());
        if (!order.isBlank()) {
            matching.sort(NodeOrder.of(order));
        }
        int from = Math.min(offset, matching.size());
        return new Page(matching.subList(from, Math.min(matching.size(), from + limit)), matching.size());
    }

    /** Best first. */
    private List<Node> holding(NodeSearch search, String text) {
        return Nodes.read("search of " + endpoint.path(), () -> {
            List<Node> nodes = new ArrayList<>();
            for (NodeSearch.Found one : search.find(endpoint.workspace(), text, endpoint.rootPath(), MOST_FOUND)) {
                StoredNodes.findCommitted(session, one.id().value())
                        .filter(node -> endpoint.nodeTypes().stream().anyMatch(type -> writing.isOfType(node, type)))
                        .ifPresent(nodes::add);
            }
            return nodes;
        });
    }

    private List<Node> ofType(String type) {
        String root = "/" + endpoint.workspace() + (endpoint.rootPath().equals("/") ? "" : endpoint.rootPath());
        return Nodes.read("query of " + endpoint.path(), () -> {
            List<Node> nodes = new ArrayList<>();
            if (!type.matches("[\\w:-]+") || !exists(type) || !session.nodeExists(root)) {
                return nodes;
            }
            Query query = session.getWorkspace()
                    .getQueryManager()
                    .createQuery(
                            "select * from [" + type + "] as t where isdescendantnode(t, '" + root.replace("'", "''")
                                    + "')",
                            Query.JCR_SQL2);
            query.setLimit(MOST_LOOKED_AT);
            NodeIterator found = query.execute().getNodes();
            while (found.hasNext()) {
                Node node = found.nextNode();
                if (writing.isOfType(node, type)) {
                    nodes.add(node);
                }
            }
            return nodes;
        });
    }

    private boolean exists(String type) throws RepositoryException {
        return session.getWorkspace().getNodeTypeManager().hasNodeType(type);
    }
}
