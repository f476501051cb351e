package org.bantin.content;

import org.bantin.repository.access.Actor;

/** Without a workflow: what somebody changes who does not edit for others has to be looked at again. */
final class BuiltInEditingRules implements EditingRules {
    @Override
    public ItemState stateAfterEdit(Actor actor, Item item) {
        if (actor.system() || ItemRights.edits(actor)) {
            return item.state();
        }
        return switch (item.state()) {
            case APPROVED, SCHEDULED, PUBLISHED, UNPUBLISHED -> ItemState.DRAFT;
            default -> item.state();
        };
    }
}
