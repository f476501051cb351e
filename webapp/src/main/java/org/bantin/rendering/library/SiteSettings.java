package org.bantin.rendering.library;

import java.util.Locale;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.jspecify.annotations.Nullable;

/** The parameters of the first site definition ({@code sites/<name>.yaml}); {@code <key>_en} is the English value of {@code key}. */
final class SiteSettings {
    private final DefinitionNode parameters;
    private final String suffix;

    SiteSettings(Definitions definitions, Locale locale) {
        this.parameters = definitions.ids("sites").stream()
                .findFirst()
                .flatMap(id -> definitions.find("sites", id))
                .map(site -> site.node("parameters"))
                .orElse(DefinitionNode.EMPTY);
        this.suffix = "_" + locale.getLanguage();
    }

    @Nullable
    Object get(String key) {
        Object localized = parameters.values().get(key + suffix);
        return localized != null ? localized : parameters.values().get(key);
    }
}
