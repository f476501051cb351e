package org.bantin.content.page;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.NewNodes;
import org.bantin.content.form.NodeStamp;
import org.bantin.content.page.PageVerbs.Done;
import org.bantin.content.page.PageVerbs.Place;
import org.bantin.content.storage.FieldWriter;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Where deleted pages and parts of pages wait to be brought back, at {@code /page-bin/<first two letters>/<id>}. Nothing leaves it by
 * itself. The bin is the system's; the actor's right is asked of the store before, on the place that the node leaves or returns to.
 */
@Component
public class PageBin {
    private static final Actor SYSTEM = Actor.system("page-bin");
    private static final String BIN = "page-bin";
    private static final String BEFORE = "bt:trashedBefore";
    private static final String NAME = "bt:trashedName";

    private final RepositorySessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    PageBin(RepositorySessions sessions, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /** Takes a page with all below it, or a part of a page, away; it keeps its identifier. */
    public Done delete(Actor actor, String path) {
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, path).absolutePath();
        boolean there = sessions.read(StoreName.DRAFT, actor, session -> {
            if (!session.nodeExists(absolute)) {
                return false;
            }
            if (!session.hasPermission(absolute, Session.ACTION_REMOVE)) {
                throw new AccessDeniedException(actor.name() + " may not delete " + absolute);
            }
            return true;
        });
        if (!there) {
            return PageVerbs.refused("", "content.problem.gone");
        }
        Done done = sessions.write(StoreName.DRAFT, SYSTEM, session -> {
            Node node = session.getNode(absolute);
            NodeStamp.open(session, node);
            Place from = PageVerbs.place(node);
            if (!node.isNodeType(PageTree.PAGE)) {
                NodeStamp.stamp(node, actor, clock.instant());
            }
            if (!node.isNodeType("mix:referenceable")) {
                node.addMixin("mix:referenceable");
            }
            node.setProperty(ContentNames.TRASHED_FROM, from.parent());
            node.setProperty(BEFORE, from.before());
            node.setProperty(NAME, node.getName());
            node.setProperty(ContentNames.TRASHED_BY, actor.name());
            node.setProperty(ContentNames.TRASHED_AT, FieldWriter.calendar(clock.instant()));
            String id = node.getIdentifier();
            session.move(absolute, bucket(session, id).getPath() + "/" + id);
            return new Done(id, path, from, List.of());
        });
        note(actor, "deleted", done);
        return done;
    }

    /** A deleted page. */
    public record Binned(
            String id,
            String title,
            String path,
            String by,
            @Nullable Instant at) {}

    /** Deleted pages that the actor may bring back, the newest first; parts of pages are undone where they were deleted. */
    public List<Binned> pages(Actor actor) {
        List<Binned> found = sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            List<Binned> pages = new ArrayList<>();
            if (session.nodeExists("/" + BIN)) {
                NodeIterator buckets = session.getNode("/" + BIN).getNodes();
                while (buckets.hasNext()) {
                    NodeIterator nodes = buckets.nextNode().getNodes();
                    while (nodes.hasNext()) {
                        Node node = nodes.nextNode();
                        if (node.isNodeType(PageTree.PAGE)) {
                            pages.add(binned(node));
                        }
                    }
                }
            }
            return pages;
        });
        return found.stream()
                .filter(page -> mayRestore(actor, page.path()))
                .sorted(Comparator.comparing((Binned page) -> page.at() == null ? Instant.EPOCH : page.at())
                        .reversed())
                .toList();
    }

    private static Binned binned(Node node) throws RepositoryException {
        String parent = node.getProperty(ContentNames.TRASHED_FROM).getString();
        String name = node.getProperty(NAME).getString();
        return new Binned(
                node.getIdentifier(),
                PageTree.row(node).title(),
                (parent.equals("/") ? "" : parent) + "/" + name,
                PageCopies.text(node, ContentNames.TRASHED_BY),
                node.hasProperty(ContentNames.TRASHED_AT)
                        ? node.getProperty(ContentNames.TRASHED_AT).getDate().toInstant()
                        : null);
    }

    private boolean mayRestore(Actor actor, String path) {
        String parent = path.substring(0, path.lastIndexOf('/'));
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, parent).absolutePath();
        return sessions.read(
                StoreName.DRAFT, actor, session -> session.hasPermission(absolute + "/new", Session.ACTION_ADD_NODE));
    }

    /** Puts a node back where it was, under a free name when its own has been taken. */
    public Done restore(Actor actor, ItemId id) {
        String parent = sessions.read(StoreName.DRAFT, SYSTEM, session -> from(session, id));
        if (parent.isEmpty()) {
            return PageVerbs.refused("", "content.problem.gone");
        }
        String absolute = FormTarget.existing(PageVerbs.WORKSPACE, parent).absolutePath();
        sessions.read(StoreName.DRAFT, actor, session -> {
            if (!session.hasPermission(absolute + "/new", Session.ACTION_ADD_NODE)) {
                throw new AccessDeniedException(actor.name() + " may not restore to " + absolute);
            }
            return true;
        });
        Done done = sessions.write(StoreName.DRAFT, SYSTEM, session -> {
            if (!session.nodeExists(absolute)) {
                return PageVerbs.refused("", "content.form.no-place");
            }
            Node node = StoredNodes.find(session, id.value()).orElseThrow();
            Node to = session.getNode(absolute);
            NodeStamp.open(session, to);
            String name = NewNodes.free(to, node.getProperty(NAME).getString());
            String before = node.hasProperty(BEFORE) ? node.getProperty(BEFORE).getString() : null;
            session.move(node.getPath(), absolute + "/" + name);
            Node back = to.getNode(name);
            for (String mark : List.of(
                    ContentNames.TRASHED_FROM, BEFORE, NAME, ContentNames.TRASHED_BY, ContentNames.TRASHED_AT)) {
                if (back.hasProperty(mark)) {
                    back.getProperty(mark).remove();
                }
            }
            PageVerbs.order(back, before);
            NodeStamp.stamp(back, actor, clock.instant());
            return PageVerbs.done(back, null);
        });
        if (done.problems().isEmpty()) {
            note(actor, "restored", done);
        }
        return done;
    }

    private static String from(Session session, ItemId id) throws RepositoryException {
        Node node = StoredNodes.find(session, id.value()).orElse(null);
        return node != null && node.getPath().startsWith("/" + BIN + "/") && node.hasProperty(ContentNames.TRASHED_FROM)
                ? node.getProperty(ContentNames.TRASHED_FROM).getString()
                : "";
    }

    private static Node bucket(Session session, String id) throws RepositoryException {
        Node bucket = session.getRootNode();
        for (String name : List.of(BIN, id.substring(0, 2))) {
            bucket = bucket.hasNode(name) ? bucket.getNode(name) : bucket.addNode(name, ContentNames.LIST_NODE_TYPE);
        }
        return bucket;
    }

    private void note(Actor actor, String action, Done done) {
        audit.append(new AuditEntry(
                clock.instant(),
                actor.name(),
                action,
                new ItemId(done.id()),
                null,
                done.path(),
                Map.of("path", done.path())));
    }
}
