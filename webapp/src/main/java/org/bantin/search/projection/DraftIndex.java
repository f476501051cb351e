package org.bantin.search.projection;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.bantin.search.index.IndexDocument;
import org.bantin.search.index.IndexFields;
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
    private static final Actor READER = Actor.system("search");
    private static final int BATCH = 200;

    /** While all is read anew, lists show what is there already after so many. */
    private static final int REFRESH_EVERY = 2_000;

    private static final int MOST_WAITING = 10_000;
    private static final long COMMIT_AFTER_NANOS = 3_000_000_000L;
    /** Each time that searchers see more, and each commit, cost a segment; nobody looks at the drafts of an import one by one. */
    private static final long CROWD_COMMIT_AFTER_NANOS = 15_000_000_000L;

    /** From so many on it is an import, whose items will soon change again by being published. */
    private static final int CROWD = 50;

    private static final long CROWD_QUIET_NANOS = 3_000_000_000L;
    private static final long CROWD_WAITS_NANOS = 30_000_000_000L;
    private static final long PAUSE_MILLIS = 3_000;
    private static final long LOOK_MILLIS = 500;

    private final IndexHome home;
    private final Items items;
    private final Definitions definitions;
    private final ItemDocuments documents;
    private final Object progress = new Object();
    /** What is said to have changed, with the time when it was said last, oldest first. */
    private final Map<ItemId, Long> waiting = new LinkedHashMap<>();

    private int awaiting;
    private long newestSaid;
    private boolean inCrowd;
    private boolean draining;
    private final Thread thread;
    private long dirtySince;
    private boolean failed;
    private volatile boolean incomplete;
    private volatile boolean stopped;
    private long queued;
    private long visible;
    /** Up to which saying all is written, but not yet visible; with {@code crowded} for the thread of the index alone. */
    private long unseenUpTo;

    private boolean crowded;

    public DraftIndex(IndexHome home, Items items, Definitions definitions, ItemDocuments documents) {
        this.home = home;
        this.items = items;
        this.definitions = definitions;
        this.documents = documents;
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
        synchronized (progress) {
            queued++;
            waiting.remove(id);
            newestSaid = System.nanoTime();
            waiting.put(id, newestSaid);
            progress.notifyAll();
        }
    }

    /** Waits until everything said before is visible; at most so long. */
    public void await(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (progress) {
            long wanted = queued;
            awaiting++;
            progress.notifyAll();
            try {
                while (visible < wanted && !stopped) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        return;
                    }
                    progress.wait(left);
                }
            } catch (InterruptedException e) {
                return;
            } finally {
                awaiting--;
            }
        }
    }

    /** Takes what a crowd has left waiting, and waits until it is visible. @return false when the time was over first */
    public boolean catchUp(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (progress) {
            long wanted = queued;
            newestSaid = System.nanoTime() - CROWD_QUIET_NANOS;
            progress.notifyAll();
            try {
                while (visible < wanted && !stopped) {
                    long left = (end - System.nanoTime()) / 1_000_000;
                    if (left <= 0) {
                        return false;
                    }
                    progress.wait(left);
                }
            } catch (InterruptedException e) {
                return false;
            }
            return visible >= wanted;
        }
    }

    private void run() {
        catchUpSafely();
        while (!stopped) {
            try {
                if (failed) {
                    incomplete |= home.reopen();
                    catchUp();
                    failed = false;
                }
                step();
            } catch (StoppedException e) {
                LOG.debug("Stopped while comparing the draft index with the store; the next start compares again");
            } catch (RuntimeException e) {
                LOG.error("Could not write the draft index; trying again from its last commit", e);
                failed = true;
                pause();
            }
        }
        if (!failed) {
            home.current().commit(0);
        }
    }

    private void step() {
        List<ItemId> batch = new ArrayList<>();
        long upTo = next(batch);
        if (!batch.isEmpty()) {
            applySafely(batch, upTo);
            dirtySince = dirtySince == 0 ? System.nanoTime() : dirtySince;
        } else if (!crowded && unseenUpTo > visible) {
            home.current().refresh();
            seen(unseenUpTo);
        }
        long patience = crowded ? CROWD_COMMIT_AFTER_NANOS : COMMIT_AFTER_NANOS;
        if (dirtySince != 0 && System.nanoTime() - dirtySince > patience) {
            home.current().commit(0);
            seen(unseenUpTo);
            dirtySince = 0;
        }
    }

    private void pause() {
        synchronized (progress) {
            long end = System.nanoTime() + PAUSE_MILLIS * 1_000_000;
            try {
                for (long left = PAUSE_MILLIS; left > 0 && !stopped; left = (end - System.nanoTime()) / 1_000_000) {
                    progress.wait(left);
                }
            } catch (InterruptedException e) {
                LOG.debug("Interrupted while waiting to write the draft index again");
            }
        }
    }

    /** Takes what waits; returns up to which saying all is taken, or a lower number when something is left. */
    private long next(List<ItemId> batch) {
        synchronized (progress) {
            try {
                if (waiting.isEmpty() && !stopped) {
                    progress.wait(LOOK_MILLIS);
                }
                for (long left = crowdWaits(); left > 0 && !stopped; left = crowdWaits()) {
                    progress.wait(left);
                }
            } catch (InterruptedException e) {
                LOG.debug("Interrupted while waiting for changed items");
            }
            boolean quiet = System.nanoTime() - newestSaid >= CROWD_QUIET_NANOS;
            inCrowd = waiting.size() >= CROWD || (inCrowd && !(quiet && waiting.size() <= BATCH));
            Iterator<ItemId> oldest = waiting.keySet().iterator();
            while (oldest.hasNext() && batch.size() < BATCH) {
                batch.add(oldest.next());
                oldest.remove();
            }
            draining = waiting.size() >= CROWD;
            crowded = awaiting == 0 && inCrowd;
            return waiting.isEmpty() ? queued : visible;
        }
    }

    /** Milliseconds for which a crowd is still to be left alone: more come, and none has waited long. */
    private long crowdWaits() {
        boolean crowd = inCrowd || waiting.size() >= CROWD;
        if (!crowd || draining || awaiting > 0 || waiting.isEmpty() || waiting.size() >= MOST_WAITING) {
            return 0;
        }
        long quietAt = newestSaid + CROWD_QUIET_NANOS;
        long latest = waiting.values().iterator().next() + CROWD_WAITS_NANOS;
        return Math.max(0, (Math.min(quietAt, latest) - System.nanoTime()) / 1_000_000);
    }

    private void applySafely(List<ItemId> batch, long upTo) {
        try {
            Map<ItemId, Item> found = items.findAll(READER, batch);
            ItemDocuments together = documents.together();
            batch.forEach(id -> apply(id, found.get(id), together));
            if (!crowded) {
                home.current().refresh();
            }
        } catch (RuntimeException e) {
            LOG.error("Could not index {} changed items; the next start compares all", batch.size(), e);
        } finally {
            unseenUpTo = Math.max(unseenUpTo, upTo);
            if (!crowded) {
                seen(unseenUpTo);
            }
        }
    }

    private void seen(long upTo) {
        synchronized (progress) {
            visible = Math.max(visible, upTo);
            progress.notifyAll();
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

    private void catchUpSafely() {
        try {
            catchUp();
        } catch (StoppedException e) {
            LOG.debug("Stopped while comparing the draft index with the store; the next start compares again");
        } catch (RuntimeException e) {
            LOG.error("Could not compare the draft index with the store; trying again", e);
            failed = true;
            pause();
        }
    }

    /** Compares every item with what the index has of it. */
    private void catchUp() {
        long started = System.nanoTime();
        int[] counts = {0, 0};
        Set<String> workspaces = definitions.contentTypes().stream()
                .map(ContentTypeDefinition::workspace)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        ItemDocuments together = documents.together();
        for (String workspace : workspaces) {
            Set<String> seen = new HashSet<>();
            items.forEach(READER, workspace, item -> {
                if (stopped) {
                    throw new StoppedException();
                }
                seen.add(item.id().value());
                counts[0]++;
                if (outdated(item)) {
                    together.of(item).ifPresent(home.current()::putBrief);
                    if (++counts[1] % REFRESH_EVERY == 0) {
                        home.current().refresh();
                    }
                }
            });
            removeOthers(workspace, seen);
        }
        home.current().commit(0);
        incomplete = false;
        LOG.info(
                "Compared {} drafts with their index, {} were new or changed, {} ms",
                counts[0],
                counts[1],
                (System.nanoTime() - started) / 1_000_000);
    }

    private boolean outdated(Item item) {
        return home.search(searcher -> {
            ScoreDoc[] known = searcher.search(
                            new TermQuery(new Term(IndexFields.ID, item.id().value())), 1)
                    .scoreDocs;
            if (known.length == 0) {
                return true;
            }
            var stored = searcher.storedFields()
                    .document(
                            known[0].doc,
                            Set.of(
                                    IndexFields.MODIFIED,
                                    IndexFields.STORED_VALUE_PREFIX + "state",
                                    IndexFields.STORED_VALUE_PREFIX + "revision"));
            var modified = stored.getField(IndexFields.MODIFIED);
            return modified == null
                    || modified.numericValue().longValue()
                            != item.lastModified().toEpochMilli()
                    || !item.state().id().equals(stored.get(IndexFields.STORED_VALUE_PREFIX + "state"))
                    || !String.valueOf(item.revision())
                            .equals(stored.get(IndexFields.STORED_VALUE_PREFIX + "revision"));
        });
    }

    private void removeOthers(String workspace, Set<String> seen) {
        List<String> gone = home.search(searcher -> {
            List<String> found = new ArrayList<>();
            int all = Math.max(1, searcher.getIndexReader().maxDoc());
            for (ScoreDoc doc :
                    searcher.search(new TermQuery(new Term(IndexFields.WORKSPACE, workspace)), all).scoreDocs) {
                String id = searcher.storedFields()
                        .document(doc.doc, Set.of(IndexFields.ID))
                        .get(IndexFields.ID);
                if (id != null && !seen.contains(id)) {
                    found.add(id);
                }
            }
            return found;
        });
        gone.forEach(id -> home.current().remove(new ItemId(id)));
    }

    @Override
    public void close() {
        stopped = true;
        synchronized (progress) {
            progress.notifyAll();
        }
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

    /** Ends a walk through the store whose result nobody waits for any more. */
    private static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
