package org.bantin.newsroom.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A story that went out, with names as they are stored.
 *
 * @param section identifier of its section; empty for none
 * @param byline empty when the owner is the writer
 * @param owner user name of who filed it
 * @param at first publication
 * @param day the day that readers see on it
 * @param waited from the last submission to the first publication; null when it was not submitted
 * @param credits one for each photo, as written
 * @param pictures identifiers of the photos that it shows
 * @param takenOff whether readers do not see it any more
 */
record LedgerEntry(
        String id,
        String title,
        String type,
        String section,
        String byline,
        String owner,
        Instant at,
        LocalDate day,
        @Nullable Duration waited,
        List<String> credits,
        Set<String> pictures,
        boolean takenOff) {}
