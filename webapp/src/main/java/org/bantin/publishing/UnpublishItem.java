package org.bantin.publishing;

import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;

/** Takes an item off the site; a reason is required. */
public interface UnpublishItem {
    Item execute(Actor actor, ItemId id, String reason);
}
