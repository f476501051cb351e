package org.bantin.repository.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.jackrabbit.oak.api.CommitFailedException;
import org.apache.jackrabbit.oak.segment.file.tar.TarPersistence;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentArchiveManager;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentArchiveWriter;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentNodeStorePersistence;
import org.apache.jackrabbit.oak.spi.commit.CommitInfo;
import org.apache.jackrabbit.oak.spi.commit.EmptyHook;
import org.apache.jackrabbit.oak.spi.state.NodeBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SegmentEngineTests {
    private final AtomicBoolean full = new AtomicBoolean();

    @Test
    void whatWasKeptBeforeTheDiskWasFullIsWholeAfterIt(@TempDir Path directory) throws Exception {
        AtomicInteger lost = new AtomicInteger();
        try (SegmentEngine engine = SegmentEngine.open(directory, this::onDisk)) {
            engine.onLost(lost::incrementAndGet);
            add(engine, "kept");
            engine.flush();
            full.set(true);
            add(engine, "refused");
            assertThatThrownBy(engine::flush).isInstanceOf(IOException.class);
            full.set(false);
            add(engine, "late");
            assertThatThrownBy(engine::flush).isInstanceOf(IOException.class);
            assertThat(lost).hasValue(1);
        }
        try (SegmentEngine again = SegmentEngine.open(directory)) {
            NodeState root = again.nodes().getRoot();
            assertThat(root.getChildNodeNames()).containsOnly("kept");
            assertThat(root.getChildNode("kept").getString("text")).hasSize(100_000);
            add(again, "new");
            again.flush();
        }
        try (SegmentEngine last = SegmentEngine.open(directory)) {
            assertThat(last.nodes().getRoot().getChildNodeNames()).containsOnly("kept", "new");
        }
    }

    private static void add(SegmentEngine engine, String name) throws CommitFailedException {
        NodeBuilder root = engine.nodes().getRoot().builder();
        NodeBuilder node = root.child(name);
        node.setProperty("text", name.charAt(0) + "x".repeat(99_999));
        engine.nodes().merge(root, EmptyHook.INSTANCE, CommitInfo.EMPTY);
    }

    /** Files on a disk that takes no segments while it is full. */
    private SegmentNodeStorePersistence onDisk(File directory) {
        SegmentNodeStorePersistence files = new TarPersistence(directory);
        return instead(SegmentNodeStorePersistence.class, files);
    }

    private <T> T instead(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (full.get() && method.getName().equals("writeSegment")) {
                throw new IOException("No space left on device");
            }
            try {
                Object result = method.invoke(real, args);
                if (result instanceof SegmentArchiveManager manager) {
                    return instead(SegmentArchiveManager.class, manager);
                }
                return result instanceof SegmentArchiveWriter writer
                        ? instead(SegmentArchiveWriter.class, writer)
                        : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
