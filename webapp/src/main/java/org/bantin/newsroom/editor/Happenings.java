package org.bantin.newsroom.editor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.ItemState;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditFilter;
import org.bantin.content.audit.AuditTrail;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.Decisions;
import org.bantin.workflow.WorkflowRules;
import org.springframework.stereotype.Component;

/** What was decided about an item and why, out of the audit trail and the log of decisions. */
@Component
public class Happenings {
    private static final int MOST = 100;
    private static final Map<String, String> ICONS = Map.of(
            "created", "plus-lg",
            "saved", "pencil",
            "submit", "send",
            "return", "arrow-return-left",
            "approve", "check2-circle",
            "unapprove", "hourglass-split",
            "published", "broadcast",
            "scheduled", "clock",
            "unpublished", "eye-slash");

    private final AuditTrail trail;
    private final Decisions decisions;
    private final WorkflowRules rules;
    private final People people;
    private final Times times;

    Happenings(AuditTrail trail, Decisions decisions, WorkflowRules rules, People people, Times times) {
        this.rules = rules;
        this.trail = trail;
        this.decisions = decisions;
        this.people = people;
        this.times = times;
    }

    /** One thing that happened. */
    record Event(String icon, String who, String what, String reason, String when) {}

    /** A return or a removal: by whom, when, and the reason that was given. */
    public record Returned(String who, String when, String reason) {}

    List<Event> of(Item item, Words words) {
        return entries(item).stream()
                .map(entry -> new Event(
                        ICONS.getOrDefault(entry.action(), "info-circle"),
                        people.of(entry.by()).shortName(),
                        what(entry, words),
                        entry.details().getOrDefault("reason", ""),
                        times.moment(entry.at(), words)))
                .toList();
    }

    /** Why the item lies with its writer again; empty unless it was returned. */
    public Optional<Returned> lastReturn(Actor actor, Item item, Words words) {
        if (item.state().equals(ItemState.DRAFT) || !rules.state(item.state()).withWriter()) {
            return Optional.empty();
        }
        return decisions.of(actor, item.id()).stream()
                .filter(decision -> decision.to().equals(item.state()))
                .findFirst()
                .map(decision -> new Returned(
                        people.of(decision.by()).shortName(), times.moment(decision.at(), words), decision.reason()));
    }

    /** Why the item was taken off the site; empty unless it lies off it now. */
    public Optional<Returned> lastRemoval(Item item, Words words) {
        if (!item.state().equals(ItemState.UNPUBLISHED)) {
            return Optional.empty();
        }
        return entries(item).stream()
                .filter(entry -> entry.action().equals("unpublished"))
                .findFirst()
                .map(entry -> new Returned(
                        people.of(entry.by()).shortName(),
                        times.moment(entry.at(), words),
                        entry.details().getOrDefault("reason", "")));
    }

    private List<AuditEntry> entries(Item item) {
        AuditFilter filter = new AuditFilter(
                null, null, item.id(), null, null, item.created().minusSeconds(60), null);
        return trail.list(Actor.system("newsroom"), filter, null, MOST).entries();
    }

    private static String what(AuditEntry entry, Words words) {
        String saves = entry.details().getOrDefault("saves", "");
        return words.within("newsroom.audit.", entry.action())
                + (saves.isEmpty() ? "" : " " + words.text("newsroom.audit.times", saves));
    }
}
