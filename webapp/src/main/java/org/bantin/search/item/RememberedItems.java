package org.bantin.search.item;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.Item;
import org.bantin.content.ItemId;

/** Reads each item that others refer to once while many documents are made: a thousand stories share ten sections. */
public final class RememberedItems implements ItemSource {
    private static final int MOST = 500;

    private final ItemSource source;
    private final Map<ItemId, Optional<Item>> items = new Newest<>();
    private final Map<ItemId, Optional<AssetFile>> files = new Newest<>();

    RememberedItems(ItemSource source) {
        this.source = source;
    }

    @Override
    public Optional<Item> find(ItemId id) {
        return items.computeIfAbsent(id, source::find);
    }

    @Override
    public Optional<AssetFile> file(ItemId asset) {
        return files.computeIfAbsent(asset, source::file);
    }

    @Override
    public String words(ItemId node) {
        return source.words(node);
    }

    @Override
    public String text(ItemId asset) {
        return source.text(asset);
    }

    private static final class Newest<K, V> extends LinkedHashMap<K, V> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
        }
    }
}
