package org.bantin.rendering.library;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.rendering.RenderRun;
import org.bantin.search.LiveSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** Conferences and signings by the time they are held, whenever they were published. Looks through all of them, in the index alone. */
final class Events {
    private static final List<String> TYPES = List.of("conference", "signing");
    private static final int AT_ONCE = 100;
    private static final int MOST = 20_000;
    private static final int MOST_SHOWN = 2_000;

    private final LiveSearch search;
    private final RenderRun run;
    private final ZoneId zone;

    Events(LiveSearch search, RenderRun run, ZoneId zone) {
        this.search = search;
        this.run = run;
        this.zone = zone;
    }

    /** In order of time, the second day excluded. */
    List<Teaser> between(LocalDate from, LocalDate to) {
        TYPES.forEach(type -> run.tag("list:type=" + type));
        Instant first = from.atStartOfDay(zone).toInstant();
        Instant last = to.atStartOfDay(zone).toInstant();
        List<Found> found = new ArrayList<>();
        SearchQuery query = SearchQuery.listing(Map.of("type", TYPES), 0, AT_ONCE);
        for (int seen = 0; seen < MOST; seen += AT_ONCE) {
            SearchResult result = search.search(query);
            for (SearchResult.Hit hit : result.hits()) {
                Instant when = when(hit);
                if (when != null && !when.isBefore(first) && when.isBefore(last)) {
                    found.add(new Found(hit, when));
                }
            }
            if (result.cursor() == null || result.hits().size() < AT_ONCE) {
                break;
            }
            query = query.withCursor(result.cursor());
        }
        return found.stream()
                .sorted(Comparator.comparing(Found::when))
                .limit(MOST_SHOWN)
                .map(one -> new Teaser(run, one.hit()))
                .toList();
    }

    private record Found(SearchResult.Hit hit, Instant when) {}

    private static @Nullable Instant when(SearchResult.Hit hit) {
        for (String field : List.of("startsAt", "signedOn")) {
            String text = hit.values().get(field);
            if (text != null) {
                try {
                    return Instant.parse(text);
                } catch (DateTimeException notADate) {
                    return hit.date();
                }
            }
        }
        return hit.date();
    }

    /** Whether the end of a day ({@code 2026-12-01}) or a time ({@code 2026-12-01T17:00}) is past; never for anything else. */
    static boolean isOver(String until, Instant now, ZoneId zone) {
        return end(until, zone).map(end -> !end.isAfter(now)).orElse(false);
    }

    /** When a local day or time is over; empty when it is neither. */
    static Optional<Instant> end(String until, ZoneId zone) {
        try {
            LocalDateTime end = until.contains("T")
                    ? LocalDateTime.parse(until)
                    : LocalDate.parse(until.strip()).plusDays(1).atStartOfDay();
            return Optional.of(end.atZone(zone).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
