package org.bantin.newsroom.figures;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.Items;
import org.bantin.content.trash.ItemDeleted;
import org.bantin.content.trash.Trash;
import org.bantin.content.trash.TrashedItem;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Stories that readers saw once and do not see now, in the newsroom or in its trash: they were written and are paid all the same. */
@Component
class TakenOff {
    private static final Actor READER = Actor.system("figures");
    private static final int PAGE = 100;
    /** Who throws away what an import took back: a mistake that was never the newspaper's. */
    private static final String IMPORTER = "importer";

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final DraftSearch drafts;
    private final Items items;
    private final Trash trash;
    private final Clock clock;

    /** The stories of the trash, read at once for all months that somebody looks at. */
    private List<TrashedItem> trashed = List.of();

    private @Nullable Instant readAt;

    TakenOff(DraftSearch drafts, Items items, Trash trash, Clock clock) {
        this.drafts = drafts;
        this.items = items;
        this.trash = trash;
        this.clock = clock;
    }

    /** Those with a date in the month, and perhaps others of the trash. */
    List<Item> around(YearMonth month, List<String> workspaces) {
        drafts.awaitCurrent();
        List<Item> found = new ArrayList<>();
        SearchQuery query = new SearchQuery(
                        "",
                        Map.of("workspace", workspaces, "takenOff", List.of("true")),
                        SearchQuery.Sort.OLDEST,
                        0,
                        PAGE,
                        List.of())
                .withDates(month.atDay(1), month.atEndOfMonth());
        while (query != null) {
            SearchResult result = drafts.search(READER, query);
            found.addAll(items.findAll(
                            READER,
                            result.hits().stream().map(SearchResult.Hit::id).toList())
                    .values());
            String next = result.cursor();
            query = next == null ? null : query.withCursor(next);
        }
        found.addAll(of(trashed(), workspaces));
        return found;
    }

    private synchronized List<TrashedItem> trashed() {
        Instant now = clock.instant();
        if (readAt == null || now.isAfter(readAt.plus(KEPT)) || now.isBefore(readAt)) {
            trashed = trash.onceOnTheSite();
            readAt = now;
        }
        return trashed;
    }

    @EventListener
    synchronized void deleted(ItemDeleted event) {
        readAt = null;
    }

    List<Item> inTrash(Collection<ItemId> ids, List<String> workspaces) {
        return of(trash.findAll(READER, ids), workspaces);
    }

    private static List<Item> of(List<TrashedItem> trashed, List<String> workspaces) {
        return trashed.stream()
                .filter(one -> !one.by().equals(IMPORTER) && workspaces.contains(ItemReader.workspace(one.from())))
                .map(TrashedItem::item)
                .toList();
    }
}
