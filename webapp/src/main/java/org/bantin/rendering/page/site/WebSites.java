package org.bantin.rendering.page.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
    private volatile Known known = new Known(-1, List.of(), Map.of());

    private record Known(long generation, List<WebSite> sites, Map<String, WebSite> byDomain) {}

    public WebSites(Definitions definitions, RenderingProperties properties) {
        this.definitions = definitions;
        Locale main = properties.defaultLocale();
        this.usual = main.getLanguage().equals("en") ? List.of(main) : List.of(main, Locale.ENGLISH);
    }

    /** The site whose domain a host name is; empty when none is. */
    public Optional<WebSite> byDomain(String host) {
        Map<String, WebSite> domains = current().byDomain();
        return domains.isEmpty() ? Optional.empty() : Optional.ofNullable(domains.get(host.toLowerCase(Locale.ROOT)));
    }

    /**
     * The site that answers for a host and a path: by domain and prefix, by prefix, by the part of the tree where its pages lie,
     * and for the rest the first that has none of these, ours before others.
     */
    public WebSite of(String host, String path) {
        List<WebSite> all = all();
        for (WebSite site : all) {
            if (site.answersFor(host) && startsWith(path, site.uriPrefix())) {
                return site;
            }
        }
        return first(
                        all,
                        site -> !site.uriPrefix().isEmpty() && !site.hasDomains() && startsWith(path, site.uriPrefix()))
                .or(() -> first(all, site -> site.holds(path)))
                .or(() -> first(
                        all,
                        site -> site.isForTheRest()
                                && site.definition().node("bantin").flag("main", false)))
                .or(() -> first(all, WebSite::isForTheRest))
                .orElse(all.get(all.size() - 1));
    }

    /** The site in whose part of the tree a page lies; the longest part wins. */
    public Optional<WebSite> holding(String path) {
        return all().stream()
                .filter(site -> !site.handlePrefix().isEmpty() && (path + "/").startsWith(site.handlePrefix() + "/"))
                .max(Comparator.comparingInt(site -> site.handlePrefix().length()));
    }

    private static Optional<WebSite> first(List<WebSite> all, Predicate<WebSite> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    private static boolean startsWith(String path, String prefix) {
        return prefix.isEmpty() || path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** All sites; the fallback comes last. */
    public List<WebSite> all() {
        return current().sites();
    }

    private Known current() {
        Known current = known;
        if (current.generation() != definitions.generation()) {
            List<WebSite> sites = read();
            Map<String, WebSite> domains = new HashMap<>();
            sites.forEach(site -> site.domains().forEach(domain -> domains.putIfAbsent(domain, site)));
            current = new Known(definitions.generation(), sites, Map.copyOf(domains));
            known = current;
        }
        return current;
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
