package org.bantin.content.page;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.NodeStamp;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages read and written as a whole, for screens that arrange them. A write says what it has seen: who was quicker is told. */
@Component
public class PageCopies {
    private final RepositorySessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    public PageCopies(RepositorySessions sessions, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A page as it stands in a store.
     *
     * @param revision grows with each change; of the live store the revision that is out
     * @param changed when it was changed last, of the live store when it went out
     */
    public record Standing(
            PageCopy copy,
            String id,
            long revision,
            String by,
            @Nullable Instant changed) {}

    /**
     * What became of a write.
     *
     * @param revision the page's now
     * @param done false when the page has another revision than was seen, so that nothing was changed
     */
    public record Written(long revision, boolean done) {}

    /** Empty when the store has no such page for the actor. */
    public Optional<Standing> find(StoreName store, Actor actor, String path) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        return sessions.read(store, actor, session -> {
            if (!session.nodeExists(absolute)) {
                return Optional.empty();
            }
            Node page = session.getNode(absolute);
            boolean live = store == StoreName.LIVE;
            return Optional.of(new Standing(
                    CopiedTree.read(page),
                    page.getIdentifier(),
                    number(page, live ? ContentNames.PUBLISHED_REVISION : ContentNames.REVISION),
                    text(page, ContentNames.LAST_MODIFIED_BY),
                    moment(page, live ? ContentNames.PUBLISHED_LAST : ContentNames.LAST_MODIFIED)));
        });
    }

    /**
     * Makes a page be like the copy, in one save.
     *
     * @param seen revision that the actor has seen; negative to write in any case
     * @param action for the audit trail
     * @throws AccessDeniedException when the store does not let the actor change the page
     */
    public Written write(Actor actor, String path, long seen, PageCopy copy, String action) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        String[] id = new String[1];
        Written written = sessions.write(StoreName.DRAFT, actor, session -> {
            if (!session.nodeExists(absolute)) {
                return new Written(0, false);
            }
            Node page = session.getNode(absolute);
            NodeStamp.check(session, actor, page, false);
            long now = number(page, ContentNames.REVISION);
            if (seen >= 0 && now != seen) {
                return new Written(now, false);
            }
            put(session, page, copy, actor);
            id[0] = page.getIdentifier();
            return new Written(number(page, ContentNames.REVISION), true);
        });
        if (written.done()) {
            audit.append(new AuditEntry(
                    clock.instant(), actor.name(), action, new ItemId(id[0]), null, path, Map.of("path", path)));
        }
        return written;
    }

    /** @throws AccessDeniedException when the store does not let the actor change the page */
    public void check(Actor actor, String path) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        sessions.read(StoreName.DRAFT, actor, session -> {
            if (!session.nodeExists(absolute)) {
                throw new AccessDeniedException(actor.name() + " may not change " + absolute);
            }
            NodeStamp.check(session, actor, session.getNode(absolute), false);
            return true;
        });
    }

    /** For a session that somebody else saves; one that holds the same is left alone. */
    public void put(Session session, Node page, PageCopy copy, Actor actor) throws RepositoryException {
        if (!CopiedTree.same(page, copy)) {
            NodeStamp.open(session, page);
            CopiedTree.write(page, copy);
            NodeStamp.stamp(page, actor, clock.instant());
        }
    }

    /** Shows a page as if it were like the copy, in a session that is never saved. */
    public static void imagine(Session session, String path, PageCopy copy) throws RepositoryException {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        if (session.nodeExists(absolute)) {
            CopiedTree.write(session.getNode(absolute), copy);
        }
    }

    /** What a node of a session holds. */
    public static PageCopy of(Node page) throws RepositoryException {
        return CopiedTree.read(page);
    }

    static long number(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? node.getProperty(name).getLong() : 0;
    }

    static String text(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? node.getProperty(name).getString() : "";
    }

    private static @Nullable Instant moment(Node node, String name) throws RepositoryException {
        return node.hasProperty(name) ? node.getProperty(name).getDate().toInstant() : null;
    }
}
