package org.bantin.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.ItemState;
import org.jspecify.annotations.Nullable;

/**
 * One transition as a workflow file describes it.
 *
 * @param from states it starts in
 * @param to state it ends in
 * @param who role ids, and {@code owner}
 * @param sections role ids that alone may do it in a section, by section name
 * @param reason whether a reason must be given
 * @param checklist whether the item must be ready for publication
 * @param otherPerson whether the owner may not do it
 */
record WorkflowStep(
        String id,
        Set<ItemState> from,
        ItemState to,
        Set<String> who,
        Map<String, List<String>> sections,
        boolean reason,
        boolean checklist,
        boolean otherPerson) {
    static final String OWNER = "owner";

    WorkflowStep {
        from = Set.copyOf(from);
        who = Set.copyOf(who);
        sections = Map.copyOf(sections);
    }

    /** Who may do it in a section. */
    Set<String> who(@Nullable String section) {
        List<String> narrowed = section == null ? null : sections.get(section);
        return narrowed == null ? who : Set.copyOf(narrowed);
    }
}
