package org.bantin.newsroom.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.newsroom.settings.HouseItems.Outcome;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.Seen;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The menus of the site besides its sections. A menu without entries shows what the templates have. */
@RestController
@RequestMapping("/newsroom/settings/menus")
class MenusController {
    private static final List<String> MENUS = List.of("mainMenu", "lookupMenu", "contactMenu");
    private static final int SPARE = 2;
    private static final int MOST = 20;

    private final SiteOwner owner;
    private final HouseItems items;
    private final SettingsScreens screens;
    private final Languages languages;

    MenusController(SiteOwner owner, HouseItems items, SettingsScreens screens, Languages languages) {
        this.owner = owner;
        this.items = items;
        this.screens = screens;
        this.languages = languages;
    }

    /** A menu with its entries and some empty lines. */
    public record Menu(String name, String label, String hint, List<Line> lines, String seen, String theirs) {}

    /** A line of a menu. */
    public record Line(String label, String english, String address, boolean bad) {}

    @GetMapping
    ResponseEntity<String> list(HttpServletRequest request, Actor actor) {
        return show(request, actor, Map.of(), "", "");
    }

    private List<Line> now(String menu) {
        return owner.menu(menu).stream()
                .map(entry -> new Line(
                        entry.getOrDefault("label", ""),
                        entry.getOrDefault("label_en", ""),
                        entry.getOrDefault("address", ""),
                        false))
                .toList();
    }

    @PostMapping
    ResponseEntity<String> save(
            HttpServletRequest request,
            Actor actor,
            @RequestParam String menu,
            @RequestParam MultiValueMap<String, String> sent) {
        List<String> label = sent.getOrDefault("label", List.of());
        List<String> english = sent.getOrDefault("english", List.of());
        List<String> address = sent.getOrDefault("address", List.of());
        if (!MENUS.contains(menu)) {
            throw new NotFoundException("no menu " + menu);
        }
        List<Line> lines = new ArrayList<>();
        for (int n = 0; n < Math.min(MOST, Math.min(label.size(), address.size())); n++) {
            String text = label.get(n).strip();
            String to = address.get(n).strip();
            String other = n < english.size() ? english.get(n).strip() : "";
            if (!text.isEmpty() || !to.isEmpty()) {
                lines.add(new Line(text, other, to, text.isEmpty() || !RedirectText.isTarget(to)));
            }
        }
        Words words = languages.words(request);
        if (lines.stream().anyMatch(Line::bad)) {
            return show(request, actor, Map.of(menu, lines), "", words.text("newsroom.settings.menus.bad"));
        }
        if (Seen.overtaken(sent.toSingleValueMap(), now(menu))) {
            return show(request, actor, Map.of(menu, lines), menu, words.text("newsroom.settings.overtaken"));
        }
        Map<String, Object> values = new HashMap<>(owner.start());
        values.put(menu, stored(lines));
        Outcome outcome = items.put(actor, owner.item().orElse(null), SiteOwner.TYPE, values, SiteOwner.SLUG);
        return outcome.done()
                ? screens.saved("/newsroom/settings/menus")
                : show(
                        request,
                        actor,
                        Map.of(menu, lines),
                        "",
                        words.text(outcome.problems().get(0).messageKey()));
    }

    private static Object stored(List<Line> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("label", line.label());
            if (!line.english().isEmpty()) {
                entry.put("label_en", line.english());
            }
            entry.put("address", line.address());
            entries.add(entry);
        }
        return entries;
    }

    /**
     * All menus as they are stored.
     *
     * @param typed lines of a menu that could not be saved as they were sent
     * @param overtaken the menu that a colleague saved meanwhile; empty for none
     */
    private ResponseEntity<String> show(
            HttpServletRequest request, Actor actor, Map<String, List<Line>> typed, String overtaken, String error) {
        Words words = languages.words(request);
        List<Menu> menus = new ArrayList<>();
        for (String name : MENUS) {
            List<Line> shown = new ArrayList<>(typed.getOrDefault(name, now(name)));
            for (int n = 0; n < SPARE; n++) {
                shown.add(new Line("", "", "", false));
            }
            menus.add(new Menu(
                    name,
                    words.text("newsroom.settings.menus." + name),
                    words.text("newsroom.settings.menus." + name + ".hint"),
                    shown,
                    Seen.mark(now(name)),
                    name.equals(overtaken)
                            ? now(name).stream().map(Line::label).collect(Collectors.joining(" · "))
                            : ""));
        }
        return screens.show(request, actor, "menus", Map.of("menus", menus, "error", error), error.isEmpty());
    }
}
