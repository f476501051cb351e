package org.bantin.workflow;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.ItemState;
import org.bantin.definition.DefinitionNode;

/**
 * States and the ways between them, read from a file of {@code workflows/}.
 *
 * @param steps by id, in the order of the file
 * @param edits where a change by somebody who may not decide puts an item
 */
record Workflow(Map<String, WorkflowStep> steps, Map<ItemState, ItemState> edits) {
    /** In force when no module brings a workflow. */
    static final Workflow BUILT_IN = builtIn();

    Optional<WorkflowStep> step(String id) {
        return Optional.ofNullable(steps.get(id));
    }

    /** What cannot be understood is left out; the built-in step of that name stays in force. */
    static Workflow of(DefinitionNode definition) {
        Map<String, WorkflowStep> steps = new LinkedHashMap<>(BUILT_IN.steps());
        for (DefinitionNode child : definition.children("transitions")) {
            child.text("name").ifPresent(name -> step(name, child).ifPresent(step -> steps.put(name, step)));
        }
        DefinitionNode written = definition.node("edits");
        if (written.values().isEmpty()) {
            return new Workflow(steps, BUILT_IN.edits());
        }
        Map<ItemState, ItemState> edits = new HashMap<>();
        for (String from : written.values().keySet()) {
            ItemState.of(from)
                    .ifPresent(state ->
                            written.text(from).flatMap(ItemState::of).ifPresent(target -> edits.put(state, target)));
        }
        return new Workflow(steps, edits);
    }

    private static Optional<WorkflowStep> step(String name, DefinitionNode node) {
        Set<ItemState> from = EnumSet.noneOf(ItemState.class);
        node.texts("from").forEach(id -> ItemState.of(id).ifPresent(from::add));
        Map<String, List<String>> sections = new HashMap<>();
        DefinitionNode narrowed = node.node("sections");
        narrowed.values().keySet().forEach(section -> sections.put(section, narrowed.texts(section)));
        return node.text("to")
                .flatMap(ItemState::of)
                .filter(to -> !from.isEmpty() && !node.texts("who").isEmpty())
                .map(to -> new WorkflowStep(
                        name,
                        from,
                        to,
                        Set.copyOf(node.texts("who")),
                        sections,
                        node.flag("reason", false),
                        node.flag("checklist", false),
                        node.flag("otherPerson", false)));
    }

    private static Workflow builtIn() {
        Set<String> editors = Set.of("editor", "chief-editor", "administrator");
        Set<String> chiefs = Set.of("chief-editor", "administrator");
        Set<String> owner = Set.of(WorkflowStep.OWNER);
        Set<String> all = Set.of(WorkflowStep.OWNER, "editor", "chief-editor", "administrator");
        ItemState draft = ItemState.DRAFT;
        ItemState review = ItemState.IN_REVIEW;
        ItemState returned = ItemState.RETURNED;
        ItemState approved = ItemState.APPROVED;
        ItemState scheduled = ItemState.SCHEDULED;
        ItemState published = ItemState.PUBLISHED;
        ItemState unpublished = ItemState.UNPUBLISHED;
        Map<String, WorkflowStep> steps = new LinkedHashMap<>();
        add(steps, "submit", Set.of(draft, returned, unpublished), review, all, false, false);
        add(steps, "withdraw", Set.of(review), draft, owner, false, false);
        add(steps, "return", Set.of(review, approved, scheduled), returned, editors, true, false);
        add(steps, "approve", Set.of(draft, returned, review), approved, editors, false, true);
        add(steps, "unapprove", Set.of(approved), review, editors, false, false);
        add(steps, "reopen", Set.of(approved, scheduled, published, unpublished), draft, editors, false, false);
        add(steps, "publish", Set.of(approved, scheduled, published, unpublished), published, editors, false, true);
        Set<ItemState> live = Set.of(draft, review, returned, approved, scheduled, published);
        add(steps, "unpublish", live, unpublished, chiefs, true, false);
        return new Workflow(steps, Map.of(approved, draft, scheduled, draft, published, draft, unpublished, draft));
    }

    private static void add(
            Map<String, WorkflowStep> steps,
            String id,
            Set<ItemState> from,
            ItemState to,
            Set<String> who,
            boolean reason,
            boolean checklist) {
        steps.put(id, new WorkflowStep(id, from, to, who, Map.of(), reason, checklist, false));
    }
}
