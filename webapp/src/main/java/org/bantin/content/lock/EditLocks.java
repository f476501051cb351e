package org.bantin.content.lock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemRights;
import org.bantin.content.Items;
import org.bantin.content.Locks;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.draft.RequestKeys;
import org.bantin.content.storage.FieldWriter;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.SessionWork;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who has an item open and who writes in it. A soft lock: it tells people, it does not refuse saves, which merge. It ends with
 * {@link #release} or {@value #STALE_SECONDS} seconds without a sign of life; editors send one about every 30 seconds. Kept in
 * the store, so that all processes of a cluster know; a sign of life is written at most every {@value #WRITE_SECONDS} seconds.
 */
@Component
public class EditLocks {
    private static final int STALE_SECONDS = 100;
    private static final int WRITE_SECONDS = 20;
    private static final Duration STALE = Duration.ofSeconds(STALE_SECONDS);
    private static final Duration WRITE = Duration.ofSeconds(WRITE_SECONDS);
    private static final Actor SYSTEM = Actor.system("locks");
    private static final String PRESENT = "present";

    private final RepositorySessions sessions;
    private final Items items;
    private final ItemRights rights;
    private final AuditTrail audit;
    private final Locks locks;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public EditLocks(
            RepositorySessions sessions,
            Items items,
            ItemRights rights,
            AuditTrail audit,
            Locks locks,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.items = items;
        this.rights = rights;
        this.audit = audit;
        this.locks = locks;
        this.clock = clock;
        this.events = events;
    }

    /** The lock in force, as far as the actor may read the item. */
    public Optional<EditLock> holder(Actor actor, ItemId id) {
        return items.find(actor, id).isEmpty() ? Optional.empty() : current(id);
    }

    /** Takes the lock when nobody holds it; answers with who holds it now. @throws AccessDeniedException without the right to edit */
    public EditLock claim(Actor actor, ItemId id) {
        editable(actor, id);
        return hold(actor, id, false);
    }

    /** Takes the lock whoever holds it, and tells by {@link EditLockTakenOver}. */
    public EditLock takeOver(Actor actor, ItemId id) {
        Item item = editable(actor, id);
        Optional<EditLock> before = current(id);
        EditLock lock = hold(actor, id, true);
        if (before.isPresent() && !before.get().isOf(actor.name())) {
            audit.append(AuditEntry.of(
                    clock.instant(),
                    actor.name(),
                    "lock-taken-over",
                    item,
                    Map.of("from", before.get().by())));
            events.publishEvent(
                    new EditLockTakenOver(id, item.title(), before.get().by(), actor.name(), actor.displayName()));
        }
        return lock;
    }

    /** A sign of life of somebody who has the item open; keeps the lock if it is theirs. Answers with the lock in force. */
    public Optional<EditLock> heartbeat(Actor actor, ItemId id) {
        if (items.find(actor, id).isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        boolean due = sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            String path = path(id) + "/" + PRESENT + "/" + name(actor);
            return !session.nodeExists(path) || isDue(session.getNode(path), now);
        });
        if (due) {
            write(id, session -> {
                Node node = node(session, id);
                seen(presence(node, actor), actor, now);
                if (actor.name().equals(ItemReader.text(node, "by")) && isAlive(node, now)) {
                    node.setProperty("seen", FieldWriter.calendar(now));
                }
            });
        }
        return current(id);
    }

    /** Ends the actor's presence and, if held, the lock. */
    public void release(Actor actor, ItemId id) {
        write(id, session -> {
            Node node = node(session, id);
            presence(node, actor).remove();
            if (actor.name().equals(ItemReader.text(node, "by"))) {
                node.remove();
            }
        });
    }

    /** Names shown of everybody who has the item open now, by user name, the actor included. */
    public List<Presence> present(Actor actor, ItemId id) {
        if (items.find(actor, id).isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            List<Presence> people = new ArrayList<>();
            String path = path(id) + "/" + PRESENT;
            if (session.nodeExists(path)) {
                NodeIterator nodes = session.getNode(path).getNodes();
                while (nodes.hasNext()) {
                    Node node = nodes.nextNode();
                    if (isAlive(node, now)) {
                        people.add(new Presence(
                                node.getProperty("by").getString(),
                                node.getProperty("byName").getString()));
                    }
                }
            }
            return people;
        });
    }

    /** Somebody who has an item open. */
    public record Presence(String user, String displayName) {}

    private Item editable(Actor actor, ItemId id) {
        return items.find(actor, id)
                .filter(item -> rights.mayEdit(actor, item))
                .orElseThrow(() -> new AccessDeniedException(actor.name() + " may not edit " + id));
    }

    private Optional<EditLock> current(ItemId id) {
        Instant now = clock.instant();
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            String path = path(id);
            return session.nodeExists(path) && isAlive(session.getNode(path), now)
                    ? Optional.of(read(session.getNode(path), id))
                    : Optional.empty();
        });
    }

    private EditLock hold(Actor actor, ItemId id, boolean force) {
        Instant now = clock.instant();
        return locks.with(
                "lock:" + id,
                () -> sessions.write(StoreName.DRAFT, SYSTEM, session -> {
                    Node node = node(session, id);
                    boolean held = isAlive(node, now);
                    boolean mine = actor.name().equals(ItemReader.text(node, "by"));
                    if (held && !mine && !force) {
                        return read(node, id);
                    }
                    if (!held || !mine) {
                        node.setProperty("since", FieldWriter.calendar(now));
                    }
                    seen(node, actor, now);
                    seen(presence(node, actor), actor, now);
                    return read(node, id);
                }));
    }

    private void write(ItemId id, SessionWork work) {
        locks.with("lock:" + id, () -> {
            sessions.change(StoreName.DRAFT, SYSTEM, work);
            return true;
        });
    }

    private static void seen(Node node, Actor actor, Instant now) throws RepositoryException {
        node.setProperty("by", actor.name());
        node.setProperty("byName", actor.displayName());
        node.setProperty("seen", FieldWriter.calendar(now));
    }

    private static boolean isAlive(Node node, Instant now) throws RepositoryException {
        Instant seen = ItemReader.moment(node, "seen");
        return seen != null && seen.plus(STALE).isAfter(now);
    }

    private static boolean isDue(Node node, Instant now) throws RepositoryException {
        Instant seen = ItemReader.moment(node, "seen");
        return seen == null || !seen.plus(WRITE).isAfter(now);
    }

    private static EditLock read(Node node, ItemId id) throws RepositoryException {
        Instant since = ItemReader.moment(node, "since");
        Instant seen = ItemReader.moment(node, "seen");
        return new EditLock(
                id,
                node.getProperty("by").getString(),
                node.getProperty("byName").getString(),
                since == null ? Instant.EPOCH : since,
                seen == null ? Instant.EPOCH : seen);
    }

    private static Node node(Session session, ItemId id) throws RepositoryException {
        return make(session.getRootNode(), path(id).substring(1));
    }

    private static Node presence(Node lock, Actor actor) throws RepositoryException {
        return make(lock, PRESENT + "/" + name(actor));
    }

    private static Node make(Node start, String path) throws RepositoryException {
        Node node = start;
        for (String name : path.split("/")) {
            node = node.hasNode(name) ? node.getNode(name) : node.addNode(name, ContentNames.LIST_NODE_TYPE);
        }
        return node;
    }

    private static String path(ItemId id) {
        return "/" + ContentNames.LOCKS + "/" + id.value().substring(0, 2) + "/" + id.value();
    }

    private static String name(Actor actor) {
        return RequestKeys.hash(actor, PRESENT);
    }
}
