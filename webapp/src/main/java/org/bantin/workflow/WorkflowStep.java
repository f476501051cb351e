package org.bantin.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.ItemState;
import org.bantin.definition.DefinitionNode;
import org.jspecify.annotations.Nullable;

/**
 * One decision as a workflow file describes it.
 *
 * @param from states it starts in
 * @param to state it ends in
 * @param does what becomes of the item besides its state
 * @param words how the file speaks of it
 * @param permit who may decide it
 * @param reason whether a reason must be given
 * @param checklist what must be true; empty for nothing
 * @param after what follows it
 */
public record WorkflowStep(
        String id,
        Set<ItemState> from,
        ItemState to,
        Does does,
        Wording words,
        Permit permit,
        boolean reason,
        List<DefinitionNode> checklist,
        Aftermath after) {
    static final String OWNER = "owner";

    public WorkflowStep {
        from = Set.copyOf(from);
        checklist = List.copyOf(checklist);
    }

    /** What a decision does to what readers see. */
    public enum Does {
        MOVES,
        PUBLISHES,
        SCHEDULES,
        UNPUBLISHES
    }

    /**
     * How a file speaks of a decision; each a text or a message key, and empty when it says nothing.
     *
     * @param workflow name of the file; empty for the built-in workflow
     * @param done what is said when it was taken
     */
    public record Wording(String workflow, String label, String done, String icon) {}

    /**
     * Who may decide.
     *
     * @param who role ids, {@code owner}, {@code user:name}, {@code group:id}
     * @param sections the same for single sections, by section name
     * @param otherPerson whether the owner may not
     */
    public record Permit(Set<String> who, Map<String, List<String>> sections, boolean otherPerson) {
        public Permit {
            who = Set.copyOf(who);
            sections = Map.copyOf(sections);
        }

        /** Who may in a section. */
        Set<String> in(@Nullable String section) {
            List<String> narrowed = section == null ? null : sections.get(section);
            return narrowed == null ? who : Set.copyOf(narrowed);
        }
    }

    /**
     * What follows a decision.
     *
     * @param version whether the item is kept as a version
     * @param told who hears of it: as in {@link Permit#who}
     * @param task what somebody is asked to do; null for nothing
     */
    public record Aftermath(
            boolean version, List<String> told, @Nullable Errand task) {
        public Aftermath {
            told = List.copyOf(told);
        }
    }

    /**
     * A task that a decision gives.
     *
     * @param to one of {@link Permit#who}
     * @param title a text or a message key
     * @param due length of time such as {@code 4h} or {@code 2d}; empty for none
     */
    public record Errand(String to, String title, String due) {}
}
