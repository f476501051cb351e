package org.bantin.publishing.schedule;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.PublishOutcome.Refused;
import org.bantin.publishing.PublishingActors;
import org.bantin.publishing.PublishingProperties;
import org.bantin.publishing.PublishingSchedule.Kind;
import org.bantin.publishing.UnpublishItem;
import org.bantin.publishing.journal.ProjectionRunner;
import org.bantin.publishing.schedule.PlanNodes.Plan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Carries out plans when they are due, on one thread, as the system user {@code scheduler}. */
public class Scheduler implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Scheduler.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Schedule schedule;
    private final PublishItem publish;
    private final UnpublishItem unpublish;
    private final StoredPageSchedule pages;
    private final PublishingProperties settings;
    private final Clock clock;
    private final String process = UUID.randomUUID().toString();
    private @org.jspecify.annotations.Nullable ScheduledExecutorService executor;

    public Scheduler(
            Schedule schedule,
            PublishItem publish,
            UnpublishItem unpublish,
            StoredPageSchedule pages,
            PublishingProperties settings,
            Clock clock) {
        this.schedule = schedule;
        this.publish = publish;
        this.unpublish = unpublish;
        this.pages = pages;
        this.settings = settings;
        this.clock = clock;
    }

    /** Carries out all that is due. @return how many plans this process has done */
    int runDue() {
        List<Plan> due = schedule.due(clock.instant());
        int done = 0;
        for (Plan plan : due) {
            try {
                if (schedule.claim(plan, process + " " + UUID.randomUUID())) {
                    run(plan);
                    done++;
                }
            } catch (RuntimeException e) {
                LOG.error("Plan {} failed and will be tried again", plan.name(), e);
            }
        }
        return done + pages.runDue(process);
    }

    private void run(Plan plan) {
        if (!schedule.holds(plan)) {
            schedule.done(plan);
            return;
        }
        if (plan.planned().kind() == Kind.UNPUBLISH) {
            unpublish.execute(PublishingActors.SCHEDULER, plan.planned().item(), plan.reason());
            schedule.done(plan);
            return;
        }
        PublishOutcome outcome =
                publish.execute(PublishingActors.SCHEDULER, plan.planned().item(), null);
        if (outcome instanceof Refused refused) {
            LOG.warn("{} was not published at its time: {}", plan.planned().item(), refused.reasons());
            schedule.failed(plan, refused.reasons().toString());
        } else {
            schedule.done(plan);
        }
    }

    private void tick() {
        try {
            runDue();
        } catch (RuntimeException e) {
            LOG.error("Looking for due publications failed", e);
        }
    }

    @Override
    public synchronized void start() {
        if (executor == null) {
            ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "publishing-schedule");
                thread.setDaemon(true);
                return thread;
            });
            long every = settings.schedule().toMillis();
            started.scheduleWithFixedDelay(this::tick, every, every, TimeUnit.MILLISECONDS);
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
                if (!running.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("The schedule did not stop in time and is left behind");
                }
            } catch (InterruptedException e) {
                LOG.warn("Interrupted while waiting for the schedule to stop");
            }
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }

    /** After the projections, before the web server. */
    @Override
    public int getPhase() {
        return ProjectionRunner.PHASE + 1;
    }
}
