package org.bantin.migration.wxr;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.bantin.migration.wxr.file.WxrPost.Dates;

/** When a post appeared: the first of its dates that means something. WordPress writes {@code 0000-00-00 00:00:00} for none. */
record WxrDates(ZoneId zone) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2200;

    Optional<Instant> published(Dates dates) {
        return stamp(dates.utc(), ZoneOffset.UTC)
                .or(() -> stamp(dates.local(), zone))
                .or(() -> rfc(dates.published()));
    }

    private static Optional<Instant> stamp(String text, ZoneId zone) {
        try {
            return sensible(LocalDateTime.parse(text, STAMP).atZone(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> rfc(String text) {
        try {
            return sensible(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> sensible(ZonedDateTime date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR
                ? Optional.of(date.toInstant())
                : Optional.empty();
    }
}
