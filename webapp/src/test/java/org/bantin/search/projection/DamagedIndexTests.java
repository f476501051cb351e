package org.bantin.search.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.bantin.search.IndexStatus;
import org.bantin.search.index.SearchIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamagedIndexTests {
    private final MemoryLive live = new MemoryLive();

    @TempDir
    private Path folder;

    @Test
    void aDamagedIndexIsFoundAtStartAndRebuiltFromTheLiveTree() throws IOException {
        try (LiveIndex index = live.open(folder)) {
            for (int i = 0; i < 50; i++) {
                live.publish(index, "bai-" + i, "Bài viết số " + i);
            }
        }
        damage();
        try (LiveIndex index = live.open(folder)) {
            assertThat(index.status().state()).isEqualTo(IndexStatus.State.BUILDING);
            assertThat(index.status().reason()).isEqualTo("search.rebuild.damaged");
            index.apply(live.entries.subList(0, 1));
            assertThat(index.status().state()).isEqualTo(IndexStatus.State.READY);
            assertThat(index.status().items()).isEqualTo(50);
            assertThat(index.cursor()).isEqualTo(50);
            assertThat(folder.toFile().list())
                    .as("nothing is left of the damaged one")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void noDamageGoesUnnoticed(Damage damage) throws IOException {
        try (LiveIndex index = live.open(folder)) {
            live.publish(index, "mot", "Một");
            live.publish(index, "hai", "Hai");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().matches(damage.files)).toList()) {
                damage.to(file);
            }
        }
        try (LiveIndex index = live.open(folder)) {
            assertThat(index.status().reason()).isEqualTo("search.rebuild.damaged");
            index.apply(live.entries.subList(0, 1));
            assertThat(index.status().items()).isEqualTo(2);
            assertThat(index.cursor()).isEqualTo(2);
        }
    }

    @Test
    void anIndexOfAnotherVersionIsRebuiltAndSaidToBeOld() throws IOException {
        try (LiveIndex index = live.open(folder)) {
            live.publish(index, "mot", "Một");
        }
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder.resolve("1")), SearchIndex.settings())) {
            writer.setLiveCommitData(Map.of("cursor", "1", "schema", "1").entrySet());
            writer.commit();
        }
        try (LiveIndex index = live.open(folder)) {
            assertThat(index.status().reason()).isEqualTo("search.rebuild.outdated");
            index.apply(live.entries);
            assertThat(index.status().items()).isEqualTo(1);
        }
        assertThat(folder.resolve("2")).isDirectory();
    }

    @Test
    void whatACrashLeftOfARebuildIsRemoved() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("7.building")).resolve("_0.cfs"), new byte[9]);
        live.open(folder).close();
        assertThat(folder.resolve("7.building")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeUsedIsLeftForATemporaryOne() throws IOException {
        Path file = Files.createFile(folder.resolve("index"));
        try (LiveIndex index = live.open(file)) {
            assertThat(index.status().state()).isEqualTo(IndexStatus.State.BUILDING);
            assertThat(index.status().reason()).isEqualTo("search.rebuild.elsewhere");
            live.publish(index, "mot", "Một");
            assertThat(index.status().items()).isEqualTo(1);
        }
        assertThat(file).isRegularFile();
    }

    private void damage() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().matches(".*\\.(cfs|tim|doc|fdt)"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x5A;
                Files.write(file, bytes, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
    }

    /** What may happen to files while nobody looks. */
    private enum Damage {
        SEGMENTS_CUT(".*segments_.*", bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
        SEGMENTS_EMPTY(".*segments_.*", bytes -> new byte[0]),
        SEGMENTS_GARBLED(".*segments_.*", bytes -> garbled(bytes, bytes.length / 3)),
        DATA_CUT(".*\\.(cfs|fdt|tim|doc)", bytes -> Arrays.copyOf(bytes, bytes.length - 20)),
        DATA_GONE(".*\\.(cfs|fdt|tim|doc)", bytes -> null),
        DATA_GARBLED(".*\\.(cfs|fdt|tim|doc)", bytes -> garbled(bytes, bytes.length / 2)),
        TABLE_GARBLED(".*\\.(cfe|si)", bytes -> garbled(bytes, bytes.length / 2));

        private final String files;
        private final Function<byte[], byte[]> change;

        Damage(String files, Function<byte[], byte[]> change) {
            this.files = files;
            this.change = change;
        }

        private static byte[] garbled(byte[] bytes, int at) {
            for (int i = at; i < Math.min(bytes.length, at + 9); i++) {
                bytes[i] ^= 0x5A;
            }
            return bytes;
        }

        void to(Path file) throws IOException {
            byte[] bytes = change.apply(Files.readAllBytes(file));
            Files.delete(file);
            if (bytes != null) {
                Files.write(file, bytes);
            }
        }
    }
}
