package org.bantin.rendering.library;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.bantin.rendering.ContentMap;
import org.jspecify.annotations.Nullable;

/** Writes events as iCalendar (RFC 5545): escaped, lines folded at 75 octets, times in UTC. */
final class CalendarText {
    private static final int LONGEST_LINE = 75;

    private final DateFunctions dates;
    private final StringBuilder out = new StringBuilder();

    CalendarText(DateFunctions dates) {
        this.dates = dates;
    }

    String of(String name, List<?> events, String baseUrl) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Ban Tin//Ban Tin//VI");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped(name));
        for (Object event : events) {
            if (event instanceof Teaser teaser) {
                event(teaser, baseUrl);
            }
        }
        line("END:VCALENDAR");
        return out.toString();
    }

    private void event(Teaser event, String baseUrl) {
        Instant start = event.getWhen();
        ContentMap content = event.getContent();
        if (start == null || content == null) {
            return;
        }
        Instant end = content.instant("endsAt");
        Instant changed = content.instant("bt:publishedLast");
        line("BEGIN:VEVENT");
        line("UID:" + event.getId() + "@"
                + baseUrl.replaceFirst("https?://", "").replaceFirst(":.*", ""));
        line("DTSTAMP:" + dates.utcBasic(changed == null ? start : changed));
        if (content.instant("startsAt") == null) {
            line("DTSTART;VALUE=DATE:" + dates.isoDate(start).replace("-", ""));
        } else {
            line("DTSTART:" + dates.utcBasic(start));
            line("DTEND:" + dates.utcBasic(end == null || !end.isAfter(start) ? start.plusSeconds(7200) : end));
        }
        line("SUMMARY:" + escaped(event.getTitle()));
        text("LOCATION:", content.text("place"));
        text("DESCRIPTION:", event.getLead());
        line("URL:" + baseUrl + event.getAddress());
        line("END:VEVENT");
    }

    private void text(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            line(name + escaped(value));
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    private void line(String text) {
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String letter = Character.toString(point);
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += size;
            i += Character.charCount(point);
        }
        out.append("\r\n");
    }
}
