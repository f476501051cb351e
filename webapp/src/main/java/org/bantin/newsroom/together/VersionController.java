package org.bantin.newsroom.together;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.content.Revision;
import org.bantin.content.Revisions;
import org.bantin.content.SaveOutcome;
import org.bantin.newsroom.editor.Naming;
import org.bantin.newsroom.editor.ValueWords;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.rendering.Markup;
import org.bantin.repository.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Kept versions of an item: the list, the difference between two side by side, and making an old one the newest again. */
@RestController
class VersionController {
    private static final String CURRENT = "current";

    private final Items items;
    private final Revisions revisions;
    private final WordDiff diff;
    private final ValueWords valueWords;
    private final Naming naming;
    private final People people;
    private final Times times;
    private final Screens screens;
    private final Languages languages;
    private final ProblemJson problems;

    VersionController(
            Items items,
            Revisions revisions,
            WordDiff diff,
            ValueWords valueWords,
            Naming naming,
            People people,
            Times times,
            Screens screens,
            Languages languages,
            ProblemJson problems) {
        this.items = items;
        this.revisions = revisions;
        this.diff = diff;
        this.valueWords = valueWords;
        this.naming = naming;
        this.people = people;
        this.times = times;
        this.screens = screens;
        this.languages = languages;
        this.problems = problems;
    }

    /** A version in a list. */
    public record Version(String name, String label, String who, String when) {}

    /** One field in both versions, differences marked. */
    public record Row(String label, Markup before, Markup after) {}

    @GetMapping("/newsroom/api/items/{id}/versions")
    List<Version> list(HttpServletRequest request, Actor actor, @PathVariable String id) {
        return versions(actor, NotFoundException.unless(items, actor, id), languages.words(request));
    }

    @GetMapping("/newsroom/items/{id}/diff")
    ResponseEntity<String> compare(
            HttpServletRequest request,
            Actor actor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = CURRENT) String to) {
        Item item = NotFoundException.unless(items, actor, id);
        Words words = languages.words(request);
        List<Version> versions = versions(actor, item, words);
        String older = !from.isEmpty()
                ? from
                : versions.isEmpty() ? CURRENT : versions.get(0).name();
        FieldValues before = fields(actor, item, older);
        FieldValues after = fields(actor, item, to);
        List<Row> rows = new ArrayList<>();
        Revisions.compare(before, after).forEach((field, change) -> {
            String old = valueWords.of(actor, item.type(), field, change.before(), words);
            String now = valueWords.of(actor, item.type(), field, change.after(), words);
            rows.add(
                    new Row(valueWords.label(item.type(), field, words), diff.removed(old, now), diff.added(old, now)));
        });
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("title", naming.title(item, words));
        model.put("versions", versions);
        model.put("from", older);
        model.put("to", to);
        model.put("rows", rows);
        model.put("olderLabel", label(versions, older, words));
        model.put("newerLabel", label(versions, to, words));
        return screens.page(request, actor, "pages/diff", "desk", model);
    }

    @PostMapping("/newsroom/api/items/{id}/versions/{version}/restore")
    ResponseEntity<Map<String, Object>> restore(
            HttpServletRequest request, Actor actor, @PathVariable String id, @PathVariable String version) {
        Words words = languages.words(request);
        Item item = NotFoundException.unless(items, actor, id);
        SaveOutcome outcome = revisions
                .restore(actor, item.id(), version)
                .orElseThrow(() -> new NotFoundException("no version " + version));
        if (outcome instanceof SaveOutcome.Saved saved) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("revision", saved.item().revision());
            return ResponseEntity.ok(body);
        }
        return problems.answer(words, HttpStatus.CONFLICT, "conflict", List.of());
    }

    private FieldValues fields(Actor actor, Item item, String version) {
        return version.equals(CURRENT)
                ? item.fields()
                : revisions
                        .fields(actor, item.id(), version)
                        .orElseThrow(() -> new NotFoundException("no version " + version));
    }

    private List<Version> versions(Actor actor, Item item, Words words) {
        return revisions.list(actor, item.id()).stream()
                .map(revision -> new Version(
                        revision.name(),
                        occasion(revision, words),
                        people.of(revision.by()).shortName(),
                        times.moment(revision.kept(), words)))
                .toList();
    }

    private static String occasion(Revision revision, Words words) {
        String occasion = words.first(List.of("newsroom.occasion." + revision.occasion()), revision.occasion());
        return words.text("newsroom.version", String.valueOf(revision.number()), occasion);
    }

    private static String label(List<Version> versions, String name, Words words) {
        Optional<Version> known =
                versions.stream().filter(version -> version.name().equals(name)).findFirst();
        return known.map(version -> version.label() + ", " + version.who() + ", " + version.when())
                .orElseGet(() -> words.text("newsroom.version.current"));
    }
}
