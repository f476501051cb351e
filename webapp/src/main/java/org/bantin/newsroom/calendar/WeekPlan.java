package org.bantin.newsroom.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.newsroom.calendar.CalendarDays.Entry;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult.Hit;
import org.bantin.workflow.task.Task;
import org.bantin.workflow.task.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a newsroom lays on the table at its weekly meeting: each day with its events, its stories, published or planned, and the
 * tasks that fall due, and below the stories in work that no day has yet. As far as the reader of it may see them.
 */
@Component
class WeekPlan {
    /** A sheet of paper holds no more; what was changed last comes first. */
    private static final int MOST = 60;

    private static final int MOST_PUBLISHED = 25;

    private static final List<ItemState> IN_WORK =
            List.of(ItemState.APPROVED, ItemState.IN_REVIEW, ItemState.RETURNED, ItemState.DRAFT);

    private final CalendarDays days;
    private final Tasks tasks;
    private final DraftSearch drafts;
    private final Kinds kinds;
    private final People people;
    private final Times times;

    WeekPlan(CalendarDays days, Tasks tasks, DraftSearch drafts, Kinds kinds, People people, Times times) {
        this.days = days;
        this.tasks = tasks;
        this.drafts = drafts;
        this.kinds = kinds;
        this.people = people;
        this.times = times;
    }

    /**
     * A line of a day: what stands in the calendar, or a task.
     *
     * @param entry null for a task
     * @param item the story of a task; empty for none
     */
    public record Line(
            String time,
            String title,
            String item,
            Person who,
            @Nullable Entry entry) {}

    /** A day on paper, in order of time; {@code folded} published stories had no room. */
    public record Day(String label, List<Line> lines, int folded, String gap) {}

    /** A story in work that stands on no day. */
    public record Open(String id, String title, Kinds.Kind kind, String section, Badge state, Person who) {}

    Map<String, Object> of(Actor actor, LocalDate first, Words words) {
        List<CalendarDays.Day> week = days.between(actor, first, first.plusDays(6), first, MOST_PUBLISHED, words);
        Map<LocalDate, List<Line>> due = due(actor, first);
        List<Day> sheet = week.stream()
                .map(day -> day(day, due.getOrDefault(LocalDate.parse(day.date()), List.of())))
                .toList();
        Set<String> placed = week.stream()
                .flatMap(day -> day.entries().stream())
                .map(Entry::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Map.of("days", sheet, "open", open(actor, placed, words));
    }

    private static Day day(CalendarDays.Day day, List<Line> due) {
        List<Line> lines = Stream.concat(
                        day.entries().stream().map(one -> new Line(one.time(), one.title(), one.id(), one.who(), one)),
                        due.stream())
                .sorted(Comparator.comparing(Line::time))
                .toList();
        return new Day(day.label(), lines, day.folded(), day.gap());
    }

    private Map<LocalDate, List<Line>> due(Actor actor, LocalDate first) {
        Map<LocalDate, List<Line>> due = new LinkedHashMap<>();
        for (Task task : tasks.due(actor, times.startOf(first), times.startOf(first.plusDays(7)))) {
            Instant at = Objects.requireNonNull(task.due());
            ItemId about = task.item();
            due.computeIfAbsent(times.local(at).toLocalDate(), day -> new ArrayList<>())
                    .add(new Line(
                            times.clock(at),
                            task.title(),
                            about == null ? "" : about.value(),
                            people.of(task.assignee()),
                            null));
        }
        return due;
    }

    private List<Open> open(Actor actor, Set<String> placed, Words words) {
        List<Open> open = new ArrayList<>();
        for (ItemState state : IN_WORK) {
            Map<String, List<String>> filters = Map.of("type", kinds.deskTypes(), "state", List.of(state.id()));
            drafts
                    .search(actor, new SearchQuery("", filters, SearchQuery.Sort.CHANGED, 0, MOST, List.of()))
                    .hits()
                    .stream()
                    .filter(hit -> !placed.contains(hit.id().value()))
                    .limit(Math.max(0, MOST - open.size()))
                    .map(hit -> row(hit, state, words))
                    .forEach(open::add);
        }
        return open;
    }

    private Open row(Hit hit, ItemState state, Words words) {
        return new Open(
                hit.id().value(),
                hit.title().isBlank() ? words.text("newsroom.untitled") : hit.title(),
                kinds.of(hit.type(), words),
                hit.values().getOrDefault("sectionTitle", ""),
                Badge.of(state, words),
                people.of(hit.values().getOrDefault("owner", "")));
    }
}
