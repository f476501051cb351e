package org.bantin.rendering;

import java.util.Set;

/** A rendered page and the tags of all it read: {@code item:<uuid>}, {@code list:<key>}; the journal evicts by tag. */
public record RenderedPage(String html, int status, Set<String> tags) {
    public RenderedPage {
        tags = Set.copyOf(tags);
    }
}
