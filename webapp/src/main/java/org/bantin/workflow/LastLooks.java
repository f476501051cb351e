package org.bantin.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Revision;
import org.bantin.content.Revisions;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.account.AccountChanged;
import org.bantin.workflow.storage.EditorialNodes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Up to which revision each person has seen each item, so that what came since can be shown. */
@Component
public class LastLooks {
    private static final String ROOT = "looks";
    private static final String REVISION = "revision";
    private static final Actor SYSTEM = Actor.system("workflow");

    private final RepositorySessions sessions;
    private final Revisions revisions;
    private final Clock clock;

    LastLooks(RepositorySessions sessions, Revisions revisions, Clock clock) {
        this.sessions = sessions;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The last look of a person at an item. */
    public record Look(long revision, Instant at) {}

    /** The actor has the item before the eyes as it is in this revision. What somebody else wrote is kept for comparing. */
    public void saw(Actor actor, Item item, long revision) {
        if (revision > item.revision()) {
            return;
        }
        if (revision == item.revision() && !item.lastModifiedBy().equals(actor.name())) {
            revisions.keepSeen(item.id(), revision);
        }
        sessions.change(StoreName.DRAFT, SYSTEM, session -> {
            Node look = EditorialNodes.make(session, path(actor, item.id()));
            if (!look.hasProperty(REVISION) || look.getProperty(REVISION).getLong() <= revision) {
                look.setProperty(REVISION, revision);
                look.setProperty("at", EditorialNodes.calendar(clock.instant()));
            }
        });
    }

    public Optional<Look> of(Actor actor, ItemId id) {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> look(session, actor, id));
    }

    /** Those of the items which somebody else has changed since the actor looked; items never seen are not among them. */
    public Map<ItemId, Look> behind(Actor actor, Collection<Item> items) {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            Map<ItemId, Look> behind = new HashMap<>();
            if (!session.nodeExists("/" + ROOT + "/" + EditorialNodes.person(actor.name()))) {
                return behind;
            }
            for (Item item : items) {
                if (!item.lastModifiedBy().equals(actor.name())) {
                    look(session, actor, item.id())
                            .filter(look -> look.revision() < item.revision())
                            .ifPresent(look -> behind.put(item.id(), look));
                }
            }
            return behind;
        });
    }

    /** The version to compare with: what the person saw then. */
    public Optional<Revision> seen(Actor actor, ItemId id) {
        return of(actor, id).flatMap(look -> revisions.at(actor, id, look.revision()));
    }

    private static Optional<Look> look(Session session, Actor actor, ItemId id) throws RepositoryException {
        String path = "/" + path(actor, id);
        if (!session.nodeExists(path)) {
            return Optional.empty();
        }
        Node node = session.getNode(path);
        return Optional.of(new Look(
                node.getProperty(REVISION).getLong(),
                EditorialNodes.moment(node, "at").orElse(Instant.EPOCH)));
    }

    private static String path(Actor actor, ItemId id) {
        return ROOT + "/" + EditorialNodes.person(actor.name()) + "/"
                + id.value().substring(0, 2) + "/" + id.value();
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.removed()) {
            sessions.change(StoreName.DRAFT, SYSTEM, session -> EditorialNodes.remove(session, ROOT, change.name()));
        }
    }
}
