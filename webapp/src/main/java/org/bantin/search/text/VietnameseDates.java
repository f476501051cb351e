package org.bantin.search.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds dates as Vietnamese texts write them: 17/11/2017, 6.4.2021, 9-11-2017, "17 tháng 11 năm 2017", "25 Tháng 1 2018", 2017-11-17. */
public final class VietnameseDates {
    private static final Pattern FIGURES =
            Pattern.compile("(?<![\\d/.])(\\d{1,2})\\s?([/.-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{4})(?![\\d])");
    private static final Pattern WORDS = Pattern.compile(
            "(?<!\\d)(\\d{1,2})\\s+th[aá]ng\\s+(\\d{1,2})(?:\\s+n[aă]m|,)?\\s+(\\d{4})(?!\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ISO = Pattern.compile("(?<![\\d/.-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\d/.-])");

    private VietnameseDates() {}

    /** A date and where it stands in the text. */
    public record Found(LocalDate date, int start, int end) {}

    public static List<Found> findIn(String cleaned) {
        List<Found> found = new ArrayList<>();
        Figures runs = new Figures(cleaned);
        if (runs.next()) {
            Matcher figures = runs.matcher(FIGURES);
            Matcher words = runs.matcher(WORDS);
            Matcher iso = runs.matcher(ISO);
            do {
                if (runs.at(figures)) {
                    add(found, figures.group(1), figures.group(3), figures.group(4), figures);
                } else if (runs.at(words)) {
                    add(found, words.group(1), words.group(2), words.group(3), words);
                } else if (runs.at(iso)) {
                    add(found, iso.group(3), iso.group(2), iso.group(1), iso);
                }
            } while (runs.next());
        }
        return found;
    }

    private static void add(List<Found> found, String day, String month, String year, Matcher at) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            found.add(new Found(date, at.start(), at.end()));
        } catch (DateTimeException notADate) {
            // 31/02/2020 or a fraction: left to the words it is made of
        }
    }
}
