package org.bantin.rendering.library;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** {@code datefn}: dates and times in the site's zone, written as the page's language writes them. A missing date gives "". */
public final class DateFunctions {
    private static final String[] WEEKDAYS = {"Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"
    };

    private final ZoneId zone;
    private final boolean vietnamese;
    private final Clock clock;
    private final Consumer<Instant> turns;

    DateFunctions(ZoneId zone, Locale locale, Clock clock) {
        this(zone, locale, clock, moment -> {});
    }

    /** @param turns told of every coming moment that a template asks about, since the page becomes another then */
    DateFunctions(ZoneId zone, Locale locale, Clock clock, Consumer<Instant> turns) {
        this.turns = turns;
        this.zone = zone;
        this.vietnamese = locale.getLanguage().equals("vi");
        this.clock = clock;
    }

    /** {@code 20/11/2026}. */
    public String date(@Nullable Object when) {
        return format(when, vietnamese ? "dd/MM/yyyy" : "d MMM yyyy");
    }

    /** {@code 20/11}. */
    public String dayMonth(@Nullable Object when) {
        return format(when, vietnamese ? "dd/MM" : "d MMM");
    }

    /** {@code 16:42}. */
    public String time(@Nullable Object when) {
        return format(when, "HH:mm");
    }

    /** {@code 17:05, 20/11/2026}. */
    public String dateTime(@Nullable Object when) {
        return format(when, vietnamese ? "HH:mm, dd/MM/yyyy" : "HH:mm, d MMM yyyy");
    }

    /** {@code 17:05, 20/11}: for news of this year. */
    public String shortDateTime(@Nullable Object when) {
        return format(when, vietnamese ? "HH:mm, dd/MM" : "HH:mm, d MMM");
    }

    /** {@code Thứ Bảy}. */
    public String weekday(@Nullable Object when) {
        ZonedDateTime time = zoned(when);
        if (time == null) {
            return "";
        }
        return vietnamese ? WEEKDAYS[time.getDayOfWeek().getValue() - 1] : format(when, "EEEE");
    }

    /** Under the day of a coming event: {@code Th. Ba} within a week, else the month {@code Th. 12}. */
    public String shortWeekday(@Nullable Object when) {
        if (!vietnamese) {
            return format(when, Math.abs(daysUntil(when)) < 7 ? "EEE" : "MMM");
        }
        return Math.abs(daysUntil(when)) < 7
                ? weekday(when).replace("Thứ ", "Th. ").replace("Chủ Nhật", "CN")
                : format(when, "'Th.' M");
    }

    /** {@code 21 tháng 11 năm 2026}. */
    public String longDate(@Nullable Object when) {
        return vietnamese ? format(when, "d 'tháng' M 'năm' yyyy") : format(when, "d MMMM yyyy");
    }

    /** {@code 20 tháng 11}: heads a day in a list. */
    public String longDay(@Nullable Object when) {
        return vietnamese ? format(when, "d 'tháng' M") : format(when, "d MMMM");
    }

    /** {@code tháng 11, 2026}. */
    public String monthYear(@Nullable Object when) {
        return vietnamese ? format(when, "'tháng' M, yyyy") : format(when, "MMMM yyyy");
    }

    /** {@code ngày 08 tháng 9 năm 2026}, as official documents write it: days below 10 and January, February with a zero. */
    public String official(@Nullable Object when) {
        ZonedDateTime time = zoned(when);
        if (time == null) {
            return "";
        }
        String month = time.getMonthValue() < 3 ? "MM" : "M";
        return format(when, "'ngày' dd 'tháng' " + month + " 'năm' yyyy");
    }

    /** {@code 2026-11-20T17:05+07:00} for the {@code datetime} attribute. */
    public String iso(@Nullable Object when) {
        return format(when, "yyyy-MM-dd'T'HH:mmxxx");
    }

    /** {@code 2026-11-20T17:05:09+07:00}, for feeds and sitemaps. */
    public String iso3339(@Nullable Object when) {
        return format(when, "yyyy-MM-dd'T'HH:mm:ssxxx");
    }

    /** These events as an iCalendar file. */
    public String calendar(String name, List<?> events, String baseUrl) {
        return new CalendarText(this).of(name, events, baseUrl);
    }

    /** {@code 2026-11-20}. */
    public String isoDate(@Nullable Object when) {
        return format(when, "yyyy-MM-dd");
    }

    /** RFC 1123, for RSS. */
    public String rfc1123(@Nullable Object when) {
        ZonedDateTime time = zoned(when);
        return time == null ? "" : DateTimeFormatter.RFC_1123_DATE_TIME.format(time);
    }

    /** {@code 20261120T100500Z}, for calendars. */
    public String utcBasic(@Nullable Object when) {
        ZonedDateTime time = zoned(when);
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                        .format(time.withZoneSameInstant(java.time.ZoneOffset.UTC));
    }

    public String year(@Nullable Object when) {
        return format(when, "yyyy");
    }

    public String month(@Nullable Object when) {
        return format(when, "M");
    }

    public String day(@Nullable Object when) {
        return format(when, "dd");
    }

    /** {@code 2026–2030}; one year alone when the other is missing. */
    public String period(@Nullable Object from, @Nullable Object to) {
        String start = from == null ? "" : String.valueOf(from);
        String end = to == null ? "" : String.valueOf(to);
        return start.isEmpty() || end.isEmpty() || start.equals(end)
                ? start + (start.isEmpty() ? end : "")
                : start + "–" + end;
    }

    /** Where today stands in a period of full years, in percent with one decimal; "" when outside. */
    public String share(@Nullable Object fromYear, @Nullable Object toYear) {
        if (!(fromYear instanceof Number from) || !(toYear instanceof Number to)) {
            return "";
        }
        LocalDate first = LocalDate.of(from.intValue(), 1, 1);
        LocalDate last = LocalDate.of(to.intValue(), 12, 31);
        if (today().isBefore(first) || today().isAfter(last)) {
            return "";
        }
        double share = 100.0 * ChronoUnit.DAYS.between(first, today()) / (ChronoUnit.DAYS.between(first, last) + 1);
        return String.format(Locale.ROOT, "%.1f", share);
    }

    public Instant now() {
        return clock.instant();
    }

    public boolean future(@Nullable Object when) {
        Instant instant = instant(when);
        boolean future = instant != null && instant.isAfter(clock.instant());
        if (instant != null && future) {
            turns.accept(instant);
        }
        return future;
    }

    /** Whether two times fall on the same day here. */
    public boolean sameDay(@Nullable Object one, @Nullable Object other) {
        return !isoDate(one).isEmpty() && isoDate(one).equals(isoDate(other));
    }

    /** Days from today; negative in the past, 0 for today or nothing. */
    public long daysUntil(@Nullable Object when) {
        ZonedDateTime time = zoned(when);
        return time == null ? 0 : ChronoUnit.DAYS.between(today(), time.toLocalDate());
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    @Nullable
    ZonedDateTime zoned(@Nullable Object when) {
        Instant instant = instant(when);
        return instant == null ? null : instant.atZone(zone);
    }

    static @Nullable Instant instant(@Nullable Object when) {
        if (when instanceof Instant instant) {
            return instant;
        }
        if (when instanceof Calendar calendar) {
            return calendar.toInstant();
        }
        return when instanceof Date date ? date.toInstant() : null;
    }

    private String format(@Nullable Object when, String pattern) {
        ZonedDateTime time = zoned(when);
        return time == null
                ? ""
                : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
    }
}
