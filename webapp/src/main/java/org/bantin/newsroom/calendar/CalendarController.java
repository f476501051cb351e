package org.bantin.newsroom.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.newsroom.calendar.CalendarDays.Day;
import org.bantin.newsroom.shell.Languages;
import org.bantin.newsroom.shell.NotFoundException;
import org.bantin.newsroom.shell.ProblemJson;
import org.bantin.newsroom.shell.Screens;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.repository.access.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of the newsroom by week and by month; scheduled stories are put on another day here. */
@RestController
class CalendarController {
    private final CalendarDays days;
    private final WeekPlan plan;
    private final Items items;
    private final PublishItem publishItem;
    private final Screens screens;
    private final ProblemJson problems;
    private final Languages languages;
    private final Times times;

    CalendarController(
            CalendarDays days,
            WeekPlan plan,
            Items items,
            PublishItem publishItem,
            Screens screens,
            ProblemJson problems,
            Languages languages,
            Times times) {
        this.days = days;
        this.plan = plan;
        this.items = items;
        this.publishItem = publishItem;
        this.screens = screens;
        this.problems = problems;
        this.languages = languages;
        this.times = times;
    }

    /** A day to move a scheduled story to; it keeps its time of day unless {@code time} says another. */
    record Move(
            String day, @org.jspecify.annotations.Nullable String time) {}

    @GetMapping("/newsroom/calendar")
    ResponseEntity<String> show(
            HttpServletRequest request,
            Actor actor,
            @RequestParam(defaultValue = "week") String view,
            @RequestParam(defaultValue = "") String at) {
        Words words = languages.words(request);
        boolean month = view.equals("month");
        LocalDate day = times.day(at).orElse(times.today());
        LocalDate first = month ? day.withDayOfMonth(1) : day;
        first = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month
                ? day.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : first.plusDays(6);
        List<Day> found = days.between(actor, first, last, month ? day : first, month ? 2 : 6, words);
        Map<String, Object> model = new HashMap<>();
        model.put("days", found);
        model.put("view", month ? "month" : "week");
        model.put("at", day.toString());
        model.put("before", (month ? day.minusMonths(1) : day.minusWeeks(1)).toString());
        model.put("after", (month ? day.plusMonths(1) : day.plusWeeks(1)).toString());
        model.put(
                "span",
                month
                        ? words.text("newsroom.calendar.month", day.getMonthValue(), String.valueOf(day.getYear()))
                        : week(first, words));
        model.put(
                "gaps",
                found.stream()
                        .filter(one -> !one.gap().isEmpty() && !one.outside())
                        .count());
        model.put(
                "open",
                found.stream()
                        .flatMap(one -> one.entries().stream())
                        .filter(CalendarDays.Entry::gap)
                        .count());
        return screens.page(request, actor, "pages/calendar", "calendar", model);
    }

    /** The plan of a week for the meeting, made to be printed. */
    @GetMapping("/newsroom/calendar/plan")
    ResponseEntity<String> plan(HttpServletRequest request, Actor actor, @RequestParam(defaultValue = "") String at) {
        Words words = languages.words(request);
        LocalDate first = times.day(at).orElse(times.today()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<String, Object> model = new HashMap<>(plan.of(actor, first, words));
        model.put("before", first.minusWeeks(1).toString());
        model.put("after", first.plusWeeks(1).toString());
        model.put("at", first.toString());
        model.put("span", week(first, words));
        model.put("printed", times.clock(times.now()) + ", " + times.today(words));
        return screens.page(request, actor, "pages/calendar-plan", "calendar", model);
    }

    private String week(LocalDate first, Words words) {
        return words.text(
                "newsroom.calendar.week",
                times.shortDay(times.startOf(first)),
                times.shortDay(times.startOf(first.plusDays(6))));
    }

    @PostMapping("/newsroom/api/calendar/{id}")
    ResponseEntity<Map<String, Object>> move(
            HttpServletRequest request, Actor actor, @PathVariable String id, @RequestBody Move move) {
        Words words = languages.words(request);
        Item item = NotFoundException.unless(items, actor, id);
        Instant planned = item.scheduledFor();
        if (planned == null || !item.state().equals(ItemState.SCHEDULED)) {
            return problems.answer(words, HttpStatus.CONFLICT, "not-scheduled", List.of());
        }
        String time = move.time() == null || move.time().isBlank() ? times.clock(planned) : move.time();
        Instant at = java.time.LocalDateTime.parse(move.day() + "T" + time)
                .atZone(times.local(planned).getZone())
                .toInstant();
        if (!at.isAfter(times.now())) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "time-passed", List.of());
        }
        if (at.isAfter(times.now().plus(PublishingSchedule.LONGEST_WAIT))) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "time-too-far", List.of());
        }
        PublishOutcome outcome = publishItem.execute(actor, item.id(), at);
        if (outcome instanceof PublishOutcome.Refused refused) {
            return problems.answer(words, HttpStatus.UNPROCESSABLE_CONTENT, "not-published", refused.reasons());
        }
        String said = words.text(
                "newsroom.calendar.moved",
                times.clock(at),
                times.day(times.local(at).toLocalDate(), words));
        return ResponseEntity.ok(Map.of("message", said));
    }
}
