package org.bantin.publishing;

import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;

/**
 * Gives an item another slug. When it is live, its address follows at once and the old one leads to the new; what else has
 * changed in the draft stays unpublished. With a section, all stories in it get their new addresses in the same commit.
 */
public interface MoveItem {
    /** @throws org.bantin.repository.AccessDeniedException when the actor may not decide on the item, or there is none */
    MoveItemOutcome execute(Actor actor, ItemId id, String slug);

    /** What became of the wish. */
    sealed interface MoveItemOutcome {
        /** The item under its new name. */
        record Moved(Item item) implements MoveItemOutcome {}

        /** Nothing happened; the reasons say why. */
        record Refused(Item item, List<FieldProblem> reasons) implements MoveItemOutcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
