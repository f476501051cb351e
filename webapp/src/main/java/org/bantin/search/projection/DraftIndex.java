package org.bantin.search.projection;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.bantin.search.index.IndexDocument;
import org.bantin.search.index.IndexHome;
import org.bantin.search.item.ItemDocuments;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index of the newsroom's items in every state. Saves are queued by their events and indexed by one thread within
 * milliseconds; at start the whole draft store is compared by last change, so nothing that an earlier process missed stays missing.
 */
public final class DraftIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(DraftIndex.class);
    static final Actor READER = Actor.system("search");
    private static final long COMMIT_AFTER_NANOS = 3_000_000_000L;

    /** Each time that searchers see more, and each commit, cost a segment; nobody looks at the drafts of an import one by one. */
    private static final long CROWD_COMMIT_AFTER_NANOS = 15_000_000_000L;

    private static final long PAUSE_MILLIS = 3_000;

    private final IndexHome home;
    private final Items items;
    private final ItemDocuments documents;
    private final DraftComparison comparison;
    private final ChangeQueue changes = new ChangeQueue();
    private final Thread thread;
    private long dirtySince;
    private boolean failed;
    /** Up to which saying all is written, but not yet visible; for the thread of the index alone. */
    private long unseenUpTo;

    private volatile boolean incomplete;
    private volatile boolean stopped;

    public DraftIndex(IndexHome home, Items items, Definitions definitions, ItemDocuments documents) {
        this.home = home;
        this.items = items;
        this.documents = documents;
        this.comparison = new DraftComparison(home, items, definitions, documents);
        this.incomplete = home.startedAnew() != IndexHome.Why.NOT_NEEDED;
        this.thread = new Thread(this::run, "draft-index");
        thread.setDaemon(true);
    }

    public IndexHome home() {
        return home;
    }

    /** Whether it began empty and has not yet read the whole store, so that lists lack what is there. */
    public boolean incomplete() {
        return incomplete;
    }

    /** Compares with the store and from then on follows the events. */
    public void start() {
        thread.start();
    }

    /** Says that an item may have changed; returns at once. */
    public void changed(ItemId id) {
        changes.say(id);
    }

    /** Waits until everything said before is visible; at most so long. */
    public void await(long millis) {
        changes.await(millis);
    }

    /** Takes what a crowd has left waiting, and waits until it is visible. @return false when the time was over first */
    public boolean catchUp(long millis) {
        return changes.catchUp(millis);
    }

    private void run() {
        safely(this::compare);
        while (!stopped) {
            safely(this::step);
        }
        if (!failed) {
            home.current().commit(0);
        }
    }

    private void safely(Runnable work) {
        try {
            if (failed) {
                incomplete |= home.reopen();
                compare();
                failed = false;
            }
            work.run();
        } catch (CancellationException e) {
            LOG.debug("Stopped while comparing the draft index with the store; the next start compares again");
        } catch (RuntimeException e) {
            LOG.error("Could not write the draft index; trying again from its last commit", e);
            failed = true;
            changes.pause(PAUSE_MILLIS);
        }
    }

    private void compare() {
        comparison.run(() -> stopped, this::takeUrgent);
        incomplete = false;
    }

    /** Indexes in the middle of a comparison what somebody waits for; its end commits it. @return what was indexed */
    private List<ItemId> takeUrgent() {
        ChangeQueue.Batch batch = changes.urgent();
        return !batch.items().isEmpty() && applySafely(batch) ? batch.items() : List.of();
    }

    private void step() {
        ChangeQueue.Batch batch = changes.next();
        if (!batch.items().isEmpty()) {
            applySafely(batch);
            dirtySince = dirtySince == 0 ? System.nanoTime() : dirtySince;
        } else if (!batch.crowded() && unseenUpTo > changes.visible()) {
            home.current().refresh();
            changes.seen(unseenUpTo);
        }
        long patience = batch.crowded() ? CROWD_COMMIT_AFTER_NANOS : COMMIT_AFTER_NANOS;
        if (dirtySince != 0 && System.nanoTime() - dirtySince > patience) {
            home.current().commit(0);
            changes.seen(unseenUpTo);
            dirtySince = 0;
        }
    }

    private boolean applySafely(ChangeQueue.Batch batch) {
        try {
            Map<ItemId, Item> found = items.findAll(READER, batch.items());
            ItemDocuments together = documents.together();
            batch.items().forEach(id -> apply(id, found.get(id), together));
            if (!batch.crowded()) {
                home.current().refresh();
            }
            return true;
        } catch (RuntimeException e) {
            LOG.error(
                    "Could not index {} changed items; the next start compares all",
                    batch.items().size(),
                    e);
            return false;
        } finally {
            unseenUpTo = Math.max(unseenUpTo, batch.upTo());
            if (!batch.crowded()) {
                changes.seen(unseenUpTo);
            }
        }
    }

    private void apply(ItemId id, @Nullable Item item, ItemDocuments together) {
        Optional<IndexDocument> document = Optional.ofNullable(item).flatMap(together::of);
        if (document.isPresent()) {
            home.current().putBrief(document.get());
        } else {
            home.current().remove(id);
        }
    }

    @Override
    public void close() {
        stopped = true;
        changes.stop();
        if (!thread.isAlive()) {
            home.close();
            return;
        }
        try {
            thread.join(5_000);
        } catch (InterruptedException e) {
            LOG.warn("Interrupted while waiting for the draft index to stop");
        }
        home.close();
    }
}
