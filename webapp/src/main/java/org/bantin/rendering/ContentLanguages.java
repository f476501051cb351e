package org.bantin.rendering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bantin.rendering.page.site.WebSite;
import org.bantin.rendering.page.site.WebSites;
import org.springframework.stereotype.Component;

/** The languages that content is written in, as the definitions of the sites say. Values of the first have no suffix. */
@Component
public class ContentLanguages {
    private final WebSites sites;

    ContentLanguages(WebSites sites) {
        this.sites = sites;
    }

    /** Of all sites, the default language of the first one first. */
    public List<Locale> all() {
        return of(sites.all());
    }

    /** Of the site that a page of the workspace {@code website} belongs to; elsewhere of the sites that own no part of the tree. */
    public List<Locale> ofPage(String path) {
        return sites.holding(path).map(site -> of(List.of(site))).orElseGet(() -> {
            List<WebSite> open = sites.all().stream()
                    .filter(site -> site.handlePrefix().isEmpty())
                    .filter(site -> !site.definition().values().isEmpty())
                    .toList();
            return open.isEmpty() ? all() : of(open);
        });
    }

    private static List<Locale> of(List<WebSite> sites) {
        Set<Locale> found = new LinkedHashSet<>();
        boolean several = sites.size() > 1;
        for (WebSite site : sites) {
            boolean real = !site.definition().values().isEmpty();
            if (real || !several) {
                found.add(site.defaultLocale());
            }
        }
        sites.stream()
                .filter(site -> !several || !site.definition().values().isEmpty())
                .forEach(site -> found.addAll(site.locales()));
        return new ArrayList<>(found);
    }
}
