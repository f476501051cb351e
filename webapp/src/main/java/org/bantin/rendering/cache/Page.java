package org.bantin.rendering.cache;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A finished answer.
 *
 * @param tags what it depends on; see {@code RenderedPage}
 * @param headers further headers, such as {@code Location}
 * @param keep whether the cache may keep it
 * @param until when it becomes another by itself; null when only an eviction ends it
 */
public record Page(
        int status,
        String contentType,
        byte[] body,
        Set<String> tags,
        Map<String, String> headers,
        boolean keep,
        @Nullable Instant until) {
    public Page {
        tags = Set.copyOf(tags);
        headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    public Page(
            int status, String contentType, byte[] body, Set<String> tags, Map<String, String> headers, boolean keep) {
        this(status, contentType, body, tags, headers, keep, null);
    }

    public static Page text(int status, String contentType, String body, Set<String> tags) {
        return new Page(status, contentType, body.getBytes(StandardCharsets.UTF_8), tags, Map.of(), true);
    }

    public static Page redirect(int status, String location, Set<String> tags) {
        return new Page(status, "text/plain;charset=utf-8", new byte[0], tags, Map.of("Location", location), true);
    }

    public Page with(String header, String value) {
        Map<String, String> copy = new LinkedHashMap<>(headers);
        copy.put(header, value);
        return new Page(status, contentType, body, tags, copy, keep, until);
    }

    /** The same answer with another status. */
    public Page as(int other) {
        return new Page(other, contentType, body, tags, headers, keep, until);
    }

    /** The same answer until a time. */
    public Page endingAt(@Nullable Instant moment) {
        return new Page(status, contentType, body, tags, headers, keep, moment);
    }

    public Page notKept() {
        return new Page(status, contentType, body, tags, headers, false, until);
    }
}
