package org.bantin.workflow;

import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;

/** Carries out an editorial decision; a return needs a reason. */
public interface MoveToState {
    MoveOutcome execute(Actor actor, ItemId id, Transition transition, String reason);
}
