package org.bantin.repository;

import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.jcr.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open Oak repository on its engine. */
final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final ReadWriteLock writers = new ReentrantReadWriteLock();
    private final StoreName name;
    private final Engine engine;
    private final OpenRepository repository;

    private Store(StoreName name, Engine engine, OpenRepository repository) {
        this.name = name;
        this.engine = engine;
        this.repository = repository;
    }

    static Store open(Engine engine, StoreName name, int passwordIterations) {
        OpenRepository repository =
                OpenRepository.over(engine, OakSecurity.provider(engine.nodes()::getRoot, passwordIterations));
        return new Store(name, engine, repository);
    }

    StoreName name() {
        return name;
    }

    Engine engine() {
        return engine;
    }

    boolean readOnly() {
        return engine.readOnly();
    }

    /** Shared by first attempts to write, exclusive for repetitions and for backups. */
    ReadWriteLock writers() {
        return writers;
    }

    Repository repository() {
        return repository;
    }

    /** Returns when everything saved before this call survives the end of the process and of the machine. */
    void makeDurable() {
        try {
            engine.flush();
        } catch (IOException e) {
            throw new RepositoryFailedException("cannot write the " + name + " store to disk", e);
        }
    }

    @Override
    public void close() {
        repository.shutdown();
        try {
            engine.close();
        } catch (Exception e) {
            LOG.error("Closing the {} store failed", name, e);
        }
    }
}
