package org.bantin.content.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.bantin.content.ContentNames;
import org.bantin.content.FieldValues;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.SubModelDefinition;

/** Writes fields into a node as the storage rules of light modules lay them out. Expects coerced values; an empty string removes. */
public final class FieldWriter {
    private FieldWriter() {}

    public static void write(Node node, ContentTypeDefinition type, FieldValues changes) throws RepositoryException {
        for (Map.Entry<String, Object> change : changes.values().entrySet()) {
            SubModelDefinition model = FieldNames.definition(type.properties(), change.getKey())
                    .flatMap(property -> type.subModel(property.type()))
                    .orElse(null);
            if (model == null) {
                writeSimple(node, change.getKey(), change.getValue());
            } else {
                writeNested(node, change.getKey(), change.getValue(), model);
            }
        }
    }

    private static void writeNested(Node node, String name, Object value, SubModelDefinition model)
            throws RepositoryException {
        if (value instanceof FieldValues single) {
            fill(child(node, name, model.nodeType()), single);
        } else if (value instanceof List<?> entries && !entries.isEmpty()) {
            Node container = child(node, name, ContentNames.NESTED_NODE_TYPE);
            List<Node> existing = children(container);
            for (int i = 0; i < entries.size(); i++) {
                Node entry = i < existing.size()
                        ? existing.get(i)
                        : container.addNode(freeName(container, name, i), model.nodeType());
                fill(entry, (FieldValues) entries.get(i));
            }
            for (int i = entries.size(); i < existing.size(); i++) {
                existing.get(i).remove();
            }
        } else if (node.hasNode(name)) {
            node.getNode(name).remove();
        }
    }

    private static void fill(Node node, FieldValues values) throws RepositoryException {
        List<String> obsolete = new ArrayList<>();
        var properties = node.getProperties();
        while (properties.hasNext()) {
            String name = properties.nextProperty().getName();
            if (name.indexOf(':') < 0 && values.get(name) == null) {
                obsolete.add(name);
            }
        }
        for (String name : obsolete) {
            node.getProperty(name).remove();
        }
        for (Map.Entry<String, Object> value : values.values().entrySet()) {
            writeSimple(node, value.getKey(), value.getValue());
        }
    }

    private static Node child(Node node, String name, String nodeType) throws RepositoryException {
        return node.hasNode(name) ? node.getNode(name) : node.addNode(name, nodeType);
    }

    private static List<Node> children(Node node) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        NodeIterator iterator = node.getNodes();
        while (iterator.hasNext()) {
            children.add(iterator.nextNode());
        }
        return children;
    }

    private static String freeName(Node container, String field, int index) throws RepositoryException {
        int number = index;
        while (container.hasNode(field + number)) {
            number++;
        }
        return field + number;
    }

    private static void writeSimple(Node node, String name, Object value) throws RepositoryException {
        boolean multiple = value instanceof List;
        if (node.hasProperty(name) && (isEmpty(value) || node.getProperty(name).isMultiple() != multiple)) {
            node.getProperty(name).remove();
        }
        if (isEmpty(value)) {
            return;
        }
        ValueFactory factory = node.getSession().getValueFactory();
        if (value instanceof List<?> list) {
            Value[] values = new Value[list.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = value(factory, list.get(i));
            }
            node.setProperty(name, values, values[0].getType());
        } else {
            Value single = value(factory, value);
            node.setProperty(name, single, single.getType());
        }
    }

    static boolean isEmpty(Object value) {
        return "".equals(value) || (value instanceof List<?> list && list.isEmpty());
    }

    private static Value value(ValueFactory factory, Object value) {
        if (value instanceof Boolean flag) {
            return factory.createValue(flag);
        } else if (value instanceof Long number) {
            return factory.createValue(number);
        } else if (value instanceof Double number) {
            return factory.createValue(number);
        } else if (value instanceof BigDecimal number) {
            return factory.createValue(number);
        } else if (value instanceof Instant instant) {
            return factory.createValue(calendar(instant));
        }
        return factory.createValue(value.toString());
    }

    /** A moment as the store keeps it: in UTC. */
    public static Calendar calendar(Instant instant) {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }
}
