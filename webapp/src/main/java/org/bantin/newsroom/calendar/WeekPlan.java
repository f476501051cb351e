package org.bantin.newsroom.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.stereotype.Component;

/**
 * What a newsroom lays on the table at its weekly meeting: each day with its events, its stories and the tasks that fall due, and
 * below the stories in work that no day has yet. As far as the reader of it may see them.
 */
@Component
class WeekPlan {
    /** A sheet of paper holds no more; what was changed last comes first. */
    private static final int MOST = 60;

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

    /** A task that falls due on a day. */
    public record Due(String time, String title, Person who) {}

    /** A day on paper. */
    public record Day(String label, List<Entry> entries, List<Due> due) {}

    /** A story in work that stands on no day. */
    public record Open(String id, String title, Kinds.Kind kind, String section, Badge state, Person who) {}

    Map<String, Object> of(Actor actor, LocalDate first, Words words) {
        List<CalendarDays.Day> week = days.between(actor, first, first.plusDays(6), first, words);
        Map<LocalDate, List<Due>> due = due(actor);
        List<Day> sheet = week.stream()
                .map(day ->
                        new Day(day.label(), day.entries(), due.getOrDefault(LocalDate.parse(day.date()), List.of())))
                .toList();
        Set<String> placed = week.stream()
                .flatMap(day -> day.entries().stream())
                .map(Entry::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Map.of("days", sheet, "open", open(actor, placed, words));
    }

    private Map<LocalDate, List<Due>> due(Actor actor) {
        Map<String, Task> known = new LinkedHashMap<>();
        Stream.concat(tasks.assignedTo(actor, false).stream(), tasks.givenBy(actor, false).stream())
                .forEach(task -> known.putIfAbsent(task.id(), task));
        Map<LocalDate, List<Due>> due = new LinkedHashMap<>();
        for (Task task : known.values()) {
            Instant at = task.due();
            if (at != null) {
                due.computeIfAbsent(times.local(at).toLocalDate(), day -> new ArrayList<>())
                        .add(new Due(times.clock(at), task.title(), people.of(task.assignee())));
            }
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
