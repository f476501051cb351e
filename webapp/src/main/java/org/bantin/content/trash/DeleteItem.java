package org.bantin.content.trash;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemChanges;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.StoredItems;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.storage.FieldWriter;
import org.bantin.content.trash.DeleteOutcome.Deleted;
import org.bantin.content.trash.DeleteOutcome.Refused;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves an item that is not on the site to the trash. Identity, fields and versions stay. */
@Component
public class DeleteItem {
    private final ItemChanges changes;
    private final ItemReader reader;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public DeleteItem(
            ItemChanges changes, ItemReader reader, AuditTrail audit, Clock clock, ApplicationEventPublisher events) {
        this.changes = changes;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** @throws AccessDeniedException when the actor may not edit the item */
    public DeleteOutcome execute(Actor actor, ItemId id, String reason) {
        DeleteOutcome outcome = changes.write(actor, id, (session, node) -> delete(session, node, actor, reason))
                .orElseGet(() -> new Refused(List.of(FieldProblem.of("", "content.problem.gone"))));
        if (outcome instanceof Deleted deleted) {
            events.publishEvent(new ItemDeleted(id, deleted.type()));
        }
        return outcome;
    }

    private DeleteOutcome delete(Session session, Node node, Actor actor, String reason) throws RepositoryException {
        Item item = reader.read(node);
        if (item.published() != null || item.scheduledFor() != null) {
            return new Refused(List.of(FieldProblem.of("", "content.problem.published")));
        }
        Instant now = clock.instant();
        List<ItemId> referrers = StoredItems.referrers(session, item.id());
        node.setProperty(ContentNames.TRASHED_FROM, node.getPath());
        node.setProperty(ContentNames.TRASHED_AT, FieldWriter.calendar(now));
        node.setProperty(ContentNames.TRASHED_BY, actor.name());
        AuditTrail.endSitting(node);
        audit.append(session, AuditEntry.of(now, actor.name(), "deleted", item, Map.of("reason", reason)));
        Trash.put(session, node);
        return new Deleted(item.id(), item.type(), referrers);
    }
}
