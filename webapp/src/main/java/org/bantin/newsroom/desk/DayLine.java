package org.bantin.newsroom.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.springframework.stereotype.Component;

/** The last column of the board: what was published today above the line "now", what is scheduled below it. */
@Component
class DayLine {
    private final Times times;

    DayLine(Times times) {
        this.times = times;
    }

    /** A day of scheduled items; the label is empty for today. */
    public record Day(String label, List<Point> points) {}

    /** One item at its time. */
    public record Point(String time, Card card) {}

    /** The whole line. */
    public record Line(List<Point> before, List<Day> after, String now) {
        public boolean empty() {
            return before.isEmpty() && after.isEmpty();
        }
    }

    Line of(Map<String, Desk.Column> columns, Words words) {
        List<Point> before = cards(columns, "published").stream()
                .filter(this::isToday)
                .sorted(Comparator.comparing(card -> card.at().orElseThrow()))
                .map(card -> new Point(times.clock(card.at().orElseThrow()), card))
                .toList();
        List<Card> scheduled = cards(columns, "scheduled").stream()
                .filter(card -> card.at().isPresent())
                .sorted(Comparator.comparing(card -> card.at().orElseThrow()))
                .toList();
        List<Day> after = new ArrayList<>();
        for (LocalDate day : scheduled.stream()
                .map(card -> times.local(card.at().orElseThrow()).toLocalDate())
                .distinct()
                .toList()) {
            List<Point> points = scheduled.stream()
                    .filter(card ->
                            times.local(card.at().orElseThrow()).toLocalDate().equals(day))
                    .map(card -> new Point(times.clock(card.at().orElseThrow()), card))
                    .toList();
            after.add(new Day(day.equals(times.today()) ? "" : times.day(day, words), points));
        }
        return new Line(before, after, times.clock(times.now()));
    }

    LocalDate today() {
        return times.today();
    }

    boolean isToday(Card card) {
        return card.at()
                .filter(at -> times.local(at).toLocalDate().equals(times.today()))
                .isPresent();
    }

    private static List<Card> cards(Map<String, Desk.Column> columns, String state) {
        Desk.Column column = columns.get(state);
        return column == null ? List.of() : column.cards();
    }
}
