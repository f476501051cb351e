package org.bantin.content.trash;

import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.ItemId;

/** What became of the wish to delete. */
public sealed interface DeleteOutcome {
    /** In the trash, from where it can be restored. {@code referrers} still mention it. */
    record Deleted(ItemId id, String type, List<ItemId> referrers) implements DeleteOutcome {}

    /** Not deleted: it is on the site, or gone already. */
    record Refused(List<FieldProblem> problems) implements DeleteOutcome {}
}
