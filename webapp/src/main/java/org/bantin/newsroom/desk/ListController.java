package org.bantin.newsroom.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.bantin.workflow.WorkflowRules;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything of a kind as a table that pages and searches on the index; no list reads the store. */
@RestController
class ListController {
    private static final int SIZE = 30;
    private static final Map<String, Set<String>> WORKSPACES = Map.of(
            "stories", Set.of("articles", "events"),
            "documents", Set.of("documents"),
            "programmes", Set.of("programmes"),
            "directory", Set.of("organisations", "people", "topics", "category"));

    private final DraftSearch search;
    private final Kinds kinds;
    private final People people;
    private final Times times;
    private final Screens screens;
    private final WorkflowRules rules;
    private final Languages languages;

    ListController(
            DraftSearch search,
            Kinds kinds,
            People people,
            Times times,
            Screens screens,
            Languages languages,
            WorkflowRules rules) {
        this.rules = rules;
        this.search = search;
        this.kinds = kinds;
        this.people = people;
        this.times = times;
        this.screens = screens;
        this.languages = languages;
    }

    /** A row of the table; number of a document, empty otherwise; title and passage carry marks where the words were found; edited: readers see an older text. */
    public record Row(
            String id,
            String number,
            Markup title,
            Markup passage,
            Kinds.Kind kind,
            String section,
            Badge state,
            Person owner,
            String changed,
            boolean edited) {}

    @GetMapping("/newsroom/items")
    ResponseEntity<String> list(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "stories") String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "1") int page) {
        Words words = languages.words(request);
        String place = WORKSPACES.containsKey(kind) ? kind : "stories";
        List<String> types = kinds.typesIn(WORKSPACES.getOrDefault(place, Set.of()));
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("type", types.contains(type) ? List.of(type) : types);
        ItemState.of(state).ifPresent(known -> filters.put("state", List.of(known.id())));
        SearchQuery.Sort sort = q.isBlank() ? SearchQuery.Sort.CHANGED : SearchQuery.Sort.RELEVANCE;
        int from = (Math.max(1, Math.min(page, 300)) - 1) * SIZE;
        search.awaitCurrent();
        SearchResult found = search.search(actor, new SearchQuery(q, filters, sort, from, SIZE, List.of()));
        Map<String, Object> model = new HashMap<>();
        model.put("rows", found.hits().stream().map(hit -> row(hit, words)).toList());
        model.put("total", found.total());
        model.put("kind", place);
        model.put("q", q);
        model.put("type", type);
        model.put("state", state);
        model.put("page", from / SIZE + 1);
        model.put("more", from + SIZE < found.total());
        model.put("didYouMean", found.didYouMean() == null ? "" : found.didYouMean());
        model.put("types", types.stream().map(name -> kinds.of(name, words)).toList());
        model.put(
                "states",
                rules.states().stream()
                        .map(one -> new Desk.Choice(
                                one.id(),
                                Badge.of(one.state(), words).word(),
                                one.id().equals(state)))
                        .toList());
        return screens.page(request, actor, "pages/items", place, model);
    }

    private Row row(SearchResult.Hit hit, Words words) {
        ItemState state = ItemState.of(hit.values().getOrDefault("state", "")).orElse(ItemState.DRAFT);
        String changed = hit.values().getOrDefault("lastModified", "");
        return new Row(
                hit.id().value(),
                hit.number(),
                new Markup(hit.titleMarked().isBlank() ? words.text("newsroom.untitled") : hit.titleMarked()),
                new Markup(hit.passageMarked()),
                kinds.of(hit.type(), words),
                hit.values().getOrDefault("sectionTitle", ""),
                Badge.of(state, words),
                people.of(hit.values().getOrDefault("owner", "")),
                changed.isEmpty() ? "" : times.moment(Instant.parse(changed), words),
                Boolean.parseBoolean(hit.values().get("changed")));
    }
}
