package org.bantin.publishing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.ItemId;

/** Reads the live store: what the public may see, nothing else. */
public interface LiveItems {
    Optional<Item> find(ItemId id);

    /** Those of many items that are live. */
    default Map<ItemId, Item> findAll(Collection<ItemId> ids) {
        Map<ItemId, Item> found = new LinkedHashMap<>();
        ids.forEach(id -> find(id).ifPresent(item -> found.put(id, item)));
        return found;
    }

    /** The words of a live node and of its parts, such as the components of a page; child pages are their own. */
    default String words(ItemId id) {
        return "";
    }

    /** By public address such as {@code /ky-ket/cham-soc-suc-khoe}. */
    Optional<Item> findByAddress(String address);

    /** Where an old address leads now, if it was ever in use. */
    Optional<String> redirect(String address);

    /** Every live item, for rebuilding a projection; journal number is read before the first item. */
    void forEach(java.util.function.Consumer<Item> consumer);
}
