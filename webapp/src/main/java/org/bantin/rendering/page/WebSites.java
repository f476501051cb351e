package org.bantin.rendering.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.rendering.RenderingProperties;
import org.springframework.stereotype.Component;

/**
 * The sites, from {@code sites/*.yaml} and from decorations of the modules {@code site} and {@code multisite}. Chosen by host
 * name, then by path prefix; the first site without domains answers for what no other claims.
 */
@Component
public class WebSites {
    private final Definitions definitions;
    private final List<Locale> usual;
    private volatile Known known = new Known(-1, List.of());

    private record Known(long generation, List<WebSite> sites) {}

    WebSites(Definitions definitions, RenderingProperties properties) {
        this.definitions = definitions;
        Locale main = properties.defaultLocale();
        this.usual = main.getLanguage().equals("en") ? List.of(main) : List.of(main, Locale.ENGLISH);
    }

    /** The site that answers for a host and a path. */
    public WebSite of(String host, String path) {
        List<WebSite> all = all();
        for (WebSite site : all) {
            if (site.answersFor(host) && startsWith(path, site.uriPrefix())) {
                return site;
            }
        }
        Optional<WebSite> byPrefix = all.stream()
                .filter(site -> !site.uriPrefix().isEmpty() && startsWith(path, site.uriPrefix()))
                .findFirst();
        return byPrefix.or(() -> all.stream()
                        .filter(site -> !site.hasDomains() && !site.name().equals("fallback"))
                        .findFirst())
                .orElse(all.get(all.size() - 1));
    }

    private static boolean startsWith(String path, String prefix) {
        return prefix.isEmpty() || path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** All sites; the fallback comes last. */
    public List<WebSite> all() {
        Known current = known;
        if (current.generation() != definitions.generation()) {
            current = new Known(definitions.generation(), read());
            known = current;
        }
        return current.sites();
    }

    private List<WebSite> read() {
        Map<String, DefinitionNode> nodes = new LinkedHashMap<>();
        for (String id : definitions.ids("sites")) {
            definitions.find("sites", id).ifPresent(node -> nodes.put(id, node));
        }
        DefinitionNode several = definitions.find("config", "multisite").orElse(DefinitionNode.EMPTY);
        for (DefinitionNode site : several.children("sites")) {
            String name = site.text("name").orElse("");
            nodes.merge(name, site, (own, decoration) -> decoration.over(own));
        }
        DefinitionNode single =
                definitions.find("config", "site").orElse(DefinitionNode.EMPTY).node("site");
        if (!single.values().isEmpty()) {
            nodes.merge(single.text("name").orElse("site"), single, (own, decoration) -> decoration.over(own));
        }
        List<WebSite> sites = new ArrayList<>();
        nodes.forEach((name, node) -> sites.add(WebSite.of(name, node, usual)));
        sites.sort(
                (a, b) -> Boolean.compare(a.name().equals("fallback"), b.name().equals("fallback")));
        if (sites.stream().noneMatch(site -> site.name().equals("fallback"))) {
            sites.add(WebSite.of("fallback", DefinitionNode.EMPTY, usual));
        }
        return List.copyOf(sites);
    }
}
