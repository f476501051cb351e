package org.bantin.newsroom.media;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.content.trash.RestoreItem;
import org.bantin.newsroom.editor.Naming;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many files at once, a hundred a request: which match, writing to them, putting them away, and the way back from each. */
@RestController
class BulkController {
    private static final int MOST = 100;
    private static final int MOST_CHOSEN = 5_000;

    private final Items items;
    private final FileChanges changes;
    private final Folders folders;
    private final DraftSearch search;
    private final DeleteItem deleteItem;
    private final RestoreItem restoreItem;
    private final Naming naming;
    private final Times times;
    private final Languages languages;

    BulkController(
            Items items,
            FileChanges changes,
            Folders folders,
            DraftSearch search,
            DeleteItem deleteItem,
            RestoreItem restoreItem,
            Naming naming,
            Times times,
            Languages languages) {
        this.items = items;
        this.changes = changes;
        this.folders = folders;
        this.search = search;
        this.deleteItem = deleteItem;
        this.restoreItem = restoreItem;
        this.naming = naming;
        this.times = times;
        this.languages = languages;
    }

    /** What is to be written to which files. */
    record Change(List<String> ids, FileChanges.Wish wish) {
        Change {
            ids = few(ids);
            if (wish == null) {
                throw new IllegalArgumentException("a change without a wish");
            }
        }
    }

    /** Files by name. */
    record Chosen(List<String> ids) {
        Chosen {
            ids = few(ids);
        }
    }

    /** Files put away or brought back, and those that stayed where they are. */
    record Moved(List<String> ids, List<FileChanges.Left> left) {}

    private static <T> List<T> few(List<T> files) {
        if (files == null || files.size() > MOST) {
            throw new IllegalArgumentException("a request names 1 to " + MOST + " files");
        }
        return List.copyOf(files);
    }

    /** All files that match a filter of the library, in its order. */
    @GetMapping("/newsroom/api/assets")
    Map<String, Object> matching(Actor actor, @RequestParam Map<String, String> sent) {
        Folders.Tree tree = folders.tree(actor);
        SearchQuery query = MediaFilter.of(sent).query(tree, times.today(), 0, MOST, List.of());
        List<String> ids = new ArrayList<>();
        SearchResult found = search.search(actor, query);
        long total = found.total();
        while (true) {
            found.hits().forEach(hit -> ids.add(hit.id().value()));
            if (found.cursor() == null || ids.size() >= MOST_CHOSEN) {
                return Map.of("ids", ids, "total", total);
            }
            found = search.search(actor, query.withCursor(found.cursor()));
        }
    }

    @PostMapping("/newsroom/api/assets/changes")
    FileChanges.Outcome change(HttpServletRequest request, Actor actor, @RequestBody Change change) {
        Object folder = change.wish().fields().getOrDefault("folder", "");
        if (!folder.equals("") && !folders.tree(actor).has(String.valueOf(folder))) {
            throw new NotFoundException("no folder " + folder);
        }
        return changes.change(actor, change.ids(), change.wish(), languages.words(request));
    }

    @PostMapping("/newsroom/api/assets/reversals")
    FileChanges.Outcome takeBack(
            HttpServletRequest request, Actor actor, @RequestBody List<FileChanges.Changed> changed) {
        return changes.takeBack(actor, few(changed), languages.words(request));
    }

    /** Into the trash, except what something still shows. */
    @PostMapping("/newsroom/api/assets/removals")
    Moved putAway(HttpServletRequest request, Actor actor, @RequestBody Chosen chosen) {
        Words words = languages.words(request);
        List<String> gone = new ArrayList<>();
        List<FileChanges.Left> left = new ArrayList<>();
        for (String id : new LinkedHashSet<>(chosen.ids())) {
            Optional<Item> file = id(id).flatMap(known -> items.find(actor, known));
            String why = file.map(item -> putAway(actor, item, words)).orElse("");
            if (why.isEmpty()) {
                gone.add(id); // one that somebody else has put away meanwhile is where it was wanted
            } else {
                left.add(new FileChanges.Left(id, file.map(Item::title).orElse(""), why));
            }
        }
        return new Moved(gone, left);
    }

    /** @return why not; empty when it lies in the trash now */
    private String putAway(Actor actor, Item file, Words words) {
        List<ItemId> users = items.referrers(actor, file.id());
        if (!file.type().equals("asset")) {
            return words.text("content.problem.gone");
        }
        if (!users.isEmpty()) {
            String first = items.find(actor, users.get(0))
                    .map(user -> naming.title(user, words))
                    .orElse("");
            return words.text("newsroom.media.shown", first, users.size());
        }
        if (file.publication().isPresent()) {
            return words.text("newsroom.media.on-site");
        }
        try {
            return deleteItem.execute(actor, file.id(), "") instanceof DeleteOutcome.Refused refused
                    ? words.text(refused.problems().get(0).messageKey())
                    : "";
        } catch (AccessDeniedException e) {
            return words.text("newsroom.problem.not-allowed");
        }
    }

    /** Back from the trash. */
    @PostMapping("/newsroom/api/assets/restorations")
    Moved restore(HttpServletRequest request, Actor actor, @RequestBody Chosen chosen) {
        Words words = languages.words(request);
        List<String> back = new ArrayList<>();
        List<FileChanges.Left> left = new ArrayList<>();
        for (String id : new LinkedHashSet<>(chosen.ids())) {
            try {
                boolean here = id(id).flatMap(
                                known -> restoreItem.execute(actor, known).or(() -> items.find(actor, known)))
                        .isPresent();
                if (here) {
                    back.add(id);
                } else {
                    left.add(new FileChanges.Left(id, "", words.text("content.problem.gone")));
                }
            } catch (AccessDeniedException e) {
                left.add(new FileChanges.Left(id, "", words.text("newsroom.problem.not-allowed")));
            }
        }
        return new Moved(back, left);
    }

    private static Optional<ItemId> id(String text) {
        try {
            return Optional.of(new ItemId(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
