package org.bantin.content.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.EditingRules;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemChanges;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.content.ItemWriter;
import org.bantin.content.Revisions;
import org.bantin.content.SaveOutcome.Conflict;
import org.bantin.content.SaveOutcome.Refused;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.draft.Draft.Answer;
import org.bantin.content.merge.FieldMerge;
import org.bantin.content.storage.FieldNames;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Changes an item in one save, merged with what others saved since the person began. */
@Component
public class DraftChange {
    private final ItemChanges changes;
    private final ItemReader reader;
    private final ItemRights rights;
    private final EditingRules rules;
    private final AuditTrail audit;
    private final Clock clock;

    public DraftChange(
            ItemChanges changes,
            ItemReader reader,
            ItemRights rights,
            ObjectProvider<EditingRules> rules,
            AuditTrail audit,
            Clock clock) {
        this.changes = changes;
        this.reader = reader;
        this.rights = rights;
        this.rules = rules.getIfAvailable(BuiltInEditingRules::new);
        this.audit = audit;
        this.clock = clock;
    }

    Answer execute(Draft draft, ItemId id) {
        Optional<Answer> answer = changes.write(draft.actor(), id, (session, node) -> change(session, node, draft));
        return answer.orElseGet(() -> refused("gone"));
    }

    private Answer change(Session session, Node node, Draft draft) throws RepositoryException {
        Item current = reader.read(node);
        ContentTypeDefinition type = draft.type();
        if (!current.type().equals(type.name())) {
            return refused("other-type", current.type(), type.name());
        }
        if (draft.requestHash() != null && RequestKeys.answered(node, draft.requestHash())) {
            return new Answer(new Saved(current, null), false);
        }
        boolean newest = draft.request().baseRevision() == current.revision();
        @Nullable String other = newest ? null : current.lastModifiedBy();
        FieldMerge merge = FieldMerge.of(
                newest ? current.fields() : draft.base(),
                current.fields(),
                draft.changes(),
                field -> isRichText(type, field));
        if (!merge.conflicts().isEmpty()) {
            return new Answer(new Conflict(current, merge.conflicts()), false);
        }
        if (merge.changes().values().isEmpty()) {
            return new Answer(new Saved(current, other), false);
        }
        store(session, node, draft, current, merge.changes());
        return new Answer(new Saved(reader.read(node), other), true);
    }

    private void store(Session session, Node node, Draft draft, Item current, FieldValues changed)
            throws RepositoryException {
        Actor actor = draft.actor();
        Instant now = clock.instant();
        if (!actor.system() && !actor.name().equals(current.lastModifiedBy())) {
            Revisions.keepHandover(session, node);
        }
        FieldValues after = Draft.over(current.fields(), changed);
        if (changed.get("section") != null && !rights.mayFileUnder(actor, ItemRights.section(session, after))) {
            throw new AccessDeniedException(actor.name() + " may not move " + current.id() + " to that section");
        }
        ItemWriter.change(node, draft.type(), changed, after, actor, now);
        ItemState state = rules.stateAfterEdit(actor, current);
        if (state != current.state()) {
            ItemWriter.state(node, state);
        }
        if (draft.requestHash() != null) {
            RequestKeys.rememberChanged(node, draft.requestHash());
        }
        ItemSlugs.follow(node, draft.type(), current.fields(), after);
        Map<String, String> details = Map.of(
                "revision",
                Long.toString(current.revision() + 1),
                "fields",
                String.join(", ", changed.values().keySet()));
        audit.saved(session, node, AuditEntry.of(now, actor.name(), "saved", reader.read(node), details));
    }

    private static boolean isRichText(ContentTypeDefinition type, String field) {
        return FieldNames.definition(type.properties(), field)
                .filter(PropertyDefinition::isRichText)
                .isPresent();
    }

    private static Answer refused(String key, Object... arguments) {
        return new Answer(new Refused(List.of(FieldProblem.of("", "content.problem." + key, arguments))), false);
    }
}
