package org.bantin.content.draft;

import java.util.Set;
import org.bantin.content.EditingRules;
import org.bantin.content.Item;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.repository.access.Actor;

/** Without a workflow: what somebody changes who does not edit for others has to be looked at again. */
final class BuiltInEditingRules implements EditingRules {
    private static final Set<ItemState> LATE =
            Set.of(ItemState.APPROVED, ItemState.SCHEDULED, ItemState.PUBLISHED, ItemState.UNPUBLISHED);

    @Override
    public ItemState stateAfterEdit(Actor actor, Item item) {
        if (actor.system() || ItemRights.edits(actor)) {
            return item.state();
        }
        return LATE.contains(item.state()) ? ItemState.DRAFT : item.state();
    }
}
