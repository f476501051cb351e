package org.bantin.newsroom.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.newsroom.editor.Naming;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The media library as a screen: a grid that searches on the index, and where a file is used. */
@RestController
class MediaController {
    private static final int USES_SHOWN = 20;
    private static final int SIZE = 48;
    /** The index counts up to 10,000 places from the first. */
    private static final int DEEPEST = 10_000 / SIZE + 1;

    private static final List<String> FACETS = List.of("tag", "credit", "owner", "folder");

    private final DraftSearch search;
    private final Items items;
    private final Folders folders;
    private final Tiles tiles;
    private final Naming naming;
    private final People people;
    private final Times times;
    private final Screens screens;
    private final Languages languages;

    MediaController(
            DraftSearch search,
            Items items,
            Folders folders,
            Tiles tiles,
            Naming naming,
            People people,
            Times times,
            Screens screens,
            Languages languages) {
        this.search = search;
        this.items = items;
        this.folders = folders;
        this.tiles = tiles;
        this.naming = naming;
        this.people = people;
        this.times = times;
        this.screens = screens;
        this.languages = languages;
    }

    /** An item that shows a file. */
    record Use(String id, String title, String look, String icon, String word) {}

    /** How many items show a file, those that the reader does not see among them, and the first that are seen. */
    record Uses(int count, List<Use> shown) {}

    /** A value of a filter with how many files have it. */
    public record Choice(String value, String label, long count) {}

    /** A folder as it is offered, with the number of files in it and below. */
    public record Shelf(String id, String title, long count) {}

    @GetMapping("/newsroom/media")
    ResponseEntity<String> library(
            HttpServletRequest request,
            Actor actor,
            @RequestParam Map<String, String> sent,
            @RequestParam(defaultValue = "1") String page) {
        Words words = languages.words(request);
        Folders.Tree tree = folders.tree(actor);
        MediaFilter filter = MediaFilter.of(sent);
        int number = page.matches("\\d{1,3}") ? Math.max(1, Math.min(Integer.parseInt(page), DEEPEST)) : 1;
        SearchResult found = search.search(actor, filter.query(tree, times.today(), (number - 1) * SIZE, SIZE, FACETS));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "tiles",
                found.hits().stream().map(hit -> tiles.of(hit, tree, words)).toList());
        model.put("total", found.total());
        model.put("filter", filter);
        model.put("page", number);
        model.put("pages", Math.max(1, Math.min((found.total() + SIZE - 1) / SIZE, DEEPEST)));
        boolean more = (long) number * SIZE < found.total();
        model.put("more", more && number < DEEPEST);
        model.put("deepest", more && number == DEEPEST);
        model.put("didYouMean", found.didYouMean() == null ? "" : found.didYouMean());
        model.put("way", tree.way(filter.get("folder")));
        model.put("shelves", shelves(actor, tree, filter));
        model.put("tags", choices(found, "tag", filter));
        model.put("credits", choices(found, "credit", filter));
        model.put("owners", choices(found, "owner", filter));
        model.put("lacking", count(actor, filter, tree, "lacks", "any"));
        model.put("unused", count(actor, filter, tree, "used", "no"));
        model.put("ending", count(actor, filter, tree, "rights", "soon"));
        return screens.page(request, actor, "pages/media", "media", model);
    }

    private long count(Actor actor, MediaFilter filter, Folders.Tree tree, String name, String value) {
        return search.search(actor, filter.with(name, value).query(tree, times.today(), 0, 0, List.of()))
                .total();
    }

    /** The folders within the one that is open; nothing counts what other filters leave out. */
    private List<Shelf> shelves(Actor actor, Folders.Tree tree, MediaFilter filter) {
        return tree.within(tree.has(filter.get("folder")) ? filter.get("folder") : "").stream()
                .map(folder ->
                        new Shelf(folder.id(), folder.title(), count(actor, filter, tree, "folder", folder.id())))
                .toList();
    }

    private List<Choice> choices(SearchResult found, String name, MediaFilter filter) {
        List<Choice> choices = new ArrayList<>(found.facets().getOrDefault(name, List.of()).stream()
                .map(count -> new Choice(count.value(), label(name, count.value()), count.count()))
                .toList());
        String chosen = filter.get(name);
        if (!chosen.isEmpty()
                && choices.stream().noneMatch(choice -> choice.value().equals(chosen))) {
            choices.add(new Choice(chosen, label(name, chosen), 0));
        }
        return choices;
    }

    private String label(String name, String value) {
        return name.equals("owner") ? people.of(value).name() : value;
    }

    @GetMapping("/newsroom/api/items/{id}/uses")
    Uses uses(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Words words = languages.words(request);
        ItemId asset = NotFoundException.unless(items, actor, id).id();
        List<ItemId> users = items.referrers(actor, asset);
        List<Use> shown = users.stream()
                .limit(USES_SHOWN)
                .flatMap(user -> items.find(actor, user).stream())
                .map(user -> {
                    Badge badge = Badge.of(user.state(), words);
                    return new Use(
                            user.id().value(), naming.title(user, words), badge.look(), badge.icon(), badge.word());
                })
                .toList();
        return new Uses(users.size(), shown);
    }
}
