package org.bantin.content.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.jspecify.annotations.Nullable;

/** Writes checked values of a form into a node. What is stored already in this way is not touched; an empty value removes. */
final class FormWriter {
    private final FormScope scope;
    private final NodeValues values;

    FormWriter(FormScope scope) {
        this.scope = scope;
        this.values = new NodeValues(new SimpleValues(scope.zone()));
    }

    /** Writes the fields that the map names; others stay as they are. */
    void write(Node node, List<FieldDefinition> fields, Map<?, ?> given) throws RepositoryException {
        for (FieldDefinition field : fields) {
            for (String name : scope.names(field)) {
                if (given.containsKey(name)) {
                    value(node, name, field, given.get(name));
                }
            }
        }
    }

    /** Writes all fields of a nested form; what the map does not name is removed. */
    void writeAll(Node node, String prefix, List<FieldDefinition> fields, Map<?, ?> given) throws RepositoryException {
        for (FieldDefinition field : fields) {
            for (String name : scope.names(field)) {
                value(node, prefix + name, field, given.get(name));
            }
        }
    }

    private void value(Node node, String stored, FieldDefinition field, @Nullable Object given)
            throws RepositoryException {
        switch (field.kind()) {
            case STATIC -> {
                // stores nothing
            }
            case COMPOSITE -> composite(node, stored, field, map(given));
            case SWITCHABLE -> switchable(node, stored, field, map(given));
            case MULTI -> entries(node, stored, field, list(given));
            case BLOCKS -> new BlockNodes(field, stored).write(node, list(given), this);
            case UPLOAD -> NodeFiles.write(node, stored, given);
            case CHECK_BOX_GROUP, TWIN_COLUMN, TOKEN -> values.several(node, stored, field, list(given));
            default -> values.single(node, stored, field, given);
        }
    }

    private void composite(Node node, String stored, FieldDefinition field, Map<?, ?> given)
            throws RepositoryException {
        CompositeStorage storage = CompositeStorage.of(field);
        if (!storage.child()) {
            writeAll(node, storage.prefix(stored), field.fields(), given);
        } else if (isBlank(given)) {
            values.removeNode(node, stored);
        } else {
            writeAll(values.child(node, stored, field), "", field.fields(), given);
        }
    }

    private void switchable(Node node, String stored, FieldDefinition field, Map<?, ?> given)
            throws RepositoryException {
        CompositeStorage storage = CompositeStorage.of(field);
        String option = text(given.get("option"));
        if (!storage.child()) {
            values.single(node, stored, selector(field), option);
            chosen(
                    node,
                    storage.prefix(stored),
                    field,
                    option,
                    map(given.get("forms")),
                    storage.prefixed() || drops(field));
        } else if (isBlank(given)) {
            values.removeNode(node, stored);
        } else {
            Node host = values.child(node, stored, field);
            values.single(host, field.name(), selector(field), option);
            chosen(host, "", field, option, map(given.get("forms")), drops(field));
        }
    }

    /** In the newer dialect what was not chosen goes, unless {@code removePreviouslySelected} says otherwise. */
    private static boolean drops(FieldDefinition field) {
        return field.source().values().containsKey("forms") && field.source().flag("removePreviouslySelected", true);
    }

    /** Writes the chosen form; what only the others hold is dropped where the definition wants it, else it waits as it is. */
    private void chosen(Node host, String prefix, FieldDefinition field, String option, Map<?, ?> forms, boolean drop)
            throws RepositoryException {
        List<FieldDefinition> shown = field.forms().stream()
                .filter(form -> form.name().equals(option))
                .flatMap(form -> form.fields().stream())
                .toList();
        List<String> kept = shown.stream().map(FieldDefinition::name).toList();
        for (TabDefinition form : field.forms()) {
            if (drop && !form.name().equals(option)) {
                List<FieldDefinition> gone = form.fields().stream()
                        .filter(one -> !kept.contains(one.name()))
                        .toList();
                writeAll(host, prefix, gone, Map.of());
            }
        }
        writeAll(host, prefix, shown, map(forms.get(option)));
    }

    private void entries(Node node, String stored, FieldDefinition field, List<?> given) throws RepositoryException {
        EntryStorage storage = EntryStorage.of(field);
        List<Object> plain = new ArrayList<>();
        for (Object entry : given) {
            Object value = map(entry).get("value");
            plain.add(value == null ? "" : value);
        }
        switch (storage) {
            case VALUES -> values.several(node, stored, inner(field), plain);
            case TEXT -> values.commas(node, stored, plain);
            case NUMBERED_PROPERTIES -> numbered(node, stored, field, plain);
            default -> nodes(node, stored, field, storage, given);
        }
    }

    private void numbered(Node node, String stored, FieldDefinition field, List<Object> given)
            throws RepositoryException {
        if (given.isEmpty()) {
            values.removeNode(node, stored);
            return;
        }
        Node container = values.child(node, stored, field);
        int i = 0;
        for (Object value : given) {
            if (!isBlank(value)) {
                values.single(container, Integer.toString(i++), inner(field), value);
            }
        }
        while (container.hasProperty(Integer.toString(i))) {
            container.getProperty(Integer.toString(i++)).remove();
        }
    }

    private void nodes(Node node, String stored, FieldDefinition field, EntryStorage storage, List<?> given)
            throws RepositoryException {
        if (given.isEmpty() && !storage.isHere()) {
            values.removeNode(node, stored);
            return;
        }
        Node container = storage.isHere() ? node : values.child(node, stored, field);
        Map<String, Node> obsolete = new LinkedHashMap<>();
        for (Node entry : FormReader.entryNodes(node, stored, storage)) {
            obsolete.put(entry.getName(), entry);
        }
        List<Node> order = new ArrayList<>();
        List<Map<?, ?>> fresh = new ArrayList<>();
        for (Object one : given) {
            Node kept = obsolete.remove(text(map(one).get("name")));
            if (kept != null) {
                entry(kept, field, map(one).get("value"));
            }
            order.add(kept);
            fresh.add(map(one));
        }
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i) == null) {
                String name = storage.isNumbered() ? "" : stored;
                Node added = values.entry(container, name, order.size(), inner(field));
                entry(added, field, fresh.get(i).get("value"));
                order.set(i, added);
            }
        }
        for (Node gone : obsolete.values()) {
            gone.remove();
        }
        NodeValues.order(container, order);
    }

    private void entry(Node entry, FieldDefinition multi, @Nullable Object given) throws RepositoryException {
        FieldDefinition inner = inner(multi);
        String name = entryProperty(multi, inner);
        switch (inner.kind()) {
            case COMPOSITE -> writeAll(entry, "", inner.fields(), map(given));
            case SWITCHABLE -> {
                String option = text(map(given).get("option"));
                values.single(entry, name, selector(inner), option);
                chosen(entry, "", inner, option, map(map(given).get("forms")), drops(inner));
            }
            default -> value(entry, name, inner, given);
        }
    }

    /** Under which name an entry that is a node keeps a single value. */
    static String entryProperty(FieldDefinition multi, FieldDefinition inner) {
        return inner.name().isEmpty() || EntryStorage.of(multi).isNumbered() ? multi.name() : inner.name();
    }

    /** The field of each entry; plain text when the definition forgot it. */
    static FieldDefinition inner(FieldDefinition multi) {
        return multi.fields().isEmpty() ? selector(multi) : multi.fields().get(0);
    }

    /** A text field of the same name. */
    private static FieldDefinition selector(FieldDefinition field) {
        return new FieldDefinition(
                field.name(),
                FieldKind.TEXT,
                field.label(),
                null,
                false,
                false,
                false,
                null,
                "",
                List.of(),
                List.of(),
                List.of(),
                org.bantin.definition.DefinitionNode.EMPTY);
    }

    static boolean isBlank(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .allMatch(entry ->
                            "name".equals(entry.getKey()) && map.containsKey("value") || isBlank(entry.getValue()));
        }
        if (value instanceof List<?> list) {
            return list.stream().allMatch(FormWriter::isBlank);
        }
        return value == null || value.toString().isBlank() || Boolean.FALSE.equals(value);
    }

    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : isBlank(value) ? List.of() : List.of(String.valueOf(value));
    }
}
