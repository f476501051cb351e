package org.bantin.repository.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.bantin.repository.Backups;
import org.bantin.repository.OakSessions;
import org.bantin.repository.RepositoryFailedException;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.Store;
import org.bantin.repository.engine.Engines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after the open stores: gives back space at night, and makes backups. */
public final class StoreUpkeep implements Backups, AutoCloseable {
    /** Written last: a directory without it is no whole backup. */
    public static final String COMPLETE = "complete";

    private static final Logger LOG = LoggerFactory.getLogger(StoreUpkeep.class);
    private static final long LONGEST_WAIT_SECONDS = 30;

    private final OakSessions sessions;
    private final Clock clock;
    private final ScheduledExecutorService nightly;

    public StoreUpkeep(OakSessions sessions, RepositoryProperties settings, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
        this.nightly = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "bantin-store-upkeep");
            thread.setDaemon(true);
            return thread;
        });
        if (settings.role().hasDraft()) {
            long first = untilNext(settings.upkeepAt()).toMillis();
            nightly.scheduleAtFixedRate(
                    this::collectGarbage, first, Duration.ofDays(1).toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    public Duration untilNext(LocalTime time) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime next = now.with(time);
        return Duration.between(now, next.isAfter(now) ? next : next.plusDays(1));
    }

    public void collectGarbage() {
        for (Store store : sessions.open()) {
            long started = System.nanoTime();
            try {
                store.engine().collectGarbage();
                LOG.info("Tidied the {} store in {} ms", store.name(), (System.nanoTime() - started) / 1_000_000);
            } catch (Exception e) {
                LOG.error("Tidying the {} store failed; it goes on growing", store.name(), e);
            }
        }
    }

    @Override
    public void backUp(Path directory) {
        List<Store> stores = sessions.open();
        List<Lock> held = new ArrayList<>();
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(directory.resolve(COMPLETE));
            copy(stores, directory);
            for (Store store : stores) {
                Lock lock = store.writers().writeLock();
                if (!lock.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                    throw new IOException("a save that takes long did not end; try again later");
                }
                held.add(lock);
            }
            copy(stores, directory);
            Files.writeString(directory.resolve(COMPLETE), clock.instant().toString());
        } catch (IOException e) {
            throw new RepositoryFailedException("no backup in " + directory + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new RepositoryFailedException("the backup in " + directory + " was interrupted", e);
        } finally {
            held.forEach(Lock::unlock);
        }
    }

    private static void copy(List<Store> stores, Path directory) throws IOException {
        for (Store store : stores) {
            store.engine().backUp(Engines.directory(directory, store.name()));
        }
    }

    @Override
    public void close() {
        nightly.shutdown();
    }
}
