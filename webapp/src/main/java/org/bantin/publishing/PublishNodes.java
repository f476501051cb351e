package org.bantin.publishing;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.publishing.live.NodeReferences;
import org.bantin.publishing.live.Stamp;
import org.bantin.publishing.outbox.Intent;
import org.bantin.publishing.outbox.Intent.Target;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/**
 * Publishes pages and other nodes that no content type describes, each with its parts and the files that these show, in one journal
 * entry. For editors and above who may change the node in the draft store; nothing but the tree itself is checked.
 */
@Component
public class PublishNodes {
    private final Publications publications;
    private final RepositorySessions sessions;

    PublishNodes(Publications publications, RepositorySessions sessions) {
        this.publications = publications;
        this.sessions = sessions;
    }

    /** The number of the journal entry; 0 when there was nothing to publish. */
    public long execute(Actor actor, List<ItemId> ids) {
        check(actor, ids);
        if (ids.isEmpty()) {
            return 0;
        }
        sessions.change(StoreName.DRAFT, PublishingActors.PUBLISHER, draft -> {
            for (ItemId id : ids) {
                NodeReferences.note(draft.getNodeByIdentifier(id.value()));
            }
        });
        return carryOut(Intent.Kind.PUBLISH, actor, ids);
    }

    /** Takes nodes off the site; a page goes with all that lies below it, so name the pages below as well, the deepest first. */
    public long withdraw(Actor actor, List<ItemId> ids) {
        check(actor, ids);
        return ids.isEmpty() ? 0 : carryOut(Intent.Kind.UNPUBLISH, actor, ids);
    }

    /** Carries a new name or place of a node over to the site; does nothing for one that is not there. */
    public long follow(Actor actor, ItemId id) {
        check(actor, List.of(id));
        return carryOut(Intent.Kind.MOVE, actor, List.of(id));
    }

    /** The page above that has to go out first; empty when there is none. */
    public String missingAbove(Actor actor, ItemId id) {
        return sessions.read(StoreName.DRAFT, actor, draft -> {
            Node parent = StoredNodes.find(draft, id.value()).orElseThrow().getParent();
            boolean page = parent.isNodeType("mgnl:page");
            return page && !parent.hasProperty(ContentNames.PUBLISHED_NUMBER) ? parent.getName() : "";
        });
    }

    private long carryOut(Intent.Kind kind, Actor actor, List<ItemId> ids) {
        List<Target> targets = sessions.read(StoreName.DRAFT, PublishingActors.PUBLISHER, draft -> {
            List<Target> found = new ArrayList<>();
            for (ItemId id : ids) {
                found.add(Target.of(id, Stamp.number(draft.getNodeByIdentifier(id.value()), ContentNames.REVISION)));
            }
            return found;
        });
        return publications
                .carryOut(publications.intent(kind, targets, actor.name(), ""))
                .number();
    }

    /** @throws AccessDeniedException when the actor may not publish all of these */
    public void check(Actor actor, List<ItemId> ids) {
        if (actor.system()) {
            return;
        }
        boolean editing = actor.has(Role.ADMINISTRATOR) || actor.has(Role.CHIEF_EDITOR) || actor.has(Role.EDITOR);
        boolean may = editing && sessions.read(StoreName.DRAFT, actor, draft -> mayChange(draft, ids));
        if (!may) {
            throw new AccessDeniedException(actor.name() + " may not publish " + ids);
        }
    }

    private static boolean mayChange(Session draft, List<ItemId> ids) throws RepositoryException {
        for (ItemId id : ids) {
            Node node = StoredNodes.find(draft, id.value()).orElse(null);
            if (node == null
                    || !draft.hasPermission(
                            node.getPath() + "/" + ContentNames.LAST_MODIFIED, Session.ACTION_SET_PROPERTY)) {
                return false;
            }
        }
        return true;
    }
}
