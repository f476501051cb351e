package org.bantin.publishing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.publishing.live.DraftView;
import org.bantin.publishing.live.LiveCommit.Applied;
import org.bantin.publishing.live.LiveUse;
import org.bantin.publishing.outbox.Intent;
import org.bantin.publishing.outbox.Intent.Target;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Unpublishes: permission, reason, then the intent on its way. */
@Component
class ItemUnpublisher implements UnpublishItem {
    private final PublishingRights rights;
    private final Publications publications;
    private final LiveUse use;
    private final DraftView drafts;

    ItemUnpublisher(PublishingRights rights, Publications publications, LiveUse use, DraftView drafts) {
        this.rights = rights;
        this.publications = publications;
        this.use = use;
        this.drafts = drafts;
    }

    @Override
    public UnpublishOutcome execute(Actor actor, ItemId id, String reason) {
        Item item = rights.forUnpublishing(actor, id);
        if (item.published() == null) {
            return refused(item, FieldProblem.of("", "publishing.problem.not-live"));
        }
        if (reason.isBlank()) {
            return refused(item, FieldProblem.of("reason", "publishing.problem.reason-required"));
        }
        int stories = item.type().equals("section") ? use.storiesIn(id) : 0;
        if (stories > 0) {
            return refused(item, FieldProblem.of("", "publishing.problem.section-in-use", stories));
        }
        Applied applied = publications.carryOut(publications.intent(
                Intent.Kind.UNPUBLISH, List.of(Target.of(id, item.revision())), actor.name(), reason.strip()));
        return new UnpublishOutcome.Unpublished(drafts.items(List.of(id)).get(0), applied.number());
    }

    @Override
    public Set<ItemId> executeAll(Actor actor, Collection<ItemId> ids, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("taking off the site needs a reason");
        }
        List<Target> targets = ids.stream()
                .map(id -> rights.forUnpublishing(actor, id))
                .filter(item ->
                        item.published() != null && (!item.type().equals("section") || use.storiesIn(item.id()) == 0))
                .map(item -> Target.of(item.id(), item.revision()))
                .toList();
        if (!targets.isEmpty()) {
            publications.carryOut(publications.intent(Intent.Kind.UNPUBLISH, targets, actor.name(), reason.strip()));
        }
        return targets.stream().map(Target::id).collect(Collectors.toSet());
    }

    private static UnpublishOutcome refused(Item item, FieldProblem reason) {
        return new UnpublishOutcome.Refused(item, List.of(reason));
    }
}
