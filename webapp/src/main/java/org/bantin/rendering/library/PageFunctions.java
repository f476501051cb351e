package org.bantin.rendering.library;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bantin.rendering.RenderRun;
import org.jspecify.annotations.Nullable;

/** The part of {@code bantinfn} that is about the page itself: its address, parameters, language, and what the site is set to. */
public abstract class PageFunctions {
    final RenderRun run;
    private final SiteSettings settings;
    private final Fingerprints fingerprints;

    PageFunctions(RenderRun run, SiteSettings settings, Fingerprints fingerprints) {
        this.run = run;
        this.settings = settings;
        this.fingerprints = fingerprints;
    }

    /** Entries of a menu that the administrator made, each with {@code label} and {@code address}; empty when there is none. */
    public List<Map<String, String>> menu(String name) {
        return settings.menu(name);
    }

    /** What the administrator says of the site, else a parameter of the site definition; null when it is not set. */
    public @Nullable Object setting(String key) {
        return settings.get(key);
    }

    /** Address of a file of a light module that changes with its content, so that browsers may keep it for a year. */
    public String resource(String path) {
        return fingerprints.address(path);
    }

    /** An address of this site in the page's language. */
    public String address(String path) {
        return run.inDefaultLocale() ? path : "/" + run.locale().getLanguage() + (path.equals("/") ? "" : path);
    }

    /** The page's own address with some parameters changed; an empty value removes one. Page 1 is left out. */
    public String with(Map<String, ?> changes) {
        Map<String, List<String>> parameters =
                new LinkedHashMap<>(new TreeMap<>(run.context().parameters()));
        changes.forEach((name, value) -> parameters.put(
                name,
                value instanceof Collection<?> many
                        ? many.stream().map(String::valueOf).toList()
                        : List.of(String.valueOf(value))));
        return Queries.address(run.context().path(), parameters);
    }

    /** The page's parameters but two of its lists' (page and order) at another path, such as the feed of a search. */
    public String elsewhere(String path) {
        Map<String, List<String>> parameters = new TreeMap<>(run.context().parameters());
        parameters.keySet().removeAll(List.of("trang", "xep"));
        return Queries.address(path, parameters);
    }

    /** The first value of a request parameter, or "". */
    public String parameter(String name) {
        return parameters(name).stream().findFirst().orElse("");
    }

    public List<String> parameters(String name) {
        return run.context().parameters().getOrDefault(name, List.of());
    }

    /** Answers with another status than 200, such as 404; prints nothing. */
    public String status(int status) {
        run.status(status);
        return "";
    }

    /** Path of the page as requested, without query. */
    public String getPath() {
        return run.context().path();
    }

    public String getLanguage() {
        return run.locale().getLanguage();
    }

    public boolean isPreview() {
        return run.context().preview();
    }
}
