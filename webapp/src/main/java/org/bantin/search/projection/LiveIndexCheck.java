package org.bantin.search.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bantin.content.ItemId;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Journal;
import org.bantin.repository.ConsistencyCheck;

/** Compares the live index with the live store: everything live is found, and nothing else is. */
public final class LiveIndexCheck implements ConsistencyCheck {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final String ADVICE = "; run `bantin reindex`";

    private final LiveIndex index;
    private final Journal journal;
    private final LiveItems live;

    public LiveIndexCheck(LiveIndex index, Journal journal, LiveItems live) {
        this.index = index;
        this.journal = journal;
        this.live = live;
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public Report run() {
        if (!hasCaughtUp()) {
            return new Report(
                    0,
                    List.of(Finding.error(
                            "index",
                            "stands at publication " + index.cursor() + ", the journal at " + journal.head()
                                    + ", and it does not move" + ADVICE)));
        }
        Set<String> found = index.ids();
        Set<String> suspects = new HashSet<>(found);
        AtomicLong examined = new AtomicLong();
        live.forEach(item -> {
            examined.incrementAndGet();
            String id = item.id().value();
            if (!suspects.remove(id) && index.expects(item)) {
                suspects.add(id);
            }
        });
        return new Report(examined.get(), findings(suspects));
    }

    /** Looks again at what differs: something may have been published meanwhile. */
    private List<Finding> findings(Set<String> suspects) {
        if (suspects.isEmpty() || !hasCaughtUp()) {
            return List.of();
        }
        Set<String> found = index.ids();
        List<Finding> findings = new ArrayList<>();
        for (String id : suspects) {
            boolean expected = live.find(new ItemId(id)).filter(index::expects).isPresent();
            if (expected != found.contains(id)) {
                findings.add(Finding.error(
                        id, (expected ? "is live but not in the index" : "is in the index but not live") + ADVICE));
            }
        }
        return findings;
    }

    private boolean hasCaughtUp() {
        long head = journal.head();
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (index.cursor() < head) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return true;
    }
}
