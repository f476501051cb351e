package org.bantin.content.form;

import java.time.Instant;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.storage.FieldWriter;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;

/** Marks what was changed by whom: the node, and the page or item that it is a part of. */
public final class NodeStamp {
    private NodeStamp() {}

    /** Asks the store before anything is written, so that the refusal says what was asked for. */
    public static void check(Session session, Actor actor, Node node, boolean adding) throws RepositoryException {
        boolean may = adding
                ? session.hasPermission(node.getPath() + "/new", Session.ACTION_ADD_NODE)
                : session.hasPermission(node.getPath() + "/mgnl:lastModified", Session.ACTION_SET_PROPERTY);
        if (!may) {
            throw new AccessDeniedException(actor.name() + " may not change " + node.getPath());
        }
    }

    /** Opens the version that a node lies in; a version kept while publishing closes it. */
    public static void open(Session session, Node node) throws RepositoryException {
        for (Node at = node; !node.isCheckedOut(); at = at.getParent()) {
            if (at.isNodeType("mix:versionable") && !at.isCheckedOut()) {
                session.getWorkspace().getVersionManager().checkout(at.getPath());
                return;
            }
            if (at.getDepth() == 0) {
                return;
            }
        }
    }

    /** @return the item or page that the node belongs to, itself when there is none */
    public static Node stamp(Node node, Actor actor, Instant now) throws RepositoryException {
        set(node, actor, now);
        Node item = item(node);
        if (!item.isSame(node)) {
            set(item, actor, now);
        }
        long revision = item.hasProperty(ContentNames.REVISION)
                ? item.getProperty(ContentNames.REVISION).getLong()
                : 0;
        item.setProperty(ContentNames.REVISION, revision + 1);
        if (item.isNodeType(ContentNames.ITEM_NODE_TYPE)) {
            NodeReferences.keep(item);
        }
        return item;
    }

    public static Node item(Node node) throws RepositoryException {
        Node at = node;
        while (at.getDepth() > 1 && !at.isNodeType(ContentNames.ITEM_NODE_TYPE)) {
            at = at.getParent();
        }
        return at.isNodeType(ContentNames.ITEM_NODE_TYPE) ? at : node;
    }

    private static void set(Node node, Actor actor, Instant now) throws RepositoryException {
        node.setProperty(ContentNames.LAST_MODIFIED, FieldWriter.calendar(now));
        node.setProperty(ContentNames.LAST_MODIFIED_BY, actor.name());
    }
}
