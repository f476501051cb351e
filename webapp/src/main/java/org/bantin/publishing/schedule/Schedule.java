package org.bantin.publishing.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemSaved;
import org.bantin.content.ItemState;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.PublishingActors;
import org.bantin.publishing.PublishingNames;
import org.bantin.publishing.PublishingRights;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.publishing.live.TreeCopy;
import org.bantin.publishing.schedule.PlanNodes.Plan;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The schedule as kept in the draft store. */
@Component
public class Schedule implements PublishingSchedule {
    /** A claim this old belongs to a process that died; what it did is safe to do again. */
    private static final Duration CLAIM_HOLDS = Duration.ofMinutes(2);

    private final RepositorySessions sessions;
    private final PublishingRights rights;
    private final ItemReader reader;
    private final AuditTrail audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    public Schedule(
            RepositorySessions sessions,
            PublishingRights rights,
            ItemReader reader,
            AuditTrail audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.rights = rights;
        this.reader = reader;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Called by the verb, which has checked everything. */
    public PublishOutcome publish(Actor actor, Item item, Instant at) {
        Plan plan = Plan.of(new Planned(item.id(), Kind.PUBLISH, at.truncatedTo(ChronoUnit.MILLIS), actor.name()), "");
        Item scheduled = sessions.write(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            replace(draft, plan);
            Node node = draft.getNodeByIdentifier(item.id().value());
            if (!item.state().equals(ItemState.SCHEDULED)) {
                node.setProperty(PublishingNames.STATE_BEFORE, item.state().id());
            }
            node.setProperty(ContentNames.STATE, ItemState.SCHEDULED.id());
            note(draft, node, actor.name(), "scheduled", Map.of("at", at.toString()));
            return reader.read(node);
        });
        tell(scheduled);
        return new PublishOutcome.Scheduled(scheduled, plan.planned().at());
    }

    @Override
    public void unpublishAt(Actor actor, ItemId id, Instant at, String reason) {
        rights.forUnpublishing(actor, id);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("unpublishing " + id + " needs a reason");
        }
        if (at.isAfter(clock.instant().plus(LONGEST_STAY))) {
            throw new IllegalArgumentException("unpublishing " + id + " at " + at + " is too far ahead");
        }
        Plan plan = Plan.of(
                new Planned(id, Kind.UNPUBLISH, at.truncatedTo(ChronoUnit.MILLIS), actor.name()), reason.strip());
        sessions.change(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            replace(draft, plan);
            Node node = draft.getNodeByIdentifier(id.value());
            note(draft, node, actor.name(), "unpublish-scheduled", Map.of("at", at.toString(), "reason", reason));
        });
    }

    @Override
    public void cancel(Actor actor, ItemId id) {
        rights.forPublishing(actor, id);
        tell(sessions.write(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            for (Plan plan : PlanNodes.list(draft)) {
                if (plan.planned().item().equals(id)) {
                    PlanNodes.remove(draft, plan);
                }
            }
            Node node = draft.getNodeByIdentifier(id.value());
            backToApproved(node);
            note(draft, node, actor.name(), "schedule-cancelled", Map.of());
            return reader.read(node);
        }));
    }

    @Override
    public void cancelUnpublishing(Actor actor, ItemId id) {
        rights.forUnpublishing(actor, id);
        sessions.change(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            boolean found = false;
            for (Plan plan : PlanNodes.list(draft)) {
                if (plan.planned().item().equals(id) && plan.planned().kind() == Kind.UNPUBLISH) {
                    PlanNodes.remove(draft, plan);
                    found = true;
                }
            }
            if (found) {
                note(draft, draft.getNodeByIdentifier(id.value()), actor.name(), "unpublish-cancelled", Map.of());
            }
        });
    }

    @Override
    public List<Planned> planned(Instant from, Instant to) {
        return sessions.read(StoreName.DRAFT, PublishingActors.SCHEDULER, PlanNodes::list).stream()
                .map(Plan::planned)
                .filter(plan -> !plan.at().isBefore(from) && plan.at().isBefore(to))
                .toList();
    }

    List<Plan> due(Instant now) {
        return sessions.read(StoreName.DRAFT, PublishingActors.SCHEDULER, PlanNodes::list).stream()
                .filter(plan -> !plan.planned().at().isAfter(now))
                .toList();
    }

    /** Whether this process is the one to carry out the plan: two that ask at once conflict, and one of them gets no. */
    boolean claim(Plan plan, String claim) {
        return sessions.write(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            if (!draft.nodeExists(plan.path())) {
                return false;
            }
            Node node = draft.getNode(plan.path());
            Instant now = clock.instant();
            if (node.hasProperty(PublishingNames.CLAIM)) {
                Instant since = Instant.parse(
                        node.getProperty(PublishingNames.CLAIMED_AT).getString());
                if (since.plus(CLAIM_HOLDS).isAfter(now)) {
                    return false;
                }
            }
            node.setProperty(PublishingNames.CLAIM, claim);
            node.setProperty(PublishingNames.CLAIMED_AT, now.toString());
            return true;
        });
    }

    boolean holds(Plan plan) {
        return sessions.read(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> PlanNodes.holds(draft, plan));
    }

    void done(Plan plan) {
        sessions.change(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> PlanNodes.remove(draft, plan));
    }

    /** The plan cannot be carried out; the newsroom sees the item where people decide, with the reason in the audit trail. */
    void failed(Plan plan, String why) {
        Optional<Item> back = sessions.write(StoreName.DRAFT, PublishingActors.SCHEDULER, draft -> {
            PlanNodes.remove(draft, plan);
            Node node = TreeCopy.find(draft, plan.planned().item().value());
            if (node == null) {
                return Optional.empty();
            }
            backToApproved(node);
            note(draft, node, PublishingActors.SCHEDULER.name(), "schedule-failed", Map.of("reason", why));
            return Optional.of(reader.read(node));
        });
        back.ifPresent(this::tell);
    }

    /** Lists of the newsroom show the state, so that they have to know. */
    private void tell(Item item) {
        events.publishEvent(new ItemSaved(item.id(), item.type(), item.revision()));
    }

    /** Back to where it was decided on; what was out before is approved. */
    private static void backToApproved(Node node) throws RepositoryException {
        if (node.hasProperty(ContentNames.STATE)
                && node.getProperty(ContentNames.STATE).getString().equals(ItemState.SCHEDULED.id())) {
            boolean known = node.hasProperty(PublishingNames.STATE_BEFORE);
            String before =
                    known ? node.getProperty(PublishingNames.STATE_BEFORE).getString() : "";
            boolean out = before.equals(ItemState.PUBLISHED.id()) || before.equals(ItemState.UNPUBLISHED.id());
            node.setProperty(ContentNames.STATE, known && !out ? before : ItemState.APPROVED.id());
        }
    }

    private static void replace(Session draft, Plan plan) throws RepositoryException {
        for (Plan other : PlanNodes.list(draft)) {
            if (other.planned().item().equals(plan.planned().item())
                    && other.planned().kind() == plan.planned().kind()) {
                PlanNodes.remove(draft, other);
            }
        }
        PlanNodes.add(draft, plan);
    }

    private void note(Session draft, Node node, String by, String action, Map<String, String> details)
            throws RepositoryException {
        audit.append(draft, AuditEntry.of(clock.instant(), by, action, reader.read(node), details));
    }
}
