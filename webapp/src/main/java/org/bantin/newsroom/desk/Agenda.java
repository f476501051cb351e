package org.bantin.newsroom.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.springframework.stereotype.Component;

/** Events of today: conferences and signings whose date is today. */
@Component
class Agenda {
    private static final int MOST = 100;

    private final DraftSearch search;
    private final Kinds kinds;
    private final Times times;

    Agenda(DraftSearch search, Kinds kinds, Times times) {
        this.search = search;
        this.kinds = kinds;
        this.times = times;
    }

    /** One event. */
    public record Event(String id, String time, String title, String place, Kinds.Kind kind) {}

    List<Event> today(Actor actor, Words words) {
        LocalDate today = times.today();
        Map<String, List<String>> filters = Map.of("workspace", List.of("events"));
        SearchQuery query = new SearchQuery("", filters, SearchQuery.Sort.CHANGED, 0, MOST, List.of());
        return search.search(actor, query).hits().stream()
                .flatMap(hit -> at(hit)
                        .filter(at -> times.local(at).toLocalDate().equals(today))
                        .map(at -> event(hit, at, words))
                        .stream())
                .sorted(Comparator.comparing(Event::time))
                .toList();
    }

    private Event event(SearchResult.Hit hit, Instant at, Words words) {
        String time = times.clock(at);
        return new Event(
                hit.id().value(),
                time.equals("00:00") ? "" : time,
                hit.title(),
                hit.values().getOrDefault("place", ""),
                kinds.of(hit.type(), words));
    }

    private static Optional<Instant> at(SearchResult.Hit hit) {
        String text = hit.values().getOrDefault("startsAt", hit.values().getOrDefault("signedOn", ""));
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
