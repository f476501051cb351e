package org.bantin.workflow.flow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.ItemState;
import org.bantin.definition.DefinitionNode;
import org.bantin.workflow.Transition;
import org.bantin.workflow.WorkflowState;
import org.bantin.workflow.WorkflowStep;
import org.bantin.workflow.WorkflowStep.Aftermath;
import org.bantin.workflow.WorkflowStep.Errand;
import org.bantin.workflow.WorkflowStep.Permit;
import org.bantin.workflow.WorkflowStep.Wording;

/**
 * Reads a file of {@code workflows/}. With {@code states} the file is the whole workflow; without, it changes the built-in one.
 * What cannot be understood is left out: the check of definitions says it, and keeps the last good file in force.
 */
public final class WorkflowReader {
    /** In {@code from}: every state. */
    private static final String ANY = "any";

    private final String name;
    private final DefinitionNode file;
    private final Map<String, WorkflowState> states;

    private WorkflowReader(String name, DefinitionNode file) {
        this.name = name;
        this.file = file;
        this.states = states(name, file);
    }

    public static Workflow read(String name, DefinitionNode file) {
        return new WorkflowReader(name, file).workflow();
    }

    private Workflow workflow() {
        boolean whole = !file.children("states").isEmpty();
        Map<String, WorkflowStep> steps = new LinkedHashMap<>(whole ? Map.of() : Workflow.BUILT_IN.steps());
        for (DefinitionNode child : file.children("transitions")) {
            child.text("name")
                    .flatMap(Transition::of)
                    .flatMap(id -> step(id.id(), child))
                    .ifPresent(step -> steps.put(step.id(), step));
        }
        return new Workflow(name, states, steps);
    }

    private static Map<String, WorkflowState> states(String name, DefinitionNode file) {
        List<DefinitionNode> written = file.children("states");
        Map<String, WorkflowState> states = new LinkedHashMap<>();
        if (written.isEmpty()) {
            states.putAll(Workflow.usualStates());
        } else {
            Map<String, DefinitionNode> named = new LinkedHashMap<>();
            written.forEach(one -> one.text("name").ifPresent(id -> named.put(id, one)));
            Set<String> order = new LinkedHashSet<>(List.of(ItemState.DRAFT.id()));
            order.addAll(named.keySet());
            Workflow.STANDING.forEach(state -> order.add(state.id()));
            for (String id : order) {
                ItemState.of(id)
                        .ifPresent(state ->
                                states.put(id, state(name, state, named.getOrDefault(id, DefinitionNode.EMPTY))));
            }
        }
        DefinitionNode edits = file.node("edits");
        if (!edits.values().isEmpty()) {
            states.replaceAll((id, state) ->
                    withEdits(state, edits.text(id).flatMap(ItemState::of).orElse(null)));
        }
        DefinitionNode seen = file.node("seen");
        states.replaceAll((id, state) -> seen.text(id)
                .map(by -> state.withSeenBySection(by.equals("section")))
                .orElse(state));
        return states;
    }

    private static WorkflowState state(String name, ItemState state, DefinitionNode written) {
        WorkflowState usual = state.usual() ? Workflow.usual(state) : null;
        boolean withWriter = written.text("with").map("writer"::equals).orElse(usual != null && usual.withWriter());
        return new WorkflowState(
                state,
                usual != null && written.values().isEmpty() ? "" : name,
                written.text("label").orElse(""),
                written.text("look").orElse(usual == null ? (withWriter ? "returned" : "pending") : ""),
                written.text("icon").orElse(usual == null ? (withWriter ? "pencil" : "hourglass-split") : ""),
                withWriter,
                written.flag("waits", usual == null ? !withWriter : usual.waits()),
                written.flag("folded", usual != null && usual.folded()),
                written.text("seen").map("section"::equals).orElse(withWriter),
                written.text("edits").flatMap(ItemState::of).orElse(usual == null ? null : usual.edits()),
                true);
    }

    private static WorkflowState withEdits(WorkflowState state, @org.jspecify.annotations.Nullable ItemState edits) {
        return new WorkflowState(
                state.state(),
                state.workflow(),
                state.label(),
                state.look(),
                state.icon(),
                state.withWriter(),
                state.waits(),
                state.folded(),
                state.seenBySection(),
                edits == null && !state.state().usual() ? state.edits() : edits,
                state.known());
    }

    private Optional<WorkflowStep> step(String id, DefinitionNode node) {
        Set<ItemState> from = new LinkedHashSet<>();
        for (String one : node.texts("from")) {
            if (one.equals(ANY)) {
                states.values().forEach(state -> from.add(state.state()));
            } else {
                ItemState.of(one).filter(state -> states.containsKey(one)).ifPresent(from::add);
            }
        }
        Map<String, List<String>> sections = new HashMap<>();
        DefinitionNode narrowed = node.node("sections");
        narrowed.values().keySet().forEach(section -> sections.put(section, narrowed.texts(section)));
        Set<String> who = Set.copyOf(node.texts("who"));
        return node.text("to")
                .flatMap(ItemState::of)
                .filter(to -> states.containsKey(to.id()) && !from.isEmpty() && !who.isEmpty())
                .map(to -> new WorkflowStep(
                        id,
                        from,
                        to,
                        Workflow.does(to),
                        new Wording(
                                name,
                                node.text("label").orElse(""),
                                node.text("done").orElse(""),
                                node.text("icon").orElse("")),
                        new Permit(who, sections, node.flag("otherPerson", false)),
                        node.flag("reason", false),
                        checklist(node),
                        after(id, node)));
    }

    private static List<DefinitionNode> checklist(DefinitionNode node) {
        if (node.values().get("checklist") instanceof List<?> rules) {
            return rules.stream()
                    .map(rule -> rule instanceof DefinitionNode map
                            ? map
                            : new DefinitionNode(Map.of("rule", String.valueOf(rule))))
                    .toList();
        }
        return node.flag("checklist", false) ? List.of(Workflow.READY) : List.of();
    }

    /** What a file does not say of a decision of the built-in workflow stays as there; others are versions and tell the owner. */
    private static Aftermath after(String id, DefinitionNode node) {
        WorkflowStep usual = Workflow.BUILT_IN.steps().get(id);
        Aftermath otherwise = usual == null ? new Aftermath(true, List.of("owner"), null) : usual.after();
        DefinitionNode task = node.node("assign");
        Errand errand = task.text("to")
                .map(to -> new Errand(
                        to, task.text("title").orElse(""), task.text("due").orElse("")))
                .orElseGet(() ->
                        node.text("assign").map(to -> new Errand(to, "", "")).orElse(null));
        return new Aftermath(
                node.values().containsKey("does") ? does(node).contains("version") : otherwise.version(),
                node.values().containsKey("notify") ? node.texts("notify") : otherwise.told(),
                errand == null ? otherwise.task() : errand);
    }

    private static List<String> does(DefinitionNode node) {
        List<String> does = new ArrayList<>(node.texts("does"));
        does.removeIf(Objects::isNull);
        return does.stream().flatMap(one -> Arrays.stream(one.split(" +"))).toList();
    }
}
