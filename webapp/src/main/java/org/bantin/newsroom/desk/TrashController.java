package org.bantin.newsroom.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.page.PageBin;
import org.bantin.content.page.PageVerbs;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.content.trash.RestoreItem;
import org.bantin.content.trash.Trash;
import org.bantin.content.trash.TrashedItem;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

/** Deleting into the trash, the trash itself, and bringing back. Nothing is ever deleted for good here. */
@RestController
class TrashController {
    private static final int MOST = 500;

    private final Items items;
    private final Trash trash;
    private final PageBin bin;
    private final DeleteItem deleteItem;
    private final RestoreItem restoreItem;
    private final Screens screens;
    private final Languages languages;
    private final Kinds kinds;
    private final People people;
    private final Times times;
    private final ProblemJson problems;

    TrashController(
            Items items,
            Trash trash,
            PageBin bin,
            DeleteItem deleteItem,
            RestoreItem restoreItem,
            Screens screens,
            Languages languages,
            Kinds kinds,
            People people,
            Times times,
            ProblemJson problems) {
        this.items = items;
        this.trash = trash;
        this.bin = bin;
        this.deleteItem = deleteItem;
        this.restoreItem = restoreItem;
        this.screens = screens;
        this.languages = languages;
        this.kinds = kinds;
        this.people = people;
        this.times = times;
        this.problems = problems;
    }

    /** One line of the list; {@code icon} and {@code kind} say what type of item it is. */
    public record Line(String id, String title, String icon, String kind, Person by, String when) {}

    @DeleteMapping("/newsroom/api/items/{id}")
    ResponseEntity<Map<String, Object>> delete(HttpServletRequest request, Actor actor, @PathVariable String id) {
        NotFoundException.unless(items, actor, id);
        DeleteOutcome outcome = deleteItem.execute(actor, idOf(id), "");
        if (outcome instanceof DeleteOutcome.Deleted deleted) {
            return ResponseEntity.ok(
                    Map.of("id", id, "referrers", deleted.referrers().size()));
        }
        List<FieldProblem> why = outcome instanceof DeleteOutcome.Refused refused ? refused.problems() : List.of();
        return problems.answer(languages.words(request), HttpStatus.UNPROCESSABLE_CONTENT, "not-deleted", why);
    }

    @GetMapping("/newsroom/trash")
    ResponseEntity<String> list(
            HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String deleted) {
        Words words = languages.words(request);
        List<Line> lines =
                trash.list(actor, MOST).stream().map(one -> line(one, words)).toList();
        Map<String, Object> model = new HashMap<>();
        model.put("lines", lines);
        model.put(
                "pages",
                bin.pages(actor).stream().map(page -> line(page, words)).toList());
        lines.stream()
                .filter(line -> line.id().equals(deleted))
                .findFirst()
                .ifPresent(line -> model.put("deleted", line));
        return screens.page(request, actor, "pages/trash", "trash", model);
    }

    @PostMapping("/newsroom/trash/{id}/restore")
    ResponseEntity<Void> restore(Actor actor, @PathVariable String id) {
        Item item = restoreItem
                .execute(actor, idOf(id))
                .orElseThrow(() -> new NotFoundException("nothing in the trash is " + id));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/newsroom/items/" + item.id().value()))
                .build();
    }

    @PostMapping("/newsroom/trash/pages/{id}/restore")
    ResponseEntity<Void> restorePage(Actor actor, @PathVariable String id) {
        PageVerbs.Done done = bin.restore(actor, idOf(id));
        String to = done.problems().isEmpty()
                ? "/newsroom/pages/edit" + UriUtils.encodePath(done.path(), StandardCharsets.UTF_8)
                : "/newsroom/trash";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(to))
                .build();
    }

    private Line line(PageBin.Binned page, Words words) {
        return new Line(
                page.id(),
                page.title(),
                "diagram-3",
                words.text("newsroom.trash.page") + " " + page.path(),
                people.of(page.by()),
                page.at() == null ? "" : times.moment(page.at(), words));
    }

    private Line line(TrashedItem trashed, Words words) {
        Item item = trashed.item();
        Kinds.Kind kind = kinds.of(item.type(), words);
        String title = item.title().isBlank() ? words.text("newsroom.untitled") : item.title();
        return new Line(
                item.id().value(),
                title,
                kind.icon(),
                kind.label(),
                people.of(trashed.by()),
                times.moment(trashed.at(), words));
    }

    private static ItemId idOf(String id) {
        try {
            return new ItemId(id);
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("not an item id: " + id);
        }
    }
}
