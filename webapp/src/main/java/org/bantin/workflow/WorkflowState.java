package org.bantin.workflow;

import org.bantin.content.ItemState;
import org.jspecify.annotations.Nullable;

/**
 * A state as the workflow files describe it.
 *
 * @param workflow name of the file that describes it; empty for the states that are always there
 * @param label what the file calls it, a text or a message key; empty when it says nothing
 * @param look colour family: draft, pending, returned, approved, scheduled, published, removed; empty for the usual one
 * @param icon name of an icon; empty for the usual one
 * @param withWriter whether items lie with their writers there and not with the desk
 * @param waits whether items there wait for somebody, so that their age counts
 * @param folded whether the board shows only how many there are
 * @param seenBySection whether only owners and editors of the section see items there, and not the whole newsroom
 * @param edits where a change by somebody who may not decide puts an item; null leaves it here
 * @param known whether any workflow has it; a state that vanished from the files is not
 */
public record WorkflowState(
        ItemState state,
        String workflow,
        String label,
        String look,
        String icon,
        boolean withWriter,
        boolean waits,
        boolean folded,
        boolean seenBySection,
        @Nullable ItemState edits,
        boolean known) {

    public String id() {
        return state.id();
    }

    public WorkflowState withSeenBySection(boolean seen) {
        return new WorkflowState(state, workflow, label, look, icon, withWriter, waits, folded, seen, edits, known);
    }

    /** Of a state that no workflow file has. */
    public static WorkflowState vanished(ItemState state) {
        return new WorkflowState(state, "", "", "removed", "question-circle", false, true, false, false, null, false);
    }
}
