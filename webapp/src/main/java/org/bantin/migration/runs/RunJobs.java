package org.bantin.migration.runs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bantin.migration.ImportProgress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** What goes on in the background, by import: its progress, told every second. */
@Component
class RunJobs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(RunJobs.class);
    private static final int EVERY_SECONDS = 1;

    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newCachedThreadPool(named("import-run"));
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(named("import-told"));

    /** One job. */
    record Job(ImportProgress progress) {}

    /** What is done in the background; it settles its own failures. */
    @FunctionalInterface
    interface Work {
        void run(Job job);
    }

    private static ThreadFactory named(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    boolean isUnderWay(String id) {
        return jobs.containsKey(id);
    }

    void start(String id, Work work, Consumer<Job> told) {
        start(id, new ImportProgress(), work, told);
    }

    /** @param told every second while the work goes on */
    void start(String id, ImportProgress progress, Work work, Consumer<Job> told) {
        Job job = new Job(progress);
        if (jobs.putIfAbsent(id, job) != null) {
            return;
        }
        workers.execute(() -> {
            ScheduledFuture<?> telling = clockwork.scheduleWithFixedDelay(
                    () -> tell(job, told), EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
            try {
                work.run(job);
            } finally {
                telling.cancel(false);
                jobs.remove(id);
            }
        });
    }

    private static void tell(Job job, Consumer<Job> told) {
        try {
            told.accept(job);
        } catch (RuntimeException e) {
            LOG.warn("The progress of an import could not be told", e);
        }
    }

    void cancel(String id) {
        Job job = jobs.get(id);
        if (job != null) {
            job.progress().cancel();
        }
    }

    @Override
    public void destroy() {
        jobs.values().forEach(job -> job.progress().cancel());
        clockwork.shutdown();
        workers.shutdown();
    }
}
