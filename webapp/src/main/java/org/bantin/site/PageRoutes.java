package org.bantin.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.springframework.stereotype.Component;

/**
 * Pages that templates of light modules offer by themselves. Below {@code bantin:} a template names {@code path} (a page of its
 * own) or {@code suffix} with {@code types} (another rendering of items, such as a section's feed), {@code parameters} that it
 * understands, {@code page} (a page of the workspace {@code website} that takes its place once it is published),
 * {@code contentType}, and {@code cache: false} for answers that are not to be kept.
 */
@Component
class PageRoutes {
    private final Definitions definitions;
    private volatile Known known = new Known(-1, Map.of(), Map.of(), Map.of());

    PageRoutes(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * One offered page.
     *
     * @param composed path of the page that editors may put in its place; empty when none
     */
    record Route(
            String template,
            List<String> types,
            List<String> parameters,
            String contentType,
            boolean keep,
            String composed) {
        boolean html() {
            return contentType.startsWith("text/html");
        }
    }

    Optional<Route> page(String path) {
        return Optional.ofNullable(known().pages().get(path));
    }

    /**
     * Where editors may compose the page of an item of a type, such as {@code /chuyen-muc/{name}}; the template says so below
     * {@code bantin.page}. Empty when they may not.
     */
    String composedOf(String type) {
        return known().composed().getOrDefault(type, "");
    }

    /** The address that a composed page stands at, such as {@code /} for {@code /trang-nhat}; empty for pages with one of their own. */
    Optional<String> addressOf(String page) {
        Optional<String> route = known().pages().entrySet().stream()
                .filter(entry -> entry.getValue().composed().equals(page))
                .map(Map.Entry::getKey)
                .findFirst();
        return route.or(() -> known().composed().values().stream()
                .map(pattern -> pattern.substring(0, pattern.length() - "{name}".length()))
                .filter(folder -> page.startsWith(folder) && page.indexOf('/', folder.length()) < 0)
                .map(folder -> "/" + page.substring(folder.length()))
                .findFirst());
    }

    /** The suffix that an address ends with, if any template offers one. */
    Optional<Map.Entry<String, Route>> suffix(String path) {
        return known().suffixes().entrySet().stream()
                .filter(entry -> path.endsWith(entry.getKey())
                        && path.length() > entry.getKey().length())
                .max(Comparator.comparingInt(entry -> entry.getKey().length()));
    }

    List<String> paths() {
        return known().pages().entrySet().stream()
                .filter(entry -> entry.getValue().html())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private Known known() {
        Known current = known;
        if (current.generation() != definitions.generation()) {
            Map<String, Route> pages = new HashMap<>();
            Map<String, Route> suffixes = new HashMap<>();
            Map<String, String> composed = new HashMap<>();
            for (String id : definitions.ids("templates")) {
                DefinitionNode own = definitions
                        .find("templates", id)
                        .map(template -> template.node("bantin"))
                        .orElse(DefinitionNode.EMPTY);
                Route route = new Route(
                        id,
                        own.texts("types"),
                        own.texts("parameters"),
                        own.text("contentType").orElse("text/html;charset=utf-8"),
                        own.flag("cache", true),
                        own.text("page").orElse(""));
                own.text("page")
                        .filter(page -> page.endsWith("/{name}"))
                        .ifPresent(page -> composed.put(id.substring(id.lastIndexOf('/') + 1), page));
                own.text("path").ifPresent(path -> pages.putIfAbsent(path, route));
                own.text("suffix").ifPresent(suffix -> suffixes.putIfAbsent(suffix, route));
            }
            current = new Known(definitions.generation(), pages, suffixes, composed);
            known = current;
        }
        return current;
    }

    private record Known(
            long generation, Map<String, Route> pages, Map<String, Route> suffixes, Map<String, String> composed) {}
}
