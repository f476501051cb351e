package org.bantin.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemChanges;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemSaved;
import org.bantin.content.ItemState;
import org.bantin.content.Revisions;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Carries out decisions: right, state and checklist, change with decision log, notice and audit entry in one save, version, events. */
@Component
class DecisionMaker implements MoveToState {
    private final ItemChanges changes;
    private final ItemReader reader;
    private final WorkflowRules rules;
    private final Decisions decisions;
    private final DecisionNews news;
    private final AuditTrail audit;
    private final Revisions revisions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    DecisionMaker(
            ItemChanges changes,
            ItemReader reader,
            WorkflowRules rules,
            Decisions decisions,
            DecisionNews news,
            AuditTrail audit,
            Revisions revisions,
            Clock clock,
            ApplicationEventPublisher events) {
        this.changes = changes;
        this.reader = reader;
        this.rules = rules;
        this.decisions = decisions;
        this.news = news;
        this.audit = audit;
        this.revisions = revisions;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public MoveOutcome execute(Actor actor, ItemId id, Transition transition, String reason) {
        Move move = new Move(actor, transition.id(), reason.strip());
        MoveOutcome outcome = changes.write(actor, id, (session, node) -> move(session, node, move))
                .orElseThrow(() -> new AccessDeniedException("there is no item " + id + " for " + actor.name()));
        if (outcome instanceof MoveOutcome.Moved moved) {
            Item item = moved.item();
            WorkflowStep step = moved.step();
            if (step.after().version()) {
                revisions.keep(id, transition.id());
            }
            events.publishEvent(new ItemSaved(id, item.type(), item.revision()));
            events.publishEvent(new ItemMoved(id, item.type(), moved.from(), item.state(), transition, actor.name()));
            news.announce(actor, item, step);
        }
        return outcome;
    }

    private MoveOutcome move(Session session, Node node, Move move) throws RepositoryException {
        Item item = reader.read(node);
        Actor actor = move.actor();
        String step = move.step();
        WorkflowStep found = rules.step(item, step).orElse(null);
        if (found == null || found.does() != WorkflowStep.Does.MOVES) {
            return new MoveOutcome.Refused(item, List.of(FieldProblem.of("", "workflow.problem.unknown-step", step)));
        }
        if (!rules.mayTake(actor, item, step)) {
            throw new AccessDeniedException(actor.name() + " may not " + step + " " + item.id());
        }
        List<FieldProblem> obstacles = rules.obstacles(item, found, move.reason());
        if (!obstacles.isEmpty()) {
            return new MoveOutcome.Refused(item, obstacles);
        }
        Instant now = clock.instant();
        ItemState from = item.state();
        ItemState to = found.to();
        changes.state(node, to, now);
        decisions.note(
                session,
                item.id(),
                new Decision(now, actor.name(), actor.displayName(), step, from, to, move.reason(), item.revision()));
        audit.append(
                session,
                AuditEntry.of(
                        now,
                        actor.name(),
                        step,
                        item,
                        Map.of("from", from.id(), "to", to.id(), "reason", move.reason())));
        news.tell(session, actor, item, found, now, move.reason());
        return new MoveOutcome.Moved(reader.read(node), from, found);
    }

    private record Move(Actor actor, String step, String reason) {}
}
