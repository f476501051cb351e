package org.bantin.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bantin.content.EditingRules;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Asks the workflow of an item: which ways are open to whom, and what stands against one. A content type names its workflow
 * under {@code bantin.workflow}; {@code editorial} is the usual one. Screens ask here what to offer, verbs what to allow.
 */
@Component
public class WorkflowRules implements EditingRules {
    private static final String USUAL = "editorial";

    private final Definitions definitions;
    private final ItemRights rights;
    private final Readiness readiness;
    private volatile @Nullable Loaded loaded;

    WorkflowRules(Definitions definitions, ItemRights rights, Readiness readiness) {
        this.definitions = definitions;
        this.rights = rights;
        this.readiness = readiness;
    }

    /** The decisions open to the actor now, checklist aside, in the order of the workflow. */
    public List<Transition> open(Actor actor, Item item) {
        return Arrays.stream(Transition.values())
                .filter(transition -> allows(actor, item, transition.id()))
                .toList();
    }

    /**
     * Whether the state is one to start from and the actor one of those who may.
     *
     * @param step id of a transition in the file: of {@link Transition}, or {@code publish}, {@code unpublish}
     */
    public boolean allows(Actor actor, Item item, String step) {
        return workflow(item.type())
                .step(step)
                .filter(s -> s.from().contains(item.state()) && mayTake(actor, item, s))
                .isPresent();
    }

    /** Whether the actor is one of those who may, whatever the state. */
    public boolean mayTake(Actor actor, Item item, String step) {
        return workflow(item.type())
                .step(step)
                .filter(s -> mayTake(actor, item, s))
                .isPresent();
    }

    /** What stands against a step besides the right to it; empty when it can be taken. */
    public List<FieldProblem> obstacles(Item item, String step, String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        WorkflowStep found = workflow(item.type()).step(step).orElse(null);
        if (found == null) {
            return List.of(FieldProblem.of("", "workflow.problem.unknown-step", step));
        }
        if (!found.from().contains(item.state())) {
            problems.add(FieldProblem.of(
                    "", "workflow.problem.wrong-state." + item.state().id()));
        }
        if (found.reason() && reason.isBlank()) {
            problems.add(FieldProblem.of("reason", "workflow.problem.reason"));
        }
        if (problems.isEmpty() && found.checklist()) {
            problems.addAll(readiness.gaps(item));
        }
        return problems;
    }

    ItemState target(Item item, Transition transition) {
        return workflow(item.type()).step(transition.id()).map(WorkflowStep::to).orElse(item.state());
    }

    @Override
    public ItemState stateAfterEdit(Actor actor, Item item) {
        return rights.mayDecide(actor, item)
                ? item.state()
                : workflow(item.type()).edits().getOrDefault(item.state(), item.state());
    }

    private boolean mayTake(Actor actor, Item item, WorkflowStep step) {
        if (actor.system()) {
            return true;
        }
        boolean own = item.owner().equals(actor.name());
        if (own && step.otherPerson()) {
            return false;
        }
        Set<String> who = step.sections().isEmpty() ? step.who(null) : step.who(rights.section(item.fields()));
        if (own && who.contains(WorkflowStep.OWNER)) {
            return true;
        }
        return actor.roles().stream().map(Role::id).anyMatch(who::contains) && rights.mayDecide(actor, item);
    }

    private Workflow workflow(String type) {
        String name = definitions
                .contentType(type)
                .map(ContentTypeDefinition::bantin)
                .flatMap(bantin -> bantin.text("workflow"))
                .orElse(USUAL);
        Loaded current = loaded;
        if (current == null
                || current.generation() != definitions.generation()
                || !current.name().equals(name)) {
            Workflow workflow =
                    definitions.find("workflows", name).map(Workflow::of).orElse(Workflow.BUILT_IN);
            current = new Loaded(definitions.generation(), name, workflow);
            loaded = current;
        }
        return current.workflow();
    }

    /** The workflow read last, as nearly always one is used. */
    private record Loaded(long generation, String name, Workflow workflow) {}
}
