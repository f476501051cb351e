package org.bantin.newsroom.media;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.asset.Assets;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.newsroom.editor.Naming;
import org.bantin.newsroom.editor.ReadyState;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The media library as a screen: a grid that searches on the index, and where a file is used. */
@RestController
class MediaController {
    private static final int SIZE = 48;
    private static final String TYPE = "asset";

    private final DraftSearch search;
    private final Items items;
    private final Assets assets;
    private final ReadyState ready;
    private final Naming naming;
    private final Times times;
    private final Screens screens;
    private final Languages languages;

    MediaController(
            DraftSearch search,
            Items items,
            Assets assets,
            ReadyState ready,
            Naming naming,
            Times times,
            Screens screens,
            Languages languages) {
        this.search = search;
        this.items = items;
        this.assets = assets;
        this.ready = ready;
        this.naming = naming;
        this.times = times;
        this.screens = screens;
        this.languages = languages;
    }

    /** A picture or file in the grid; {@code src} is empty for a document. */
    public record Tile(
            String id,
            String caption,
            String credit,
            String day,
            String src,
            String file,
            String missing,
            boolean expired) {}

    /** An item that shows a file. */
    record Use(String id, String title, String look, String icon, String word) {}

    @GetMapping("/newsroom/media")
    ResponseEntity<String> library(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        Words words = languages.words(request);
        search.awaitCurrent();
        int from = (Math.max(1, Math.min(page, 200)) - 1) * SIZE;
        SearchQuery.Sort sort = q.isBlank() ? SearchQuery.Sort.CHANGED : SearchQuery.Sort.RELEVANCE;
        SearchResult found =
                search.search(actor, new SearchQuery(q, Map.of("type", List.of(TYPE)), sort, from, SIZE, List.of()));
        List<Tile> tiles = new ArrayList<>();
        for (SearchResult.Hit hit : found.hits()) {
            items.find(actor, hit.id()).map(item -> tile(actor, item, words)).ifPresent(tiles::add);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("tiles", tiles);
        model.put("total", found.total());
        model.put("q", q);
        model.put("page", from / SIZE + 1);
        model.put("more", from + SIZE < found.total());
        return screens.page(request, actor, "pages/media", "media", model);
    }

    @GetMapping("/newsroom/api/items/{id}/uses")
    List<Use> uses(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Words words = languages.words(request);
        ItemId asset = NotFoundException.unless(items, actor, id).id();
        return items.referrers(actor, asset).stream()
                .limit(20)
                .flatMap(user -> items.find(actor, user).stream())
                .map(user -> {
                    Badge badge = Badge.of(user.state(), words);
                    return new Use(
                            user.id().value(), naming.title(user, words), badge.look(), badge.icon(), badge.word());
                })
                .toList();
    }

    private Tile tile(Actor actor, Item item, Words words) {
        Optional<Assets.AssetFile> file = assets.file(StoreName.DRAFT, actor, item.id());
        boolean picture = file.map(Assets.AssetFile::picture).orElse(false);
        String fileName = file.map(Assets.AssetFile::fileName).orElse("");
        String caption = item.fields()
                .text("caption")
                .or(() -> item.fields().text("title"))
                .filter(text -> !text.isBlank())
                .orElse(fileName);
        Instant taken = item.fields().get("takenAt") instanceof Instant at ? at : item.created();
        boolean expired = item.fields().get("validTo") instanceof Instant until && until.isBefore(times.now());
        List<ReadyState.Gap> gaps = picture ? ready.of(item, words).gaps() : List.of();
        return new Tile(
                item.id().value(),
                caption,
                item.fields().text("credit").orElse(""),
                times.shortDay(taken),
                picture ? "/newsroom/assets/" + item.id().value() + "/360" : "",
                fileName,
                gaps.isEmpty() ? "" : gaps.get(0).message(),
                expired);
    }
}
