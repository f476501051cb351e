package org.bantin.rendering.page;

import org.bantin.definition.DefinitionNode;
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

    /** Any other key of the definition, such as {@code parameters}. */
    public @Nullable Object get(String key) {
        return site.definition().values().get(key);
    }

    WebSite site() {
        return site;
    }
}
