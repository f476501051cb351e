package org.bantin.search.projection;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.DefinitionProblem;
import org.bantin.definition.Definitions;
import org.bantin.definition.PropertyDefinition;
import org.bantin.definition.form.DialogDefinition;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.search.fixture.Documents;
import org.bantin.search.index.IndexHome;
import org.bantin.search.item.ItemDocuments;
import org.bantin.search.item.ItemSource;

/** A live store in memory with its journal, and the index that follows it. */
final class MemoryLive implements LiveItems, Journal {
    private final Map<ItemId, Item> items = new LinkedHashMap<>();
    final List<JournalEntry> entries = new ArrayList<>();
    /** Done once, when the whole store is next read. */
    Runnable whileReading = () -> {};

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
                        now,
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

    LiveIndex open(Path folder) {
        return index(new IndexHome(folder));
    }

    LiveIndex index(IndexHome home) {
        ItemSource source = new ItemSource() {
            @Override
            public Optional<Item> find(ItemId id) {
                return MemoryLive.this.find(id);
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
        return new LiveIndex(home, this, this, new ItemDocuments(new OneType(), source, ZoneId.of("Asia/Ho_Chi_Minh")));
    }

    void publish(LiveIndex index, String name, String title) {
        put(name, title);
        index.apply(after(index.cursor(), 100));
    }

    void unpublish(LiveIndex index, String name) {
        remove(name);
        index.apply(after(index.cursor(), 100));
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
