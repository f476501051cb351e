package org.bantin.migration;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The imports of this process. When it is told to end, they end after the batch at hand, and the stores stay open until they have; what
 * was imported stays, and the same command goes on from there.
 */
@Component
class RunningImports implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    private final Set<ImportProgress> running = new HashSet<>();
    private boolean open;

    /** Belongs in a {@code try} around the import and all that it says at its end. */
    interface Run extends AutoCloseable {
        @Override
        void close();
    }

    synchronized Run begin(ImportProgress progress) {
        running.add(progress);
        if (!open) {
            progress.cancel();
        }
        return () -> end(progress);
    }

    private synchronized void end(ImportProgress progress) {
        running.remove(progress);
        notifyAll();
    }

    @Override
    public synchronized void start() {
        open = true;
    }

    @Override
    public synchronized void stop() {
        open = false;
        running.forEach(ImportProgress::cancel);
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            for (long left = 1; !running.isEmpty() && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            LOG.warn("Interrupted while waiting for imports");
        }
        if (!running.isEmpty()) {
            LOG.warn("{} imports did not end in time and are left behind", running.size());
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return open;
    }

    /** Before everything that an import needs. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
