package org.bantin.publishing;

import java.util.ArrayList;
import java.util.List;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.definition.Definitions;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.Readiness;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.WorkflowStep;
import org.bantin.workflow.WorkflowStep.Does;
import org.springframework.stereotype.Component;

/**
 * Who may publish what, as the workflow says. Reference material, which stands in no section, needs no approval first; neither
 * does what a system actor publishes.
 */
@Component
public class PublishingRights {
    private static final String PUBLISH = "publish";
    private static final String UNPUBLISH = "unpublish";
    /** Publishing asks for no reason. */
    private static final String GIVEN = "-";

    private final Items items;
    private final WorkflowRules workflow;
    private final Readiness readiness;
    private final Definitions definitions;

    PublishingRights(Items items, WorkflowRules workflow, Readiness readiness, Definitions definitions) {
        this.items = items;
        this.workflow = workflow;
        this.readiness = readiness;
        this.definitions = definitions;
    }

    public boolean mayPublish(Actor actor, Item item) {
        return actor.system() || !workflow.doing(actor, item, Does.PUBLISHES).isEmpty();
    }

    /** Whether the actor may put the item on the schedule: who may publish may, and who has a decision for that alone. */
    public boolean maySchedule(Actor actor, Item item) {
        return mayPublish(actor, item)
                || !workflow.doing(actor, item, Does.SCHEDULES).isEmpty();
    }

    public boolean mayUnpublish(Actor actor, Item item) {
        return actor.system() || !workflow.doing(actor, item, Does.UNPUBLISHES).isEmpty();
    }

    /** What workflow and checklist have against publishing the item. */
    public List<FieldProblem> obstacles(Actor actor, Item item) {
        boolean reference = definitions
                .contentType(item.type())
                .flatMap(type -> type.property("section"))
                .isEmpty();
        if (actor.system() || reference) {
            return readiness.gaps(item);
        }
        List<WorkflowStep> ways = new ArrayList<>(workflow.doing(actor, item, Does.PUBLISHES));
        ways.addAll(workflow.doing(actor, item, Does.SCHEDULES));
        List<List<FieldProblem>> against =
                ways.stream().map(way -> workflow.obstacles(item, way, GIVEN)).toList();
        return against.stream()
                .filter(List::isEmpty)
                .findFirst()
                .orElseGet(() -> against.isEmpty() ? readiness.gaps(item) : against.get(0));
    }

    public Item forPublishing(Actor actor, ItemId id) {
        return items.find(actor, id)
                .filter(item -> mayPublish(actor, item))
                .orElseThrow(() -> denied(actor, PUBLISH, id));
    }

    public Item forScheduling(Actor actor, ItemId id) {
        return items.find(actor, id)
                .filter(item -> maySchedule(actor, item))
                .orElseThrow(() -> denied(actor, PUBLISH, id));
    }

    public Item forUnpublishing(Actor actor, ItemId id) {
        return items.find(actor, id)
                .filter(item -> mayUnpublish(actor, item))
                .orElseThrow(() -> denied(actor, UNPUBLISH, id));
    }

    private static AccessDeniedException denied(Actor actor, String verb, ItemId id) {
        return new AccessDeniedException(actor.name() + " may not " + verb + " " + id + ", or there is no such item");
    }
}
