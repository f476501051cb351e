package org.bantin.newsroom.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.newsroom.shell.Deed;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.CorrectItem;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.publishing.PublishingSchedule.Kind;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.WorkflowStep;
import org.bantin.workflow.WorkflowStep.Does;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an actor is offered to do with an item, the usual thing first. Only an offer: the verbs themselves decide. The first is the
 * primary button, those "beside" are buttons of their own, the rest stands in the menu.
 */
@Component
class Verbs {
    private final ItemRights rights;
    private final WorkflowRules rules;
    private final CorrectItem correctItem;
    private final PublishingSchedule schedule;
    private final Times times;

    Verbs(ItemRights rights, WorkflowRules rules, CorrectItem correctItem, PublishingSchedule schedule, Times times) {
        this.correctItem = correctItem;
        this.schedule = schedule;
        this.times = times;
        this.rights = rights;
        this.rules = rules;
    }

    /** One offer; {@code step} is the decision behind it, null for what is no decision of the workflow. */
    record Verb(
            String id,
            String label,
            String icon,
            boolean primary,
            boolean beside,
            boolean danger,
            @Nullable Deed step) {}

    List<Verb> of(Actor actor, Item item, Words words) {
        Offers offers = new Offers(words);
        List<WorkflowStep> open = rules.open(actor, item);
        List<WorkflowStep> forward = rules.forward(actor, item);
        Optional<WorkflowStep> back = rules.back(actor, item);
        boolean out = item.state().equals(ItemState.PUBLISHED);
        boolean publishNow = rules.allows(actor, item, Does.PUBLISHES) && (!out || item.changedSincePublication());
        boolean chief = actor.has(Role.CHIEF_EDITOR) || actor.has(Role.ADMINISTRATOR);
        boolean through = chief && rules.towardsPublication(actor, item).isPresent();
        if (publishNow || through) {
            rules.doing(actor, item, Does.PUBLISHES).stream()
                    .findFirst()
                    .ifPresent(step -> offers.publish(Deed.of(step, words)));
        }
        forward.forEach(step -> offers.step(Deed.of(step, words), true, false));
        back.ifPresent(step -> offers.step(Deed.of(step, words), false, true));
        boolean schedules = rules.allows(actor, item, Does.SCHEDULES);
        offers.when(!out && (publishNow || through || schedules), "schedule", "clock");
        offers.when(
                correctItem.fits(item.type()) && isOut(item) && rules.allows(actor, item, Does.PUBLISHES),
                "correct",
                "quote");
        open.stream()
                .filter(step -> step.does() == Does.MOVES && !forward.contains(step) && !back.equals(Optional.of(step)))
                .filter(step -> !(out && step.to().equals(ItemState.DRAFT)))
                .forEach(step -> offers.backwards(item, Deed.of(step, words)));
        boolean removes = rules.allows(actor, item, Does.UNPUBLISHES);
        if (removes && isOut(item)) {
            expiry(item, words, offers);
        }
        offers.danger(removes && item.published() != null, "unpublish", "eye-slash");
        boolean away = item.published() == null && item.scheduledFor() == null;
        offers.danger(away && rights.mayEdit(actor, item), "delete", "trash");
        return offers.made();
    }

    /** Every decision that only moves the item and is open to the actor. */
    List<Deed> deeds(Actor actor, Item item, Words words) {
        return rules.open(actor, item).stream()
                .filter(step -> step.does() == Does.MOVES)
                .map(step -> Deed.of(step, words))
                .toList();
    }

    /** Leaving the site at a time, or staying after all. */
    private void expiry(Item item, Words words, Offers offers) {
        schedule.planned(Instant.EPOCH, Instant.MAX).stream()
                .filter(plan -> plan.kind() == Kind.UNPUBLISH && plan.item().equals(item.id()))
                .findFirst()
                .ifPresentOrElse(
                        plan -> offers.named(
                                "stay", words.text("newsroom.verb.stay", times.moment(plan.at(), words)), "calendar-x"),
                        () -> offers.when(true, "expire", "calendar-x"));
    }

    private static boolean isOut(Item item) {
        return item.state().equals(ItemState.PUBLISHED) && item.published() != null;
    }

    /** Whether the actor may write in the item now. */
    boolean editable(Actor actor, Item item) {
        return rights.mayEdit(actor, item);
    }

    private static final class Offers {
        private final Words words;
        private final List<Verb> list = new ArrayList<>();

        Offers(Words words) {
            this.words = words;
        }

        void when(boolean open, String id, String icon) {
            add(open, id, icon, false);
        }

        void named(String id, String label, String icon) {
            list.add(new Verb(id, label, icon, false, false, false, null));
        }

        void danger(boolean open, String id, String icon) {
            add(open, id, icon, true);
        }

        void publish(Deed deed) {
            list.add(new Verb("publish", deed.label(), deed.icon(), list.isEmpty(), false, false, deed));
        }

        /** Only what brings an item on its way is the primary button. */
        void step(Deed deed, boolean forward, boolean beside) {
            boolean primary = forward && list.isEmpty();
            list.add(new Verb(deed.id(), deed.label(), deed.icon(), primary, beside, false, deed));
        }

        void backwards(Item item, Deed deed) {
            if (item.state().equals(ItemState.SCHEDULED) && deed.id().equals("reopen")) {
                when(true, "unschedule", deed.icon());
            } else {
                step(deed, false, false);
            }
        }

        private void add(boolean open, String id, String icon, boolean danger) {
            if (open) {
                list.add(new Verb(id, words.text("newsroom.verb." + id), icon, false, false, danger, null));
            }
        }

        List<Verb> made() {
            return List.copyOf(list);
        }
    }
}
