package org.bantin.newsroom.settings;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The pages of the settings, each a tab of one screen. */
@Component
class SettingsScreens {
    private static final List<String> TABS = List.of("owner", "sections", "menus", "redirects", "mail", "security");

    private final Screens screens;
    private final Languages languages;

    SettingsScreens(Screens screens, Languages languages) {
        this.screens = screens;
        this.languages = languages;
    }

    /** A tab of the settings. */
    public record Tab(String address, String label, boolean current) {}

    ResponseEntity<String> show(
            HttpServletRequest request, Actor actor, String tab, Map<String, ?> model, boolean acceptable) {
        Words words = languages.words(request);
        Map<String, Object> all = new HashMap<>(model);
        all.put(
                "tabs",
                TABS.stream()
                        .map(id -> new Tab(
                                "/newsroom/settings" + (id.equals("owner") ? "" : "/" + id),
                                words.text("newsroom.settings.tab." + id),
                                id.equals(tab)))
                        .toList());
        all.put("tab", tab);
        all.put("heading", words.text("newsroom.settings.tab." + tab));
        all.put("saved", request.getParameter("saved") != null);
        ResponseEntity<String> page = screens.page(request, actor, "pages/settings-" + tab, "settings", all);
        return acceptable
                ? page
                : ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                        .headers(page.getHeaders())
                        .body(page.getBody());
    }

    ResponseEntity<String> saved(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address + (address.contains("?") ? "&" : "?") + "saved"))
                .build();
    }
}
