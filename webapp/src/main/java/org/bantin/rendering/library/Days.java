package org.bantin.rendering.library;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * First and last day of a list as readers write them: {@code 2026-11-22}, {@code 22/11/2026}, {@code 22.11.26}, {@code 22 11 2026},
 * {@code 22112026}, {@code ngày 22 tháng 11 năm 2026}, {@code 11/2026}, {@code 2026}. What is no day limits nothing; days the wrong way
 * round are turned.
 */
record Days(@Nullable LocalDate since, @Nullable LocalDate until) {
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");
    private static final Pattern USUAL =
            Pattern.compile("(?:(\\d{1,2})/)?(\\d{1,2})/(\\d{4}|(?<=\\d/\\d{1,2}/)\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern BETWEEN =
            Pattern.compile("(?U)[\\s\\p{L}]*[/.\u2010-\u2015-][\\s\\p{L}]*|[\\s\\p{L}]+");
    private static final Pattern OUTSIDE = Pattern.compile("(?U)^[\\s\\p{L}]+|[\\s\\p{L}]+$");
    private static final int LONGEST = 60;
    private static final int THIS_CENTURY = 2000;

    static Days of(String since, String until) {
        LocalDate first = day(since, false);
        LocalDate last = day(until, true);
        boolean turned = first != null && last != null && first.isAfter(last);
        return turned ? new Days(day(until, false), day(since, true)) : new Days(first, last);
    }

    private static @Nullable LocalDate day(String text, boolean last) {
        if (text.length() > LONGEST) {
            return null;
        }
        String tidy = Normalizer.normalize(text, Normalizer.Form.NFC);
        String kept = OUTSIDE.matcher(tidy).replaceAll("");
        Matcher iso = ISO.matcher(kept.replace('\u2013', '-'));
        Matcher usual = USUAL.matcher(BETWEEN.matcher(kept).replaceAll("/"));
        Matcher digits = DIGITS.matcher(kept);
        try {
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3), last);
            }
            if (digits.matches()) {
                return day(digits.group(3), digits.group(2), digits.group(1), last);
            }
            return usual.matches() ? day(usual.group(3), usual.group(2), usual.group(1), last) : null;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static LocalDate day(String written, @Nullable String month, @Nullable String day, boolean last) {
        int year = Integer.parseInt(written) + (written.length() == 2 ? THIS_CENTURY : 0);
        if (month == null) {
            return LocalDate.of(year, last ? 12 : 1, last ? 31 : 1);
        }
        LocalDate first = LocalDate.of(year, Integer.parseInt(month), 1);
        if (day == null) {
            return last ? first.plusMonths(1).minusDays(1) : first;
        }
        return LocalDate.of(first.getYear(), first.getMonthValue(), Integer.parseInt(day));
    }
}
