package org.bantin.newsroom.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemSaved;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.Times;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.repository.access.Actor;
import org.bantin.search.LiveSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What went out in each month, also what was taken off since, kept in memory from the first time somebody asks for that month. The publication journal says what
 * has changed since, so that a month of thousands of stories is read once; any thread may ask.
 */
@Component
class Ledger {
    private static final Actor READER = Actor.system("figures");
    private static final List<String> WORKSPACES = List.of("articles", "events");
    private static final int PAGE = 100;
    private static final int ENTRIES = 500;
    /** More months than two years of pages turned are forgotten. */
    private static final int MOST_MONTHS = 26;

    private final LiveSearch live;
    private final TakenOff takenOff;
    private final Items items;
    private final Journal journal;
    private final LedgerEntries entries;
    private final Times times;
    private final Map<YearMonth, Map<String, LedgerEntry>> months = new LinkedHashMap<>();
    private final Set<String> saved = ConcurrentHashMap.newKeySet();
    private long number;

    Ledger(LiveSearch live, TakenOff takenOff, Items items, Journal journal, LedgerEntries entries, Times times) {
        this.live = live;
        this.takenOff = takenOff;
        this.items = items;
        this.journal = journal;
        this.entries = entries;
        this.times = times;
    }

    /** The journal knows publications only; a byline or a credit is mended without one. */
    @EventListener
    void saved(ItemSaved event) {
        saved.add(event.id().value());
    }

    /** Oldest first. */
    synchronized List<LedgerEntry> between(LocalDate first, LocalDate last) {
        catchUp();
        for (YearMonth month = YearMonth.from(first);
                !month.isAfter(YearMonth.from(last));
                month = month.plusMonths(1)) {
            if (!months.containsKey(month)) {
                load(month);
            }
        }
        List<LedgerEntry> found = months.entrySet().stream()
                .filter(month -> !month.getKey().isBefore(YearMonth.from(first))
                        && !month.getKey().isAfter(YearMonth.from(last)))
                .flatMap(month -> month.getValue().values().stream())
                .filter(entry -> !entry.day().isBefore(first) && !entry.day().isAfter(last))
                .sorted(Comparator.comparing(LedgerEntry::at))
                .toList();
        while (months.size() > MOST_MONTHS) {
            months.remove(months.keySet().iterator().next());
        }
        return found;
    }

    private void catchUp() {
        if (months.isEmpty()) {
            saved.clear();
            number = journal.head();
            return;
        }
        Set<String> changed = new HashSet<>(saved);
        saved.removeAll(changed);
        List<JournalEntry> news = journal.after(number, ENTRIES);
        while (!news.isEmpty()) {
            news.forEach(entry ->
                    entry.changes().forEach(change -> changed.add(change.id().value())));
            number = news.get(news.size() - 1).number();
            news = journal.after(number, ENTRIES);
        }
        if (!changed.isEmpty()) {
            readAgain(changed);
        }
    }

    private void readAgain(Set<String> changed) {
        Set<ItemId> stories = changed.stream().map(ItemId::new).collect(Collectors.toSet());
        for (Map<String, LedgerEntry> month : months.values()) {
            month.values().stream()
                    .filter(entry -> entry.pictures().stream().anyMatch(changed::contains))
                    .forEach(entry -> stories.add(new ItemId(entry.id())));
            month.keySet().removeAll(changed);
        }
        Map<ItemId, Item> there = items.findAll(READER, stories);
        put(there.values().stream()
                .filter(item -> WORKSPACES.contains(item.workspace()))
                .toList());
        stories.removeAll(there.keySet());
        put(takenOff.inTrash(stories, WORKSPACES));
    }

    private void load(YearMonth month) {
        months.put(month, new HashMap<>());
        put(takenOff.around(month, WORKSPACES)); // first, so that what is on the site again counts as that
        SearchQuery query = new SearchQuery(
                        "", Map.of("workspace", WORKSPACES), SearchQuery.Sort.OLDEST, 0, PAGE, List.of())
                .withDates(month.atDay(1), month.atEndOfMonth());
        while (query != null) {
            SearchResult result = live.search(query);
            number = Math.min(number, result.journalNumber()); // what the index does not know yet is read again
            put(items.findAll(
                            READER,
                            result.hits().stream().map(SearchResult.Hit::id).toList())
                    .values());
            String next = result.cursor();
            query = next == null ? null : query.withCursor(next);
        }
    }

    /** Those of months that are kept; others are read when somebody asks for their month. */
    private void put(Collection<Item> found) {
        List<Item> stories = found.stream()
                .filter(item -> item.firstPublished() != null && months.containsKey(YearMonth.from(day(item))))
                .toList();
        for (LedgerEntry entry : entries.of(stories, this::day)) {
            Map<String, LedgerEntry> month = months.get(YearMonth.from(entry.day()));
            if (month != null) {
                month.put(entry.id(), entry);
            }
        }
    }

    /** The day that readers see on the story. */
    private LocalDate day(Item item) {
        Instant shown = item.fields().get("displayDate") instanceof Instant given
                ? given
                : Optional.ofNullable(item.firstPublished()).orElse(item.created());
        return times.local(shown).toLocalDate();
    }
}
