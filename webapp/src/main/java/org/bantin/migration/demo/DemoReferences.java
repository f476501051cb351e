package org.bantin.migration.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.content.ItemId;

/** Turns {@code @type/slug} in values into the UUID of that item. */
final class DemoReferences {
    private static final Pattern REFERENCE = Pattern.compile("@([a-z-]+/[a-z0-9-]+)");

    private final Map<String, ItemId> known = new HashMap<>();

    void put(String key, ItemId id) {
        known.put(key, id);
    }

    ItemId get(String key) {
        ItemId id = known.get(key);
        if (id == null) {
            throw new IllegalArgumentException("the demo site has no item " + key);
        }
        return id;
    }

    /** Whether all items that the value names are known by now. */
    boolean resolvable(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().allMatch(this::resolvable);
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(this::resolvable);
        }
        return REFERENCE.matcher(value.toString()).results().allMatch(r -> known.containsKey(r.group(1)));
    }

    Object resolve(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> resolved = new LinkedHashMap<>();
            map.forEach((name, inner) -> resolved.put(String.valueOf(name), resolve(inner)));
            return resolved;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::resolve).toList();
        }
        return value instanceof String text
                ? REFERENCE
                        .matcher(text)
                        .replaceAll(
                                r -> Matcher.quoteReplacement(get(r.group(1)).value()))
                : value;
    }
}
