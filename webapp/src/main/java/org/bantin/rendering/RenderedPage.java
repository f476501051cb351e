package org.bantin.rendering;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rendered page and the tags of all it read: {@code item:<uuid>}, {@code list:<key>}; the journal evicts by tag.
 *
 * @param failures parts that could not be rendered and were left out
 * @param until when the page becomes another by itself, such as the end of a pin; null when nothing but a publication changes it
 */
public record RenderedPage(
        String html,
        int status,
        Set<String> tags,
        int failures,
        @Nullable Instant until) {
    public RenderedPage {
        tags = Set.copyOf(tags);
    }

    public RenderedPage(String html, int status, Set<String> tags) {
        this(html, status, tags, 0, null);
    }

    /** What a run has made. */
    public static RenderedPage of(RenderRun run, String html) {
        return new RenderedPage(html, run.status(), run.tags(), run.failures(), run.until());
    }

    /** The same page, dependent on one thing more. */
    public RenderedPage withTag(String tag) {
        Set<String> more = new java.util.HashSet<>(tags);
        more.add(tag);
        return new RenderedPage(html, status, more, failures, until);
    }
}
