package org.bantin.migration.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveDrafts;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.content.SaveRequest.Placement;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * Saves the entries as drafts. Each carries its key as request key, so loading again changes nothing. Fields that name an item
 * which comes later are saved in a second round.
 */
@Component
class DemoLoader {
    static final Actor ACTOR = Actor.system("demo");
    private static final int BATCH = 50;
    private static final int FILES_AT_ONCE = 3;

    private final SaveDraft saveDraft;
    private final SaveDrafts saveDrafts;
    private final Assets assets;
    private final Definitions definitions;
    private final DemoFiles files;

    DemoLoader(SaveDraft saveDraft, SaveDrafts saveDrafts, Assets assets, Definitions definitions, DemoFiles files) {
        this.saveDraft = saveDraft;
        this.saveDrafts = saveDrafts;
        this.assets = assets;
        this.definitions = definitions;
        this.files = files;
    }

    /** @return the identities of all entries by key */
    DemoReferences load(List<DemoEntry> entries) {
        Map<String, DemoEntry> byKey = new LinkedHashMap<>();
        entries.forEach(entry -> byKey.put(entry.key(), entry));
        DemoReferences references = new DemoReferences();
        Map<DemoEntry, Map<String, Object>> later = new LinkedHashMap<>();
        takeInFiles(entries, references);
        for (DemoEntry entry : entries) {
            Map<String, Object> open = new LinkedHashMap<>();
            Map<String, Object> now = new LinkedHashMap<>();
            fields(entry, byKey).forEach((name, value) -> {
                if (references.resolvable(value)) {
                    now.put(name, references.resolve(value));
                } else {
                    open.put(name, value);
                }
            });
            if (entry.file() == null) {
                references.put(entry.key(), create(entry, now).id());
            } else {
                open.putAll(now);
            }
            if (!open.isEmpty()) {
                later.put(entry, open);
            }
        }
        chunks(List.copyOf(later.keySet()), BATCH).forEach(batch -> complete(batch, later, references));
        return references;
    }

    /** Pictures are decoded and shrunk, which takes most of the time: several at once, as when people upload them. */
    private void takeInFiles(List<DemoEntry> entries, DemoReferences references) {
        AtomicInteger number = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(FILES_AT_ONCE, task -> {
            Thread thread = new Thread(task, "bantin-demo-files-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<String, CompletableFuture<ItemId>> taken = new LinkedHashMap<>();
            entries.stream()
                    .filter(entry -> entry.file() != null)
                    .forEach(entry -> taken.put(
                            entry.key(),
                            CompletableFuture.supplyAsync(() -> takeIn(entry).id(), threads)));
            taken.forEach((key, id) -> references.put(key, id.join()));
        } finally {
            threads.shutdown();
        }
    }

    private Map<String, Object> fields(DemoEntry entry, Map<String, DemoEntry> byKey) {
        Map<String, Object> fields = new LinkedHashMap<>(entry.fields());
        if (fields.get("photos") instanceof List<?> photos) {
            fields.put(
                    "photos",
                    photos.stream().map(photo -> photo(entry, photo, byKey)).toList());
        }
        boolean dated = definitions
                .contentType(entry.type())
                .flatMap(type -> type.property("displayDate"))
                .isPresent();
        if (dated && entry.at() != null) {
            fields.putIfAbsent("displayDate", entry.at());
        }
        return fields;
    }

    /** The short form {@code asset: caption}; credit and alternative text are those of the asset. */
    private static Object photo(DemoEntry entry, Object photo, Map<String, DemoEntry> byKey) {
        if (!(photo instanceof String text)) {
            return photo;
        }
        int colon = text.indexOf(": ");
        String key = "asset/" + text.substring(0, Math.max(0, colon));
        DemoEntry asset = byKey.get(key);
        if (asset == null) {
            throw new IllegalArgumentException(entry.key() + " shows a picture that is not there: " + text);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("asset", "@" + key);
        fields.put("caption", text.substring(colon + 2));
        for (String name : List.of("credit", "alt")) {
            fields.put(name, asset.fields().getOrDefault(name, ""));
        }
        return fields;
    }

    private Item create(DemoEntry entry, Map<String, Object> fields) {
        SaveRequest request = new SaveRequest(
                null,
                entry.type(),
                0,
                FieldValues.EMPTY,
                new FieldValues(fields),
                entry.requestKey(),
                new Placement(entry.slug(), entry.at(), entry.owner()));
        return saved(entry, saveDraft.execute(ACTOR, request));
    }

    private Item takeIn(DemoEntry entry) {
        String file = String.valueOf(entry.file());
        try {
            Path copy = files.copy(file);
            try {
                String name = file.substring(file.lastIndexOf('/') + 1);
                AssetOutcome outcome = assets.takeIn(ACTOR, new AssetUpload(name, copy));
                if (outcome instanceof AssetOutcome.Stored stored) {
                    return stored.asset();
                }
                if (outcome instanceof AssetOutcome.Duplicate duplicate) {
                    return duplicate.existing();
                }
                throw new IllegalStateException("the demo file " + file + " is not taken: " + outcome);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo file " + file, e);
        }
    }

    /** What could not be saved at once, many items in one commit; doing it again changes nothing. */
    private void complete(List<DemoEntry> batch, Map<DemoEntry, Map<String, Object>> later, DemoReferences references) {
        List<SaveDrafts.Marked> changes = new ArrayList<>();
        for (DemoEntry entry : batch) {
            Map<String, Object> fields = new LinkedHashMap<>();
            later.getOrDefault(entry, Map.of()).forEach((name, value) -> fields.put(name, references.resolve(value)));
            ItemId id = references.get(entry.key());
            changes.add(new SaveDrafts.Marked(
                    new SaveRequest(id, entry.type(), 0, FieldValues.EMPTY, new FieldValues(fields), null), Map.of()));
        }
        List<SaveOutcome> outcomes = saveDrafts.execute(ACTOR, changes);
        for (int i = 0; i < outcomes.size(); i++) {
            saved(batch.get(i), outcomes.get(i));
        }
    }

    private static Item saved(DemoEntry entry, SaveOutcome outcome) {
        if (outcome instanceof SaveOutcome.Saved saved) {
            return saved.item();
        }
        throw new IllegalStateException("the demo item " + entry.key() + " is not saved: " + outcome);
    }

    static <T> List<List<T>> chunks(List<T> all, int size) {
        List<List<T>> chunks = new ArrayList<>();
        for (int i = 0; i < all.size(); i += size) {
            chunks.add(all.subList(i, Math.min(all.size(), i + size)));
        }
        return chunks;
    }
}
