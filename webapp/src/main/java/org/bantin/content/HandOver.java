package org.bantin.content;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives an item to another writer, such as when the first leaves the house. Text, byline and state stay. */
@Component
public class HandOver {
    private final ItemChanges changes;
    private final ItemReader reader;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HandOver(ItemChanges changes, ItemReader reader, AuditTrail audit, Clock clock, ApplicationEventPublisher events) {
        this.changes = changes;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Makes somebody the owner.
     *
     * @return the item, empty when there is none
     * @throws org.bantin.repository.AccessDeniedException when the actor may not change it
     */
    public Optional<Item> execute(Actor actor, ItemId id, String owner) {
        Optional<Item> given = changes.write(actor, id, (session, node) -> {
            Item before = reader.read(node);
            node.setProperty(ContentNames.OWNER, owner);
            Map<String, String> details = Map.of("from", before.owner(), "to", owner);
            audit.append(session, AuditEntry.of(clock.instant(), actor.name(), "handed-over", before, details));
            return reader.read(node);
        });
        given.ifPresent(item -> events.publishEvent(new ItemSaved(item.id(), item.type(), item.revision())));
        return given;
    }
}
