package org.bantin.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Tells readers of a published item what was wrong in it: a dated notice above the text, published with the mended text. */
@Component
public class CorrectItem {
    private static final String CORRECTIONS = "corrections";
    private static final int LONGEST = 2000;

    private final PublishingRights rights;
    private final Definitions definitions;
    private final SaveDraft saveDraft;
    private final PublishItem publishItem;
    private final AuditTrail audit;
    private final Clock clock;

    CorrectItem(
            PublishingRights rights,
            Definitions definitions,
            SaveDraft saveDraft,
            PublishItem publishItem,
            AuditTrail audit,
            Clock clock) {
        this.rights = rights;
        this.definitions = definitions;
        this.saveDraft = saveDraft;
        this.publishItem = publishItem;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether items of this type carry corrections. */
    public boolean fits(String type) {
        return definitions
                .contentType(type)
                .flatMap(known -> known.property(CORRECTIONS))
                .isPresent();
    }

    /**
     * @param text what was wrong and what is right
     * @throws org.bantin.repository.AccessDeniedException when the actor may not publish the item, or there is none
     */
    public PublishOutcome execute(Actor actor, ItemId id, String text) {
        Item item = rights.forPublishing(actor, id);
        List<FieldProblem> problems = new ArrayList<>(rights.obstacles(actor, item));
        String words = text.strip();
        if (item.published() == null || !fits(item.type())) {
            problems.add(FieldProblem.of("", "publishing.problem.no-correction"));
        }
        if (words.isEmpty() || words.length() > LONGEST) {
            problems.add(FieldProblem.of("text", "publishing.problem.correction-text", LONGEST));
        }
        if (!problems.isEmpty()) {
            return new PublishOutcome.Refused(item, problems);
        }
        Instant now = clock.instant();
        List<FieldValues> corrections = new ArrayList<>(item.fields().nested(CORRECTIONS));
        corrections.add(new FieldValues(Map.of("at", now, "text", words)));
        FieldValues change = FieldValues.EMPTY.with(CORRECTIONS, List.copyOf(corrections));
        SaveOutcome saved = saveDraft.execute(actor, SaveRequest.change(item, change, null));
        if (!(saved instanceof SaveOutcome.Saved)) {
            return new PublishOutcome.Refused(
                    item, List.of(FieldProblem.of("", "publishing.problem.changed-meanwhile")));
        }
        PublishOutcome outcome = publishItem.execute(actor, id, null);
        if (outcome instanceof PublishOutcome.Published) {
            audit.append(AuditEntry.of(now, actor.name(), "corrected", item, Map.of("reason", words)));
        }
        return outcome;
    }
}
