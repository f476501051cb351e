package org.bantin.newsroom.settings;

import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves items that shape the site and publishes them in the same breath, with the rights of the actor. */
@Component
class HouseItems {
    private final SaveDraft saveDraft;
    private final PublishItem publishItem;

    HouseItems(SaveDraft saveDraft, PublishItem publishItem) {
        this.saveDraft = saveDraft;
        this.publishItem = publishItem;
    }

    /** What came of it: the item as it is, or why not. */
    record Outcome(@Nullable Item item, List<FieldProblem> problems) {
        boolean done() {
            return problems.isEmpty();
        }
    }

    /** Saves without publishing, for many that are published together. */
    Outcome save(Actor actor, @Nullable Item seen, String type, Map<String, Object> values, @Nullable String slug) {
        FieldValues changes = new FieldValues(values);
        SaveRequest request = seen == null
                ? new SaveRequest(
                        null,
                        type,
                        0,
                        FieldValues.EMPTY,
                        changes,
                        null,
                        slug == null ? null : new SaveRequest.Placement(slug, null, null))
                : SaveRequest.change(seen, changes, null);
        SaveOutcome outcome = saveDraft.execute(actor, request);
        if (outcome instanceof SaveOutcome.Saved saved) {
            return new Outcome(saved.item(), List.of());
        }
        return new Outcome(
                null,
                outcome instanceof SaveOutcome.Refused refused
                        ? refused.problems()
                        : List.of(FieldProblem.of("", "newsroom.problem.conflict.short")));
    }

    Outcome put(Actor actor, @Nullable Item seen, String type, Map<String, Object> values, @Nullable String slug) {
        Outcome saved = save(actor, seen, type, values, slug);
        Item item = saved.item();
        if (item == null) {
            return saved;
        }
        PublishOutcome published = publishItem.execute(actor, item.id(), null);
        return published.fold(
                done -> new Outcome(done.item(), List.of()),
                later -> new Outcome(later.item(), List.of()),
                refused -> new Outcome(null, refused.reasons()));
    }

    void publish(Actor actor, List<ItemId> ids) {
        if (!ids.isEmpty()) {
            publishItem.executeAll(actor, ids);
        }
    }
}
