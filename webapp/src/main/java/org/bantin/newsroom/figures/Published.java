package org.bantin.newsroom.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A story that went out in the span of a report.
 *
 * @param writer whom the royalty is owed: the byline, else the owner's name
 * @param owner name of the person who filed it
 * @param waited from the last submission to the first publication; null when it was not submitted
 * @param credits one for each photo, as written; empty ones are left out
 * @param takenOff whether readers do not see it any more
 */
record Published(
        String id,
        String title,
        String type,
        String section,
        String writer,
        String owner,
        Instant at,
        LocalDate day,
        @Nullable Duration waited,
        List<String> credits,
        boolean takenOff) {}
