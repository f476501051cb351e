package org.bantin.newsroom.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.workflow.PassedHints;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the rules of language need of the house: names as the register writes them, hints nobody wants to see again. */
@RestController
class HintController {
    private static final int PORTION = 100;
    private static final int PORTIONS = 6;

    private final DraftSearch search;
    private final Items items;
    private final PassedHints passed;

    HintController(DraftSearch search, Items items, PassedHints passed) {
        this.search = search;
        this.items = items;
        this.passed = passed;
    }

    /** A hint to pass over from now on. */
    record Passed(@Nullable String rule, @Nullable String text) {}

    @GetMapping("/newsroom/api/hints")
    Map<String, Object> house(Actor actor) {
        Map<String, Object> house = new LinkedHashMap<>();
        house.put("names", names(actor));
        house.put("ignored", passed.all());
        return house;
    }

    @PostMapping("/newsroom/api/hints/ignored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pass(Actor actor, @RequestBody Passed hint) {
        passed.add(actor, Objects.requireNonNullElse(hint.rule(), ""), Objects.requireNonNullElse(hint.text(), ""));
    }

    @DeleteMapping("/newsroom/api/hints/ignored")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void showAgain(Actor actor, @RequestBody Passed hint) {
        passed.remove(actor, Objects.requireNonNullElse(hint.rule(), ""), Objects.requireNonNullElse(hint.text(), ""));
    }

    /** Each name with its other forms; the first is the one to write. */
    private List<List<String>> names(Actor actor) {
        Map<String, List<String>> filters = Map.of("type", List.of("person", "organisation"));
        List<List<String>> names = new ArrayList<>();
        for (int portion = 0; portion < PORTIONS; portion++) {
            SearchResult found = search.search(
                    actor,
                    new SearchQuery("", filters, SearchQuery.Sort.CHANGED, portion * PORTION, PORTION, List.of()));
            Map<?, Item> read = items.findAll(
                    actor, found.hits().stream().map(SearchResult.Hit::id).toList());
            read.values().stream()
                    .map(HintController::forms)
                    .filter(forms -> !forms.isEmpty())
                    .forEach(names::add);
            if (found.hits().size() < PORTION) {
                break;
            }
        }
        return names;
    }

    private static List<String> forms(Item item) {
        List<String> forms = new ArrayList<>();
        forms.add(item.fields().text("name").orElse(item.title()));
        item.fields().text("shortName").ifPresent(forms::add);
        forms.addAll(item.fields().texts("aliases"));
        return forms.stream().filter(form -> !form.isBlank()).distinct().toList();
    }
}
