package org.bantin.publishing.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.publishing.PublishingNames;
import org.bantin.publishing.PublishingSchedule.Kind;
import org.bantin.publishing.PublishingSchedule.Planned;
import org.bantin.publishing.live.Stamp;
import org.bantin.publishing.live.TreeCopy;

/**
 * Plans in a session of the draft store: nodes named by time. The item tells whether a plan still holds; a plan that the item
 * has forgotten is void.
 */
final class PlanNodes {
    /** Draft store, on an item: when it is to leave the site. */
    static final String UNPUBLISH_AT = "bt:unpublishAt";

    private PlanNodes() {}

    /** @param name node name, unique and sorted by time */
    record Plan(String name, Planned planned, String reason) {
        static Plan of(Planned planned, String reason) {
            String name = String.format(
                    Locale.ROOT, "%014d-%s-%s", planned.at().toEpochMilli(), planned.kind(), planned.item());
            return new Plan(name, planned, reason);
        }

        String path() {
            return "/" + PublishingNames.SCHEDULE + "/" + name;
        }

        /** Property of the item that repeats the time. */
        String property() {
            return planned.kind() == Kind.PUBLISH ? ContentNames.SCHEDULED_FOR : UNPUBLISH_AT;
        }
    }

    static void add(Session draft, Plan plan) throws RepositoryException {
        Node root = draft.getRootNode();
        Node schedule = root.hasNode(PublishingNames.SCHEDULE)
                ? root.getNode(PublishingNames.SCHEDULE)
                : root.addNode(PublishingNames.SCHEDULE, ContentNames.LIST_NODE_TYPE);
        Node node = schedule.hasNode(plan.name())
                ? schedule.getNode(plan.name())
                : schedule.addNode(plan.name(), ContentNames.LIST_NODE_TYPE);
        Planned planned = plan.planned();
        node.setProperty(PublishingNames.ITEM, planned.item().value());
        node.setProperty(PublishingNames.KIND, planned.kind().name());
        node.setProperty(PublishingNames.AT, planned.at().toString());
        node.setProperty(PublishingNames.BY, planned.by());
        node.setProperty(PublishingNames.REASON, plan.reason());
        draft.getNodeByIdentifier(planned.item().value()).setProperty(plan.property(), Stamp.calendar(planned.at()));
    }

    static List<Plan> list(Session draft) throws RepositoryException {
        List<Plan> plans = new ArrayList<>();
        if (draft.nodeExists("/" + PublishingNames.SCHEDULE)) {
            NodeIterator nodes = draft.getNode("/" + PublishingNames.SCHEDULE).getNodes();
            while (nodes.hasNext()) {
                plans.add(read(nodes.nextNode()));
            }
        }
        plans.sort(Comparator.comparing(Plan::name));
        return plans;
    }

    private static Plan read(Node node) throws RepositoryException {
        Planned planned = new Planned(
                new ItemId(node.getProperty(PublishingNames.ITEM).getString()),
                Kind.valueOf(node.getProperty(PublishingNames.KIND).getString()),
                Instant.parse(node.getProperty(PublishingNames.AT).getString()),
                node.getProperty(PublishingNames.BY).getString());
        return new Plan(
                node.getName(),
                planned,
                node.getProperty(PublishingNames.REASON).getString());
    }

    /** Whether the item still has this plan. */
    static boolean holds(Session draft, Plan plan) throws RepositoryException {
        Node item = TreeCopy.find(draft, plan.planned().item().value());
        return item != null
                && !item.getPath().startsWith("/" + ContentNames.TRASH + "/")
                && plan.planned().at().equals(Stamp.moment(item, plan.property()));
    }

    /** Removes a plan, and its time from the item when that is still the same. */
    static void remove(Session draft, Plan plan) throws RepositoryException {
        if (holds(draft, plan)) {
            draft.getNodeByIdentifier(plan.planned().item().value())
                    .getProperty(plan.property())
                    .remove();
        }
        if (draft.nodeExists(plan.path())) {
            draft.removeItem(plan.path());
        }
    }
}
