package org.bantin.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.FSDirectory;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.DefinitionProblem;
import org.bantin.definition.Definitions;
import org.bantin.definition.DialogDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.search.IndexStatus;
import org.bantin.search.fixture.Documents;
import org.bantin.search.index.IndexFailedException;
import org.bantin.search.index.IndexHome;
import org.bantin.search.index.SearchIndex;
import org.bantin.search.item.ItemDocuments;
import org.bantin.search.item.ItemSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.FileSystemUtils;

class LiveIndexTests {
    private final LiveStore live = new LiveStore();

    @TempDir
    private Path folder;

    @Test
    void publishedItemsAreVisibleAtOnceWithTheNumberOfTheirPublication() {
        try (LiveIndex index = open()) {
            publish(index, "hoi-nghi", "Hội nghị sơ kết");
            assertThat(index.cursor()).isEqualTo(1);
            assertThat(index.status().items()).isEqualTo(1);
            long started = System.nanoTime();
            publish(index, "ky-ket", "Lễ ký kết");
            assertThat(System.nanoTime() - started).isLessThan(3_000_000_000L);
            assertThat(index.status().items()).isEqualTo(2);
            unpublish(index, "ky-ket");
            assertThat(index.status().items()).isEqualTo(1);
        }
    }

    @Test
    void continuesWhereItStoodAfterARestartAndRepeatsHarmlessly() {
        try (LiveIndex index = open()) {
            publish(index, "mot", "Một");
            publish(index, "hai", "Hai");
        }
        try (LiveIndex index = open()) {
            assertThat(index.cursor()).isEqualTo(2);
            index.apply(live.entries);
            assertThat(index.status().items()).isEqualTo(2);
            assertThat(index.cursor()).isEqualTo(2);
        }
    }

    @Test
    void whatWasNotCommittedIsAppliedAgainAfterACrash() throws IOException {
        IndexHome crashed = new IndexHome(folder);
        LiveIndex index = index(crashed);
        publish(index, "mot", "Một");
        Path copy = Files.createTempDirectory("bantin-index-copy");
        live.put("hai", "Hai");
        crashed.current().put(Documents.article("hai", "Hai").build());
        copyTree(folder, copy);
        index.close();
        try (LiveIndex after = index(new IndexHome(copy))) {
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
    void aDamagedIndexIsFoundAtStartAndRebuiltFromTheLiveTree() throws IOException {
        try (LiveIndex index = open()) {
            for (int i = 0; i < 50; i++) {
                publish(index, "bai-" + i, "Bài viết số " + i);
            }
        }
        damage();
        try (LiveIndex index = open()) {
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
        try (LiveIndex index = open()) {
            publish(index, "mot", "Một");
            publish(index, "hai", "Hai");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().matches(damage.files)).toList()) {
                damage.to(file);
            }
        }
        try (LiveIndex index = open()) {
            assertThat(index.status().reason()).isEqualTo("search.rebuild.damaged");
            index.apply(live.entries.subList(0, 1));
            assertThat(index.status().items()).isEqualTo(2);
            assertThat(index.cursor()).isEqualTo(2);
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

    @Test
    void anIndexOfAnotherVersionIsRebuiltAndSaidToBeOld() throws IOException {
        try (LiveIndex index = open()) {
            publish(index, "mot", "Một");
        }
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(folder.resolve("1")), SearchIndex.settings())) {
            writer.setLiveCommitData(Map.of("cursor", "1", "schema", "1").entrySet());
            writer.commit();
        }
        try (LiveIndex index = open()) {
            assertThat(index.status().reason()).isEqualTo("search.rebuild.outdated");
            index.apply(live.entries);
            assertThat(index.status().items()).isEqualTo(1);
        }
        assertThat(folder.resolve("2")).isDirectory();
    }

    @Test
    void whatACrashLeftOfARebuildIsRemoved() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("7.building")).resolve("_0.cfs"), new byte[9]);
        open().close();
        assertThat(folder.resolve("7.building")).doesNotExist();
    }

    @Test
    void goesOnByItselfWhenItCanWriteAgain() throws IOException {
        try (LiveIndex index = open()) {
            publish(index, "mot", "Một");
            Path away = folder.resolveSibling(folder.getFileName() + "-away");
            Files.move(folder.resolve("1"), away);
            live.put("hai", "Hai");
            assertThatThrownBy(() -> index.apply(live.after(1, 10))).isInstanceOf(IndexFailedException.class);
            FileSystemUtils.deleteRecursively(folder.resolve("1"));
            Files.move(away, folder.resolve("1"));
            publish(index, "ba", "Ba");
            assertThat(index.status().items()).isEqualTo(3);
            assertThat(index.cursor()).isEqualTo(3);
        }
    }

    @Test
    void rebuildsWhileTheOldIndexAnswersAndMissesNothing() {
        try (LiveIndex index = open()) {
            publish(index, "mot", "Một");
            publish(index, "hai", "Hai");
            live.whileReading = () -> publish(index, "ba", "Ba");
            index.execute();
            assertThat(index.status().items()).isEqualTo(3);
            assertThat(index.cursor()).isEqualTo(3);
            publish(index, "bon", "Bốn");
            assertThat(index.status().items()).isEqualTo(4);
        }
        try (LiveIndex index = open()) {
            assertThat(index.status().items()).isEqualTo(4);
        }
    }

    private LiveIndex open() {
        return index(new IndexHome(folder));
    }

    private LiveIndex index(IndexHome home) {
        ItemSource source = new ItemSource() {
            @Override
            public Optional<Item> find(ItemId id) {
                return live.find(id);
            }

            @Override
            public Optional<AssetFile> file(ItemId asset) {
                return Optional.empty();
            }

            @Override
            public String text(ItemId asset) {
                return "";
            }
        };
        return new LiveIndex(home, live, live, new ItemDocuments(new OneType(), source, ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    private void publish(LiveIndex index, String name, String title) {
        live.put(name, title);
        index.apply(live.after(index.cursor(), 100));
    }

    private void unpublish(LiveIndex index, String name) {
        live.remove(name);
        index.apply(live.after(index.cursor(), 100));
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

    /** A live store in memory with its journal. */
    private static final class LiveStore implements LiveItems, Journal {
        private final Map<ItemId, Item> items = new LinkedHashMap<>();
        private final List<JournalEntry> entries = new ArrayList<>();
        private Runnable whileReading = () -> {};

        void put(String name, String title) {
            ItemId id = Documents.id(name);
            long number = entries.size() + 1L;
            Instant now = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number);
            items.put(
                    id,
                    new Item(
                            id,
                            "article",
                            "articles",
                            "/2026/01/" + name,
                            new FieldValues(Map.of("title", title)),
                            ItemState.PUBLISHED,
                            1,
                            "minh",
                            now,
                            now,
                            "minh",
                            new Item.PublishedStamp(number, now, now, 1, "/tin/" + name),
                            null));
            entry(JournalEntry.Kind.PUBLISHED, id);
        }

        void remove(String name) {
            items.remove(Documents.id(name));
            entry(JournalEntry.Kind.UNPUBLISHED, Documents.id(name));
        }

        private void entry(JournalEntry.Kind kind, ItemId id) {
            entries.add(new JournalEntry(
                    entries.size() + 1L,
                    Instant.EPOCH,
                    "minh",
                    List.of(new JournalEntry.Change(kind, id, "article", "articles", null, null))));
        }

        @Override
        public long head() {
            return entries.size();
        }

        @Override
        public List<JournalEntry> after(long number, int limit) {
            return List.copyOf(entries.subList((int) number, (int) Math.min(entries.size(), number + limit)));
        }

        @Override
        public Optional<Item> find(ItemId id) {
            return Optional.ofNullable(items.get(id));
        }

        @Override
        public Optional<Item> findByAddress(String address) {
            return Optional.empty();
        }

        @Override
        public Optional<String> redirect(String address) {
            return Optional.empty();
        }

        @Override
        public void forEach(Consumer<Item> consumer) {
            List<Item> before = List.copyOf(items.values());
            Runnable once = whileReading;
            whileReading = () -> {};
            once.run();
            before.forEach(consumer);
        }
    }

    /** Definitions with one small type. */
    private static final class OneType implements Definitions {
        private static final ContentTypeDefinition ARTICLE = new ContentTypeDefinition(
                "article",
                "test",
                "articles",
                "/",
                "mgnl:content",
                List.of(new PropertyDefinition(
                        "title", "String", true, false, false, null, List.of(), DefinitionNode.EMPTY)),
                List.of(),
                DefinitionNode.EMPTY);

        @Override
        public Optional<ContentTypeDefinition> contentType(String name) {
            return name.equals("article") ? Optional.of(ARTICLE) : Optional.empty();
        }

        @Override
        public List<ContentTypeDefinition> contentTypes() {
            return List.of(ARTICLE);
        }

        @Override
        public Optional<DialogDefinition> dialog(String id) {
            return Optional.empty();
        }

        @Override
        public Optional<DefinitionNode> find(String kind, String id) {
            return Optional.empty();
        }

        @Override
        public List<String> ids(String kind) {
            return List.of();
        }

        @Override
        public List<DefinitionProblem> problems() {
            return List.of();
        }

        @Override
        public long generation() {
            return 1;
        }
    }
}
