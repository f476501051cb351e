package org.bantin.content.storage;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as forms, imports and people write them: {@code 2021-04-06T08:30}, {@code 6/4/2021 8h30}, {@code 06-04-2021}. Without
 * an offset they are in the site's zone, a bare date is its first moment.
 */
public record DateText(ZoneId zone) {
    private static final String TIME =
            "(?:[\\sT,]+(\\d{1,2})(?:[:hH]|\\s*giờ\\s*)(\\d{2})?(?::(\\d{2})(?:[.,]\\d+)?)?)?";
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})" + TIME);
    private static final int HOUR = 5;

    public Optional<Instant> parse(String text) {
        List<Function<String, Optional<Instant>>> ways = List.of(
                t -> Optional.of(Instant.parse(t)),
                t -> Optional.of(OffsetDateTime.parse(t).toInstant()),
                t -> written(DAY_FIRST.matcher(t), 4, 1),
                t -> written(YEAR_FIRST.matcher(t), 1, 4));
        for (Function<String, Optional<Instant>> way : ways) {
            try {
                Optional<Instant> instant = way.apply(text).filter(this::isUsual);
                if (instant.isPresent()) {
                    return instant;
                }
            } catch (DateTimeException e) {
                continue; // the next way of writing
            }
        }
        return Optional.empty();
    }

    private boolean isUsual(Instant instant) {
        int year = instant.atZone(zone).getYear();
        return year > 0 && year <= 9999;
    }

    private Optional<Instant> written(Matcher found, int year, int day) {
        if (!found.matches()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(number(found, year), number(found, 3), number(found, day));
        if (found.group(HOUR) == null) {
            return Optional.of(date.atStartOfDay(zone).toInstant());
        }
        LocalTime time = LocalTime.of(number(found, HOUR), number(found, HOUR + 1), number(found, HOUR + 2));
        return Optional.of(LocalDateTime.of(date, time).atZone(zone).toInstant());
    }

    private static int number(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }
}
