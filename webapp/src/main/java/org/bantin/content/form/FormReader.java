package org.bantin.content.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a form from a node; what is not stored is absent. Never longer than the session of the node. */
final class FormReader {
    private final FormScope scope;
    private final SimpleValues simple;

    FormReader(FormScope scope) {
        this.scope = scope;
        this.simple = new SimpleValues(scope.zone());
    }

    Map<String, Object> read(Node node, List<FieldDefinition> fields) throws RepositoryException {
        return read(node, "", fields);
    }

    private Map<String, Object> read(Node node, String prefix, List<FieldDefinition> fields)
            throws RepositoryException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (FieldDefinition field : fields) {
            for (String name : scope.names(field)) {
                Object value = value(node, prefix + name, field);
                if (value != null) {
                    values.put(name, value);
                }
            }
        }
        return values;
    }

    private @Nullable Object value(Node node, String stored, FieldDefinition field) throws RepositoryException {
        return switch (field.kind()) {
            case STATIC -> null;
            case COMPOSITE -> composite(node, stored, field);
            case SWITCHABLE -> switchable(node, stored, field);
            case MULTI -> entries(node, stored, field);
            case BLOCKS -> new BlockNodes(field, stored).read(node, this);
            case UPLOAD -> file(node, stored);
            case CHECK_BOX_GROUP, TWIN_COLUMN, TOKEN -> several(node, stored, field);
            default -> single(node, stored, field);
        };
    }

    private @Nullable Object single(Node node, String stored, FieldDefinition field) throws RepositoryException {
        if (!isProperty(node, stored)) {
            return null;
        }
        List<Value> values = values(node.getProperty(stored));
        return values.isEmpty() ? null : simple.shown(field, values.get(0));
    }

    private @Nullable List<Object> several(Node node, String stored, FieldDefinition field) throws RepositoryException {
        if (!isProperty(node, stored)) {
            return null;
        }
        List<Object> shown = new ArrayList<>();
        for (Value value : values(node.getProperty(stored))) {
            shown.add(simple.shown(field, value));
        }
        return shown.isEmpty() ? null : shown;
    }

    private static boolean isProperty(Node node, String stored) throws RepositoryException {
        return !stored.isEmpty() && node.hasProperty(stored);
    }

    private static List<Value> values(Property property) throws RepositoryException {
        return property.isMultiple() ? Arrays.asList(property.getValues()) : List.of(property.getValue());
    }

    private @Nullable Object composite(Node node, String stored, FieldDefinition field) throws RepositoryException {
        CompositeStorage storage = CompositeStorage.of(field);
        if (storage.child() && !node.hasNode(stored)) {
            return null;
        }
        Node host = storage.child() ? node.getNode(stored) : node;
        Map<String, Object> values = read(host, storage.prefix(stored), field.fields());
        return values.isEmpty() ? null : values;
    }

    private @Nullable Object switchable(Node node, String stored, FieldDefinition field) throws RepositoryException {
        CompositeStorage storage = CompositeStorage.of(field);
        Node host = storage.child() && node.hasNode(stored) ? node.getNode(stored) : node;
        String selector = isProperty(host, field.name()) ? field.name() : stored;
        Node holder = isProperty(host, selector) ? host : node;
        return chosen(holder, selector, host, storage.prefix(stored), field);
    }

    private @Nullable Object chosen(Node holder, String selector, Node host, String prefix, FieldDefinition field)
            throws RepositoryException {
        Map<String, Object> forms = new LinkedHashMap<>();
        for (TabDefinition form : field.forms()) {
            Map<String, Object> values = read(host, prefix, form.fields());
            if (!values.isEmpty()) {
                forms.put(form.name(), values);
            }
        }
        String option = isProperty(holder, selector)
                ? values(holder.getProperty(selector)).stream()
                        .findFirst()
                        .map(FormReader::text)
                        .orElse("")
                : "";
        return option.isEmpty() && forms.isEmpty() ? null : Map.of("option", option, "forms", forms);
    }

    private static String text(Value value) {
        try {
            return value.getString();
        } catch (RepositoryException e) {
            return "";
        }
    }

    private @Nullable Object entries(Node node, String stored, FieldDefinition field) throws RepositoryException {
        FieldDefinition inner = FormWriter.inner(field);
        EntryStorage storage = EntryStorage.of(field);
        List<Map<String, Object>> entries = switch (storage) {
            case VALUES -> valueEntries(several(node, stored, inner));
            case TEXT -> valueEntries(commas(node, stored));
            case NUMBERED_PROPERTIES -> numbered(node, stored, inner);
            default -> nodeEntries(node, stored, field, storage);
        };
        return entries.isEmpty() ? null : entries;
    }

    private static List<Map<String, Object>> valueEntries(@Nullable List<Object> values) {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Object value : values == null ? List.of() : values) {
            entries.add(Map.of("value", value));
        }
        return entries;
    }

    private @Nullable List<Object> commas(Node node, String stored) throws RepositoryException {
        if (!isProperty(node, stored)) {
            return null;
        }
        List<Object> parts = new ArrayList<>();
        for (Value value : values(node.getProperty(stored))) {
            Arrays.stream(value.getString().split(","))
                    .filter(part -> !part.isBlank())
                    .forEach(parts::add);
        }
        return parts;
    }

    private List<Map<String, Object>> numbered(Node node, String stored, FieldDefinition inner)
            throws RepositoryException {
        List<Map<String, Object>> entries = new ArrayList<>();
        if (node.hasNode(stored)) {
            Node container = node.getNode(stored);
            for (int i = 0; container.hasProperty(Integer.toString(i)); i++) {
                Object value = single(container, Integer.toString(i), inner);
                entries.add(value == null ? Map.of() : Map.of("value", value));
            }
        }
        return entries;
    }

    private List<Map<String, Object>> nodeEntries(Node node, String stored, FieldDefinition field, EntryStorage storage)
            throws RepositoryException {
        List<Map<String, Object>> entries = new ArrayList<>();
        for (Node entry : entryNodes(node, stored, storage)) {
            Map<String, Object> read = new LinkedHashMap<>();
            read.put("name", entry.getName());
            Object value = entryValue(entry, field);
            if (value != null) {
                read.put("value", value);
            }
            entries.add(read);
        }
        return entries;
    }

    static List<Node> entryNodes(Node node, String stored, EntryStorage storage) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        if (storage.isHere() || node.hasNode(stored)) {
            NodeIterator children = (storage.isHere() ? node : node.getNode(stored)).getNodes();
            while (children.hasNext()) {
                Node child = children.nextNode();
                if (storage.isEntry(child.getName(), stored)) {
                    found.add(child);
                }
            }
        }
        return found;
    }

    private @Nullable Object entryValue(Node entry, FieldDefinition multi) throws RepositoryException {
        FieldDefinition inner = FormWriter.inner(multi);
        return switch (inner.kind()) {
            case COMPOSITE -> read(entry, "", inner.fields());
            case SWITCHABLE -> chosen(entry, FormWriter.entryProperty(multi, inner), entry, "", inner);
            case MULTI -> entries(entry, FormWriter.entryProperty(multi, inner), inner);
            case UPLOAD -> file(entry, FormWriter.entryProperty(multi, inner));
            default -> entryText(entry, multi, inner);
        };
    }

    /** The property that we would write, else the only one there is. */
    private @Nullable Object entryText(Node entry, FieldDefinition multi, FieldDefinition inner)
            throws RepositoryException {
        for (String name : List.of(FormWriter.entryProperty(multi, inner), inner.name(), multi.name())) {
            Object value = single(entry, name, inner);
            if (value != null) {
                return value;
            }
        }
        PropertyIterator properties = entry.getProperties();
        while (properties.hasNext()) {
            String name = properties.nextProperty().getName();
            if (name.indexOf(':') < 0) {
                return single(entry, name, inner);
            }
        }
        return null;
    }

    private static @Nullable Map<String, Object> file(Node node, String stored) throws RepositoryException {
        if (!node.hasNode(stored) || !node.getNode(stored).hasProperty("jcr:data")) {
            return null;
        }
        Node file = node.getNode(stored);
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("path", file.getPath());
        about.put(
                "fileName",
                file.hasProperty("fileName") ? file.getProperty("fileName").getString() : stored);
        about.put(
                "mimeType",
                file.hasProperty("jcr:mimeType")
                        ? file.getProperty("jcr:mimeType").getString()
                        : "");
        about.put("size", file.getProperty("jcr:data").getLength());
        return about;
    }
}
