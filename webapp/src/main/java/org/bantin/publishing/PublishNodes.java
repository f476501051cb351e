package org.bantin.publishing;

import java.util.ArrayList;
import java.util.List;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.publishing.Intent.Target;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/**
 * Publishes pages and other nodes that no content type describes, each with its parts, in one journal entry. For the system and
 * for administrators: nothing but the tree itself is checked.
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
        if (!actor.system() && !actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException(actor.name() + " may not publish pages");
        }
        if (ids.isEmpty()) {
            return 0;
        }
        List<Target> targets = sessions.read(StoreName.DRAFT, PublishingActors.PUBLISHER, draft -> {
            List<Target> found = new ArrayList<>();
            for (ItemId id : ids) {
                found.add(Target.of(id, Stamp.number(draft.getNodeByIdentifier(id.value()), ContentNames.REVISION)));
            }
            return found;
        });
        return publications
                .carryOut(publications.intent(Intent.Kind.PUBLISH, targets, actor.name(), ""))
                .number();
    }
}
