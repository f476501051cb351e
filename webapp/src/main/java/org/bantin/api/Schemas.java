package org.bantin.api;

import java.util.Map;

/** Parts of schemas that several descriptions need. */
final class Schemas {
    private Schemas() {}

    /** An object all of whose properties are always there. */
    static Map<String, Object> object(Map<String, Object> properties) {
        return Map.of(
                "type",
                "object",
                "properties",
                properties,
                "required",
                properties.keySet().stream().sorted().toList());
    }
}
