package org.bantin.content;

import org.bantin.repository.access.Actor;

/**
 * What a change of content does to the state of an item. Implemented by {@code workflow}; content knows states, not the ways
 * between them.
 */
public interface EditingRules {
    /** The state in which the item stands after this actor has changed it; the live version, if any, stays as it is. */
    ItemState stateAfterEdit(Actor actor, Item item);
}
