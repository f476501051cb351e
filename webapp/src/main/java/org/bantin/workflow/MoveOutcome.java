package org.bantin.workflow;

import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemState;

/** What became of a decision. */
public sealed interface MoveOutcome {
    /** The item stands in its new state, by a step of its workflow. */
    record Moved(Item item, ItemState from, WorkflowStep step) implements MoveOutcome {}

    /** Not moved: wrong state, reason missing, or required fields empty. */
    record Refused(Item item, List<FieldProblem> reasons) implements MoveOutcome {}
}
