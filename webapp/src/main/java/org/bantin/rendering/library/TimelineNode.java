package org.bantin.rendering.library;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One node of a programme's timeline.
 *
 * @param kind {@code sign}, {@code conf}, {@code doc}, {@code art}, {@code next} for what is to come, {@code gap} for a review that
 *     is missing
 * @param item null for a gap
 */
public record TimelineNode(
        String kind,
        int year,
        @Nullable Instant date,
        @Nullable Teaser item) {}
