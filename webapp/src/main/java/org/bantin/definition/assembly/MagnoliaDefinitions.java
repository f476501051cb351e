package org.bantin.definition.assembly;

import java.util.Map;
import java.util.Set;

/** Global names of definitions that a Magnolia installation brings. */
public final class MagnoliaDefinitions {
    private static final Map<DefinitionKind, Set<String>> KNOWN = Map.of(
            DefinitionKind.RENDERER, Set.of("freemarker", "site", "jsp", "spa", "plain"),
            DefinitionKind.APP,
                    Set.of(
                            "pages-app",
                            "assets",
                            "dam",
                            "stories",
                            "stories-app",
                            "contacts",
                            "categories",
                            "tags-app",
                            "security",
                            "jcr-browser-app",
                            "configuration",
                            "resources",
                            "website-jcr-browser"),
            DefinitionKind.THEME, Set.of("travel-demo-theme", "pop"),
            DefinitionKind.SITE, Set.of("fallback", "travel", "sportstation"));

    private MagnoliaDefinitions() {}

    public static boolean isKnown(DefinitionKind kind, String id) {
        return KNOWN.getOrDefault(kind, Set.of()).contains(id);
    }
}
