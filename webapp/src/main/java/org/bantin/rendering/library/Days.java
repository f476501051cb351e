package org.bantin.rendering.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * First and last day of a list as readers write them: {@code 2026-11-22}, {@code 22/11/2026}, {@code 11/2026}, {@code 2026}. What is no
 * day limits nothing; days the wrong way round are turned.
 */
record Days(@Nullable LocalDate since, @Nullable LocalDate until) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern USUAL = Pattern.compile("(?:(?:(\\d{1,2})[/.-])?(\\d{1,2})[/.-])(\\d{4})");

    static Days of(String since, String until) {
        LocalDate first = day(since, false);
        LocalDate last = day(until, true);
        boolean turned = first != null && last != null && first.isAfter(last);
        return turned ? new Days(day(until, false), day(since, true)) : new Days(first, last);
    }

    private static @Nullable LocalDate day(String text, boolean last) {
        Matcher iso = ISO.matcher(text.strip());
        Matcher usual = USUAL.matcher(text.strip());
        try {
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3), last);
            }
            return usual.matches() ? day(usual.group(3), usual.group(2), usual.group(1), last) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate day(String year, @Nullable String month, @Nullable String day, boolean last) {
        if (month == null) {
            return LocalDate.of(Integer.parseInt(year), last ? 12 : 1, last ? 31 : 1);
        }
        LocalDate first = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), 1);
        if (day == null) {
            return last ? first.plusMonths(1).minusDays(1) : first;
        }
        return LocalDate.of(first.getYear(), first.getMonthValue(), Integer.parseInt(day));
    }
}
