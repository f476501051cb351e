package org.bantin.content;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.SaveOutcome.Refused;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.draft.Draft;
import org.bantin.content.draft.DraftCreation;
import org.bantin.content.draft.DraftCreation.Place;
import org.bantin.content.storage.FieldCoercion;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Saves many items in one commit, for imports: the values are checked and cleaned as in {@link SaveDraft}, but nothing is
 * merged, and the audit trail gets its line from the import and not from each item. Only system actors may.
 */
@Component
public class SaveDrafts {
    private static final String MARK_PREFIX = "bt:";

    private final Definitions definitions;
    private final RepositorySessions sessions;
    private final DraftCreation creation;
    private final ItemReader reader;
    private final ContentProperties settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    public SaveDrafts(
            Definitions definitions,
            RepositorySessions sessions,
            DraftCreation creation,
            ItemReader reader,
            ContentProperties settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.definitions = definitions;
        this.sessions = sessions;
        this.creation = creation;
        this.reader = reader;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One item.
     *
     * @param request without merge: {@code base} and {@code requestKey} are not looked at
     * @param marks internal properties that the import finds the item by again, such as {@code bt:importKey}
     */
    public record Marked(SaveRequest request, Map<String, String> marks) {
        public Marked {
            marks = Map.copyOf(marks);
            if (!marks.keySet().stream().allMatch(name -> name.startsWith(MARK_PREFIX))) {
                throw new IllegalArgumentException("marks are named bt:…, not " + marks.keySet());
            }
        }
    }

    /** Outcomes in the order of the requests; refused ones do not hold up the others. */
    public List<SaveOutcome> execute(Actor actor, List<Marked> items) {
        if (!actor.system()) {
            throw new AccessDeniedException(actor.name() + " may not save many items at once");
        }
        Map<Integer, Prepared> prepared = new LinkedHashMap<>();
        List<SaveOutcome> outcomes = new ArrayList<>();
        for (Marked item : items) {
            Optional<ContentTypeDefinition> type =
                    definitions.contentType(item.request().type());
            if (type.isEmpty()) {
                outcomes.add(refused("unknown-type", item.request().type()));
                continue;
            }
            FieldCoercion coercion = new FieldCoercion(type.get(), settings.zone());
            FieldValues changes = coercion.coerce(item.request().changes());
            if (coercion.problems().isEmpty()) {
                Draft draft = new Draft(actor, item.request(), type.get(), FieldValues.EMPTY, changes, null);
                Place place = item.request().id() == null ? creation.place(draft) : null;
                prepared.put(outcomes.size(), new Prepared(draft, place, item.marks()));
            }
            outcomes.add(new Refused(coercion.problems()));
        }
        Map<Integer, SaveOutcome> stored =
                sessions.write(StoreName.DRAFT, Actor.system("content"), session -> store(session, prepared));
        stored.forEach(outcomes::set);
        for (SaveOutcome outcome : stored.values()) {
            if (outcome instanceof Saved saved) {
                Item item = saved.item();
                events.publishEvent(new ItemSaved(item.id(), item.type(), item.revision()));
            }
        }
        return outcomes;
    }

    private Map<Integer, SaveOutcome> store(Session session, Map<Integer, Prepared> prepared)
            throws RepositoryException {
        Map<Integer, SaveOutcome> outcomes = new LinkedHashMap<>();
        for (Map.Entry<Integer, Prepared> entry : prepared.entrySet()) {
            outcomes.put(entry.getKey(), store(session, entry.getValue()));
        }
        return outcomes;
    }

    private SaveOutcome store(Session session, Prepared prepared) throws RepositoryException {
        Draft draft = prepared.draft();
        Place place = prepared.place();
        Node node;
        if (place != null) {
            node = creation.add(session, draft, place);
        } else {
            Optional<Node> found = draft.request().id() == null
                    ? Optional.empty()
                    : StoredItems.node(session, draft.request().id());
            if (found.isEmpty()) {
                return refused("gone");
            }
            node = found.get();
            FieldValues after = Draft.over(reader.fields(node), draft.changes());
            ItemWriter.change(node, draft.type(), draft.changes(), after, draft.actor(), clock.instant());
        }
        for (Map.Entry<String, String> mark : prepared.marks().entrySet()) {
            node.setProperty(mark.getKey(), mark.getValue());
        }
        return new Saved(reader.read(node), null);
    }

    private static SaveOutcome refused(String key, Object... arguments) {
        return new Refused(List.of(FieldProblem.of("", "content.problem." + key, arguments)));
    }

    /** @param place null for a change of an item that exists */
    private record Prepared(Draft draft, @Nullable Place place, Map<String, String> marks) {}
}
