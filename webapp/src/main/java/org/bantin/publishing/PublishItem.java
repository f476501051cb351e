package org.bantin.publishing;

import java.time.Instant;
import java.util.List;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/** Publishes items, with the assets they show and the sections they stand in, in one commit on the live store. */
public interface PublishItem {
    /**
     * @param at null for now
     * @throws org.bantin.repository.AccessDeniedException when the actor may not publish the item, or there is none
     */
    PublishOutcome execute(Actor actor, ItemId id, @Nullable Instant at);

    /** Publishes many in one journal entry, such as an import batch; refuses single ones, not the batch. */
    List<PublishOutcome> executeAll(Actor actor, List<ItemId> ids);

    /**
     * Publishes what another system had published before: keeps the first date and leads the old addresses here. Only system
     * actors may; nothing is refused for being incomplete, since it was public already.
     */
    List<PublishOutcome> executeImported(Actor actor, List<Imported> items);

    /** What another system knew of an item. */
    record Imported(ItemId id, Instant first, List<String> oldAddresses) {
        public Imported {
            oldAddresses = List.copyOf(oldAddresses);
        }
    }
}
