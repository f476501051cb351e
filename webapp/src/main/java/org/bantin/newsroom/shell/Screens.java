package org.bantin.newsroom.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.rendering.Markup;
import org.bantin.rendering.RenderContext;
import org.bantin.rendering.Renderer;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the pages of the newsroom: the model that every page needs, the words of the person's language, the template. */
@Component
public class Screens {
    /** Request attribute with the {@link Actor} who is signed in. */
    public static final String ACTOR = Screens.class.getName() + ".actor";

    private final Renderer renderer;
    private final Languages languages;
    private final ImportMap importMap;
    private final Navigation navigation;
    private final ScriptWords scriptWords;
    private final Kinds kinds;
    private final Times times;
    private final DraftSearch drafts;

    Screens(
            Renderer renderer,
            Languages languages,
            ImportMap importMap,
            Navigation navigation,
            ScriptWords scriptWords,
            Kinds kinds,
            Times times,
            DraftSearch drafts) {
        this.renderer = renderer;
        this.languages = languages;
        this.importMap = importMap;
        this.navigation = navigation;
        this.scriptWords = scriptWords;
        this.kinds = kinds;
        this.times = times;
        this.drafts = drafts;
    }

    /** A page of the signed-in newsroom; {@code place} is the entry of the navigation that it belongs to. */
    public ResponseEntity<String> page(
            HttpServletRequest request, Actor actor, String template, String place, Map<String, ?> model) {
        Map<String, Object> all = shared(request);
        all.put("me", Person.of(actor.name(), actor.displayName()));
        all.put("role", navigation.roleWord(actor, languages.words(request)));
        all.put("newTypes", kinds.creatable(actor, languages.words(request)));
        all.put("here", here(request));
        all.put("indexing", drafts.incomplete());
        all.put("navigation", navigation.of(actor, languages.words(request), place));
        all.putAll(model);
        return html(request, actor, template, all, HttpStatus.OK);
    }

    /** A page for someone who has not signed in. */
    public ResponseEntity<String> open(
            HttpServletRequest request, String template, Map<String, ?> model, HttpStatus status) {
        Map<String, Object> all = shared(request);
        all.putAll(model);
        return html(request, Actor.PUBLIC, template, all, status);
    }

    private Map<String, Object> shared(HttpServletRequest request) {
        Words words = languages.words(request);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("words", words);
        model.put("language", words.locale().getLanguage());
        model.put("theme", languages.theme(request));
        model.put("zone", times.zone());
        model.put("nonce", Nonce.of(request));
        model.put("importMap", new Markup(importMap.json()));
        model.put("scriptWords", new Markup(scriptWords.json(words)));
        model.put("ui", "/.resources/newsroom-ui/webresources");
        model.put("csrf", token(request));
        return model;
    }

    private static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private ResponseEntity<String> html(
            HttpServletRequest request, Actor actor, String template, Map<String, Object> model, HttpStatus status) {
        RenderContext context =
                new RenderContext(request.getRequestURI(), Map.<String, List<String>>of(), false, actor);
        String html = renderer.page("newsroom-ui:" + template, model, languages.of(request), context)
                .html();
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }
}
