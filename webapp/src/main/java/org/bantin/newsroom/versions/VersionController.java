package org.bantin.newsroom.versions;

import jakarta.servlet.http.HttpServletRequest;
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
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.LiveItems;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.LastLooks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Kept versions of an item: the list, the difference between two side by side, and making an old one the newest again. */
@RestController
class VersionController {
    private static final String CURRENT = "current";
    private static final String LAST_LOOK = "seen";
    private static final String LIVE = "live";

    private final Items items;
    private final Revisions revisions;
    private final CompareVersions compareVersions;
    private final LastLooks lastLooks;
    private final LiveItems live;
    private final Naming naming;
    private final People people;
    private final Times times;
    private final Screens screens;
    private final Languages languages;
    private final ProblemJson problems;

    VersionController(
            Items items,
            Revisions revisions,
            CompareVersions compareVersions,
            LastLooks lastLooks,
            LiveItems live,
            Naming naming,
            People people,
            Times times,
            Screens screens,
            Languages languages,
            ProblemJson problems) {
        this.items = items;
        this.revisions = revisions;
        this.compareVersions = compareVersions;
        this.lastLooks = lastLooks;
        this.live = live;
        this.naming = naming;
        this.people = people;
        this.times = times;
        this.screens = screens;
        this.languages = languages;
        this.problems = problems;
    }

    /** A version in a list. */
    public record Version(String name, String label, String who, String when) {}

    /** What a person has before the eyes. */
    record Sight(long revision) {}

    @GetMapping("/newsroom/api/items/{id}/versions")
    List<Version> list(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Item item = NotFoundException.unless(items, actor, id);
        return versions(
                revisions.list(actor, item.id()).stream()
                        .filter(Revision::listed)
                        .toList(),
                languages.words(request));
    }

    /** Remembers up to where the person knows the story. */
    @PostMapping("/newsroom/api/items/{id}/seen")
    Map<String, Object> seen(Actor actor, @PathVariable String id, @RequestBody Sight sight) {
        lastLooks.saw(actor, NotFoundException.unless(items, actor, id), sight.revision());
        return Map.of("revision", sight.revision());
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
        List<Revision> kept = revisions.list(actor, item.id());
        String older = older(actor, item, from, kept);
        List<Version> versions = versions(
                kept.stream()
                        .filter(one -> one.listed()
                                || one.name().equals(older)
                                || one.name().equals(to))
                        .toList(),
                words);
        Map<String, Object> model = new HashMap<>();
        model.put("id", id);
        model.put("revision", item.revision());
        model.put("title", naming.title(item, words));
        model.put("versions", versions);
        model.put("from", older);
        model.put("to", to);
        model.put("out", item.published() != null);
        model.put("toCurrent", to.equals(CURRENT));
        model.put("olderLabel", label(versions, older, words));
        model.put("newerLabel", label(versions, to, words));
        model.put(
                "comparison",
                compareVersions.execute(
                        actor, item.type(), fields(actor, item, older), fields(actor, item, to), words));
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

    /** Asked for by name, as what the person last saw, or simply the newest that was kept. */
    private String older(Actor actor, Item item, String from, List<Revision> kept) {
        if (from.equals(LAST_LOOK)) {
            return lastLooks.seen(actor, item.id()).map(Revision::name).orElse(CURRENT);
        }
        return !from.isEmpty()
                ? from
                : kept.stream()
                        .filter(Revision::listed)
                        .findFirst()
                        .map(Revision::name)
                        .orElse(CURRENT);
    }

    private FieldValues fields(Actor actor, Item item, String version) {
        if (version.equals(LIVE)) {
            return live.find(item.id()).map(Item::fields).orElse(FieldValues.EMPTY);
        }
        return version.equals(CURRENT)
                ? item.fields()
                : revisions
                        .fields(actor, item.id(), version)
                        .orElseThrow(() -> new NotFoundException("no version " + version));
    }

    private List<Version> versions(List<Revision> kept, Words words) {
        return kept.stream()
                .map(revision -> new Version(
                        revision.name(),
                        occasion(revision, words),
                        people.of(revision.by()).shortName(),
                        times.moment(revision.kept(), words)))
                .toList();
    }

    private static String occasion(Revision revision, Words words) {
        String occasion = words.within("newsroom.occasion.", revision.occasion());
        return words.text("newsroom.version", String.valueOf(revision.number()), occasion);
    }

    private static String label(List<Version> versions, String name, Words words) {
        Optional<Version> known =
                versions.stream().filter(version -> version.name().equals(name)).findFirst();
        return known.map(version -> version.label() + ", " + version.who() + ", " + version.when())
                .orElseGet(() -> words.text("newsroom.version." + (name.equals(LIVE) ? LIVE : CURRENT)));
    }
}
