package org.bantin.publishing;

import java.time.Instant;
import java.util.List;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/** Publishes items, with the assets they show, in one commit on the live store. */
public interface PublishItem {
    /** @param at null for now */
    PublishOutcome execute(Actor actor, ItemId id, @Nullable Instant at);

    /** Publishes many in one journal entry, such as an import batch; refuses single ones, not the batch. */
    List<PublishOutcome> executeAll(Actor actor, List<ItemId> ids);
}
