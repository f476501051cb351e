package org.bantin.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.storage.EditorialNodes;
import org.springframework.stereotype.Component;

/** What was decided on items, by whom and why; whoever may read an item may read its decisions. */
@Component
public class Decisions {
    private final RepositorySessions sessions;
    private final Items items;

    Decisions(RepositorySessions sessions, Items items) {
        this.sessions = sessions;
        this.items = items;
    }

    /** Newest first; empty when the actor may not read the item. */
    public List<Decision> of(Actor actor, ItemId id) {
        return items.find(actor, id).isEmpty() ? List.of() : of(id);
    }

    /** As {@link #of(Actor, ItemId)}, for an item that has just been read with the rights of who asks. */
    public List<Decision> of(Item item) {
        return of(item.id());
    }

    private List<Decision> of(ItemId id) {
        return sessions.read(StoreName.DRAFT, Actor.system("workflow"), session -> {
            List<Decision> decisions = new ArrayList<>();
            Optional<Node> list = EditorialNodes.find(session, id, EditorialNodes.DECISIONS);
            if (list.isPresent()) {
                for (Node node : EditorialNodes.sorted(list.get())) {
                    decisions.add(read(node));
                }
            }
            Collections.reverse(decisions);
            return decisions;
        });
    }

    /** Notes a decision with the next save of the session; for verbs, publishing among them. */
    public void note(Session session, ItemId id, Decision decision) throws RepositoryException {
        Node node = EditorialNodes.add(session, id, EditorialNodes.DECISIONS, decision.at());
        node.setProperty("by", decision.by());
        node.setProperty("byName", decision.byName());
        node.setProperty("step", decision.step());
        node.setProperty("from", decision.from().id());
        node.setProperty("to", decision.to().id());
        node.setProperty("reason", decision.reason());
        node.setProperty("revision", decision.revision());
    }

    private static Decision read(Node node) throws RepositoryException {
        return new Decision(
                EditorialNodes.moment(node, "at").orElse(Instant.EPOCH),
                EditorialNodes.text(node, "by"),
                EditorialNodes.text(node, "byName"),
                EditorialNodes.text(node, "step"),
                ItemState.of(EditorialNodes.text(node, "from")).orElse(ItemState.DRAFT),
                ItemState.of(EditorialNodes.text(node, "to")).orElse(ItemState.DRAFT),
                EditorialNodes.text(node, "reason"),
                node.getProperty("revision").getLong());
    }
}
