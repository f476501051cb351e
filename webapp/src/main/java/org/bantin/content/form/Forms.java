package org.bantin.content.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentProperties;
import org.bantin.content.FieldProblem;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemSaved;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Opens and saves forms over nodes of the draft store, in sessions of the actor: what the store does not allow, no form can do.
 *
 * <p>Values of a form are a map by field name. Text, numbers and booleans stand for themselves; dates are local times of the
 * newsroom ({@code 2026-11-20}, {@code 2026-11-20T08:00}); fields with several choices are lists of text; a composite is a map; a
 * multi field is a list of {@code {name, value}}, where {@code name} is the child node of an entry that is stored already; a
 * block field is a list of {@code {name, block, value}} with the kind of each block; a switchable is {@code {option, forms: {<option>: {…}}}}; an upload is {@code {fileName, mimeType, size}} or, to be stored,
 * {@code {fileName, mimeType, data}} with the bytes as base64. Fields per language stand beside the main one as
 * {@code <field>_<language>}.
 */
@Component
public class Forms {
    private final RepositorySessions sessions;
    private final RepositorySchema schema;
    private final ItemReader items;
    private final AuditTrail audit;
    private final ContentProperties settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forms(
            RepositorySessions sessions,
            RepositorySchema schema,
            ItemReader items,
            AuditTrail audit,
            ContentProperties settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.schema = schema;
        this.items = items;
        this.audit = audit;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A form as opened.
     *
     * @param id identifier of the node; empty for a new one
     * @param values what is stored, or the default values of a new node
     * @param editable whether the actor may save
     */
    public record Opened(String id, String path, Map<String, Object> values, boolean editable) {}

    /**
     * What a person wants to save.
     *
     * @param base the values as the form was opened, to find what others have changed since; empty not to look
     * @param values only fields that have become others, and of new nodes all
     */
    public record Save(Map<String, Object> base, Map<String, Object> values) {}

    /**
     * Reads what a form shows.
     *
     * @param languages languages besides the default one, as property names end in them
     * @return empty when there is no such node for the actor
     */
    public Optional<Opened> open(Actor actor, FormTarget target, List<FieldDefinition> fields, List<String> languages) {
        FormScope scope = new FormScope(languages, settings.zone());
        return sessions.read(StoreName.DRAFT, actor, session -> {
            String path = target.absolutePath();
            if (!session.nodeExists(path)) {
                return Optional.empty();
            }
            if (target.creation() != null) {
                boolean may = session.hasPermission(path + "/new", Session.ACTION_ADD_NODE);
                return Optional.of(new Opened("", path, new FormDefaults(scope, clock).of(fields), may));
            }
            Node node = session.getNode(path);
            boolean may = session.hasPermission(path + "/mgnl:lastModified", Session.ACTION_SET_PROPERTY);
            return Optional.of(new Opened(node.getIdentifier(), path, new FormReader(scope).read(node, fields), may));
        });
    }

    /** What a new entry of a multi field begins with, or the forms of a switchable or block field by name; null for nothing. */
    @Nullable
    public Object fresh(FieldDefinition field) {
        return new FormDefaults(new FormScope(List.of(), settings.zone()), clock).fresh(field);
    }

    /** @throws AccessDeniedException when the store does not let the actor change the node */
    public FormOutcome save(
            Actor actor, FormTarget target, List<FieldDefinition> fields, List<String> languages, Save save) {
        FormScope scope = new FormScope(languages, settings.zone());
        List<FieldProblem> problems = new FormCheck(scope).check(fields, save.values(), target.creation() != null);
        if (!problems.isEmpty()) {
            return new FormOutcome.Refused(problems);
        }
        if (target.creation() != null) {
            NodeTypes.ensure(schema, target.creation().nodeType());
        }
        List<ItemSaved> said = new ArrayList<>();
        FormOutcome outcome = sessions.write(StoreName.DRAFT, actor, session -> {
            said.clear();
            return save(session, actor, target, fields, scope, save, said);
        });
        if (outcome instanceof FormOutcome.Saved saved) {
            String action = target.creation() == null ? "saved" : "created";
            String item = said.isEmpty() ? saved.id() : said.get(0).id().value();
            audit.append(new AuditEntry(
                    clock.instant(),
                    actor.name(),
                    action,
                    new ItemId(item),
                    said.isEmpty() ? null : said.get(0).type(),
                    saved.path(),
                    Map.of(
                            "path",
                            saved.path(),
                            "fields",
                            String.join(", ", save.values().keySet()))));
            said.forEach(events::publishEvent);
        }
        return outcome;
    }

    private FormOutcome save(
            Session session,
            Actor actor,
            FormTarget target,
            List<FieldDefinition> fields,
            FormScope scope,
            Save save,
            List<ItemSaved> said)
            throws RepositoryException {
        String path = target.absolutePath();
        if (!session.nodeExists(path)) {
            return new FormOutcome.Gone();
        }
        FormReader reader = new FormReader(scope);
        Node found = session.getNode(path);
        NodeStamp.check(session, actor, found, target.creation() != null);
        Map<String, Object> stored = target.creation() == null ? reader.read(found, fields) : Map.of();
        List<String> conflicts = target.creation() == null ? conflicts(save, stored) : List.of();
        if (!conflicts.isEmpty()) {
            return new FormOutcome.Conflict(conflicts, stored);
        }
        NodeStamp.open(session, found);
        Node node = target.creation() == null ? found : NewNodes.add(found, target.creation(), save.values(), actor);
        new FormWriter(scope).write(node, fields, save.values());
        Node item = NodeStamp.stamp(node, actor, clock.instant());
        if (items.isItem(item)) {
            var read = items.read(item);
            said.add(new ItemSaved(read.id(), read.type(), read.revision()));
        }
        return new FormOutcome.Saved(node.getIdentifier(), node.getPath(), reader.read(node, fields));
    }

    /** Fields that somebody else has changed since to something else than is wanted now. */
    private static List<String> conflicts(Save save, Map<String, Object> stored) {
        Map<String, Object> base = new LinkedHashMap<>(save.base());
        return base.isEmpty()
                ? List.of()
                : save.values().keySet().stream()
                        .filter(name -> !same(base.get(name), stored.get(name)))
                        .filter(name -> !same(save.values().get(name), stored.get(name)))
                        .toList();
    }

    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(comparable(one), comparable(other));
    }

    /** Numbers by their text, empty values as absent: what travels as JSON compares with what was read. */
    private static @Nullable Object comparable(@Nullable Object value) {
        if (FormWriter.isBlank(value)) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, one) -> {
                Object inner = comparable(one);
                if (inner != null) {
                    plain.put(String.valueOf(name), inner);
                }
            });
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(one -> Optional.ofNullable(comparable(one)))
                    .toList();
        }
        return value instanceof Number number
                ? new java.math.BigDecimal(number.toString())
                        .stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }
}
