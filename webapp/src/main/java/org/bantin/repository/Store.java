package org.bantin.repository;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import javax.jcr.Repository;
import org.bantin.repository.engine.Engine;
import org.bantin.repository.security.OakSecurity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open Oak repository on its engine; opened anew when the engine has lost its store, such as a database away for minutes or a disk that is full. */
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final long OPEN_AGAIN_MILLIS = 2_000;

    private final ReadWriteLock writers = new ReentrantReadWriteLock();
    private final StoreName name;
    private final Supplier<Engine> engines;
    private final HiddenStates hidden;
    private final int passwordIterations;
    private volatile Opened opened;
    private volatile boolean away;
    private volatile boolean closed;

    private Store(StoreName name, Supplier<Engine> engines, HiddenStates hidden, int passwordIterations) {
        this.name = name;
        this.engines = engines;
        this.hidden = hidden;
        this.passwordIterations = passwordIterations;
        this.opened = opened();
    }

    /** @param engines opens the engine; asked again each time when the one before has lost its store */
    static Store open(Supplier<Engine> engines, StoreName name, HiddenStates hidden, int passwordIterations) {
        return new Store(name, engines, hidden, passwordIterations);
    }

    private Opened opened() {
        Engine engine = engines.get();
        OpenRepository repository =
                OpenRepository.over(engine, OakSecurity.provider(engine.nodes()::getRoot, hidden, passwordIterations));
        engine.onLost(this::lost);
        return new Opened(engine, repository);
    }

    private void lost() {
        away = true;
        new Thread(this::openAgain, "reopen-" + name).start();
    }

    /** Until then every call fails with {@link StoreAwayException}. The old engine goes first: both would claim one place. */
    private synchronized void openAgain() {
        LOG.warn("The {} store is lost; it is opened anew as soon as it can be reached", name);
        away = true;
        shut(opened);
        while (!closed) {
            try {
                opened = opened();
                away = false;
                LOG.info("The {} store is open again", name);
                forgetTheOldOne();
                return;
            } catch (RuntimeException e) {
                LOG.warn("The {} store cannot be opened yet: {}", name, e.toString());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(OPEN_AGAIN_MILLIS));
            }
        }
    }

    /** Oak's thread that renews the lease of a store given up ends only when that store has been collected, and warns each second. */
    private static void forgetTheOldOne() {
        System.gc();
    }

    /** Whether the store is lost and not open again yet. */
    boolean isAway() {
        return away;
    }

    public StoreName name() {
        return name;
    }

    public Engine engine() {
        return opened.engine();
    }

    boolean readOnly() {
        return engine().readOnly();
    }

    /** Shared by first attempts to write, exclusive for repetitions and for backups. */
    public ReadWriteLock writers() {
        return writers;
    }

    /** @throws StoreAwayException until a lost store is open again */
    Repository repository() {
        if (away) {
            throw new StoreAwayException("the " + name + " store is lost and not open again yet");
        }
        return opened.repository();
    }

    /** @throws StoreAwayException when the disk has too little room to keep a change safely */
    void checkRoom() {
        try {
            engine().checkRoom();
        } catch (IOException e) {
            throw new StoreAwayException("the disk of the " + name + " store is full", e);
        }
    }

    /** Returns when everything saved before this call survives the end of the process and of the machine. */
    void makeDurable() {
        try {
            engine().flush();
        } catch (IOException e) {
            throw new StoreAwayException("cannot write the " + name + " store to disk", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        shut(opened);
    }

    private void shut(Opened parts) {
        try {
            parts.repository().shutdown();
        } catch (RuntimeException e) {
            LOG.warn("The repository of the {} store did not shut down properly: {}", name, e.toString());
        }
        try {
            parts.engine().close();
        } catch (Exception e) {
            LOG.error("Closing the {} store failed", name, e);
        }
    }

    private record Opened(Engine engine, OpenRepository repository) {}
}
