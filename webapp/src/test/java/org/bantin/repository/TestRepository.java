package org.bantin.repository;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeStore;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Accounts;
import org.bantin.repository.account.OakAccounts;
import org.bantin.repository.engine.Engine;
import org.bantin.repository.security.SecretKeeper;

/** Both stores in memory, set up as in production, for tests of every package. Close it, or let the test end with it. */
public final class TestRepository implements AutoCloseable {
    /** Few rounds, so that tests are quick. */
    private static final int ITERATIONS = 10_000;

    private final OakSessions sessions;
    private final HiddenStates hidden;

    private TestRepository(OakSessions sessions, HiddenStates hidden) {
        this.sessions = sessions;
        this.hidden = hidden;
    }

    /** Cheap after the first call: every repository starts from the same prepared, immutable state. */
    public static TestRepository inMemory() {
        HiddenStates hidden = new HiddenStates();
        return new TestRepository(
                RepositoryConfiguration.open(
                        settings(RepositoryProperties.StoreKind.MEMORY, Path.of("unused")),
                        hidden,
                        name -> memory(new MemoryNodeStore(Prepared.STATES.get(name)))),
                hidden);
    }

    private static Engine memory(MemoryNodeStore nodes) {
        return new Engine.InMemory(nodes);
    }

    /** The states of both stores after set-up, made once per process. */
    private static final class Prepared {
        static final Map<StoreName, NodeState> STATES = prepare();

        private static Map<StoreName, NodeState> prepare() {
            Map<StoreName, MemoryNodeStore> stores =
                    Map.of(StoreName.DRAFT, new MemoryNodeStore(), StoreName.LIVE, new MemoryNodeStore());
            RepositoryConfiguration.open(
                            settings(RepositoryProperties.StoreKind.MEMORY, Path.of("unused")),
                            name -> memory(stores.get(name)))
                    .close();
            return Map.of(
                    StoreName.DRAFT, stores.get(StoreName.DRAFT).getRoot(),
                    StoreName.LIVE, stores.get(StoreName.LIVE).getRoot());
        }
    }

    public static TestRepository inFiles(Path data) {
        return new TestRepository(
                RepositoryConfiguration.open(settings(RepositoryProperties.StoreKind.SEGMENT, data)),
                new HiddenStates());
    }

    static RepositoryProperties settings(RepositoryProperties.StoreKind kind, Path data) {
        RepositoryProperties.Database none = new RepositoryProperties.Database(null, null, null, 2);
        return new RepositoryProperties(
                kind,
                data,
                InstanceRole.STANDALONE,
                ITERATIONS,
                LocalTime.of(3, 30),
                null,
                new RepositoryProperties.Postgresql(none, none));
    }

    public RepositorySessions sessions() {
        return sessions;
    }

    /** Which states are hidden from colleagues; as usual until a test says otherwise. */
    public HiddenStates hidden() {
        return hidden;
    }

    public TreeChanges treeChanges() {
        return new TreeChanges(sessions);
    }

    public RepositorySchema schema() {
        return new OakSchema(sessions);
    }

    public Accounts accounts() {
        return new OakAccounts(
                sessions, new OakRecords(sessions, SecretKeeper.forTheMoment()), ITERATIONS, change -> {});
    }

    /** A person with roles and without limit to sections; needs no account. */
    public static Actor actor(String name, Role... roles) {
        return new Actor(name, name, Set.of(roles), Set.of(), false);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
