package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.jcr.InvalidItemStateException;
import javax.jcr.Node;
import javax.jcr.version.VersionManager;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.commons.PathUtils;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeStore;
import org.apache.jackrabbit.oak.spi.commit.CommitInfo;
import org.apache.jackrabbit.oak.spi.commit.EmptyHook;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.bantin.repository.access.Actor;
import org.bantin.repository.engine.Engine;
import org.junit.jupiter.api.Test;

class CheckpointTests {
    private static final Actor SYSTEM = Actor.system("test");
    private static final String NEXT_CENTURY = "2126-11-23T00:00:00.000Z";

    private final MemoryNodeStore nodes = new MemoryNodeStore();

    @Test
    void aVersionMadeWhileTheClockWasAheadHoldsNobodyUp() throws Exception {
        try (Store store = Store.open(() -> new Engine.InMemory(nodes), StoreName.DRAFT, new HiddenStates(), 1);
                OakSessions sessions = new OakSessions(List.of(store))) {
            AtomicReference<String> first = new AtomicReference<>("");
            sessions.change(StoreName.DRAFT, SYSTEM, session -> {
                Node story = session.getRootNode().addNode("story");
                story.addMixin("mix:versionable");
                story.setProperty("title", "Một");
                session.save();
                first.set(Checkpoint.of(session, "/story").getPath());
            });
            NodeBuilder root = nodes.getRoot().builder();
            NodeBuilder version = root;
            for (String name : PathUtils.elements(first.get())) {
                version = version.getChildNode(name);
            }
            version.setProperty("jcr:created", NEXT_CENTURY, Type.DATE);
            nodes.merge(root, EmptyHook.INSTANCE, CommitInfo.EMPTY);

            assertThat(CompletableFuture.runAsync(() -> sessions.change(StoreName.DRAFT, SYSTEM, session -> {
                        session.getNode("/story").setProperty("title", "Hai");
                        assertThatThrownBy(() -> Checkpoint.of(session, "/story"))
                                .isInstanceOf(InvalidItemStateException.class);
                        session.save();
                        assertThat(Checkpoint.of(session, "/story")
                                        .getFrozenNode()
                                        .getProperty("title")
                                        .getString())
                                .isEqualTo("Hai");
                        VersionManager versions = session.getWorkspace().getVersionManager();
                        assertThat(versions.isCheckedOut("/story")).isTrue();
                        assertThat(versions.getBaseVersion("/story")
                                        .getLinearPredecessor()
                                        .getPath())
                                .isEqualTo(first.get());
                    })))
                    .succeedsWithin(Duration.ofSeconds(20));
        }
    }
}
