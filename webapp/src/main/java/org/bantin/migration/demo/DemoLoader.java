package org.bantin.migration.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
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

    private final SaveDraft saveDraft;
    private final Items items;
    private final Assets assets;
    private final Definitions definitions;
    private final DemoFiles files;

    DemoLoader(SaveDraft saveDraft, Items items, Assets assets, Definitions definitions, DemoFiles files) {
        this.saveDraft = saveDraft;
        this.items = items;
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
            references.put(entry.key(), (entry.file() == null ? create(entry, now) : takeIn(entry, now)).id());
            if (!open.isEmpty()) {
                later.put(entry, open);
            }
        }
        later.forEach((entry, open) -> complete(entry, open, references));
        return references;
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

    private Item takeIn(DemoEntry entry, Map<String, Object> fields) {
        String file = String.valueOf(entry.file());
        try {
            Path copy = files.copy(file);
            try {
                String name = file.substring(file.lastIndexOf('/') + 1);
                AssetOutcome outcome = assets.takeIn(ACTOR, new AssetUpload(name, copy));
                if (outcome instanceof AssetOutcome.Stored stored) {
                    return change(entry, stored.asset(), fields, ":fields");
                }
                if (outcome instanceof AssetOutcome.Duplicate duplicate) {
                    return change(entry, duplicate.existing(), fields, ":fields");
                }
                throw new IllegalStateException("the demo file " + file + " is not taken: " + outcome);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the demo file " + file, e);
        }
    }

    private void complete(DemoEntry entry, Map<String, Object> open, DemoReferences references) {
        Item item = items.find(ACTOR, references.get(entry.key())).orElseThrow();
        Map<String, Object> fields = new LinkedHashMap<>();
        open.forEach((name, value) -> fields.put(name, references.resolve(value)));
        change(entry, item, fields, ":references");
    }

    private Item change(DemoEntry entry, Item item, Map<String, Object> fields, String step) {
        SaveRequest request = SaveRequest.change(item, new FieldValues(fields), entry.requestKey() + step);
        return saved(entry, saveDraft.execute(ACTOR, request));
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
