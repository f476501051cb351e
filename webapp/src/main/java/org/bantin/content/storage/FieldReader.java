package org.bantin.content.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.FieldValues;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.PropertyDefinition;
import org.bantin.definition.SubModelDefinition;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a node as the storage rules of light modules lay them out. */
public final class FieldReader {
    static final Pattern LOCALE = Pattern.compile("[a-z]{2}(_[A-Z]{2})?");

    private FieldReader() {}

    public static FieldValues read(Node node, ContentTypeDefinition type) throws RepositoryException {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> present = present(node, type.properties());
        for (PropertyDefinition property : type.properties()) {
            SubModelDefinition model = type.subModel(property.type()).orElse(null);
            for (String name : names(present, property)) {
                put(values, name, model == null ? simple(node, name, property) : nested(node, name, property, model));
            }
        }
        return new FieldValues(values);
    }

    /** Everything readable below a node whose content type is not known: properties, and child nodes as nested values. */
    public static FieldValues readUntyped(Node node) throws RepositoryException {
        Map<String, Object> values = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (property.getName().indexOf(':') < 0 && property.getType() != PropertyType.BINARY) {
                put(values, property.getName(), property.isMultiple() ? all(property) : value(property.getValue()));
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.getName().indexOf(':') < 0) {
                put(values, child.getName(), readUntyped(child));
            }
        }
        return new FieldValues(values);
    }

    /** Names of all that a node holds, where a property may have variants in other languages: looked up once for all of them. */
    private static List<String> present(Node node, List<PropertyDefinition> properties) throws RepositoryException {
        List<String> present = new ArrayList<>();
        if (properties.stream().anyMatch(PropertyDefinition::i18n)) {
            PropertyIterator held = node.getProperties();
            while (held.hasNext()) {
                present.add(held.nextProperty().getName());
            }
            NodeIterator children = node.getNodes();
            while (children.hasNext()) {
                present.add(children.nextNode().getName());
            }
        }
        return present;
    }

    private static List<String> names(List<String> present, PropertyDefinition property) {
        if (!property.i18n()) {
            return List.of(property.name());
        }
        List<String> names = new ArrayList<>();
        names.add(property.name());
        String prefix = property.name() + "_";
        for (String name : present) {
            if (name.startsWith(prefix)) {
                addVariant(names, prefix, name);
            }
        }
        return names;
    }

    private static void addVariant(List<String> names, String prefix, String name) {
        if (LOCALE.matcher(name.substring(prefix.length())).matches()) {
            names.add(name);
        }
    }

    private static @Nullable Object simple(Node node, String name, PropertyDefinition definition)
            throws RepositoryException {
        if (!node.hasProperty(name)) {
            return null;
        }
        Property property = node.getProperty(name);
        if (property.getType() == PropertyType.BINARY) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (Object stored : property.isMultiple() ? all(property) : List.of(value(property.getValue()))) {
            values.add(SimpleType.of(definition).ofStored(stored));
        }
        if (definition.multiple()) {
            return values;
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private static @Nullable Object nested(
            Node node, String name, PropertyDefinition definition, SubModelDefinition model)
            throws RepositoryException {
        if (!node.hasNode(name)) {
            return null;
        }
        Node child = node.getNode(name);
        if (!definition.multiple()) {
            return readNested(child, model);
        }
        List<FieldValues> entries = new ArrayList<>();
        NodeIterator children = child.getNodes();
        while (children.hasNext()) {
            entries.add(readNested(children.nextNode(), model));
        }
        return entries;
    }

    private static FieldValues readNested(Node node, SubModelDefinition model) throws RepositoryException {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> present = present(node, model.properties());
        for (PropertyDefinition property : model.properties()) {
            for (String name : names(present, property)) {
                put(values, name, simple(node, name, property));
            }
        }
        return new FieldValues(values);
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            values.put(name, value);
        }
    }

    private static List<Object> all(Property property) throws RepositoryException {
        List<Object> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            values.add(value(value));
        }
        return values;
    }

    private static Object value(Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.BOOLEAN -> value.getBoolean();
            case PropertyType.LONG -> value.getLong();
            case PropertyType.DOUBLE -> value.getDouble();
            case PropertyType.DECIMAL -> value.getDecimal();
            case PropertyType.DATE -> Instant.ofEpochMilli(value.getDate().getTimeInMillis());
            default -> value.getString();
        };
    }
}
