package org.bantin.rendering.library;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A month as rows of seven days from Monday, with how many events each day has. */
public record MonthCalendar(int year, int month, List<List<Day>> weeks, YearMonth before, YearMonth after) {
    /** One day; {@code inside} tells whether it belongs to the month. */
    public record Day(int day, String iso, boolean inside, boolean today, int events) {}

    /** {@code yyyy-MM}. */
    public String getId() {
        return YearMonth.of(year, month).toString();
    }

    public String getFirstDay() {
        return YearMonth.of(year, month).atDay(1).toString();
    }

    public String getNextFirstDay() {
        return after.atDay(1).toString();
    }

    static MonthCalendar of(YearMonth month, LocalDate today, Map<LocalDate, Integer> events) {
        LocalDate day = month.atDay(1);
        day = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        List<List<Day>> weeks = new ArrayList<>();
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Day> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                boolean inside = YearMonth.from(day).equals(month);
                week.add(new Day(
                        day.getDayOfMonth(),
                        day.toString(),
                        inside,
                        day.equals(today),
                        inside ? events.getOrDefault(day, 0) : 0));
                day = day.plusDays(1);
            }
            weeks.add(week);
        }
        return new MonthCalendar(
                month.getYear(), month.getMonthValue(), weeks, month.minusMonths(1), month.plusMonths(1));
    }
}
