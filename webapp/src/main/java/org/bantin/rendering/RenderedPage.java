package org.bantin.rendering;

import java.util.Set;

/**
 * A rendered page and the tags of all it read: {@code item:<uuid>}, {@code list:<key>}; the journal evicts by tag.
 *
 * @param failures parts that could not be rendered and were left out
 */
public record RenderedPage(String html, int status, Set<String> tags, int failures) {
    public RenderedPage {
        tags = Set.copyOf(tags);
    }

    public RenderedPage(String html, int status, Set<String> tags) {
        this(html, status, tags, 0);
    }
}
