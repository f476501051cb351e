package org.bantin.workflow.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.ItemState;
import org.bantin.definition.DefinitionNode;
import org.bantin.workflow.WorkflowState;
import org.bantin.workflow.WorkflowStep;
import org.bantin.workflow.WorkflowStep.Aftermath;
import org.bantin.workflow.WorkflowStep.Does;
import org.bantin.workflow.WorkflowStep.Permit;
import org.bantin.workflow.WorkflowStep.Wording;

/**
 * States and the ways between them.
 *
 * @param states by id, in the order in which an item usually passes them
 * @param steps by id, in the order of the file
 */
public record Workflow(String name, Map<String, WorkflowState> states, Map<String, WorkflowStep> steps) {
    /** In force when no module brings a workflow. */
    public static final Workflow BUILT_IN = builtIn();

    /** The whole checklist of the type. */
    static final DefinitionNode READY = new DefinitionNode(Map.of("rule", "ready"));

    /** States that publishing gives and takes; every workflow has them. */
    static final List<ItemState> STANDING =
            List.of(ItemState.DRAFT, ItemState.SCHEDULED, ItemState.PUBLISHED, ItemState.UNPUBLISHED);

    public Optional<WorkflowStep> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    public Optional<WorkflowState> state(ItemState state) {
        return Optional.ofNullable(states.get(state.id()));
    }

    /**
     * How far a state is on the way to the readers; what lies with its writer is at the beginning, what was taken off before
     * that.
     */
    public int distance(ItemState state) {
        if (state.equals(ItemState.UNPUBLISHED)) {
            return 0;
        }
        WorkflowState known = states.get(state.id());
        if (known == null || (known.withWriter() && !state.equals(ItemState.DRAFT))) {
            return 1;
        }
        return 2 + new ArrayList<>(states.keySet()).indexOf(state.id());
    }

    static WorkflowState usual(ItemState state) {
        boolean draft = state.equals(ItemState.DRAFT);
        boolean late = !draft && !state.equals(ItemState.IN_REVIEW) && !state.equals(ItemState.RETURNED);
        return new WorkflowState(
                state,
                "",
                "",
                "",
                "",
                draft || state.equals(ItemState.RETURNED),
                state.equals(ItemState.IN_REVIEW),
                draft || state.equals(ItemState.UNPUBLISHED),
                draft || state.equals(ItemState.RETURNED),
                late ? ItemState.DRAFT : null,
                true);
    }

    static Map<String, WorkflowState> usualStates() {
        Map<String, WorkflowState> states = new LinkedHashMap<>();
        ItemState.USUAL.forEach(state -> states.put(state.id(), usual(state)));
        return states;
    }

    private static Workflow builtIn() {
        Set<String> editors = Set.of("editor", "chief-editor", "administrator");
        Set<String> chiefs = Set.of("chief-editor", "administrator");
        Set<String> all = Set.of("owner", "editor", "chief-editor", "administrator");
        ItemState draft = ItemState.DRAFT;
        ItemState review = ItemState.IN_REVIEW;
        ItemState returned = ItemState.RETURNED;
        ItemState approved = ItemState.APPROVED;
        ItemState scheduled = ItemState.SCHEDULED;
        ItemState published = ItemState.PUBLISHED;
        ItemState unpublished = ItemState.UNPUBLISHED;
        Map<String, WorkflowStep> steps = new LinkedHashMap<>();
        Aftermath version = new Aftermath(true, List.of(), null);
        Aftermath told = new Aftermath(true, List.of("owner"), null);
        Aftermath nothing = new Aftermath(false, List.of(), null);
        add(steps, "submit", Set.of(draft, returned, unpublished), review, all, false, version);
        add(steps, "withdraw", Set.of(review), draft, Set.of("owner"), false, nothing);
        add(steps, "return", Set.of(review, approved, scheduled), returned, editors, true, told);
        add(steps, "approve", Set.of(draft, returned, review), approved, editors, false, told);
        add(steps, "unapprove", Set.of(approved), review, editors, false, version);
        add(steps, "reopen", Set.of(approved, scheduled, published, unpublished), draft, editors, false, version);
        add(steps, "publish", Set.of(approved, scheduled, published, unpublished), published, editors, false, version);
        Set<ItemState> live = Set.of(draft, review, returned, approved, scheduled, published);
        add(steps, "unpublish", live, unpublished, chiefs, true, version);
        return new Workflow("", usualStates(), steps);
    }

    private static void add(
            Map<String, WorkflowStep> steps,
            String id,
            Set<ItemState> from,
            ItemState to,
            Set<String> who,
            boolean reason,
            Aftermath after) {
        boolean checked = id.equals("approve") || id.equals("publish");
        steps.put(
                id,
                new WorkflowStep(
                        id,
                        from,
                        to,
                        does(to),
                        new Wording("", "", "", ""),
                        new Permit(who, Map.of(), false),
                        reason,
                        checked ? List.of(new DefinitionNode(Map.of("rule", "ready"))) : List.of(),
                        after));
    }

    /** Only publishing leads to these states. */
    static Does does(ItemState to) {
        if (to.equals(ItemState.PUBLISHED)) {
            return Does.PUBLISHES;
        }
        if (to.equals(ItemState.SCHEDULED)) {
            return Does.SCHEDULES;
        }
        return to.equals(ItemState.UNPUBLISHED) ? Does.UNPUBLISHES : Does.MOVES;
    }
}
