package org.bantin.newsroom.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.asset.Assets;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.RichText;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the items and files are called that an item mentions, so that the editor shows titles and pictures, not identifiers. */
@Component
public class References {
    private static final String ASSET_PREFIX = "jcr:";

    private final Items items;
    private final Assets assets;
    private final Kinds kinds;
    private final Naming naming;

    References(Items items, Assets assets, Kinds kinds, Naming naming) {
        this.items = items;
        this.assets = assets;
        this.kinds = kinds;
        this.naming = naming;
    }

    /** An item that another mentions. */
    public record Reference(String id, String type, String title, String sub, String icon) {}

    /** References by id, assets by {@code jcr:<id>}. */
    record Mentioned(Map<String, Reference> items, Map<String, Map<String, Object>> assets) {}

    Mentioned in(Actor actor, ContentTypeDefinition type, FieldValues values, Words words) {
        Collector collector = new Collector(actor, type, words);
        collector.fields(values, type.properties());
        return new Mentioned(collector.references, collector.files);
    }

    public Reference of(Item item, Words words) {
        return new Reference(
                item.id().value(),
                item.type(),
                naming.title(item, words),
                naming.subtitle(item, words),
                kinds.of(item.type(), words).icon());
    }

    /** An asset as the scripts read it. */
    public Map<String, Object> asset(Actor actor, Item asset) {
        Map<String, Object> json = new LinkedHashMap<>();
        String id = asset.id().value();
        json.put("id", id);
        json.put("ref", ASSET_PREFIX + id);
        for (String name : List.of("title", "caption", "credit", "alt")) {
            asset.fields().text(name).ifPresent(text -> json.put(name, text));
        }
        assets.file(StoreName.DRAFT, actor, asset.id()).ifPresent(file -> {
            json.put("fileName", file.fileName());
            json.put("size", file.size());
            if (file.cover()) {
                json.put("cover", "/newsroom/assets/" + id + "/720");
            }
            if (file.picture()) {
                json.put("src", "/newsroom/assets/" + id + "/320");
                json.put("width", file.width());
                json.put("height", file.height());
            }
        });
        return json;
    }

    private final class Collector {
        private final Actor actor;
        private final ContentTypeDefinition type;
        private final Words words;
        private final Map<String, Reference> references = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> files = new LinkedHashMap<>();

        Collector(Actor actor, ContentTypeDefinition type, Words words) {
            this.actor = actor;
            this.type = type;
            this.words = words;
        }

        void fields(FieldValues values, List<PropertyDefinition> properties) {
            for (PropertyDefinition property : properties) {
                if (property.isAsset()) {
                    values.texts(property.name()).forEach(this::asset);
                } else if (property.referencedType().isPresent()) {
                    values.texts(property.name()).forEach(this::item);
                } else if (property.isRichText()) {
                    values.text(property.name()).ifPresent(this::text);
                } else {
                    type.subModel(property.type())
                            .ifPresent(model -> values.nested(property.name())
                                    .forEach(nested -> fields(nested, model.properties())));
                }
            }
        }

        private void text(String html) {
            RichText text = RichText.of(html);
            text.items().forEach(this::item);
            text.assets().forEach(this::asset);
        }

        private void item(String id) {
            find(id).ifPresent(item -> references.put(id, of(item, words)));
        }

        private void asset(String key) {
            String id = key.startsWith(ASSET_PREFIX) ? key.substring(ASSET_PREFIX.length()) : key;
            find(id).ifPresent(item -> files.put(ASSET_PREFIX + id, References.this.asset(actor, item)));
        }

        private Optional<Item> find(@Nullable String id) {
            try {
                return id == null ? Optional.empty() : items.find(actor, new ItemId(id));
            } catch (IllegalArgumentException e) {
                return Optional.empty(); // written by hand or by an import, refers to nothing
            }
        }
    }
}
