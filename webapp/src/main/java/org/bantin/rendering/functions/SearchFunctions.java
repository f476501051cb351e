package org.bantin.rendering.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import org.bantin.rendering.ContentMap;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.Surroundings;
import org.bantin.repository.StoreName;
import org.bantin.search.NodeSearch;
import org.jspecify.annotations.Nullable;

/** {@code searchfn}: pages and other content that hold all words of a question. */
public final class SearchFunctions extends Library {
    private static final int EXCERPT = 160;

    private final @Nullable NodeSearch index;

    /** Without an index, or in a preview of drafts, the tree is read. */
    SearchFunctions(Surroundings surroundings, @Nullable NodeSearch index) {
        super(surroundings);
        this.index = index;
    }

    public List<Hit> searchPages(@Nullable String text, String path) {
        return searchPages(text, path, 0, ContentQueries.MOST);
    }

    public List<Hit> searchPages(@Nullable String text, String path, int most, int offset) {
        return searchContent("website", text, path, Nodes.PAGE, most, offset);
    }

    public List<Hit> searchContent(String workspace, @Nullable String text, String path, String type) {
        return searchContent(workspace, text, path, type, 0, 0);
    }

    public List<Hit> searchContent(
            String workspace, @Nullable String text, String path, String type, int most, int offset) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        int wanted = most <= 0 || most > ContentQueries.MOST ? ContentQueries.MOST : most;
        int from = most <= 0 ? 0 : Math.max(0, offset);
        if (index != null && run().store() == StoreName.LIVE) {
            return indexed(index, workspace, text, path, type, from, wanted);
        }
        List<Node> nodes = new ContentQueries(surroundings).containing(workspace, text, path, type, from + wanted);
        List<Hit> hits = new ArrayList<>();
        for (Node node : nodes.subList(Math.min(from, nodes.size()), nodes.size())) {
            ContentMap content = found(node);
            if (content != null) {
                hits.add(new Hit(content, excerpt(node, text)));
            }
        }
        return hits;
    }

    private List<Hit> indexed(
            NodeSearch search, String workspace, String text, String path, String type, int from, int wanted) {
        List<Hit> hits = new ArrayList<>();
        int passed = 0;
        for (NodeSearch.Found one : search.find(workspace, text, path, from + wanted)) {
            Node node = run().node(one.id().value());
            boolean meant = node != null && (type.isBlank() || type.equals("nt:base") || Nodes.is(node, type));
            ContentMap content = meant && passed++ >= from ? found(node) : null;
            if (content != null && node != null && hits.size() < wanted) {
                hits.add(new Hit(content, one.passage().isBlank() ? excerpt(node, text) : one.passage()));
            }
        }
        return hits;
    }

    private static String excerpt(Node node, String question) {
        String all = NodeText.of(node).replaceAll("\\s+", " ").strip();
        String first = question.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
        int at = Math.max(0, all.toLowerCase(Locale.ROOT).indexOf(first) - EXCERPT / 3);
        return escaped(all.substring(at, Math.min(all.length(), at + EXCERPT)));
    }

    /** A content that was found, with a passage of its text. */
    public record Hit(ContentMap content, String excerpt) {
        public String getExcerpt() {
            return excerpt;
        }

        /** Any property of the content. */
        public @Nullable Object get(String key) {
            return content.get(key);
        }
    }
}
