package org.bantin.content.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.FieldProblem;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemSaved;
import org.bantin.content.Slug;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What people do with the nodes of an app besides editing: folders, names, places, copies. In sessions of the actor, each in one
 * save. Refuses what would change public addresses behind the back of publishing: a node that is on the site keeps its place.
 */
@Component
public class NodeVerbs {
    private static final Set<String> OWN_STATE = Set.of(
            ContentNames.PUBLISHED_NUMBER,
            ContentNames.PUBLISHED_FIRST,
            ContentNames.PUBLISHED_LAST,
            ContentNames.PUBLISHED_REVISION,
            ContentNames.ADDRESS,
            ContentNames.ADDRESS_KEY,
            ContentNames.SCHEDULED_FOR,
            ContentNames.STATE,
            ContentNames.REVISION,
            "bt:lastSaveEntry",
            ContentNames.REQUESTS);

    private final RepositorySessions sessions;
    private final ItemReader items;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NodeVerbs(
            RepositorySessions sessions,
            ItemReader items,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** What became of it: the path below the workspace, or why not. */
    public record Done(String path, List<FieldProblem> problems) {
        public Done {
            problems = List.copyOf(problems);
        }
    }

    public Done addFolder(Actor actor, String workspace, String parent, String name) {
        if (name.isBlank()) {
            return refused("name", "content.problem.required");
        }
        return write(actor, workspace, parent, "folder-added", node -> {
            NodeStamp.check(node.getSession(), actor, node, true);
            String free = NewNodes.free(node, Slug.of(name, "folder").value());
            Node folder = node.addNode(free, "mgnl:folder");
            folder.setProperty("title", name.strip());
            folder.setProperty(ContentNames.CREATED_BY, actor.name());
            return folder;
        });
    }

    /** Gives a node another name; a folder also its title. */
    public Done rename(Actor actor, String workspace, String path, String name) {
        if (name.isBlank()) {
            return refused("name", "content.problem.required");
        }
        return write(actor, workspace, path, "renamed", node -> {
            NodeStamp.check(node.getSession(), actor, node, false);
            String wanted = Slug.of(name, "untitled").value();
            Node parent = node.getParent();
            if (!wanted.equals(node.getName())) {
                String free = NewNodes.free(parent, wanted);
                String next = following(parent, node);
                node.getSession().move(node.getPath(), parent.getPath() + "/" + free);
                Node moved = parent.getNode(free);
                if (!next.isEmpty()) {
                    parent.orderBefore(free, next);
                }
                return titled(moved, name);
            }
            return titled(node, name);
        });
    }

    private static Node titled(Node node, String name) throws RepositoryException {
        if (node.isNodeType("mgnl:folder") || node.isNodeType(ContentNames.FOLDER_NODE_TYPE)) {
            node.setProperty("title", name.strip());
        }
        return node;
    }

    private static String following(Node parent, Node node) throws RepositoryException {
        if (!parent.getPrimaryNodeType().hasOrderableChildNodes()) {
            return "";
        }
        NodeIterator children = parent.getNodes();
        while (children.hasNext()) {
            if (children.nextNode().isSame(node)) {
                return children.hasNext() ? children.nextNode().getName() : "";
            }
        }
        return "";
    }

    /** Puts a node into another folder or below another node of the same workspace. */
    public Done move(Actor actor, String workspace, String path, String target) {
        String to = FormTarget.existing(workspace, target).absolutePath();
        return write(actor, workspace, path, "node-moved", node -> {
            Session session = node.getSession();
            NodeStamp.check(session, actor, node, false);
            if (!session.nodeExists(to) || (to + "/").startsWith(node.getPath() + "/")) {
                throw new RefusedException("content.form.no-place");
            }
            Node parent = session.getNode(to);
            NodeStamp.check(session, actor, parent, true);
            if (parent.isSame(node.getParent())) {
                return node;
            }
            String free = NewNodes.free(parent, node.getName());
            session.move(node.getPath(), parent.getPath() + "/" + free);
            return parent.getNode(free);
        });
    }

    /** Makes a copy beside the node, with new identifiers and not on the site. */
    public Done duplicate(Actor actor, String workspace, String path) {
        return write(actor, workspace, path, "duplicated", node -> {
            Node parent = node.getParent();
            NodeStamp.check(node.getSession(), actor, parent, true);
            Node copy = copy(node, parent, NewNodes.free(parent, node.getName()));
            copy.setProperty(ContentNames.REVISION, 1L);
            copy.setProperty(ContentNames.CREATED_BY, actor.name());
            if (node.hasProperty(ContentNames.OWNER)) {
                copy.setProperty(ContentNames.OWNER, actor.name());
            }
            return copy;
        });
    }

    /** Copies a node with what is below it: new identifiers, not on the site. */
    public static Node copy(Node source, Node parent, String name) throws RepositoryException {
        Node copy = parent.addNode(name, source.getPrimaryNodeType().getName());
        PropertyIterator properties = source.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            boolean own = property.getName().startsWith("jcr:")
                    && !property.getName().equals("jcr:data")
                    && !property.getName().equals("jcr:mimeType")
                    && !property.getName().equals("jcr:lastModified");
            if (!own
                    && !OWN_STATE.contains(property.getName())
                    && !property.getDefinition().isProtected()) {
                if (property.isMultiple()) {
                    copy.setProperty(property.getName(), property.getValues());
                } else {
                    copy.setProperty(property.getName(), property.getValue());
                }
            }
        }
        NodeIterator children = source.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (!child.getDefinition().isProtected() && !child.getName().startsWith("rep:")) {
                copy(child, copy, child.getName());
            }
        }
        return copy;
    }

    /** Removes an empty folder; everything else goes to the trash by {@code content.DeleteItem}. */
    public Done removeFolder(Actor actor, String workspace, String path) {
        return write(actor, workspace, path, "folder-removed", node -> {
            NodeStamp.check(node.getSession(), actor, node, false);
            if (node.hasNodes()) {
                throw new RefusedException("content.form.folder-in-use");
            }
            Node parent = node.getParent();
            node.remove();
            return parent;
        });
    }

    private Done write(Actor actor, String workspace, String path, String action, Change change) {
        String absolute = FormTarget.existing(workspace, path).absolutePath();
        List<ItemSaved> said = new ArrayList<>();
        try {
            String done = sessions.write(StoreName.DRAFT, actor, session -> {
                said.clear();
                if (!session.nodeExists(absolute)) {
                    throw new RefusedException("content.problem.gone");
                }
                Node node = session.getNode(absolute);
                NodeStamp.open(session, node);
                boolean placed = action.equals("renamed") || action.equals("node-moved");
                if (placed && node.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
                    throw new RefusedException("content.form.on-site");
                }
                Node result = change.in(node);
                if (items.isItem(result)) {
                    NodeStamp.stamp(result, actor, clock.instant());
                    var item = items.read(result);
                    said.add(new ItemSaved(item.id(), item.type(), item.revision()));
                }
                return result.getPath();
            });
            audit.append(new AuditEntry(
                    clock.instant(), actor.name(), action, null, null, done, Map.of("path", absolute, "to", done)));
            said.forEach(events::publishEvent);
            int end = done.indexOf('/', 1);
            return new Done(end < 0 ? "/" : done.substring(end), List.of());
        } catch (RefusedException e) {
            return refused("", e.key());
        }
    }

    private static Done refused(String field, String key) {
        return new Done("", List.of(FieldProblem.of(field, key)));
    }

    /** A change of one node; the result is the node that it became. May be repeated. */
    @FunctionalInterface
    private interface Change {
        /** @throws AccessDeniedException when the store does not allow it */
        Node in(Node node) throws RepositoryException;
    }

    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        RefusedException(String key) {
            super(key);
        }

        String key() {
            return String.valueOf(getMessage());
        }
    }
}
