package org.bantin.newsroom.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.bantin.content.Item;
import org.bantin.newsroom.settings.HouseItems.Outcome;
import org.bantin.newsroom.settings.SiteOwner.Field;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Seen;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owns the site and answers for it, and what the site is called. */
@RestController
@RequestMapping("/newsroom/settings")
class OwnerController {
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 .()-]{5,24}[0-9]");
    private static final int LONGEST = 500;

    private final SiteOwner owner;
    private final HouseItems items;
    private final SettingsScreens screens;
    private final Languages languages;

    OwnerController(SiteOwner owner, HouseItems items, SettingsScreens screens, Languages languages) {
        this.owner = owner;
        this.items = items;
        this.screens = screens;
        this.languages = languages;
    }

    /** A field of the form with what is wrong with it; {@code english} is the value in English. */
    public record Input(
            String name,
            String label,
            String hint,
            boolean wanted,
            boolean translated,
            boolean area,
            String value,
            String english,
            String error) {}

    @GetMapping
    ResponseEntity<String> show(HttpServletRequest request, Actor actor) {
        return show(request, actor, Map.of());
    }

    /** The form as the site is set, with what was wrong with something handed in. */
    ResponseEntity<String> show(HttpServletRequest request, Actor actor, Map<String, String> errors) {
        return form(request, actor, now(), errors);
    }

    private Map<String, String> now() {
        Optional<Item> written = owner.item();
        Map<String, String> values = new TreeMap<>();
        for (Field field : Field.values()) {
            values.put(field.name(), owner.value(written, field.name()));
            values.put(field.name() + "_en", owner.value(written, field.name() + "_en"));
        }
        return values;
    }

    @PostMapping
    ResponseEntity<String> save(HttpServletRequest request, Actor actor, @RequestParam Map<String, String> sent) {
        Words words = languages.words(request);
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> errors = new HashMap<>();
        for (Field field : Field.values()) {
            read(sent, field.name(), values, errors, words);
            if (field.translated) {
                read(sent, field.name() + "_en", values, errors, words);
            }
        }
        check(sent, "email", MAIL, "newsroom.settings.owner.email.wrong", errors, words);
        check(sent, "phone", PHONE, "newsroom.settings.owner.phone.wrong", errors, words);
        if (errors.isEmpty() && Seen.overtaken(sent, now())) {
            errors.put("", words.text("newsroom.settings.overtaken"));
            now().forEach((name, value) -> {
                if (!value.equals(sent.getOrDefault(name, "").strip())) {
                    errors.put(name, words.text("newsroom.settings.overtaken.field", value));
                }
            });
        }
        if (errors.isEmpty()) {
            Outcome outcome = items.put(actor, owner.item().orElse(null), SiteOwner.TYPE, values, SiteOwner.SLUG);
            outcome.problems()
                    .forEach(problem -> errors.put(
                            problem.field(),
                            words.text(problem.messageKey(), problem.arguments().toArray())));
        }
        return errors.isEmpty() ? screens.saved("/newsroom/settings") : form(request, actor, sent, errors);
    }

    private static void read(
            Map<String, String> sent,
            String name,
            Map<String, Object> values,
            Map<String, String> errors,
            Words words) {
        String text = sent.getOrDefault(name, "").strip();
        if (text.length() > LONGEST) {
            errors.put(name, words.text("newsroom.settings.long", LONGEST));
        }
        values.put(name, text);
    }

    private static void check(
            Map<String, String> sent,
            String name,
            Pattern pattern,
            String key,
            Map<String, String> errors,
            Words words) {
        String text = sent.getOrDefault(name, "").strip();
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            errors.put(name, words.text(key));
        }
    }

    private ResponseEntity<String> form(
            HttpServletRequest request, Actor actor, Map<String, String> values, Map<String, String> errors) {
        Words words = languages.words(request);
        List<Input> inputs = new ArrayList<>();
        for (Field field : Field.values()) {
            inputs.add(new Input(
                    field.name(),
                    words.text("newsroom.settings.owner." + field.name()),
                    words.first(List.of("newsroom.settings.owner." + field.name() + ".hint"), ""),
                    field.wanted,
                    field.translated,
                    field == Field.description || field == Field.reuse || field == Field.address,
                    values.getOrDefault(field.name(), ""),
                    values.getOrDefault(field.name() + "_en", ""),
                    errors.getOrDefault(field.name(), errors.getOrDefault(field.name() + "_en", ""))));
        }
        Map<String, Object> model = new HashMap<>();
        model.put("inputs", inputs);
        model.put("seen", Seen.mark(now()));
        model.put("unconfirmed", owner.unconfirmed());
        model.put(
                "missing",
                owner.missing().stream()
                        .map(name -> words.text("newsroom.settings.owner." + name))
                        .toList());
        model.put("error", errors.getOrDefault("", ""));
        model.put("logo", owner.value("logo"));
        model.put("logoError", errors.getOrDefault("logo", ""));
        return screens.show(request, actor, "owner", model, errors.isEmpty());
    }
}
