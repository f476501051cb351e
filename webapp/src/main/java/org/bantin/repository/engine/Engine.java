package org.bantin.repository.engine;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeStore;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** What keeps the nodes of one store: files, a database, or memory. Closed after the repository that uses it. */
public interface Engine extends AutoCloseable {
    NodeStore nodes();

    default boolean readOnly() {
        return false;
    }

    /** Asked before a change. @throws IOException when there is too little room left to keep one safely */
    default void checkRoom() throws IOException {
        // the database says so itself
    }

    /** Returns when everything committed before this call survives the end of the process and of the machine. */
    default void flush() throws IOException {
        // committed is durable
    }

    /** Names what to do when this engine will never work again and the store has to be opened anew. */
    default void onLost(Runnable action) {
        // memory is not lost while the process lives
    }

    /** Gives back the space of what nobody can see any more. Takes long; work goes on meanwhile. */
    default void collectGarbage() throws Exception {
        // nothing to give back
    }

    /**
     * Copies everything into a directory; what is there from an earlier backup makes it quicker.
     *
     * @throws UnsupportedOperationException when the engine has a better way, which the message names
     */
    void backUp(Path directory) throws IOException;

    @Override
    void close() throws Exception;

    /** Keeps nothing beyond the process. */
    record InMemory(MemoryNodeStore nodes) implements Engine {
        @Override
        public void backUp(Path directory) {
            throw new UnsupportedOperationException("bantin.store=memory keeps nothing that could be backed up");
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
