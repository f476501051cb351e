package org.bantin.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.bantin.search.fixture.Documents;
import org.bantin.search.index.IndexFailedException;
import org.bantin.search.index.IndexHome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class LiveIndexTests {
    private final MemoryLive live = new MemoryLive();

    @TempDir
    private Path folder;

    @Test
    void publishedItemsAreVisibleAtOnceWithTheNumberOfTheirPublication() {
        try (LiveIndex index = live.open(folder)) {
            live.publish(index, "hoi-nghi", "Hội nghị sơ kết");
            assertThat(index.cursor()).isEqualTo(1);
            assertThat(index.status().items()).isEqualTo(1);
            long started = System.nanoTime();
            live.publish(index, "ky-ket", "Lễ ký kết");
            assertThat(System.nanoTime() - started).isLessThan(3_000_000_000L);
            assertThat(index.status().items()).isEqualTo(2);
            live.unpublish(index, "ky-ket");
            assertThat(index.status().items()).isEqualTo(1);
        }
    }

    @Test
    void continuesWhereItStoodAfterARestartAndRepeatsHarmlessly() {
        try (LiveIndex index = live.open(folder)) {
            live.publish(index, "mot", "Một");
            live.publish(index, "hai", "Hai");
        }
        try (LiveIndex index = live.open(folder)) {
            assertThat(index.cursor()).isEqualTo(2);
            index.apply(live.entries);
            assertThat(index.status().items()).isEqualTo(2);
            assertThat(index.cursor()).isEqualTo(2);
        }
    }

    @Test
    void whatWasNotCommittedIsAppliedAgainAfterACrash() throws IOException {
        IndexHome crashed = new IndexHome(folder);
        LiveIndex index = live.index(crashed);
        live.publish(index, "mot", "Một");
        Path copy = Files.createTempDirectory("bantin-index-copy");
        live.put("hai", "Hai");
        crashed.current().put(Documents.article("hai", "Hai").build());
        copyTree(folder, copy);
        index.close();
        try (LiveIndex after = live.index(new IndexHome(copy))) {
            assertThat(after.cursor()).isEqualTo(1);
            assertThat(after.status().items()).isEqualTo(1);
            after.apply(live.after(1, 10));
            assertThat(after.cursor()).isEqualTo(2);
            assertThat(after.status().items()).isEqualTo(2);
        } finally {
            FileSystemUtils.deleteRecursively(copy);
        }
    }

    @Test
    void goesOnByItselfWhenItCanWriteAgain() throws IOException {
        try (LiveIndex index = live.open(folder)) {
            live.publish(index, "mot", "Một");
            Path away = folder.resolveSibling(folder.getFileName() + "-away");
            Files.move(folder.resolve("1"), away);
            live.put("hai", "Hai");
            assertThatThrownBy(() -> index.apply(live.after(1, 10))).isInstanceOf(IndexFailedException.class);
            FileSystemUtils.deleteRecursively(folder.resolve("1"));
            Files.move(away, folder.resolve("1"));
            live.publish(index, "ba", "Ba");
            assertThat(index.status().items()).isEqualTo(3);
            assertThat(index.cursor()).isEqualTo(3);
        }
    }

    @Test
    void rebuildsWhileTheOldIndexAnswersAndMissesNothing() {
        try (LiveIndex index = live.open(folder)) {
            live.publish(index, "mot", "Một");
            live.publish(index, "hai", "Hai");
            live.whileReading = () -> live.publish(index, "ba", "Ba");
            index.execute();
            assertThat(index.status().items()).isEqualTo(3);
            assertThat(index.cursor()).isEqualTo(3);
            live.publish(index, "bon", "Bốn");
            assertThat(index.status().items()).isEqualTo(4);
        }
        try (LiveIndex index = live.open(folder)) {
            assertThat(index.status().items()).isEqualTo(4);
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.toString().endsWith("write.lock")) {
                    Files.copy(file, target);
                }
            }
        }
    }
}
