package org.bantin.newsroom.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.bantin.content.ContentProperties;
import org.springframework.stereotype.Component;

/** Times in the words of a newsroom: {@code 10:32}, {@code hôm qua}, {@code Thứ Năm, 19/11}. */
@Component
public class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private final Clock clock;
    private final ZoneId zone;

    Times(Clock clock, ContentProperties settings) {
        this.clock = clock;
        this.zone = settings.zone();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Name of the newsroom's time zone. */
    String zone() {
        return zone.getId();
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** The day that a form or an address names, as {@code 2026-11-22}, between the years 1900 and 2999; empty for anything else. */
    public Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= 1900 && day.getYear() < 3000);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As {@link #day}, at most ten years ahead: what somebody shall do on a day farther away is a slip of the hand. */
    public Optional<LocalDate> dayWithinReach(String text) {
        return day(text).filter(day -> day.isBefore(today().plusYears(10)));
    }

    public ZonedDateTime local(Instant instant) {
        return instant.atZone(zone);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public String clock(Instant instant) {
        return CLOCK.format(local(instant));
    }

    /** {@code 19/11}, with the year when it is another. */
    public String shortDay(Instant instant) {
        LocalDate day = local(instant).toLocalDate();
        return (day.getYear() == today().getYear() ? SHORT_DAY : DAY).format(day);
    }

    /** {@code 10:32} today, {@code hôm qua, 18:05}, {@code 19/11, 10:32}, with the year when it is another. */
    public String moment(Instant instant, Words words) {
        ZonedDateTime at = local(instant);
        LocalDate day = at.toLocalDate();
        String time = CLOCK.format(at);
        if (day.equals(today())) {
            return time;
        }
        if (day.equals(today().minusDays(1))) {
            return words.text("newsroom.time.yesterday", time);
        }
        return (day.getYear() == today().getYear() ? SHORT_DAY : DAY).format(at) + ", " + time;
    }

    /** How long ago: minutes and hours today, then the day. */
    public String age(Instant instant, Words words) {
        Duration age = Duration.between(instant, now());
        long minutes = Math.max(0, age.toMinutes());
        if (minutes < 1) {
            return words.text("newsroom.time.now");
        }
        if (minutes < 60) {
            return words.text("newsroom.time.minutes", minutes);
        }
        if (minutes < 24 * 60) {
            return words.text("newsroom.time.hours", minutes / 60, String.format(Locale.ROOT, "%02d", minutes % 60));
        }
        return local(instant).toLocalDate().equals(today().minusDays(1))
                ? words.text("newsroom.time.day.yesterday")
                : SHORT_DAY.format(local(instant));
    }

    /** {@code Thứ Năm, 19/11/2026}. */
    public String today(Words words) {
        return words.text("newsroom.weekday." + today().getDayOfWeek().getValue()) + ", " + DAY.format(today());
    }

    /** {@code Thứ Sáu, 20/11}, with the year when it is another. */
    public String day(LocalDate day, Words words) {
        return words.text("newsroom.weekday." + day.getDayOfWeek().getValue()) + ", "
                + (day.getYear() == today().getYear() ? SHORT_DAY : DAY).format(day);
    }
}
