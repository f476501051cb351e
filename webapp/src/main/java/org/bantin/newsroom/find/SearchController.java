package org.bantin.newsroom.find;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.ItemState;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.Markup;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches all that the newsroom keeps and the person may read: stories in every state, documents, pictures, people. */
@RestController("newsroomSearchController")
class SearchController {
    private static final int SIZE = 20;
    private static final int DEEPEST = 400;
    private static final List<String> FILTERS = List.of("type", "state", "section", "owner");

    private final DraftSearch search;
    private final Kinds kinds;
    private final People people;
    private final Times times;
    private final Screens screens;
    private final Languages languages;

    SearchController(
            DraftSearch search, Kinds kinds, People people, Times times, Screens screens, Languages languages) {
        this.search = search;
        this.kinds = kinds;
        this.people = people;
        this.times = times;
        this.screens = screens;
        this.languages = languages;
    }

    /** One thing that was found. */
    public record Found(
            String address,
            String id,
            boolean picture,
            Kinds.Kind kind,
            String number,
            Markup title,
            Markup passage,
            String section,
            Badge state,
            Person owner,
            String changed,
            List<String> reasons) {}

    /** A filter with the values on offer. */
    public record Filter(String name, String label, List<Choice> choices, String chosen) {}

    /** A value of a filter. */
    public record Choice(String value, String label, long count) {}

    @GetMapping("/newsroom/search")
    ResponseEntity<String> show(
            HttpServletRequest request,
            Actor actor,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "1") String page) {
        Words words = languages.words(request);
        Map<String, List<String>> filters = new LinkedHashMap<>();
        for (String name : FILTERS) {
            String value = sent.getOrDefault(name, "");
            if (!value.isBlank()) {
                filters.put(name, List.of(value));
            }
        }
        int number = page.matches("\\d{1,3}") ? Math.max(1, Math.min(Integer.parseInt(page), DEEPEST)) : 1;
        SearchQuery query = new SearchQuery(q, filters, order(q, sort), (number - 1) * SIZE, SIZE, FILTERS)
                .withDates(day(sent.get("since")), day(sent.get("until")));
        search.awaitCurrent();
        SearchResult found = search.search(actor, query);
        Map<String, Object> model = new HashMap<>();
        model.put("q", q);
        model.put("sort", sort.equals("changed") ? sort : "");
        model.put("since", query.since() == null ? "" : query.since().toString());
        model.put("until", query.until() == null ? "" : query.until().toString());
        model.put("total", found.total());
        model.put("exact", found.totalExact());
        model.put("page", number);
        model.put("more", (long) number * SIZE < found.total());
        model.put("didYouMean", found.didYouMean() == null ? "" : found.didYouMean());
        model.put("readAs", found.readAs() == null ? "" : found.readAs());
        model.put("partly", found.relaxed());
        model.put("hits", found.hits().stream().map(hit -> found(hit, words)).toList());
        model.put(
                "filters",
                FILTERS.stream()
                        .map(name -> filter(name, found, filters, words))
                        .toList());
        model.put("narrowed", !filters.isEmpty() || query.since() != null || query.until() != null);
        return screens.page(request, actor, "pages/search", "search", model);
    }

    private static SearchQuery.Sort order(String q, String sort) {
        return q.isBlank() || sort.equals("changed") ? SearchQuery.Sort.CHANGED : SearchQuery.Sort.RELEVANCE;
    }

    private Filter filter(String name, SearchResult found, Map<String, List<String>> filters, Words words) {
        String chosen = filters.getOrDefault(name, List.of("")).get(0);
        List<Choice> choices = new java.util.ArrayList<>(found.facets().getOrDefault(name, List.of()).stream()
                .limit(40)
                .map(count ->
                        new Choice(count.value(), label(name, count.value(), count.label(), words), count.count()))
                .toList());
        if (!chosen.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            choices.add(new Choice(chosen, label(name, chosen, chosen, words), 0));
        }
        return new Filter(name, words.text("newsroom.search." + name), choices, chosen);
    }

    private String label(String name, String value, String otherwise, Words words) {
        return switch (name) {
            case "type" -> kinds.of(value, words).label();
            case "state" ->
                ItemState.of(value).map(state -> Badge.of(state, words).word()).orElse(otherwise);
            case "owner" -> people.of(value).name();
            default -> otherwise;
        };
    }

    private Found found(SearchResult.Hit hit, Words words) {
        ItemState state = ItemState.of(hit.values().getOrDefault("state", "")).orElse(ItemState.DRAFT);
        String changed = hit.values().getOrDefault("lastModified", "");
        String id = hit.id().value();
        boolean picture = hit.type().equals("asset");
        return new Found(
                "/newsroom/items/" + id,
                id,
                picture,
                kinds.of(hit.type(), words),
                hit.number(),
                new Markup(hit.titleMarked().isBlank() ? words.text("newsroom.untitled") : hit.titleMarked()),
                new Markup(hit.passageMarked()),
                hit.values().getOrDefault("sectionTitle", ""),
                Badge.of(state, words),
                people.of(hit.values().getOrDefault("owner", "")),
                changed.isEmpty() ? "" : times.moment(Instant.parse(changed), words),
                hit.reasons().stream()
                        .map(key -> words.first(List.of(key), ""))
                        .filter(reason -> !reason.isEmpty())
                        .toList());
    }

    /** Number and symbol as the document has them. */
    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
