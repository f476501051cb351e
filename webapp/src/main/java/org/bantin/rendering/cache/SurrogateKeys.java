package org.bantin.rendering.cache;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names under which a content delivery network keeps a page, and under which what changed is purged there. */
public final class SurrogateKeys {
    private static final Pattern REST_OF_UUID = Pattern.compile("(?<=[0-9a-f]{8})(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 120;

    private SurrogateKeys() {}

    /**
     * One short word per tag: identifiers by their first eight letters. A page of very many parts gets the key {@code many} in
     * place of the items in it, which every change purges.
     */
    public static Set<String> of(Set<String> tags) {
        boolean many = tags.size() > MOST;
        Set<String> keys = tags.stream()
                .filter(tag -> !many || !tag.startsWith("item:"))
                .limit(MOST)
                .map(tag -> REST_OF_UUID.matcher(tag).replaceAll("").replaceAll("[^\\p{Graph}]|,", "_"))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (many) {
            keys.add("many");
        }
        return keys;
    }

    /** The page with its keys in the headers that delivery networks read. */
    public static Page on(Page page) {
        Set<String> keys = of(page.tags());
        return page.with("Surrogate-Key", String.join(" ", keys)).with("Cache-Tag", String.join(",", keys));
    }
}
