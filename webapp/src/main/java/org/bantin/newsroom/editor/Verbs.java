package org.bantin.newsroom.editor;

import java.util.ArrayList;
import java.util.List;
import org.bantin.content.Item;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/**
 * What an actor is offered to do with an item, the usual thing first. Only an offer: the verbs themselves decide. The first is the
 * primary button, those "beside" are buttons of their own, the rest stands in the menu.
 */
@Component
class Verbs {
    private final ItemRights rights;

    Verbs(ItemRights rights) {
        this.rights = rights;
    }

    /** One offer. */
    record Verb(String id, String label, String icon, boolean primary, boolean beside, boolean danger) {}

    List<Verb> of(Actor actor, Item item, Words words) {
        Offers offers = new Offers(words);
        boolean decides = rights.mayDecide(actor, item);
        boolean chief = decides && (actor.has(Role.CHIEF_EDITOR) || actor.has(Role.ADMINISTRATOR));
        boolean edits = rights.mayEdit(actor, item);
        switch (item.state()) {
            case DRAFT, RETURNED, UNPUBLISHED -> {
                offers.when(edits && !chief, "submit", "send");
                offers.when(chief, "publish", "broadcast");
                offers.when(chief, "submit", "send");
                offers.when(decides, "approve", "check-lg");
                offers.when(chief, "schedule", "clock");
            }
            case IN_REVIEW -> {
                offers.when(decides && !chief, "approve", "check-lg");
                offers.when(chief, "publish", "broadcast");
                offers.beside(decides, "return", "arrow-return-left");
                offers.when(chief, "approve", "check-lg");
                offers.when(chief, "schedule", "clock");
                offers.when(edits, "withdraw", "arrow-counterclockwise");
            }
            case APPROVED -> {
                offers.when(decides, "publish", "broadcast");
                offers.beside(decides, "return", "arrow-return-left");
                offers.when(decides, "schedule", "clock");
                offers.when(decides, "reopen", "arrow-counterclockwise");
            }
            case SCHEDULED -> {
                offers.when(decides, "publish", "broadcast");
                offers.when(decides, "schedule", "clock");
                offers.when(decides, "unschedule", "arrow-counterclockwise");
            }
            case PUBLISHED -> {
                offers.when(decides && item.changedSincePublication(), "publish", "broadcast");
                offers.danger(chief, "unpublish", "eye-slash");
            }
        }
        return offers.made();
    }

    /** Whether the actor may write in the item now. */
    boolean editable(Actor actor, Item item) {
        return rights.mayEdit(actor, item)
                && (item.state() != ItemState.IN_REVIEW
                        || rights.mayDecide(actor, item)
                        || item.owner().equals(actor.name()));
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

        void beside(boolean open, String id, String icon) {
            add(open, id, icon, true, false);
        }

        void danger(boolean open, String id, String icon) {
            add(open, id, icon, false, true);
        }

        private void add(boolean open, String id, String icon, boolean beside, boolean danger) {
            if (open) {
                boolean primary = list.isEmpty() && !danger;
                list.add(new Verb(id, words.text("newsroom.verb." + id), icon, primary, beside, danger));
            }
        }

        List<Verb> made() {
            return List.copyOf(list);
        }
    }
}
