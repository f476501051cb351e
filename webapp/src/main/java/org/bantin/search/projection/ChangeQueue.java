package org.bantin.search.projection;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.ItemId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The items that are said to have changed, oldest first and each once, for one thread that indexes them. From {@value #CROWD} on
 * they are an import, whose items will soon change again by being published: it is left alone until it is quiet, or somebody waits.
 */
final class ChangeQueue {
    private static final Logger LOG = LoggerFactory.getLogger(ChangeQueue.class);
    private static final int BATCH = 200;
    private static final int CROWD = 50;
    private static final int MOST_WAITING = 10_000;
    private static final long CROWD_QUIET_NANOS = 3_000_000_000L;
    private static final long CROWD_WAITS_NANOS = 30_000_000_000L;
    private static final long LOOK_MILLIS = 500;

    /** What is said to have changed, with the time when it was said last, oldest first. */
    private final Map<ItemId, Long> waiting = new LinkedHashMap<>();

    private int awaiting;
    private long newestSaid;
    private boolean inCrowd;
    private boolean draining;
    private long queued;
    private long visible;
    private boolean stopped;

    /**
     * What to index next, perhaps nothing.
     *
     * @param upTo the number of the last saying that is taken with it, or a lower one when something is left
     * @param crowded whether it is part of an import and nobody waits for it, so that it need not be seen at once
     */
    record Batch(List<ItemId> items, long upTo, boolean crowded) {}

    synchronized void say(ItemId id) {
        queued++;
        waiting.remove(id);
        newestSaid = System.nanoTime();
        waiting.put(id, newestSaid);
        notifyAll();
    }

    /** Waits until everything said before is visible, and leaves no crowd alone meanwhile. @return false when the time was over first */
    synchronized boolean await(long millis) {
        awaiting++;
        try {
            return waitUntilSeen(millis);
        } finally {
            awaiting--;
        }
    }

    /** Takes what a crowd has left waiting, and waits until it is visible. @return false when the time was over first */
    synchronized boolean catchUp(long millis) {
        newestSaid = System.nanoTime() - CROWD_QUIET_NANOS;
        return waitUntilSeen(millis);
    }

    private boolean waitUntilSeen(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        long wanted = queued;
        notifyAll();
        try {
            while (visible < wanted && !stopped) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            return false;
        }
        return visible >= wanted;
    }

    /** Waits a moment for something to do. */
    synchronized Batch next() {
        try {
            if (waiting.isEmpty() && !stopped) {
                wait(LOOK_MILLIS);
            }
            for (long left = crowdWaits(); left > 0 && !stopped; left = crowdWaits()) {
                wait(left);
            }
        } catch (InterruptedException e) {
            LOG.debug("Interrupted while waiting for changed items");
        }
        return take();
    }

    /** What somebody waits for at this moment, at once; nothing when nobody waits. */
    synchronized Batch urgent() {
        return awaiting > 0 && !waiting.isEmpty() ? take() : new Batch(List.of(), visible, false);
    }

    private Batch take() {
        boolean quiet = System.nanoTime() - newestSaid >= CROWD_QUIET_NANOS;
        inCrowd = waiting.size() >= CROWD || (inCrowd && !(quiet && waiting.size() <= BATCH));
        List<ItemId> batch = new ArrayList<>();
        Iterator<ItemId> oldest = waiting.keySet().iterator();
        while (oldest.hasNext() && batch.size() < BATCH) {
            batch.add(oldest.next());
            oldest.remove();
        }
        draining = waiting.size() >= CROWD;
        return new Batch(batch, waiting.isEmpty() ? queued : visible, awaiting == 0 && inCrowd);
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

    /** Says that everything up to that saying is visible. */
    synchronized void seen(long upTo) {
        visible = Math.max(visible, upTo);
        notifyAll();
    }

    synchronized long visible() {
        return visible;
    }

    /** Lets so much time pass, less when it is stopped. */
    synchronized void pause(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        try {
            for (long left = millis; left > 0 && !stopped; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            LOG.debug("Interrupted while waiting to write the draft index again");
        }
    }

    /** Lets nobody wait any more. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
