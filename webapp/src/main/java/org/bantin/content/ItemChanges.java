package org.bantin.content;

import java.time.Instant;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.storage.FieldWriter;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * The way every verb takes to change an existing item: the store is asked whether the actor may, then the change is made and
 * saved once by a system session, one change of an item at a time in this process. For the packages that hold verbs.
 */
@Component
public class ItemChanges {
    private final RepositorySessions sessions;
    private final ItemRights rights;
    private final Locks locks;

    ItemChanges(RepositorySessions sessions, ItemRights rights, Locks locks) {
        this.sessions = sessions;
        this.rights = rights;
        this.locks = locks;
    }

    /** A change of one item's node; may be repeated in a fresh session, so it has no effect outside. */
    @FunctionalInterface
    public interface Change<T> {
        T in(Session session, Node node) throws RepositoryException;
    }

    /**
     * Runs a change that needs the right to edit.
     *
     * @return empty when there is no such item
     * @throws AccessDeniedException when the actor may not change it
     */
    public <T> Optional<T> write(Actor actor, ItemId id, Change<T> change) {
        if (!exists(id)) {
            return Optional.empty();
        }
        checkStore(actor, id);
        return locks.with(
                id.value(),
                () -> sessions.write(StoreName.DRAFT, Actor.system("content"), session -> {
                    Optional<Node> node = StoredItems.node(session, id);
                    if (node.isEmpty()) {
                        return Optional.empty();
                    }
                    checkRights(actor, node.get());
                    makeWritable(session, node.get());
                    return Optional.of(change.in(session, node.get()));
                }));
    }

    /** Puts an item into a state, within a {@link Change}; content and revision stay. Leaving the schedule forgets its time. */
    public void state(Node node, ItemState state, Instant now) throws RepositoryException {
        ItemWriter.state(node, state);
        node.setProperty(ContentNames.LAST_MODIFIED, FieldWriter.calendar(now));
        AuditTrail.endSitting(node);
    }

    /** A crash while a version was being kept leaves the node closed; it is opened here. */
    public static void makeWritable(Session session, Node node) throws RepositoryException {
        if (!node.isCheckedOut()) {
            session.getWorkspace().getVersionManager().checkout(node.getPath());
        }
    }

    private boolean exists(ItemId id) {
        return sessions.read(
                StoreName.DRAFT,
                Actor.system("content"),
                session -> StoredItems.node(session, id).isPresent());
    }

    private void checkStore(Actor actor, ItemId id) {
        boolean may = actor.system()
                || sessions.read(StoreName.DRAFT, actor, session -> {
                    Optional<Node> node = StoredItems.node(session, id);
                    return node.isPresent()
                            && session.hasPermission(
                                    node.get().getPath() + "/" + ContentNames.REVISION, Session.ACTION_SET_PROPERTY);
                });
        if (!may) {
            throw denied(actor, id);
        }
    }

    private void checkRights(Actor actor, Node node) throws RepositoryException {
        String type = ItemReader.text(node, ContentNames.TYPE);
        String owner = ItemReader.text(node, ContentNames.OWNER);
        String section = ItemReader.text(node, ContentNames.SECTION);
        if (!rights.mayEdit(actor, type == null ? "" : type, owner == null ? "" : owner, section)) {
            throw denied(actor, new ItemId(node.getIdentifier()));
        }
    }

    private static AccessDeniedException denied(Actor actor, ItemId id) {
        return new AccessDeniedException(actor.name() + " may not change " + id);
    }
}
