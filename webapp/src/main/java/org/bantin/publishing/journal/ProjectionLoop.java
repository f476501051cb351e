package org.bantin.publishing.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.ToLongFunction;
import org.bantin.publishing.PublishingProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one projection along the journal on the thread that runs it. Stops between two steps, never in the middle of one,
 * because an interrupt can close the store.
 */
public final class ProjectionLoop implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLoop.class);
    private static final long FIRST_BACK_OFF_MILLIS = 100;
    /** So many changes at once are an import: its next entries are collected, since each step ends with a costly commit. */
    private static final int CROWD = 50;

    /** An import goes on so long as entries come; each that comes earlier than this prolongs the gathering. */
    private static final long QUIET_MILLIS = 2_500;

    private static final long LONGEST_GATHERING_MILLIS = 30_000;

    private final Projection projection;
    private final Journal journal;
    private final JournalSignal signal;
    private final PublishingProperties settings;
    private final Clock clock;
    /** How far a projection named by {@link Projection#after()} is. */
    private final ToLongFunction<String> cursors;

    private volatile boolean stopped;
    private volatile long cursor;
    private volatile long head;
    private volatile @Nullable Instant failingSince;
    private volatile @Nullable String failure;

    ProjectionLoop(
            Projection projection,
            Journal journal,
            JournalSignal signal,
            PublishingProperties settings,
            Clock clock,
            ToLongFunction<String> cursors) {
        this.projection = projection;
        this.journal = journal;
        this.signal = signal;
        this.settings = settings;
        this.clock = clock;
        this.cursors = cursors;
    }

    public static boolean isCrowd(int changes) {
        return changes >= CROWD;
    }

    @Override
    public void run() {
        long backOff = FIRST_BACK_OFF_MILLIS;
        while (!stopped) {
            long seen = signal.count();
            try {
                boolean more = step();
                failingSince = null;
                failure = null;
                backOff = FIRST_BACK_OFF_MILLIS;
                if (!more) {
                    signal.await(seen, settings.poll().toMillis());
                }
            } catch (RuntimeException e) {
                failed(e, backOff);
                pause(backOff);
                backOff = Math.min(backOff * 2, settings.longestBackOff().toMillis());
            }
        }
    }

    /** @return whether there may be more to do at once */
    private boolean step() {
        long hurries = signal.hurries();
        cursor = projection.cursor();
        head = journal.head();
        long limit = head;
        for (String earlier : projection.after()) {
            limit = Math.min(limit, cursors.applyAsLong(earlier));
        }
        if (cursor >= limit) {
            return false;
        }
        List<JournalEntry> entries = journal.after(cursor, (int) Math.min(settings.batch(), limit - cursor));
        if (entries.isEmpty()) {
            return false;
        }
        projection.apply(entries);
        long applied = entries.get(entries.size() - 1).number();
        cursor = applied;
        signal.progress();
        int changes = entries.stream().mapToInt(entry -> entry.changes().size()).sum();
        if (applied >= limit && isCrowd(changes)) {
            gather(hurries);
        }
        return applied < head;
    }

    private void failed(RuntimeException e, long backOff) {
        if (stopped) {
            return;
        }
        if (failingSince == null) {
            failingSince = clock.instant();
            LOG.error("Projection {} failed after entry {}; trying again", projection.name(), cursor, e);
        } else {
            LOG.warn("Projection {} still fails after entry {}; next in {} ms", projection.name(), cursor, backOff);
        }
        failure = e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** Lets the entries of an import gather, until there are enough, no more come, one is of a person or somebody waits. */
    private void gather(long hurries) {
        long now = System.nanoTime();
        long end = now + LONGEST_GATHERING_MILLIS * 1_000_000;
        long lastCame = now;
        long newest = cursor;
        while (!stopped && !signal.isAwaited() && signal.hurries() == hurries && now < end) {
            long quietAt = lastCame + QUIET_MILLIS * 1_000_000;
            if (now >= quietAt) {
                return;
            }
            signal.await(signal.count(), Math.max(1, (Math.min(end, quietAt) - now) / 1_000_000));
            now = System.nanoTime();
            long latest = journal.head();
            if (latest - cursor >= settings.batch()) {
                return;
            }
            if (latest > newest) {
                newest = latest;
                lastCame = now;
            }
        }
    }

    /** A local publication does not shorten this one, else a failing projection would be asked at the rate of saves. */
    private void pause(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!stopped && System.nanoTime() < end) {
            long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
            signal.await(signal.count(), left);
        }
    }

    void begin() {
        stopped = false;
    }

    void stop() {
        stopped = true;
    }

    Projection projection() {
        return projection;
    }

    long cursor() {
        return cursor;
    }

    ProjectionState state() {
        return new ProjectionState(projection.name(), cursor, head, failingSince, failure);
    }
}
