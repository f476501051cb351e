package org.bantin.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.definition.Definitions;
import org.bantin.definition.SampleModules;
import org.bantin.repository.access.Actor;
import org.bantin.search.fixture.Documents;
import org.bantin.search.index.IndexFields;
import org.bantin.search.index.IndexHome;
import org.bantin.search.item.ItemDocuments;
import org.bantin.search.item.ItemSource;
import org.junit.jupiter.api.Test;

class DraftIndexTests {
    private static final long AN_HOUR = Duration.ofHours(1).toMillis();
    private static final Definitions SHIPPED = SampleModules.shipped().definitions();
    private static final String REVISION = IndexFields.STORED_VALUE_PREFIX + "revision";

    private final MemoryDrafts drafts = new MemoryDrafts();
    private final CompletableFuture<Map<String, String>> seenMeanwhile = new CompletableFuture<>();

    @Test
    void changesAreSeenWhileTheWholeStoreIsCompared() {
        List.of("first", "second", "removed", "changed").forEach(name -> drafts.put(name, 1));
        try (DraftIndex index = new DraftIndex(new IndexHome(null), drafts, SHIPPED, documents())) {
            AtomicInteger read = new AtomicInteger();
            drafts.afterEach = () -> {
                switch (read.incrementAndGet()) {
                    case 1 -> changeMuch(index);
                    case 2 -> waitUntilSeen(index);
                    default -> {}
                }
            };
            index.start();
            Map<String, String> meant = Map.of("first", "2", "second", "1", "changed", "2", "added", "1");
            assertThat(seenMeanwhile)
                    .succeedsWithin(Duration.ofSeconds(60))
                    .satisfies(
                            seen -> assertThat(seen).containsEntry("first", "2").containsEntry("added", "1"));
            await().untilAsserted(() -> assertThat(index.incomplete()).isFalse());
            assertThat(revisions(index)).as("what was read before is not newer").isEqualTo(meant);
        }
    }

    private void changeMuch(DraftIndex index) {
        drafts.put("first", 2);
        drafts.put("changed", 2);
        drafts.put("added", 1);
        drafts.remove("removed");
        Set.of("first", "changed", "added", "removed").forEach(name -> index.changed(Documents.id(name)));
        Thread reader = new Thread(() -> {
            index.await(AN_HOUR);
            seenMeanwhile.complete(revisions(index));
        });
        reader.setDaemon(true);
        reader.start();
        while (reader.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }

    /** Keeps the comparison from its end until the reader has seen the changes. */
    private void waitUntilSeen(DraftIndex index) {
        try {
            seenMeanwhile.get(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            seenMeanwhile.completeExceptionally(e);
        }
    }

    private Map<String, String> revisions(DraftIndex index) {
        return index.home().search(searcher -> {
            Map<String, String> found = new TreeMap<>();
            for (var hit : searcher.search(new MatchAllDocsQuery(), 100).scoreDocs) {
                var stored = searcher.storedFields().document(hit.doc, Set.of(IndexFields.ID, REVISION));
                found.put(drafts.names.get(stored.get(IndexFields.ID)), stored.get(REVISION));
            }
            return found;
        });
    }

    private ItemDocuments documents() {
        return new ItemDocuments(SHIPPED, drafts, ZoneOffset.UTC);
    }

    /** Articles in memory, read as they were when the reading began. */
    private static final class MemoryDrafts implements Items, ItemSource {
        private final Map<ItemId, Item> items = new LinkedHashMap<>();
        final Map<String, String> names = new LinkedHashMap<>();
        Runnable afterEach = () -> {};

        synchronized void put(String name, int revision) {
            ItemId id = Documents.id(name);
            Instant changed = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(revision);
            names.put(id.value(), name);
            items.put(
                    id,
                    new Item(
                            id,
                            "article",
                            "articles",
                            "/2026/01/" + name,
                            new FieldValues(Map.of("title", name)),
                            ItemState.DRAFT,
                            revision,
                            "minh",
                            changed,
                            changed,
                            "minh",
                            null,
                            null,
                            null));
        }

        synchronized void remove(String name) {
            items.remove(Documents.id(name));
        }

        @Override
        public synchronized Optional<Item> find(Actor actor, ItemId id) {
            return Optional.ofNullable(items.get(id));
        }

        @Override
        public synchronized Optional<Item> find(ItemId id) {
            return Optional.ofNullable(items.get(id));
        }

        @Override
        public void forEach(Actor actor, String workspace, Consumer<Item> consumer) {
            if (workspace.equals("articles")) {
                for (Item item : now()) {
                    consumer.accept(item);
                    afterEach.run();
                }
            }
        }

        private synchronized Collection<Item> now() {
            return List.copyOf(items.values());
        }

        @Override
        public Optional<Item> findByPath(Actor actor, String workspace, String path) {
            return Optional.empty();
        }

        @Override
        public List<ItemId> referrers(Actor actor, ItemId id) {
            return List.of();
        }

        @Override
        public Optional<AssetFile> file(ItemId asset) {
            return Optional.empty();
        }

        @Override
        public String text(ItemId asset) {
            return "";
        }
    }
}
