package org.bantin.publishing.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.publishing.PublishingProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs every projection of this process on a thread of its own, named after it. */
@Component
public class ProjectionRunner implements SmartLifecycle, Projections {
    /** Starts before the web server and stops after it. */
    public static final int PHASE = Integer.MAX_VALUE - 4096;

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final long LOOK_MILLIS = 50;

    private final List<ProjectionLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final JournalSignal signal;

    ProjectionRunner(
            List<Projection> projections,
            Journal journal,
            JournalSignal signal,
            PublishingProperties settings,
            Clock clock) {
        this.signal = signal;
        Set<String> names = projections.stream().map(Projection::name).collect(Collectors.toSet());
        if (names.size() < projections.size()) {
            throw new IllegalStateException("two projections have the same name; found: "
                    + projections.stream().map(Projection::name).sorted().toList());
        }
        for (Projection projection : projections) {
            loops.add(new ProjectionLoop(projection, journal, signal, settings, clock, this::cursor));
        }
    }

    /** An unknown projection holds nobody back. */
    private long cursor(String name) {
        return loops.stream()
                .filter(loop -> loop.projection().name().equals(name))
                .mapToLong(ProjectionLoop::cursor)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    @Override
    public synchronized void start() {
        if (!threads.isEmpty()) {
            return;
        }
        for (ProjectionLoop loop : loops) {
            loop.begin();
            Thread thread = new Thread(loop, "projection-" + loop.projection().name());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    @Override
    public synchronized void stop() {
        loops.forEach(ProjectionLoop::stop);
        signal.progress();
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        for (Thread thread : threads) {
            long left = Math.max(1, (end - System.nanoTime()) / 1_000_000);
            try {
                thread.join(left);
            } catch (InterruptedException e) {
                LOG.warn("Interrupted while waiting for {}", thread.getName());
            }
            if (thread.isAlive()) {
                LOG.warn("{} did not stop in time and is left behind", thread.getName());
            }
        }
        threads.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !threads.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public List<ProjectionState> states() {
        return loops.stream().map(ProjectionLoop::state).toList();
    }

    @Override
    public boolean awaitApplied(long number, Duration atMost) {
        signal.waiting(1);
        try {
            return awaitCursors(number, atMost);
        } finally {
            signal.waiting(-1);
        }
    }

    private boolean awaitCursors(long number, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = signal.count();
            if (loops.stream().allMatch(loop -> loop.cursor() >= number)) {
                return true;
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            signal.await(seen, Math.min(left, LOOK_MILLIS));
        }
    }
}
