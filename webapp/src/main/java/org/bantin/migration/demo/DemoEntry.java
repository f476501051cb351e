package org.bantin.migration.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bantin.content.ItemState;
import org.jspecify.annotations.Nullable;

/**
 * One item of the demo site as written in a file.
 *
 * @param key {@code <content type>/<slug>}, by which others refer to it
 * @param at when it was published or, for one that is not, written
 * @param state where it stands
 * @param reason why it was returned or taken off; empty when not needed
 * @param in how long after loading it goes out by itself
 * @param owner user name of the reporter it belongs to
 * @param file path of the picture or document beside the YAML file; null for other types
 */
record DemoEntry(
        String key,
        @Nullable Instant at,
        ItemState state,
        String reason,
        Duration in,
        String owner,
        @Nullable String file,
        Map<String, Object> fields) {
    DemoEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    String type() {
        return key.substring(0, key.indexOf('/'));
    }

    String slug() {
        return key.substring(key.indexOf('/') + 1);
    }

    String requestKey() {
        return "demo:" + key;
    }
}
