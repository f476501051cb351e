package org.bantin.newsroom.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.newsroom.settings.HouseItems.Outcome;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Seen;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sections of the site: names, order, which stands below which, which is not shown in the menu. */
@RestController
@RequestMapping("/newsroom/settings/sections")
class SectionsController {
    private static final String PLACE = "/newsroom/settings/sections";
    private static final String TYPE = "section";
    private static final int LONGEST = 100;

    private final Items items;
    private final HouseItems house;
    private final RemoveSection removeSection;
    private final SettingsScreens screens;
    private final Languages languages;

    SectionsController(
            Items items, HouseItems house, RemoveSection removeSection, SettingsScreens screens, Languages languages) {
        this.items = items;
        this.removeSection = removeSection;
        this.house = house;
        this.screens = screens;
        this.languages = languages;
    }

    /** A section as a row; {@code parent} is an identifier or empty. */
    public record Row(
            String id,
            String name,
            String title,
            String english,
            String lead,
            String parent,
            String parentTitle,
            boolean hidden,
            long stories,
            String seen) {}

    @GetMapping
    ResponseEntity<String> list(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String edit) {
        return show(request, actor, edit, "");
    }

    @PostMapping
    ResponseEntity<String> add(HttpServletRequest request, Actor actor, @RequestParam Map<String, String> sent) {
        Map<String, Object> values = values(sent);
        values.put("order", (long) sections(actor).size());
        return put(request, actor, null, values);
    }

    @PostMapping("/{id}")
    ResponseEntity<String> change(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestParam Map<String, String> sent) {
        Item section = section(actor, id);
        Map<String, Object> values = values(sent);
        String parent = sent.getOrDefault("parent", "");
        if (!parent.isEmpty() && standsBelow(actor, parent, id)) {
            return show(request, actor, id, languages.words(request).text("newsroom.settings.sections.circle"));
        }
        if (Seen.overtaken(sent, mark(section))) {
            Words words = languages.words(request);
            return show(request, actor, id, words.text("newsroom.settings.sections.overtaken", section.title()));
        }
        values.put("parent", parent);
        values.put("hidden", sent.containsKey("hidden"));
        return put(request, actor, section, values);
    }

    @PostMapping("/{id}/removal")
    ResponseEntity<String> remove(HttpServletRequest request, Actor actor, @PathVariable String id) {
        Words words = languages.words(request);
        Optional<FieldProblem> problem =
                removeSection.execute(actor, section(actor, id), words.text("newsroom.settings.sections.removed"));
        return problem.isEmpty()
                ? screens.saved(PLACE)
                : show(
                        request,
                        actor,
                        id,
                        words.text(
                                problem.get().messageKey(),
                                problem.get().arguments().toArray()));
    }

    /** All sections in their new order. */
    @PostMapping("/order")
    ResponseEntity<String> order(HttpServletRequest request, Actor actor, @RequestParam List<String> section) {
        List<Item> before = sections(actor);
        Map<String, Item> known = new LinkedHashMap<>();
        before.forEach(item -> known.put(item.id().value(), item));
        List<Item> wanted = new ArrayList<>();
        section.forEach(id -> {
            Item item = known.remove(id);
            if (item != null) {
                wanted.add(item);
            }
        });
        wanted.addAll(known.values());
        move(request.getParameter("up"), -1, wanted);
        move(request.getParameter("down"), 1, wanted);
        List<ItemId> changed = new ArrayList<>();
        for (int place = 0; place < wanted.size(); place++) {
            Item item = wanted.get(place);
            if (rank(item) != place) {
                Outcome saved = house.save(actor, item, TYPE, Map.of("order", (long) place), null);
                Item now = saved.item();
                if (now != null) {
                    changed.add(now.id());
                }
            }
        }
        house.publish(actor, changed);
        return request.getHeader("HX-Request") == null ? screens.saved(PLACE) : show(request, actor, "", "");
    }

    private static void move(@org.jspecify.annotations.Nullable String id, int by, List<Item> order) {
        for (int at = 0; at < order.size(); at++) {
            int to = at + by;
            if (order.get(at).id().value().equals(id) && to >= 0 && to < order.size()) {
                order.add(to, order.remove(at));
                return;
            }
        }
    }

    private ResponseEntity<String> put(
            HttpServletRequest request,
            Actor actor,
            @org.jspecify.annotations.Nullable Item section,
            Map<String, Object> values) {
        Words words = languages.words(request);
        if (String.valueOf(values.get("title")).isBlank()) {
            String edit = section == null ? "new" : section.id().value();
            return show(request, actor, edit, words.text("newsroom.settings.sections.title.missing"));
        }
        Optional<String> refused = refused(actor, section, values, words);
        if (refused.isPresent()) {
            return show(request, actor, section == null ? "new" : section.id().value(), refused.get());
        }
        Outcome outcome = house.put(actor, section, TYPE, values, null);
        if (outcome.done()) {
            return screens.saved(PLACE);
        }
        var problem = outcome.problems().get(0);
        String message = words.text(problem.messageKey(), problem.arguments().toArray());
        return show(request, actor, section == null ? "new" : section.id().value(), message);
    }

    /** Names stand on one line of the menu, and two of the same name at one place cannot be told apart. */
    private Optional<String> refused(
            Actor actor, @org.jspecify.annotations.Nullable Item section, Map<String, Object> values, Words words) {
        for (String name : List.of("title", "title_en")) {
            if (String.valueOf(values.get(name)).length() > LONGEST) {
                return Optional.of(words.text("newsroom.settings.long", LONGEST));
            }
        }
        String title = plain(String.valueOf(values.get("title")));
        Object parent = values.getOrDefault("parent", "");
        return sections(actor).stream()
                .filter(other -> section == null || !other.id().equals(section.id()))
                .filter(other -> other.fields().text("parent").orElse("").equals(parent))
                .filter(other -> plain(other.title()).equals(title))
                .findFirst()
                .map(other -> words.text("newsroom.settings.sections.taken", other.title()));
    }

    private static List<String> mark(Item section) {
        return List.of(
                section.title(),
                section.fields().text("title_en").orElse(""),
                section.fields().text("lead").orElse(""),
                section.fields().text("parent").orElse(""),
                String.valueOf(Boolean.TRUE.equals(section.fields().get("hidden"))));
    }

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    private static Map<String, Object> values(Map<String, String> sent) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", sent.getOrDefault("title", "").strip());
        values.put("title_en", sent.getOrDefault("title_en", "").strip());
        values.put("lead", sent.getOrDefault("lead", "").strip());
        return values;
    }

    private boolean standsBelow(Actor actor, String parent, String id) {
        String at = parent;
        for (int step = 0; step < 20 && !at.isEmpty(); step++) {
            if (at.equals(id)) {
                return true;
            }
            at = section(actor, at).fields().text("parent").orElse("");
        }
        return !at.isEmpty();
    }

    private ResponseEntity<String> show(HttpServletRequest request, Actor actor, String edit, String error) {
        List<Item> sections = sections(actor);
        Map<String, String> titles = new HashMap<>();
        sections.forEach(item -> titles.put(item.id().value(), item.title()));
        List<Row> rows = sections.stream()
                .map(item -> {
                    String parent = item.fields().text("parent").orElse("");
                    return new Row(
                            item.id().value(),
                            item.name(),
                            item.title(),
                            item.fields().text("title_en").orElse(""),
                            item.fields().text("lead").orElse(""),
                            parent,
                            titles.getOrDefault(parent, ""),
                            Boolean.TRUE.equals(item.fields().get("hidden")),
                            removeSection.stories(actor, item),
                            Seen.mark(mark(item)));
                })
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("rows", rows);
        model.put("edit", edit);
        model.put("error", error);
        model.put("typed", error.isEmpty() ? Map.of() : typed(request));
        rows.stream().filter(row -> row.id().equals(edit)).findFirst().ifPresent(row -> model.put("row", row));
        return screens.show(request, actor, "sections", model, error.isEmpty());
    }

    /** What was sent and refused stands in the fields again. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        for (String name : List.of("title", "title_en", "lead")) {
            typed.put(name, Optional.ofNullable(request.getParameter(name)).orElse(""));
        }
        return typed;
    }

    private Item section(Actor actor, String id) {
        Item item = NotFoundException.unless(items, actor, id);
        if (!item.type().equals(TYPE)) {
            throw new NotFoundException(id + " is no section");
        }
        return item;
    }

    private List<Item> sections(Actor actor) {
        List<Item> sections = new ArrayList<>();
        items.forEach(actor, "category", item -> {
            if (item.type().equals(TYPE)) {
                sections.add(item);
            }
        });
        sections.sort(Comparator.comparingLong(SectionsController::rank).thenComparing(Item::name));
        return sections;
    }

    private static long rank(Item section) {
        return section.fields().get("order") instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }
}
