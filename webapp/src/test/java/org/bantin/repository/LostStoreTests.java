package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeStore;
import org.apache.jackrabbit.oak.spi.state.NodeStore;
import org.bantin.repository.access.Actor;
import org.bantin.repository.engine.Engine;
import org.junit.jupiter.api.Test;

class LostStoreTests {
    private static final Actor SYSTEM = Actor.system("test");

    private final MemoryNodeStore database = new MemoryNodeStore();
    private final AtomicReference<Runnable> lost = new AtomicReference<>();
    private final CountDownLatch back = new CountDownLatch(1);

    @Test
    void aLostStoreIsAwayUntilItsDatabaseIsBackAndThenHoldsWhatItHeld() throws Exception {
        Supplier<Engine> engines = new Supplier<>() {
            private boolean first = true;

            @Override
            public Engine get() {
                if (!first && !awaitBack()) {
                    throw new RepositoryFailedException("the database is away", new IllegalStateException());
                }
                first = false;
                return new Connected(database, lost);
            }
        };
        try (Store store = Store.open(engines, StoreName.LIVE, new HiddenStates(), 1);
                OakSessions sessions = new OakSessions(List.of(store))) {
            sessions.change(
                    StoreName.LIVE, SYSTEM, session -> session.getRootNode().addNode("kept"));

            lost.get().run();
            while (!store.isAway()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThatThrownBy(() -> hasKept(sessions)).isInstanceOf(StoreAwayException.class);

            back.countDown();
            while (store.isAway()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            assertThat(hasKept(sessions)).isTrue();
        }
    }

    private boolean awaitBack() {
        try {
            return back.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static boolean hasKept(OakSessions sessions) {
        return sessions.read(
                StoreName.LIVE, SYSTEM, session -> session.getRootNode().hasNode("kept"));
    }

    /** An engine on a database that outlives it. */
    private record Connected(NodeStore nodes, AtomicReference<Runnable> lost) implements Engine {
        @Override
        public void onLost(Runnable action) {
            lost.set(action);
        }

        @Override
        public void backUp(Path directory) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // the database stays
        }
    }
}
