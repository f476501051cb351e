package org.bantin.content.page;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.FieldProblem;
import org.bantin.content.ItemId;
import org.bantin.content.Slug;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.form.FormTarget;
import org.bantin.content.form.NewNodes;
import org.bantin.content.form.NodeStamp;
import org.bantin.content.form.NodeVerbs;
import org.bantin.content.storage.FieldWriter;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people do with pages and their areas and components besides filling in forms: make, name, move, copy. Each in one save, in a
 * session of the actor. The answer says where the node was before, which is all that undoing needs. What leaves a page for the bin
 * is {@link PageBin}'s.
 */
@Component
public class PageVerbs {
    /** The workspace of pages. */
    public static final String WORKSPACE = "website";

    static final String TEMPLATE = "mgnl:template";
    static final String AREA = "mgnl:area";

    private final RepositorySessions sessions;
    private final AuditTrail audit;
    private final Clock clock;

    public PageVerbs(RepositorySessions sessions, AuditTrail audit, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A place among siblings.
     *
     * @param parent path below the workspace
     * @param before name of the sibling that comes after; null for the end
     */
    public record Place(String parent, @Nullable String before) {}

    /**
     * What became of it.
     *
     * @param from where it was before; null for what is new
     */
    public record Done(String id, String path, @Nullable Place from, List<FieldProblem> problems) {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    /** A new page below another, with its template. */
    public Done create(Actor actor, Place at, String title, String name, String template) {
        if (title.isBlank()) {
            return refused("title", "content.problem.required");
        }
        return write(actor, at.parent(), "created", parent -> {
            NodeStamp.check(parent.getSession(), actor, parent, true);
            String wanted = Slug.of(name.isBlank() ? title : name, "page").value();
            Node page = parent.addNode(NewNodes.free(parent, wanted), PageTree.PAGE);
            page.setProperty("title", title.strip());
            page.setProperty(TEMPLATE, template);
            page.setProperty(ContentNames.CREATED_BY, actor.name());
            order(page, at.before());
            stamp(page, actor);
            return done(page, null);
        });
    }

    /** A folder for pages below the root of the tree. */
    public Done folder(Actor actor, String name) {
        return write(actor, "/", "created", root -> {
            NodeStamp.check(root.getSession(), actor, root, true);
            return done(root.addNode(Slug.of(name, "folder").value(), "mgnl:folder"), null);
        });
    }

    /** A component without a form, such as one that only holds areas. */
    public Done component(Actor actor, Place at, String template) {
        return write(actor, at.parent(), "part-added", area -> {
            NodeStamp.check(area.getSession(), actor, area, true);
            Node component = area.addNode(NewNodes.free(area, "0"), "mgnl:component");
            component.setProperty(TEMPLATE, template);
            component.setProperty(ContentNames.CREATED_BY, actor.name());
            order(component, at.before());
            stamp(component, actor);
            return done(component, null);
        });
    }

    /** Makes an area that is not there yet, such as an optional one; one that is there stays as it is. */
    public Done area(Actor actor, String owner, String name) {
        return write(actor, owner, "part-added", node -> {
            if (!node.hasNode(name)) {
                NodeStamp.check(node.getSession(), actor, node, true);
                stamp(node.addNode(name, AREA), actor);
            }
            return done(node.getNode(name), null);
        });
    }

    /** Gives a page another name in its address. */
    public Done rename(Actor actor, String path, String name) {
        if (name.isBlank()) {
            return refused("name", "content.problem.required");
        }
        return write(actor, path, "renamed", node -> {
            NodeStamp.check(node.getSession(), actor, node, false);
            Place from = place(node);
            String wanted = Slug.of(name, "page").value();
            if (wanted.equals(node.getName())) {
                return done(node, from);
            }
            Node parent = node.getParent();
            String free = NewNodes.free(parent, wanted);
            node.getSession().move(node.getPath(), parent.getPath() + "/" + free);
            Node moved = parent.getNode(free);
            order(moved, from.before());
            placed(moved, actor);
            return done(moved, from);
        });
    }

    /** Puts a node somewhere else, on the same page or on another. */
    public Done move(Actor actor, String path, Place to) {
        return write(actor, path, "node-moved", node -> {
            Session session = node.getSession();
            Node parent = parent(session, node, to);
            NodeStamp.check(session, actor, node, false);
            NodeStamp.check(session, actor, parent, true);
            NodeStamp.open(session, parent);
            Place from = place(node);
            placed(node, actor);
            Node moved = node;
            if (!parent.isSame(node.getParent())) {
                String free = NewNodes.free(parent, node.isNodeType(PageTree.PAGE) ? node.getName() : "0");
                session.move(node.getPath(), parent.getPath() + "/" + free);
                moved = parent.getNode(free);
            }
            order(moved, to.before());
            placed(moved, actor);
            return done(moved, from);
        });
    }

    /** Makes a copy with new identifiers; of a page with the pages below it. */
    public Done copy(Actor actor, String path, Place to) {
        return write(actor, path, "duplicated", node -> {
            Session session = node.getSession();
            Node parent = parent(session, node, to);
            NodeStamp.check(session, actor, parent, true);
            NodeStamp.open(session, parent);
            String free = NewNodes.free(parent, node.isNodeType(PageTree.PAGE) ? node.getName() : "0");
            Node copy = NodeVerbs.copy(node, parent, free);
            copy.setProperty(ContentNames.CREATED_BY, actor.name());
            order(copy, to.before());
            stamp(copy, actor);
            return done(copy, null);
        });
    }

    private static Node parent(Session session, Node node, Place to) throws RepositoryException {
        String target = FormTarget.existing(WORKSPACE, to.parent()).absolutePath();
        boolean inside = (target + "/").startsWith(node.getPath() + "/");
        if (!session.nodeExists(target) || inside) {
            throw new RefusedException("content.form.no-place");
        }
        Node parent = session.getNode(target);
        boolean page = node.isNodeType(PageTree.PAGE);
        boolean takesPages = parent.isNodeType(PageTree.PAGE) || parent.getDepth() == 1 || isFolder(parent);
        if (page != takesPages) {
            throw new RefusedException("content.form.no-place");
        }
        return parent;
    }

    private static boolean isFolder(Node node) throws RepositoryException {
        return node.isNodeType("mgnl:folder");
    }

    static void order(Node node, @Nullable String before) throws RepositoryException {
        Node parent = node.getParent();
        if (!parent.getPrimaryNodeType().hasOrderableChildNodes()
                || node.getName().equals(before)) {
            return;
        }
        parent.orderBefore(node.getName(), before != null && parent.hasNode(before) ? before : null);
    }

    static Place place(Node node) throws RepositoryException {
        Node parent = node.getParent();
        String path = parent.getPath();
        String below = parent.getDepth() <= 1 ? "/" : path.substring(path.indexOf('/', 1));
        NodeIterator siblings = parent.getNodes();
        while (siblings.hasNext()) {
            if (siblings.nextNode().isSame(node)) {
                return new Place(below, siblings.hasNext() ? siblings.nextNode().getName() : null);
            }
        }
        return new Place(below, null);
    }

    /** The node itself, and the page that it stands on when it is a part. */
    private void stamp(Node node, Actor actor) throws RepositoryException {
        NodeStamp.stamp(node, actor, clock.instant());
    }

    /** As {@link #stamp}, but another place or name of a page is no change of what it says. */
    private void placed(Node node, Actor actor) throws RepositoryException {
        if (node.isNodeType(PageTree.PAGE)) {
            node.setProperty(ContentNames.LAST_MODIFIED, FieldWriter.calendar(clock.instant()));
            node.setProperty(ContentNames.LAST_MODIFIED_BY, actor.name());
        } else {
            stamp(node, actor);
        }
    }

    static Done done(Node node, @Nullable Place from) throws RepositoryException {
        String path = node.getPath();
        return new Done(node.getIdentifier(), path.substring(path.indexOf('/', 1)), from, List.of());
    }

    static Done refused(String field, String key) {
        return new Done("", "", null, List.of(FieldProblem.of(field, key)));
    }

    private Done write(Actor actor, String path, String action, Change change) {
        String absolute = FormTarget.existing(WORKSPACE, path).absolutePath();
        try {
            Done done = sessions.write(StoreName.DRAFT, actor, session -> {
                if (!session.nodeExists(absolute)) {
                    throw new RefusedException("content.problem.gone");
                }
                Node node = session.getNode(absolute);
                NodeStamp.open(session, node);
                return change.in(node);
            });
            audit.append(new AuditEntry(
                    clock.instant(),
                    actor.name(),
                    action,
                    new ItemId(done.id()),
                    null,
                    done.path(),
                    Map.of("path", path, "to", done.path())));
            return done;
        } catch (RefusedException e) {
            return refused("", e.key());
        }
    }

    /** A change of one node that may be repeated. */
    @FunctionalInterface
    private interface Change {
        Done in(Node node) throws RepositoryException;
    }

    /** Ends a change that cannot be; carries the message key. */
    static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String key) {
            super(key);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }
}
