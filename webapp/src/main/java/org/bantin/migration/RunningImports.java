package org.bantin.migration;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The import of this process, one at a time, whichever door it came by. When the process is told to end, it ends after the batch at hand,
 * and the stores stay open until it has; what was imported stays, and the same import goes on from there.
 */
@Component
public class RunningImports implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RunningImports.class);
    private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

    private @Nullable ImportProgress running;
    private boolean open;

    /** Belongs in a {@code try} around the import and all that it says at its end. */
    public interface Run extends AutoCloseable {
        @Override
        void close();
    }

    /** Empty while another import runs. */
    public synchronized Optional<Run> begin(ImportProgress progress) {
        if (running != null) {
            return Optional.empty();
        }
        running = progress;
        if (!open) {
            progress.cancel();
        }
        return Optional.of(this::end);
    }

    private synchronized void end() {
        running = null;
        notifyAll();
    }

    /** Whether the process is ending, so that whoever was cancelled knows why. */
    public synchronized boolean isEnding() {
        return !open;
    }

    @Override
    public synchronized void start() {
        open = true;
    }

    @Override
    public synchronized void stop() {
        open = false;
        if (running != null) {
            running.cancel();
        }
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        try {
            for (long left = 1; running != null && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            LOG.warn("Interrupted while waiting for an import");
        }
        if (running != null) {
            LOG.warn("An import did not end in time and is left behind");
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
