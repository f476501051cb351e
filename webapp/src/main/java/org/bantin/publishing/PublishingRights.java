package org.bantin.publishing;

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
import org.springframework.stereotype.Component;

/**
 * Who may publish what, as the workflow says. Reference material, which stands in no section, needs no approval first; neither
 * does what a system actor publishes.
 */
@Component
public class PublishingRights {
    private static final String PUBLISH = "publish";
    private static final String UNPUBLISH = "unpublish";

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
        return workflow.mayTake(actor, item, PUBLISH);
    }

    public boolean mayUnpublish(Actor actor, Item item) {
        return workflow.mayTake(actor, item, UNPUBLISH);
    }

    /** What workflow and checklist have against publishing the item. */
    public List<FieldProblem> obstacles(Actor actor, Item item) {
        boolean reference = definitions
                .contentType(item.type())
                .flatMap(type -> type.property("section"))
                .isEmpty();
        return actor.system() || reference ? readiness.gaps(item) : workflow.obstacles(item, PUBLISH, "");
    }

    public Item forPublishing(Actor actor, ItemId id) {
        return items.find(actor, id)
                .filter(item -> mayPublish(actor, item))
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
