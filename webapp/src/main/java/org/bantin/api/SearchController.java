package org.bantin.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.search.LiveSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.search.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search and suggestions as JSON. Unknown or malformed parameters fall back to what is usual; a search is never refused. */
@RestController
class SearchController {
    static final List<String> FILTERS = List.of(
            "type",
            "section",
            "year",
            "organisation",
            "programme",
            "topic",
            "documentType",
            "inForce",
            "author",
            "person",
            "signer",
            "kind");

    private final LiveSearch search;
    private final Suggestions suggestions;

    SearchController(LiveSearch search, Suggestions suggestions) {
        this.search = search;
        this.suggestions = suggestions;
    }

    @GetMapping(path = "/.rest/search/v1", produces = "application/json")
    ResponseEntity<SearchAnswer> search(@RequestParam MultiValueMap<String, String> parameters) {
        SearchResult result = search.search(query(parameters));
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(SearchAnswer.of(result));
    }

    @GetMapping(path = "/.rest/suggest/v1", produces = "application/json")
    ResponseEntity<SuggestAnswer> suggest(@RequestParam MultiValueMap<String, String> parameters) {
        int size = number(parameters.getFirst("size"), 8, 20);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new SuggestAnswer(suggestions.suggest(text(parameters), size)));
    }

    private static SearchQuery query(MultiValueMap<String, String> parameters) {
        String text = text(parameters);
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String name : FILTERS) {
            List<String> values = listed(parameters.get(name));
            if (!values.isEmpty()) {
                filters.put(name, values);
            }
        }
        List<String> facets = listed(parameters.get("facets")).stream()
                .filter(FILTERS::contains)
                .toList();
        return new SearchQuery(
                text,
                filters,
                sort(parameters.getFirst("sort"), text),
                number(parameters.getFirst("from"), 0, 10_000),
                number(parameters.getFirst("size"), 10, 100),
                facets,
                date(parameters.getFirst("since")),
                date(parameters.getFirst("until")),
                parameters.getFirst("cursor"));
    }

    private static String text(MultiValueMap<String, String> parameters) {
        String text = parameters.getFirst("q");
        return text == null ? "" : text;
    }

    /** Values of a repeated parameter, each perhaps a list with commas. */
    private static List<String> listed(@Nullable List<String> given) {
        List<String> values = new ArrayList<>();
        for (String each : given == null ? List.<String>of() : given) {
            Arrays.stream(each.split(","))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .forEach(values::add);
        }
        return values.subList(0, Math.min(values.size(), 50));
    }

    private static SearchQuery.Sort sort(@Nullable String given, String text) {
        String name = given == null ? "" : given.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "newest", "date" -> SearchQuery.Sort.NEWEST;
            case "oldest" -> SearchQuery.Sort.OLDEST;
            default -> text.isBlank() ? SearchQuery.Sort.NEWEST : SearchQuery.Sort.RELEVANCE;
        };
    }

    private static int number(@Nullable String given, int otherwise, int most) {
        try {
            return given == null ? otherwise : Math.max(0, Math.min(most, Integer.parseInt(given.strip())));
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    private static @Nullable LocalDate date(@Nullable String given) {
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given.strip());
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
