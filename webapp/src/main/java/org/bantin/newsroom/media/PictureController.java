package org.bantin.newsroom.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bantin.content.Items;
import org.bantin.newsroom.editor.References;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pictures of the media library as a story chooses them: the newest, or the best for some words; none whose rights have ended. */
@RestController
class PictureController {
    private static final int SIZE = 12;

    private final DraftSearch search;
    private final Items items;
    private final References references;
    private final Folders folders;
    private final Tiles tiles;
    private final Times times;
    private final Languages languages;

    PictureController(
            DraftSearch search,
            Items items,
            References references,
            Folders folders,
            Tiles tiles,
            Times times,
            Languages languages) {
        this.search = search;
        this.items = items;
        this.references = references;
        this.folders = folders;
        this.tiles = tiles;
        this.times = times;
        this.languages = languages;
    }

    @GetMapping("/newsroom/api/pictures")
    List<Map<String, Object>> pictures(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String q) {
        Words words = languages.words(request);
        Folders.Tree tree = folders.tree(actor);
        MediaFilter filter = MediaFilter.of(Map.of("q", q, "media", "picture"));
        return search.search(actor, filter.query(tree, times.today(), 0, SIZE, List.of())).hits().stream()
                .flatMap(hit -> picture(actor, hit, tiles.of(hit, tree, words)).stream())
                .toList();
    }

    private Optional<Map<String, Object>> picture(Actor actor, SearchResult.Hit hit, Tile tile) {
        if (tile.ended()) {
            return Optional.empty();
        }
        return items.find(actor, hit.id()).map(item -> {
            Map<String, Object> picture = references.asset(actor, item);
            picture.put("label", tile.caption());
            picture.put(
                    "sub",
                    Stream.of(tile.credit(), tile.day(), tile.rights())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" · ")));
            return picture;
        });
    }
}
