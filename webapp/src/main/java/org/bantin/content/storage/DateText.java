package org.bantin.content.storage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads dates as forms, imports and people write them; without an offset they are in the site's zone, a bare date is its first moment. */
public record DateText(ZoneId zone) {
    private static final DateTimeFormatter VIETNAMESE_TIME = strict("d/M/uuuu H:mm");
    private static final DateTimeFormatter VIETNAMESE_DATE = strict("d/M/uuuu");

    public Optional<Instant> parse(String text) {
        List<Function<String, Instant>> ways = List.of(
                Instant::parse,
                t -> OffsetDateTime.parse(t).toInstant(),
                t -> LocalDateTime.parse(t).atZone(zone).toInstant(),
                t -> LocalDate.parse(t).atStartOfDay(zone).toInstant(),
                t -> LocalDateTime.parse(t, VIETNAMESE_TIME).atZone(zone).toInstant(),
                t -> LocalDate.parse(t, VIETNAMESE_DATE).atStartOfDay(zone).toInstant());
        for (Function<String, Instant> way : ways) {
            try {
                Instant instant = way.apply(text);
                int year = instant.atZone(zone).getYear();
                return year > 0 && year <= 9999 ? Optional.of(instant) : Optional.empty();
            } catch (DateTimeException e) {
                continue; // the next way of writing
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
