package org.bantin.migration.demo;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishItem.Imported;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.UnpublishItem;
import org.bantin.workflow.MoveOutcome;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.springframework.stereotype.Component;

/** Brings the saved entries to where they stand: published with their dates, in review, returned, approved, scheduled. */
@Component
class DemoDesk {
    private static final int BATCH = 50;

    private final Items items;
    private final PublishItem publishItem;
    private final UnpublishItem unpublishItem;
    private final MoveToState moveToState;
    private final DemoAccounts accounts;
    private final Clock clock;

    DemoDesk(
            Items items,
            PublishItem publishItem,
            UnpublishItem unpublishItem,
            MoveToState moveToState,
            DemoAccounts accounts,
            Clock clock) {
        this.items = items;
        this.publishItem = publishItem;
        this.unpublishItem = unpublishItem;
        this.moveToState = moveToState;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @return how many were published */
    int publish(List<DemoEntry> entries, DemoReferences references) {
        List<Imported> waiting = new ArrayList<>();
        for (DemoEntry entry : entries) {
            boolean live =
                    entry.state().equals(ItemState.PUBLISHED) || entry.state().equals(ItemState.UNPUBLISHED);
            ItemId id = references.get(entry.key());
            if (live
                    && entry.file() == null
                    && item(id).publication().isEmpty()
                    && item(id).state().equals(ItemState.DRAFT)) {
                waiting.add(new Imported(id, Objects.requireNonNull(entry.at(), entry.key()), List.of()));
            }
        }
        // sections before stories: a story takes its section along, which would then bear the date of today
        Set<ItemId> sections = entries.stream()
                .filter(entry -> entry.type().equals("section"))
                .map(entry -> references.get(entry.key()))
                .collect(Collectors.toSet());
        waiting.sort(Comparator.comparing((Imported item) -> !sections.contains(item.id()))
                .thenComparing(Imported::first));
        int shape = (int)
                waiting.stream().filter(item -> sections.contains(item.id())).count();
        publish(waiting.subList(0, shape));
        publish(waiting.subList(shape, waiting.size()));
        return waiting.size();
    }

    private void publish(List<Imported> items) {
        for (List<Imported> batch : DemoLoader.chunks(items, BATCH)) {
            publishItem.executeImported(DemoLoader.ACTOR, batch).forEach(DemoDesk::check);
        }
    }

    void distribute(List<DemoEntry> entries, DemoReferences references) {
        for (DemoEntry entry : entries) {
            if (entry.file() == null && !entry.state().equals(ItemState.PUBLISHED)) {
                bring(entry, references.get(entry.key()));
            }
        }
    }

    private void bring(DemoEntry entry, ItemId id) {
        ItemState wanted = entry.state();
        if (wanted.equals(ItemState.UNPUBLISHED)) {
            if (item(id).publication().isPresent()) {
                unpublishItem.execute(accounts.actor("chief"), id, entry.reason());
            }
            return;
        }
        boolean scheduled = wanted.equals(ItemState.SCHEDULED);
        ItemState target = scheduled ? ItemState.APPROVED : wanted;
        if (!target.equals(ItemState.DRAFT) && item(id).state().equals(ItemState.DRAFT)) {
            move(accounts.actor(entry.owner()).name(), id, Transition.SUBMIT, "");
        }
        if (target.equals(ItemState.RETURNED) && item(id).state().equals(ItemState.IN_REVIEW)) {
            move(DemoAccounts.EDITOR, id, Transition.RETURN, entry.reason());
        }
        if (target.equals(ItemState.APPROVED) && item(id).state().equals(ItemState.IN_REVIEW)) {
            move(DemoAccounts.EDITOR, id, Transition.APPROVE, "");
        }
        if (scheduled && item(id).state().equals(ItemState.APPROVED)) {
            check(publishItem.execute(
                    accounts.actor(DemoAccounts.EDITOR), id, clock.instant().plus(entry.in())));
        }
    }

    private void move(String who, ItemId id, Transition transition, String reason) {
        MoveOutcome outcome = moveToState.execute(accounts.actor(who), id, transition, reason);
        if (outcome instanceof MoveOutcome.Refused refused) {
            throw new IllegalStateException("the demo desk may not " + transition.id() + " "
                    + refused.item().path() + ": " + refused.reasons());
        }
    }

    private Item item(ItemId id) {
        return items.find(DemoLoader.ACTOR, id).orElseThrow();
    }

    private static void check(PublishOutcome outcome) {
        if (outcome instanceof PublishOutcome.Refused refused) {
            throw new IllegalStateException(
                    "the demo item " + refused.item().path() + " is not published: " + refused.reasons());
        }
    }
}
