package org.bantin.newsroom.mail;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Goes round every half minute: what is to be written is written, what waits is sent. Not on public instances. */
@Component
@ConditionalOnExpression("!'public'.equalsIgnoreCase('${bantin.role:standalone}')")
class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final long EVERY_SECONDS = 30;
    private static final long LONGEST_STOP_SECONDS = 15;

    private final PostOffice office;
    private final List<Errand> errands;
    private @Nullable ScheduledExecutorService executor;

    Rounds(PostOffice office, List<Errand> errands) {
        this.office = office;
        this.errands = errands;
    }

    private void tick() {
        for (Errand errand : errands) {
            guarded(errand::run);
        }
        guarded(office::sendDue);
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("A round of the post failed and will be repeated", e);
        }
    }

    @Override
    public synchronized void start() {
        if (executor == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "newsroom-post");
                thread.setDaemon(true);
                return thread;
            });
            started.scheduleWithFixedDelay(this::tick, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
            executor = started;
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = executor;
        executor = null;
        if (running != null) {
            running.shutdown(); // never shutdownNow: it interrupts, which can close the store
            try {
                if (!running.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                    LOG.warn("The post did not stop in time and is left behind");
                }
            } catch (InterruptedException e) {
                LOG.warn("Interrupted while waiting for the post to stop");
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}
