package org.bantin.newsroom.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bantin.content.Item;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.publishing.CorrectItem;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.publishing.PublishingSchedule.Kind;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.WorkflowRules;
import org.springframework.stereotype.Component;

/**
 * What an actor is offered to do with an item, the usual thing first. Only an offer: the verbs themselves decide. The first is the
 * primary button, those "beside" are buttons of their own, the rest stands in the menu.
 */
@Component
class Verbs {
    /** Deeds that bring an item on its way; only such a one is the primary button. */
    private static final Set<String> FORWARD = Set.of("publish", "approve", "submit");

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

    /** One offer. */
    record Verb(String id, String label, String icon, boolean primary, boolean beside, boolean danger) {}

    List<Verb> of(Actor actor, Item item, Words words) {
        Offers offers = new Offers(words);
        boolean submit = rules.allows(actor, item, "submit");
        boolean approve = rules.allows(actor, item, "approve");
        boolean chief = actor.has(Role.CHIEF_EDITOR) || actor.has(Role.ADMINISTRATOR);
        boolean takesOut = rules.mayTake(actor, item, "publish");
        boolean publishNow = rules.allows(actor, item, "publish")
                && (item.state() != ItemState.PUBLISHED || item.changedSincePublication());
        boolean throughApproval = chief && approve && takesOut;
        offers.when(publishNow || throughApproval, "publish", "broadcast");
        offers.when(approve, "approve", "check-lg");
        offers.when(submit, "submit", "send");
        offers.beside(rules.allows(actor, item, "return"), "return", "arrow-return-left");
        offers.when(item.state() != ItemState.PUBLISHED && (publishNow || throughApproval), "schedule", "clock");
        offers.when(rules.allows(actor, item, "withdraw"), "withdraw", "arrow-counterclockwise");
        offers.when(rules.allows(actor, item, "unapprove"), "unapprove", "hourglass-split");
        offers.when(
                correctItem.fits(item.type()) && out(item) && rules.allows(actor, item, "publish"), "correct", "quote");
        boolean scheduled = item.state() == ItemState.SCHEDULED;
        offers.when(
                rules.allows(actor, item, "reopen") && item.state() != ItemState.PUBLISHED,
                scheduled ? "unschedule" : "reopen",
                "arrow-counterclockwise");
        if (rules.allows(actor, item, "unpublish") && out(item)) {
            expiry(item, words, offers);
        }
        offers.danger(rules.allows(actor, item, "unpublish") && item.published() != null, "unpublish", "eye-slash");
        boolean away = item.published() == null && item.scheduledFor() == null;
        offers.danger(away && rights.mayEdit(actor, item), "delete", "trash");
        return offers.made();
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

    private static boolean out(Item item) {
        return item.state() == ItemState.PUBLISHED && item.published() != null;
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
            add(open, id, icon, false, false);
        }

        void named(String id, String label, String icon) {
            list.add(new Verb(id, label, icon, false, false, false));
        }

        void beside(boolean open, String id, String icon) {
            add(open, id, icon, true, false);
        }

        void danger(boolean open, String id, String icon) {
            add(open, id, icon, false, true);
        }

        private void add(boolean open, String id, String icon, boolean beside, boolean danger) {
            if (open) {
                boolean primary = list.isEmpty() && FORWARD.contains(id);
                list.add(new Verb(id, words.text("newsroom.verb." + id), icon, primary, beside, danger));
            }
        }

        List<Verb> made() {
            return List.copyOf(list);
        }
    }
}
