package org.bantin.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.rendering.RenderRun;
import org.bantin.site.request.SiteProperties;

/**
 * {@code site} in templates: absolute addresses.
 *
 * @param canonical the one address of this page
 * @param alternates the same page in every language, when it is the same page
 */
public record SiteVariable(
        String baseUrl, String canonical, List<Alternate> alternates, boolean indexed, String websub) {
    /** The page in one language. */
    public record Alternate(String language, String address) {}

    static SiteVariable of(SiteProperties properties, RenderRun run) {
        String path = run.context().path();
        Locale here = run.locale();
        String prefix = "/" + here.getLanguage();
        String bare = run.inDefaultLocale()
                ? path
                : path.equals(prefix) ? "/" : path.startsWith(prefix + "/") ? path.substring(prefix.length()) : path;
        String query = run.context().parameters().getOrDefault("trang", List.of()).stream()
                .filter(page -> !page.equals("1") && page.matches("[0-9]{1,4}"))
                .map(page -> "?trang=" + page)
                .findFirst()
                .orElse("");
        List<Alternate> alternates = new ArrayList<>();
        for (Locale locale : properties.locales()) {
            alternates.add(new Alternate(
                    locale.getLanguage(), properties.baseUrl() + localized(properties, bare, locale) + query));
        }
        return new SiteVariable(
                properties.baseUrl(),
                properties.baseUrl() + path + query,
                alternates,
                properties.indexed(),
                properties.websub());
    }

    private static String localized(SiteProperties properties, String bare, Locale locale) {
        if (locale.equals(properties.defaultLocale())) {
            return bare;
        }
        return "/" + locale.getLanguage() + (bare.equals("/") ? "" : bare);
    }
}
