package org.bantin.workflow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.EditingRules;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.WorkflowStep.Aftermath;
import org.bantin.workflow.WorkflowStep.Does;
import org.bantin.workflow.WorkflowStep.Permit;
import org.bantin.workflow.WorkflowStep.Wording;
import org.bantin.workflow.flow.Workflow;
import org.bantin.workflow.flow.Workflows;
import org.springframework.stereotype.Component;

/**
 * Asks the workflow of an item: which decisions are open to whom, and what stands against one. Screens ask here what to offer,
 * verbs what to allow.
 */
@Component
public class WorkflowRules implements EditingRules {
    /** Brings an item out of a state that its workflow no longer has. */
    private static final String RESCUE = "rescue";

    private final Workflows workflows;
    private final ItemRights rights;
    private final Readiness readiness;
    private final People people;

    WorkflowRules(Workflows workflows, ItemRights rights, Readiness readiness, People people) {
        this.workflows = workflows;
        this.rights = rights;
        this.readiness = readiness;
        this.people = people;
    }

    /** The decisions open to the actor now, checklist aside, in the order of the workflow; those that publish among them. */
    public List<WorkflowStep> open(Actor actor, Item item) {
        return steps(item).stream()
                .filter(step -> step.from().contains(item.state()) && mayTake(actor, item, step))
                .toList();
    }

    /** Of the decisions open now those that only move the item towards its readers, the farthest first. */
    public List<WorkflowStep> forward(Actor actor, Item item) {
        Workflow workflow = workflows.of(item.type());
        int here = workflow.distance(item.state());
        return open(actor, item).stream()
                .filter(step -> step.does() == Does.MOVES && workflow.distance(step.to()) > here)
                .sorted(Comparator.comparing((WorkflowStep step) -> workflow.distance(step.to()))
                        .reversed())
                .toList();
    }

    /** The decision that gives an item back with a reason, if one is open to the actor. */
    public Optional<WorkflowStep> back(Actor actor, Item item) {
        Workflow workflow = workflows.of(item.type());
        int here = workflow.distance(item.state());
        return open(actor, item).stream()
                .filter(step -> step.does() == Does.MOVES
                        && (step.reason()
                                ? workflow.distance(step.to()) < here
                                : step.id().equals("return")))
                .findFirst();
    }

    /** A decision of the item's workflow, whoever may take it. */
    public Optional<WorkflowStep> step(Item item, String id) {
        return steps(item).stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /** Whether the state is one to start from and the actor one of those who may. */
    public boolean allows(Actor actor, Item item, String step) {
        return step(item, step)
                .filter(s -> s.from().contains(item.state()) && mayTake(actor, item, s))
                .isPresent();
    }

    /** Whether the actor is one of those who may, whatever the state. */
    public boolean mayTake(Actor actor, Item item, String step) {
        return step(item, step).filter(s -> mayTake(actor, item, s)).isPresent();
    }

    /** Decisions that do something to what readers see and that the actor may take, those open in this state first. */
    public List<WorkflowStep> doing(Actor actor, Item item, Does does) {
        return steps(item).stream()
                .filter(step -> step.does() == does && mayTake(actor, item, step))
                .sorted(Comparator.comparing(step -> !step.from().contains(item.state())))
                .toList();
    }

    /** Whether the actor may do it to the item as it stands. */
    public boolean allows(Actor actor, Item item, Does does) {
        return doing(actor, item, does).stream().anyMatch(step -> step.from().contains(item.state()));
    }

    /** The one decision between the item's state and its publication when the actor may take both. */
    public Optional<WorkflowStep> towardsPublication(Actor actor, Item item) {
        List<WorkflowStep> publishing = doing(actor, item, Does.PUBLISHES);
        return forward(actor, item).stream()
                .filter(step -> !step.reason()
                        && publishing.stream().anyMatch(last -> last.from().contains(step.to())))
                .findFirst();
    }

    /** What stands against a step besides the right to it; empty when it can be taken. */
    public List<FieldProblem> obstacles(Item item, String step, String reason) {
        return step(item, step)
                .map(found -> obstacles(item, found, reason))
                .orElseGet(() -> List.of(FieldProblem.of("", "workflow.problem.unknown-step", step)));
    }

    /** What stands against one of the item's own steps. */
    public List<FieldProblem> obstacles(Item item, WorkflowStep step, String reason) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!step.from().contains(item.state())) {
            problems.add(
                    item.state().usual()
                            ? FieldProblem.of(
                                    "",
                                    "workflow.problem.wrong-state."
                                            + item.state().id())
                            : FieldProblem.of("", "workflow.problem.wrong-state"));
        }
        if (step.reason() && reason.isBlank()) {
            problems.add(FieldProblem.of("reason", "workflow.problem.reason"));
        }
        if (problems.isEmpty() && !step.checklist().isEmpty()) {
            problems.addAll(readiness.gaps(item, step.checklist()));
        }
        return problems;
    }

    /** All states of all workflows, each once, in the order in which items usually pass them. */
    public List<WorkflowState> states() {
        return workflows.states();
    }

    /** The states that items of some types can stand in, in the same order. */
    public List<WorkflowState> states(Collection<String> types) {
        return workflows.states().stream()
                .filter(state -> types.stream()
                        .anyMatch(type -> workflows.of(type).states().containsKey(state.id())))
                .toList();
    }

    /** A state as its workflow describes it; one that vanished is not known. */
    public WorkflowState state(ItemState state) {
        return workflows.state(state);
    }

    /** The states that some decision to publish starts in, beyond those of what is or was out. */
    public List<ItemState> publishable() {
        return workflows.all().stream()
                .flatMap(workflow -> workflow.steps().values().stream())
                .filter(step -> step.does() == Does.PUBLISHES)
                .flatMap(step -> step.from().stream())
                .filter(state -> !state.equals(ItemState.PUBLISHED) && !state.equals(ItemState.UNPUBLISHED))
                .distinct()
                .toList();
    }

    /** A decision of any workflow, for the words about it. */
    public Optional<WorkflowStep> anyStep(String id) {
        return workflows.all().stream()
                .flatMap(workflow -> workflow.step(id).stream())
                .findFirst();
    }

    @Override
    public ItemState stateAfterEdit(Actor actor, Item item) {
        if (rights.mayDecide(actor, item)) {
            return item.state();
        }
        ItemState after = state(item.state()).edits();
        WorkflowState own = workflows.of(item.type()).state(item.state()).orElse(null);
        ItemState target = own == null ? after : own.edits();
        return target == null ? item.state() : target;
    }

    private List<WorkflowStep> steps(Item item) {
        Workflow workflow = workflows.of(item.type());
        if (workflow.states().containsKey(item.state().id())) {
            return List.copyOf(workflow.steps().values());
        }
        List<WorkflowStep> steps = new ArrayList<>(workflow.steps().values());
        steps.add(rescue(item.state()));
        return steps;
    }

    private static WorkflowStep rescue(ItemState from) {
        return new WorkflowStep(
                RESCUE,
                Set.of(from),
                ItemState.DRAFT,
                Does.MOVES,
                new Wording("", "", "", ""),
                new Permit(Set.of(WorkflowStep.OWNER, "editor", "chief-editor", "administrator"), Map.of(), false),
                false,
                List.of(),
                new Aftermath(true, List.of(), null));
    }

    private boolean mayTake(Actor actor, Item item, WorkflowStep step) {
        if (actor.system()) {
            return true;
        }
        Permit permit = step.permit();
        boolean own = item.owner().equals(actor.name());
        if (own && permit.otherPerson()) {
            return false;
        }
        Set<String> who = permit.sections().isEmpty() ? permit.who() : permit.in(rights.section(item.fields()));
        if (own && who.contains(WorkflowStep.OWNER)) {
            return true;
        }
        return people.among(actor, who, item.type(), rights.sectionIfLimited(actor, item))
                && rights.mayDecide(actor, item);
    }
}
