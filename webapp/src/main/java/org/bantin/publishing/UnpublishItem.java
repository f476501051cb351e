package org.bantin.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;

/** Takes an item off the site. The draft stays, and its address is remembered for the next publication. */
public interface UnpublishItem {
    /**
     * @param reason required; kept in the audit trail
     * @throws org.bantin.repository.AccessDeniedException when the actor is no chief editor
     */
    UnpublishOutcome execute(Actor actor, ItemId id, String reason);

    /**
     * Takes several off the site in one publication; what is not live, and sections in which stories stand, stay as they are.
     *
     * @return what is no longer live
     * @throws IllegalArgumentException when no reason is given
     */
    Set<ItemId> executeAll(Actor actor, Collection<ItemId> ids, String reason);

    /** What became of the wish. */
    sealed interface UnpublishOutcome {
        /** No longer live, as of this journal number. */
        record Unpublished(Item item, long number) implements UnpublishOutcome {}

        /** Nothing happened; the reasons say why. */
        record Refused(Item item, List<FieldProblem> reasons) implements UnpublishOutcome {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }
    }
}
