package org.bantin.content.form;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import javax.jcr.ValueFactory;
import org.bantin.content.ContentNames;
import org.bantin.content.storage.FieldWriter;
import org.bantin.definition.form.FieldDefinition;
import org.bantin.definition.form.FieldKind;
import org.jspecify.annotations.Nullable;

/** Properties and child nodes of forms, each touched only when it becomes another. */
final class NodeValues {
    private final SimpleValues simple;

    NodeValues(SimpleValues simple) {
        this.simple = simple;
    }

    void single(Node node, String stored, FieldDefinition field, @Nullable Object given) throws RepositoryException {
        Value value = value(node, field, given);
        if (value == null) {
            remove(node, stored);
            return;
        }
        if (node.hasProperty(stored)) {
            Property old = node.getProperty(stored);
            if (!old.isMultiple() && old.getType() == value.getType() && same(old.getValue(), value)) {
                return;
            }
            old.remove();
        }
        node.setProperty(stored, value);
    }

    void several(Node node, String stored, FieldDefinition field, List<?> given) throws RepositoryException {
        List<Value> values = new ArrayList<>();
        for (Object one : given) {
            Value value = value(node, field, one);
            if (value != null) {
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            remove(node, stored);
            return;
        }
        if (node.hasProperty(stored)) {
            Property old = node.getProperty(stored);
            if (old.isMultiple() && same(old.getValues(), values)) {
                return;
            }
            old.remove();
        }
        node.setProperty(stored, values.toArray(Value[]::new), values.get(0).getType());
    }

    void commas(Node node, String stored, List<Object> given) throws RepositoryException {
        String text = given.stream()
                .map(String::valueOf)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(","));
        if (text.isEmpty()) {
            remove(node, stored);
        } else if (!node.hasProperty(stored)
                || !text.equals(node.getProperty(stored).getString())) {
            node.setProperty(stored, text);
        }
    }

    private @Nullable Value value(Node node, FieldDefinition field, @Nullable Object given) throws RepositoryException {
        Object stored = simple.stored(field, given);
        ValueFactory factory = node.getSession().getValueFactory();
        if (stored == null) {
            return null;
        } else if (stored instanceof Boolean flag) {
            return factory.createValue(flag);
        } else if (stored instanceof Long number) {
            return factory.createValue(number);
        } else if (stored instanceof Double number) {
            return factory.createValue(number);
        } else if (stored instanceof BigDecimal number) {
            return factory.createValue(number);
        } else if (stored instanceof Instant at) {
            return factory.createValue(FieldWriter.calendar(at));
        }
        String text = stored.toString();
        if (field.kind() == FieldKind.RICH_TEXT) {
            text = StoredLinks.stored(FormHtml.safe(text), node.getSession());
        }
        return text.isEmpty() ? null : factory.createValue(text);
    }

    private static boolean same(Value[] old, List<Value> fresh) throws RepositoryException {
        if (old.length != fresh.size()) {
            return false;
        }
        for (int i = 0; i < old.length; i++) {
            if (old[i].getType() != fresh.get(i).getType() || !same(old[i], fresh.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Value old, Value fresh) throws RepositoryException {
        return old.getType() == javax.jcr.PropertyType.DATE
                ? old.getDate().getTimeInMillis() == fresh.getDate().getTimeInMillis()
                : old.getString().equals(fresh.getString());
    }

    private static void remove(Node node, String stored) throws RepositoryException {
        if (node.hasProperty(stored)) {
            node.getProperty(stored).remove();
        }
    }

    void removeNode(Node node, String stored) throws RepositoryException {
        if (node.hasNode(stored)) {
            node.getNode(stored).remove();
        }
    }

    /** The child node of a field, made when it is missing. */
    Node child(Node node, String stored, FieldDefinition field) throws RepositoryException {
        return node.hasNode(stored) ? node.getNode(stored) : node.addNode(stored, type(node, field));
    }

    /** A node for a new entry: {@code <name>0, <name>1} and on, or {@code 00, 01} without a name. */
    Node entry(Node container, String name, int wanted, FieldDefinition inner) throws RepositoryException {
        for (int i = 0; i < wanted; i++) {
            String label = name.isEmpty() ? String.format(Locale.ROOT, "%02d", i) : name + i;
            if (!container.hasNode(label)) {
                return container.addNode(label, type(container, inner));
            }
        }
        int next = wanted;
        while (container.hasNode(name + next)) {
            next++;
        }
        return container.addNode(name + next, type(container, inner));
    }

    private static String type(Node node, FieldDefinition field) throws RepositoryException {
        String wanted = field.source().text("nodeType").orElse(ContentNames.NESTED_NODE_TYPE);
        return node.getSession().getWorkspace().getNodeTypeManager().hasNodeType(wanted)
                ? wanted
                : ContentNames.NESTED_NODE_TYPE;
    }

    /** Puts children into an order; does nothing when they are in it. */
    static void order(Node container, List<Node> wanted) throws RepositoryException {
        if (!container.getPrimaryNodeType().hasOrderableChildNodes()) {
            return;
        }
        List<String> names = new ArrayList<>();
        for (Node node : wanted) {
            names.add(node.getName());
        }
        List<String> present = new ArrayList<>();
        var children = container.getNodes();
        while (children.hasNext()) {
            String name = children.nextNode().getName();
            if (names.contains(name)) {
                present.add(name);
            }
        }
        if (!present.equals(names)) {
            for (String name : names) {
                container.orderBefore(name, null);
            }
        }
    }
}
