package org.bantin.newsroom.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds items while somebody types: references in a form, the command palette. */
@RestController
class FindController {
    private static final int MOST = 20;

    private final DraftSearch search;
    private final Kinds kinds;
    private final Languages languages;

    FindController(DraftSearch search, Kinds kinds, Languages languages) {
        this.search = search;
        this.kinds = kinds;
        this.languages = languages;
    }

    /** @param marked the title as safe HTML with {@code <mark>}; empty when nothing was asked */
    public record Found(String id, String type, String title, String marked, String sub, String icon) {}

    @GetMapping("/newsroom/api/find")
    List<Found> find(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String types,
            @RequestParam(defaultValue = "8") int size) {
        Words words = languages.words(request);
        Map<String, List<String>> filters = new LinkedHashMap<>();
        List<String> wanted =
                Arrays.stream(types.split(",")).filter(type -> !type.isBlank()).toList();
        if (!wanted.isEmpty()) {
            filters.put("type", wanted);
        }
        SearchQuery.Sort sort = q.isBlank() ? SearchQuery.Sort.NEWEST : SearchQuery.Sort.RELEVANCE;
        SearchQuery query = new SearchQuery(q.strip(), filters, sort, 0, Math.max(1, Math.min(size, MOST)), List.of());
        return search.search(actor, query).hits().stream()
                .map(hit -> found(hit, words))
                .toList();
    }

    private Found found(SearchResult.Hit hit, Words words) {
        Kinds.Kind kind = kinds.of(hit.type(), words);
        String number = hit.values().getOrDefault("number", "");
        return new Found(
                hit.id().value(),
                hit.type(),
                hit.title(),
                hit.titleMarked(),
                number.isEmpty() ? kind.label() : kind.label() + " · " + number,
                kind.icon());
    }
}
