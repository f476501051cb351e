package org.bantin.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.repository.access.Actor;

/** Reads items of the draft store with the rights of the actor. Lists and queries are in {@code search}, never here. */
public interface Items {
    /** Empty when there is none or the actor may not read it. */
    Optional<Item> find(Actor actor, ItemId id);

    /** Those of many items that are there and that the actor may read. */
    default Map<ItemId, Item> findAll(Actor actor, Collection<ItemId> ids) {
        Map<ItemId, Item> found = new LinkedHashMap<>();
        ids.forEach(id -> find(actor, id).ifPresent(item -> found.put(id, item)));
        return found;
    }

    Optional<Item> findByPath(Actor actor, String workspace, String path);

    /** Items of the draft store that refer to this one, as far as the actor may read them. */
    List<ItemId> referrers(Actor actor, ItemId id);

    /** All items of a workspace in path order, streamed page by page; for rebuilding and checking. */
    void forEach(Actor actor, String workspace, java.util.function.Consumer<Item> consumer);
}
