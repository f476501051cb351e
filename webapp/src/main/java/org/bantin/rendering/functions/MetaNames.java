package org.bantin.rendering.functions;

import java.util.Map;

/** Names that scripts use for system facts, old and new. */
final class MetaNames {
    private static final Map<String, String> OLD = Map.ofEntries(
            Map.entry("mgnl:creationdate", "mgnl:created"),
            Map.entry("creationDate", "mgnl:created"),
            Map.entry("mgnl:lastmodified", "mgnl:lastModified"),
            Map.entry("modificationDate", "mgnl:lastModified"),
            Map.entry("mgnl:authorid", "mgnl:lastModifiedBy"),
            Map.entry("authorId", "mgnl:lastModifiedBy"),
            Map.entry("mgnl:activated", "mgnl:activationStatus"),
            Map.entry("mgnl:lastaction", "mgnl:lastActivated"),
            Map.entry("template", "mgnl:template"));

    private MetaNames() {}

    static String of(String name) {
        return OLD.getOrDefault(name, name);
    }
}
