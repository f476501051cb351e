package org.bantin.newsroom.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.newsroom.figures.PublishedStories;
import org.bantin.newsroom.figures.PublishedStories.Out;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.PublishingRights;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.publishing.PublishingSchedule.Planned;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult.Hit;
import org.springframework.stereotype.Component;

/** Collects what stands on each day of a span. */
@Component
class CalendarDays {
    private static final int PAGE = 100;
    private static final int PAGES = 8;
    private static final int MOST_FOLDED = 50;
    /** An event is written down at most so long before or after it takes place. */
    private static final int WRITTEN_WITHIN_DAYS = 400;

    private final DraftSearch drafts;
    private final PublishedStories stories;
    private final PublishingSchedule schedule;
    private final PublishingRights rights;
    private final Items items;
    private final Kinds kinds;
    private final People people;
    private final Times times;

    CalendarDays(
            DraftSearch drafts,
            PublishedStories stories,
            PublishingSchedule schedule,
            PublishingRights rights,
            Items items,
            Kinds kinds,
            People people,
            Times times) {
        this.drafts = drafts;
        this.stories = stories;
        this.schedule = schedule;
        this.rights = rights;
        this.items = items;
        this.kinds = kinds;
        this.people = people;
        this.times = times;
    }

    /**
     * Something on a day.
     *
     * @param sort {@code event}, {@code plan} (will be published), {@code leave} (will be taken off), {@code out} (was published)
     * @param who whose story it is
     * @param movable whether the actor may put it on another day
     * @param gap an event that took place and of which readers have nothing yet
     */
    public record Entry(
            String id,
            String sort,
            String time,
            String title,
            String place,
            Kinds.Kind kind,
            Badge state,
            Person who,
            boolean movable,
            boolean gap) {}

    /**
     * A day.
     *
     * @param more published stories for which {@code entries} had no room
     * @param published how many went out
     * @param folded how many of them are not among {@code entries}; {@code more} lists the first of these
     * @param gap empty, or says in words what is missing
     */
    public record Day(
            String date,
            String label,
            int number,
            boolean today,
            boolean past,
            boolean outside,
            List<Entry> entries,
            List<Entry> more,
            int published,
            int folded,
            String gap) {}

    /** @param room how many published stories of a day stand among its entries */
    List<Day> between(Actor actor, LocalDate first, LocalDate last, LocalDate month, int room, Words words) {
        drafts.awaitCurrent();
        Map<LocalDate, List<Entry>> entries = new HashMap<>();
        events(actor, first, last, words, entries);
        plans(actor, first, last, words, entries);
        Map<LocalDate, List<Out>> published = stories.perDay(first, last);
        List<Day> days = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            List<Entry> planned = entries.getOrDefault(day, List.of());
            days.add(day(day, month, planned, published.getOrDefault(day, List.of()), room, words));
        }
        return days;
    }

    private Day day(LocalDate day, LocalDate month, List<Entry> planned, List<Out> published, int room, Words words) {
        Set<String> there = planned.stream().map(Entry::id).collect(Collectors.toSet());
        List<Entry> out = published.stream()
                .filter(story -> !there.contains(story.id()))
                .limit(room + MOST_FOLDED)
                .map(story -> out(story, words))
                .toList();
        int shown = Math.min(room, out.size());
        List<Entry> entries = new ArrayList<>(planned);
        entries.addAll(out.subList(0, shown));
        entries.sort(Comparator.comparing(Entry::time).thenComparing(Entry::title));
        LocalDate today = times.today();
        return new Day(
                day.toString(),
                times.day(day, words),
                day.getDayOfMonth(),
                day.equals(today),
                day.isBefore(today),
                day.getMonth() != month.getMonth(),
                List.copyOf(entries),
                out.subList(shown, out.size()),
                published.size(),
                (int) published.stream()
                                .filter(story -> !there.contains(story.id()))
                                .count()
                        - shown,
                gap(day, planned, published, words));
    }

    private String gap(LocalDate day, List<Entry> planned, List<Out> published, Words words) {
        boolean filled = !published.isEmpty()
                || planned.stream().anyMatch(entry -> entry.sort().equals("plan"));
        if (filled || day.isAfter(times.today().plusDays(7))) {
            return "";
        }
        return words.text(day.isAfter(times.today()) ? "newsroom.calendar.gap.ahead" : "newsroom.calendar.gap.none");
    }

    private Entry out(Out story, Words words) {
        boolean sameDay = times.local(story.at()).toLocalDate().equals(story.day());
        return new Entry(
                story.id(),
                "out",
                sameDay ? times.clock(story.at()) : "",
                story.title(),
                "",
                kinds.of(story.type(), words),
                Badge.of(ItemState.PUBLISHED, words),
                people.of(story.owner()),
                false,
                false);
    }

    private void events(
            Actor actor, LocalDate first, LocalDate last, Words words, Map<LocalDate, List<Entry>> entries) {
        LocalDate since = first.minusDays(WRITTEN_WITHIN_DAYS);
        LocalDate until = last.plusDays(WRITTEN_WITHIN_DAYS);
        for (int page = 0; page < PAGES; page++) {
            List<Hit> hits = drafts.search(
                            actor,
                            new SearchQuery(
                                    "",
                                    Map.of("workspace", List.of("events")),
                                    SearchQuery.Sort.NEWEST,
                                    page * PAGE,
                                    PAGE,
                                    List.of(),
                                    since,
                                    until,
                                    null))
                    .hits();
            for (Hit hit : hits) {
                Optional<Instant> at = at(hit);
                LocalDate day =
                        at.map(instant -> times.local(instant).toLocalDate()).orElse(LocalDate.MIN);
                if (!day.isBefore(first) && !day.isAfter(last)) {
                    entries.computeIfAbsent(day, d -> new ArrayList<>()).add(event(hit, at.orElseThrow(), words));
                }
            }
            if (hits.size() < PAGE) {
                return;
            }
        }
    }

    private Entry event(Hit hit, Instant at, Words words) {
        String time = times.clock(at);
        ItemState state =
                ItemState.of(hit.values().getOrDefault("state", "draft")).orElse(ItemState.DRAFT);
        boolean over = !times.local(at).toLocalDate().isAfter(times.today());
        return new Entry(
                hit.id().value(),
                "event",
                time.equals("00:00") ? "" : time,
                hit.title(),
                hit.values().getOrDefault("place", ""),
                kinds.of(hit.type(), words),
                Badge.of(state, words),
                people.of(hit.values().getOrDefault("owner", "")),
                false,
                over
                        && !state.equals(ItemState.PUBLISHED)
                        && !state.equals(ItemState.SCHEDULED)
                        && !state.equals(ItemState.UNPUBLISHED));
    }

    private void plans(Actor actor, LocalDate first, LocalDate last, Words words, Map<LocalDate, List<Entry>> entries) {
        List<Planned> all = schedule.planned(times.startOf(first), times.startOf(last.plusDays(1)));
        Map<ItemId, Item> found =
                items.findAll(actor, all.stream().map(Planned::item).toList());
        for (Planned planned : all) {
            Item item = found.get(planned.item());
            if (item != null) {
                LocalDate day = times.local(planned.at()).toLocalDate();
                entries.computeIfAbsent(day, d -> new ArrayList<>()).add(plan(actor, item, planned, words));
            }
        }
    }

    private Entry plan(Actor actor, Item item, Planned planned, Words words) {
        boolean publish = planned.kind() == PublishingSchedule.Kind.PUBLISH;
        return new Entry(
                item.id().value(),
                publish ? "plan" : "leave",
                times.clock(planned.at()),
                item.title(),
                "",
                kinds.of(item.type(), words),
                Badge.of(publish ? ItemState.SCHEDULED : ItemState.UNPUBLISHED, words),
                people.of(item.owner()),
                publish && rights.mayPublish(actor, item),
                false);
    }

    private static Optional<Instant> at(Hit hit) {
        String text = hit.values().getOrDefault("startsAt", hit.values().getOrDefault("signedOn", ""));
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
