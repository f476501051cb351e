package org.bantin.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bantin.publishing.Journal;
import org.bantin.publishing.LiveItems;
import org.bantin.repository.ConsistencyCheck;
import org.bantin.search.index.IndexHome;
import org.bantin.search.index.IndexedItems;

/** Compares the live index with the live store: same publication, same items. */
final class LiveIndexCheck implements ConsistencyCheck {
    private static final int MOST_FINDINGS = 1_000;

    private final IndexHome home;
    private final LiveItems live;
    private final Journal journal;

    LiveIndexCheck(IndexHome home, LiveItems live, Journal journal) {
        this.home = home;
        this.live = live;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "search-index";
    }

    @Override
    public Report run() {
        List<Finding> findings = new ArrayList<>();
        long head = journal.head();
        long cursor = home.current().cursor();
        if (cursor < head) {
            findings.add(Finding.warning(
                    "index",
                    "is current to publication " + cursor + " of " + head
                            + "; it catches up by itself while the site runs"));
        }
        Set<String> indexed = new HashSet<>(IndexedItems.ids(home));
        long[] examined = {0};
        live.forEach(item -> {
            examined[0]++;
            boolean there = indexed.remove(item.id().value());
            if (!there && cursor >= head && findings.size() < MOST_FINDINGS) {
                findings.add(Finding.error(
                        item.workspace() + ":" + item.path(), "is live but not in the search index; run bantin reindex"));
            }
        });
        if (cursor >= head) {
            indexed.stream()
                    .limit(MOST_FINDINGS)
                    .forEach(id -> findings.add(
                            Finding.error(id, "is in the search index but not live; run bantin reindex")));
        }
        return new Report(examined[0], findings);
    }
}
