package org.bantin.search.projection;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.Bits;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.publishing.journal.Projection;
import org.bantin.search.IndexStatus;
import org.bantin.search.Reindex;
import org.bantin.search.index.IndexDocument;
import org.bantin.search.index.IndexFailedException;
import org.bantin.search.index.IndexFields;
import org.bantin.search.index.IndexHome;
import org.bantin.search.index.ManyAdds;
import org.bantin.search.index.SearchIndex;
import org.bantin.search.item.ItemDocuments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of what is published: a projection of the journal. Each call of {@link #apply} ends with one commit that carries the
 * number of its last entry, so what is found and how far it is can never disagree. Started without a usable index it reads the
 * whole live tree first.
 */
public final class LiveIndex implements Projection, Reindex, Closeable {
    /** The name other projections wait for. */
    public static final String NAME = "search";

    private static final Logger LOG = LoggerFactory.getLogger(LiveIndex.class);
    /** What an index that is filled has can be found when it has so many items, and whenever it has twice as many. */
    private static final int FIRST_SHOWN = 2_000;

    private static final int MOST_NAMING = 2_000;
    /** So many items are in memory at once. */
    private static final int PART = 100;

    private final IndexHome home;
    private final Journal journal;
    private final LiveItems live;
    private final ItemDocuments documents;
    private final AtomicLong done = new AtomicLong();
    private final Object writing = new Object();
    private final Object rebuilding = new Object();
    private volatile IndexStatus.State state = IndexStatus.State.READY;
    private volatile String reason = "";
    private boolean empty;

    public LiveIndex(IndexHome home, Journal journal, LiveItems live, ItemDocuments documents) {
        this.home = home;
        this.journal = journal;
        this.live = live;
        this.documents = documents;
        this.empty = home.startedAnew() != IndexHome.Why.NOT_NEEDED;
        switch (home.startedAnew()) {
            case DAMAGED -> building("search.rebuild.damaged");
            case OUTDATED -> building("search.rebuild.outdated");
            default -> {
                if (empty && home.isElsewhere()) {
                    building("search.rebuild.elsewhere");
                }
            }
        }
    }

    private void building(String why) {
        reason = why;
        state = IndexStatus.State.BUILDING;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public long cursor() {
        return home.current().cursor();
    }

    @Override
    public void apply(List<JournalEntry> entries) {
        synchronized (writing) {
            try {
                if (empty) {
                    fill(home.current(), IndexStatus.State.BUILDING);
                    empty = false;
                    home.current().compact();
                    return;
                }
                applyTo(home.current(), entries);
            } catch (IndexFailedException | AlreadyClosedException e) {
                recover();
                throw e;
            }
        }
    }

    /** After a failed write: what is found stays, the next call goes on from the last commit. */
    private void recover() {
        boolean wasEmpty = empty;
        if (home.reopen()) {
            building("search.rebuild.damaged");
            empty = true;
        }
        empty |= wasEmpty;
    }

    private void applyTo(SearchIndex index, List<JournalEntry> entries) {
        Set<ItemId> changed = new LinkedHashSet<>();
        long last = index.cursor();
        for (JournalEntry entry : entries) {
            if (entry.number() > index.cursor()) {
                entry.changes().forEach(change -> changed.add(change.id()));
                last = Math.max(last, entry.number());
            }
        }
        if (last == index.cursor()) {
            return;
        }
        ItemDocuments together = documents.together();
        Set<ItemId> naming = new LinkedHashSet<>();
        for (List<ItemId> some : inParts(changed)) {
            Map<ItemId, Item> items = live.findAll(some);
            put(index, some, items, together);
            items.values().stream()
                    .filter(item -> IndexedItems.renamed(index, item))
                    .forEach(item -> naming.addAll(IndexedItems.naming(index, item.id(), MOST_NAMING)));
        }
        naming.removeAll(changed);
        for (List<ItemId> some : inParts(naming)) {
            put(index, some, live.findAll(some), together);
        }
        index.commit(last);
    }

    /** Searchers see the state before, until the commit. */
    private static void put(SearchIndex index, List<ItemId> ids, Map<ItemId, Item> items, ItemDocuments documents) {
        for (ItemId id : ids) {
            Optional<IndexDocument> document =
                    Optional.ofNullable(items.get(id)).flatMap(documents::of);
            if (document.isPresent()) {
                index.put(document.get());
            } else {
                index.remove(id);
            }
        }
    }

    private static List<List<ItemId>> inParts(Set<ItemId> ids) {
        List<ItemId> all = List.copyOf(ids);
        List<List<ItemId>> parts = new ArrayList<>();
        for (int start = 0; start < all.size(); start += PART) {
            parts.add(all.subList(start, Math.min(start + PART, all.size())));
        }
        return parts;
    }

    private void fill(SearchIndex index, IndexStatus.State meanwhile) {
        long started = System.nanoTime();
        state = meanwhile;
        done.set(0);
        try {
            long head = journal.head();
            index.clear();
            ItemDocuments together = documents.together();
            boolean shown = meanwhile == IndexStatus.State.BUILDING;
            try (ManyAdds adding = new ManyAdds(index)) {
                live.forEach(item -> {
                    together.of(item).ifPresent(adding::add);
                    if (twiceAsMany(done.incrementAndGet()) && shown) {
                        index.refresh();
                    }
                });
                adding.finish();
            }
            index.commit(head);
            LOG.info(
                    "Read {} items into the search index in {} ms, current to publication {}",
                    done.get(),
                    (System.nanoTime() - started) / 1_000_000,
                    head);
        } finally {
            state = IndexStatus.State.READY;
        }
    }

    private static boolean twiceAsMany(long items) {
        return items >= FIRST_SHOWN && items % FIRST_SHOWN == 0 && Long.bitCount(items / FIRST_SHOWN) == 1;
    }

    @Override
    public void execute() {
        long before = done.get();
        synchronized (rebuilding) {
            if (before != done.get() && state == IndexStatus.State.READY) {
                return;
            }
            reason = "search.rebuild.asked";
            SearchIndex next = home.next();
            boolean finished = false;
            try {
                fill(next, IndexStatus.State.REBUILDING);
                synchronized (writing) {
                    while (next.cursor() < journal.head()) {
                        applyTo(next, journal.after(next.cursor(), 500));
                    }
                    finished = true;
                    home.replace(next);
                    empty = false;
                    home.current().compact();
                }
            } finally {
                if (!finished) {
                    home.abandon(next);
                }
            }
        }
    }

    /** Whether an item that is live is to be found at all. */
    boolean expects(Item item) {
        return documents.of(item).isPresent();
    }

    Set<String> ids() {
        return home.search(searcher -> {
            Set<String> ids = new LinkedHashSet<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                StoredFields stored = leaf.reader().storedFields();
                Bits kept = leaf.reader().getLiveDocs();
                for (int number = 0; number < leaf.reader().maxDoc(); number++) {
                    if (kept == null || kept.get(number)) {
                        ids.add(stored.document(number, Set.of(IndexFields.ID)).get(IndexFields.ID));
                    }
                }
            }
            return ids;
        });
    }

    @Override
    public IndexStatus status() {
        SearchIndex index = home.current();
        String why = home.isElsewhere() ? "search.rebuild.elsewhere" : reason;
        return new IndexStatus(state, index.size(), done.get(), index.cursor(), why);
    }

    @Override
    public void close() {
        synchronized (writing) {
            home.close();
        }
    }
}
