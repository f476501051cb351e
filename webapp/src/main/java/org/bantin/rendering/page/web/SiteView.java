package org.bantin.rendering.page.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.definition.DefinitionNode;
import org.bantin.rendering.page.site.WebSite;
import org.jspecify.annotations.Nullable;

/** A site as scripts see it: its name, and every key of its definition. */
public final class SiteView {
    private final WebSite site;

    public SiteView(WebSite site) {
        this.site = site;
    }

    public String getName() {
        return site.name();
    }

    public String getThemeName() {
        return site.themeName();
    }

    public DefinitionNode getTheme() {
        return site.definition().node("theme");
    }

    /** What the site's definition keeps for scripts; empty when it has none. */
    public Map<String, Object> getParameters() {
        return site.definition().node("parameters").values();
    }

    /** The languages of the site. */
    public Languages getI18n() {
        return new Languages(site);
    }

    /** Any other key of the definition. */
    public @Nullable Object get(String key) {
        return site.definition().values().get(key);
    }

    WebSite site() {
        return site;
    }

    /** Languages as scripts ask for them: locales, not their names. */
    public record Languages(WebSite site) {
        public Locale getDefaultLocale() {
            return site.defaultLocale();
        }

        public Locale getFallbackLocale() {
            return site.definition()
                    .node("i18n")
                    .text("fallbackLocale")
                    .map(WebSite::locale)
                    .orElse(site.defaultLocale());
        }

        public List<Locale> getLocales() {
            return site.locales();
        }

        public boolean isEnabled() {
            return site.locales().size() > 1;
        }
    }
}
