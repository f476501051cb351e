package org.bantin.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bantin.content.ItemId;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.search.index.IndexFields;
import org.springframework.stereotype.Component;

/**
 * Finds live nodes of a workspace by words, best first, whatever they are: items of content types, pages with their components, nodes
 * that only an app knows. Scripts and delivery endpoints read what is found with the reader's own rights. Thread-safe.
 */
@Component
public final class NodeSearch {
    private static final int PART = 100;

    private final LiveSearch live;
    private final Definitions definitions;

    NodeSearch(LiveSearch live, Definitions definitions) {
        this.live = live;
        this.definitions = definitions;
    }

    /** What was found, with a passage as safe HTML. */
    public record Found(ItemId id, String passage) {}

    /** Nodes that hold all words, at most so many. */
    public List<Found> find(String workspace, String text, String below, int most) {
        SearchQuery query = SearchQuery.of(text, 0, PART)
                .withFilter(IndexFields.WORKSPACE, List.of(workspace))
                .withFilter(IndexFields.TYPE, types(workspace));
        String root = below.replaceFirst("^/*", "/").replaceFirst("/+$", "");
        List<Found> found = new ArrayList<>();
        for (int from = 0; found.size() < most; from += PART) {
            SearchResult result = live.search(at(query, from));
            if (result.relaxed()) {
                return List.of();
            }
            for (SearchResult.Hit hit : result.hits()) {
                if (root.isEmpty() || hit.path().equals(root) || hit.path().startsWith(root + "/")) {
                    found.add(new Found(hit.id(), hit.passageMarked()));
                }
            }
            if (result.hits().size() < PART || from >= most * 10) {
                break;
            }
        }
        return found.subList(0, Math.min(found.size(), most));
    }

    private static SearchQuery at(SearchQuery query, int from) {
        return new SearchQuery(
                query.text(), query.filters(), query.sort(), from, PART, List.of(), query.since(), query.until(), null);
    }

    private List<String> types(String workspace) {
        Set<String> types = new LinkedHashSet<>(List.of(IndexFields.NODE));
        definitions.contentTypes().stream()
                .filter(type -> type.workspace().equals(workspace))
                .map(ContentTypeDefinition::name)
                .forEach(types::add);
        return List.copyOf(types);
    }
}
