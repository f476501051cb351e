package org.bantin.content.trash;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
import org.bantin.content.ItemChanges;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemSaved;
import org.bantin.content.Locks;
import org.bantin.content.Slug;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.draft.ItemFolders;
import org.bantin.content.draft.ItemSlugs;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Brings an item back from the trash to where it was, under a numbered name when another has taken its place. */
@Component
public class RestoreItem {
    private final RepositorySessions sessions;
    private final ItemReader reader;
    private final ItemRights rights;
    private final AuditTrail audit;
    private final Locks locks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public RestoreItem(
            RepositorySessions sessions,
            ItemReader reader,
            ItemRights rights,
            AuditTrail audit,
            Locks locks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.reader = reader;
        this.rights = rights;
        this.audit = audit;
        this.locks = locks;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @return the item in its old place; empty when it is not in the trash
     * @throws AccessDeniedException when the actor may not edit it
     */
    public Optional<Item> execute(Actor actor, ItemId id) {
        Optional<Item> restored = locks.with(
                id.value(),
                () -> sessions.write(StoreName.DRAFT, Actor.system("trash"), session -> {
                    Optional<Node> node = Trash.node(session, id);
                    return node.isPresent() ? Optional.of(restore(session, node.get(), actor)) : Optional.empty();
                }));
        restored.ifPresent(item -> events.publishEvent(new ItemSaved(id, item.type(), item.revision())));
        return restored;
    }

    private Item restore(Session session, Node node, Actor actor) throws RepositoryException {
        if (!rights.mayEdit(actor, reader.read(node))) {
            throw new AccessDeniedException(actor.name() + " may not restore " + node.getIdentifier());
        }
        ItemChanges.makeWritable(session, node);
        String from = node.getProperty(ContentNames.TRASHED_FROM).getString();
        int slash = from.lastIndexOf('/');
        Node folder = ItemFolders.make(session, from.substring(0, slash));
        String name = from.substring(slash + 1);
        String free = folder.hasNode(name) ? ItemSlugs.free(folder, Slug.of(name, "item"), null) : name;
        for (String property :
                new String[] {ContentNames.TRASHED_FROM, ContentNames.TRASHED_AT, ContentNames.TRASHED_BY}) {
            node.getProperty(property).remove();
        }
        session.move(node.getPath(), folder.getPath() + "/" + free);
        Item item = reader.read(session.getNode(folder.getPath() + "/" + free));
        audit.append(
                session, AuditEntry.of(clock.instant(), actor.name(), "undeleted", item, Map.of("path", item.path())));
        return item;
    }
}
