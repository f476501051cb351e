package org.bantin.newsroom.media;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Stores the files of one run of uploads in their order, though several are on their way side by side: a file waits for those before it
 * that have begun to arrive, never for one that was cut off and comes later.
 */
@Component
class UploadRuns {
    /** A connection that stalls must not hold up the rest. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** Run of a person to how many requests are on their way at each place. */
    private final Map<String, TreeMap<Integer, Integer>> runs = new ConcurrentHashMap<>();

    /** The place of a file in its run, until closed. */
    interface Place extends AutoCloseable {
        /** Returns when no file before this one is on its way any more. */
        void await();

        @Override
        void close();
    }

    Place enter(String run, int place) {
        runs.compute(run, (name, places) -> {
            TreeMap<Integer, Integer> open = places == null ? new TreeMap<>() : places;
            synchronized (open) {
                open.merge(place, 1, Integer::sum);
            }
            return open;
        });
        return new Place() {
            @Override
            public void await() {
                waitFor(run, place);
            }

            @Override
            public void close() {
                leave(run, place);
            }
        };
    }

    private void waitFor(String run, int place) {
        TreeMap<Integer, Integer> open = runs.get(run);
        if (open == null) {
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (open) {
            while (!open.isEmpty() && open.firstKey() < place) {
                long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return;
                }
                try {
                    open.wait(left);
                } catch (InterruptedException e) {
                    return; // not set again: an interrupted thread must not come near the store
                }
            }
        }
    }

    private void leave(String run, int place) {
        runs.computeIfPresent(run, (name, open) -> {
            synchronized (open) {
                open.computeIfPresent(place, (key, count) -> count == 1 ? null : count - 1);
                open.notifyAll();
                return open.isEmpty() ? null : open;
            }
        });
    }
}
