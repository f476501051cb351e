package org.bantin.newsroom.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.content.form.NodeChoices;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.springframework.stereotype.Component;

/**
 * What the search index knows of a workspace whose items lie in date folders: the newest ones without words, the best ones with
 * words. Nobody wants to walk through months to find a picture.
 */
@Component
class IndexedChoices {
    private final Definitions definitions;
    private final DraftSearch search;
    private final NodeChoices nodes;

    IndexedChoices(Definitions definitions, DraftSearch search, NodeChoices nodes) {
        this.definitions = definitions;
        this.search = search;
        this.nodes = nodes;
    }

    /** Empty when the index has nothing to say; then the tree is to be asked. */
    List<NodeChoices.Choice> find(Actor actor, NodeChoices.Source source, String text, int from, int size) {
        List<String> types = definitions.contentTypes().stream()
                .filter(type -> type.workspace().equals(source.workspace()))
                .filter(IndexedChoices::isDated)
                .map(ContentTypeDefinition::name)
                .toList();
        if (types.isEmpty()) {
            return List.of();
        }
        SearchQuery.Sort sort = text.isBlank() ? SearchQuery.Sort.NEWEST : SearchQuery.Sort.RELEVANCE;
        List<String> ids = search
                .search(
                        actor,
                        new SearchQuery(text.strip(), Map.of("type", types), sort, Math.max(0, from), size, List.of()))
                .hits()
                .stream()
                .map(hit -> hit.id().value())
                .toList();
        return new ArrayList<>(nodes.resolve(actor, source.workspace(), ids).values());
    }

    /** Types of ours that put new items under the month; those of modules keep the tree that people make. */
    private static boolean isDated(ContentTypeDefinition type) {
        return !type.bantin().values().isEmpty()
                && type.bantin().text("folders").filter("none"::equals).isEmpty();
    }
}
