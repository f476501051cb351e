package org.bantin.publishing;

import java.util.List;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Slug;
import org.bantin.publishing.live.DraftView;
import org.bantin.publishing.outbox.Intent;
import org.bantin.publishing.outbox.Intent.Target;
import org.bantin.publishing.outbox.Outbox;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Moves: the draft gets its new name in the same commit as the intent, the live copy follows. */
@Component
class ItemMover implements MoveItem {
    private final PublishingRights rights;
    private final RepositorySessions sessions;
    private final Publications publications;
    private final DraftView drafts;

    ItemMover(PublishingRights rights, RepositorySessions sessions, Publications publications, DraftView drafts) {
        this.rights = rights;
        this.sessions = sessions;
        this.publications = publications;
        this.drafts = drafts;
    }

    @Override
    public MoveItemOutcome execute(Actor actor, ItemId id, String slug) {
        Item item = rights.forPublishing(actor, id);
        Slug wanted;
        try {
            wanted = new Slug(slug);
        } catch (IllegalArgumentException e) {
            return refused(
                    item,
                    "publishing.problem.not-a-slug",
                    slug,
                    Slug.of(slug, item.type()).value());
        }
        if (wanted.value().equals(item.name())) {
            return new MoveItemOutcome.Moved(item);
        }
        Intent intent =
                publications.intent(Intent.Kind.MOVE, List.of(Target.of(id, item.revision())), actor.name(), "");
        boolean renamed =
                sessions.write(StoreName.DRAFT, PublishingActors.PUBLISHER, draft -> rename(draft, id, wanted, intent));
        if (!renamed) {
            return refused(item, "publishing.problem.slug-taken", slug);
        }
        publications.finish(intent);
        return new MoveItemOutcome.Moved(drafts.items(List.of(id)).get(0));
    }

    private static boolean rename(Session draft, ItemId id, Slug slug, Intent intent) throws RepositoryException {
        Node node = draft.getNodeByIdentifier(id.value());
        Node parent = node.getParent();
        if (parent.hasNode(slug.value())) {
            return false;
        }
        node.setProperty(ContentNames.SLUG_CHOSEN, true);
        draft.move(node.getPath(), parent.getPath() + "/" + slug.value());
        Outbox.add(draft, intent);
        return true;
    }

    private static MoveItemOutcome refused(Item item, String key, Object... arguments) {
        return new MoveItemOutcome.Refused(item, List.of(FieldProblem.of("slug", key, arguments)));
    }
}
