package org.bantin.content.draft;

import java.util.List;
import org.bantin.content.ContentProperties;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemSaved;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveOutcome.Refused;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.SaveRequest;
import org.bantin.content.draft.Draft.Answer;
import org.bantin.content.storage.FieldCoercion;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Saves drafts: coerces the values, then creates or changes, then tells. */
@Component
public class DraftSaver implements SaveDraft {
    private final Definitions definitions;
    private final DraftCreation creation;
    private final DraftChange change;
    private final ContentProperties settings;
    private final ApplicationEventPublisher events;

    public DraftSaver(
            Definitions definitions,
            DraftCreation creation,
            DraftChange change,
            ContentProperties settings,
            ApplicationEventPublisher events) {
        this.definitions = definitions;
        this.creation = creation;
        this.change = change;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public SaveOutcome execute(Actor actor, SaveRequest request) {
        ContentTypeDefinition type = definitions.contentType(request.type()).orElse(null);
        if (type == null) {
            return new Refused(List.of(FieldProblem.of("", "content.problem.unknown-type", request.type())));
        }
        FieldCoercion coercion = new FieldCoercion(type, settings.zone());
        FieldValues changes = coercion.coerce(request.changes());
        if (!coercion.problems().isEmpty()) {
            return new Refused(coercion.problems());
        }
        FieldValues base = new FieldCoercion(type, settings.zone()).coerce(request.base());
        String key = request.requestKey();
        Draft draft = new Draft(actor, request, type, base, changes, key == null ? null : RequestKeys.hash(actor, key));
        Answer answer = request.id() == null ? creation.execute(draft) : change.execute(draft, request.id());
        if (answer.stored() && answer.outcome() instanceof Saved saved) {
            Item item = saved.item();
            events.publishEvent(new ItemSaved(item.id(), item.type(), item.revision()));
        }
        return answer.outcome();
    }
}
