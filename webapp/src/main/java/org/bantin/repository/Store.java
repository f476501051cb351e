package org.bantin.repository;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import javax.jcr.Repository;
import org.apache.jackrabbit.api.JackrabbitRepository;
import org.apache.jackrabbit.oak.Oak;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.apache.jackrabbit.oak.spi.state.NodeStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open Oak repository, with what has to be closed after it. */
final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);

    private final ReadWriteLock writers = new ReentrantReadWriteLock();
    private final StoreName name;
    private final boolean readOnly;
    private final Repository repository;
    private final Durability durability;
    private final Deque<AutoCloseable> resources;

    private Store(
            StoreName name,
            boolean readOnly,
            Repository repository,
            Durability durability,
            Deque<AutoCloseable> resources) {
        this.name = name;
        this.readOnly = readOnly;
        this.repository = repository;
        this.durability = durability;
        this.resources = resources;
    }

    /** @param resources closed after the repository, in the order given */
    static Store open(Backend backend, StoreName name, int passwordIterations) {
        Repository repository = new Jcr(new Oak(backend.nodes()))
                .with(OakSecurity.provider(backend.nodes()::getRoot, passwordIterations))
                .createRepository();
        return new Store(
                name, backend.readOnly(), repository, backend.durability(), new ArrayDeque<>(backend.resources()));
    }

    StoreName name() {
        return name;
    }

    boolean readOnly() {
        return readOnly;
    }

    /** Shared by first attempts to write, exclusive for repetitions. */
    ReadWriteLock writers() {
        return writers;
    }

    Repository repository() {
        return repository;
    }

    /** Returns when everything saved before this call survives the end of the process and of the machine. */
    void makeDurable() {
        try {
            durability.flush();
        } catch (java.io.IOException e) {
            throw new RepositoryFailedException("cannot write the " + name + " store to disk", e);
        }
    }

    @Override
    public void close() {
        ((JackrabbitRepository) repository).shutdown();
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.error("Closing the {} store: {} failed", name, resource, e);
            }
        }
    }

    /** Forces saved changes to the disk. */
    @FunctionalInterface
    interface Durability {
        void flush() throws java.io.IOException;
    }

    /** An opened engine: its node store, and what is to be closed after the repository, in this order. */
    record Backend(NodeStore nodes, boolean readOnly, Durability durability, java.util.List<AutoCloseable> resources) {}
}
