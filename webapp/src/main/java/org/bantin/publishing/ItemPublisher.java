package org.bantin.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.publishing.PublishOutcome.Published;
import org.bantin.publishing.PublishOutcome.Refused;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.live.DraftView;
import org.bantin.publishing.live.LiveCommit.Applied;
import org.bantin.publishing.outbox.Intent;
import org.bantin.publishing.outbox.Intent.Target;
import org.bantin.publishing.schedule.Schedule;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes: permission, completeness, then the intent on its way, or a place in the schedule. */
@Component
class ItemPublisher implements PublishItem {
    private final PublishingRights rights;
    private final PublishingChecks checks;
    private final Publications publications;
    private final Schedule schedule;
    private final DraftView drafts;
    private final Clock clock;

    ItemPublisher(
            PublishingRights rights,
            PublishingChecks checks,
            Publications publications,
            Schedule schedule,
            DraftView drafts,
            Clock clock) {
        this.rights = rights;
        this.checks = checks;
        this.publications = publications;
        this.schedule = schedule;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public PublishOutcome execute(Actor actor, ItemId id, @Nullable Instant at) {
        Instant when = at == null ? clock.instant() : at;
        Item item = when.isAfter(clock.instant()) ? rights.forScheduling(actor, id) : rights.forPublishing(actor, id);
        List<FieldProblem> reasons = checks.reasonsAgainst(actor, item, when);
        if (!reasons.isEmpty()) {
            return new Refused(item, reasons);
        }
        if (when.isAfter(clock.instant())) {
            return schedule.publish(actor, item, when);
        }
        return publish(actor, Map.of(id, Target.of(id, item.revision()))).get(0);
    }

    @Override
    public List<PublishOutcome> executeAll(Actor actor, List<ItemId> ids) {
        Map<ItemId, Item> found = new LinkedHashMap<>();
        drafts.items(ids).forEach(item -> found.put(item.id(), item));
        Map<ItemId, PublishOutcome> outcomes = new LinkedHashMap<>();
        Map<ItemId, Target> targets = new LinkedHashMap<>();
        for (ItemId id : ids) {
            Item item = Optional.ofNullable(found.get(id))
                    .filter(one -> rights.mayPublish(actor, one))
                    .orElseThrow(() -> new AccessDeniedException(actor.name() + " may not publish " + id));
            List<FieldProblem> reasons = checks.reasonsAgainst(actor, item, clock.instant());
            if (reasons.isEmpty()) {
                targets.put(id, Target.of(id, item.revision()));
            } else {
                outcomes.put(id, new Refused(item, reasons));
            }
        }
        publish(actor, targets).forEach(outcome -> outcomes.put(outcome.item().id(), outcome));
        return inOrder(ids, outcomes);
    }

    @Override
    public List<PublishOutcome> executeImported(Actor actor, List<Imported> items) {
        if (!actor.system()) {
            throw new AccessDeniedException(actor.name() + " may not publish with dates of another system");
        }
        List<ItemId> ids = items.stream().map(Imported::id).toList();
        Map<ItemId, Item> found = new LinkedHashMap<>();
        drafts.items(ids).forEach(item -> found.put(item.id(), item));
        Map<ItemId, Target> targets = new LinkedHashMap<>();
        for (Imported one : items) {
            Item item = found.get(one.id());
            if (item == null) {
                throw new IllegalArgumentException("there is no item " + one.id());
            }
            targets.put(one.id(), new Target(one.id(), item.revision(), one.first(), one.oldAddresses()));
        }
        Map<ItemId, PublishOutcome> outcomes = new LinkedHashMap<>();
        publish(actor, targets).forEach(outcome -> outcomes.put(outcome.item().id(), outcome));
        return inOrder(ids, outcomes);
    }

    private static List<PublishOutcome> inOrder(List<ItemId> ids, Map<ItemId, PublishOutcome> outcomes) {
        List<PublishOutcome> ordered = new ArrayList<>();
        for (ItemId id : ids) {
            PublishOutcome outcome = outcomes.get(id);
            if (outcome != null) {
                ordered.add(outcome);
            }
        }
        return ordered;
    }

    private List<PublishOutcome> publish(Actor actor, Map<ItemId, Target> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        Applied applied = publications.carryOut(
                publications.intent(Intent.Kind.PUBLISH, List.copyOf(targets.values()), actor.name(), ""));
        Set<ItemId> changed = applied.changes().stream().map(Change::id).collect(Collectors.toSet());
        List<PublishOutcome> outcomes = new ArrayList<>();
        for (DraftView.Standing standing : drafts.standing(targets.keySet())) {
            boolean out = changed.contains(standing.item().id());
            outcomes.add(
                    out
                            ? new Published(standing.item(), applied.number(), standing.hidden())
                            : new Refused(
                                    standing.item(),
                                    List.of(FieldProblem.of("", "publishing.problem.changed-meanwhile"))));
        }
        return outcomes;
    }
}
