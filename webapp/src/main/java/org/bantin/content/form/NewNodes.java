package org.bantin.content.form;

import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.ContentNames;
import org.bantin.content.Slug;
import org.bantin.content.form.FormTarget.NewNode;
import org.bantin.repository.access.Actor;

/** Adds the node of a form that makes something new. */
public final class NewNodes {
    private static final List<String> NAMING = List.of("name", "jcrName", "title", "label");

    private NewNodes() {}

    static Node add(Node parent, NewNode wanted, Map<String, Object> values, Actor actor) throws RepositoryException {
        String name = free(parent, name(wanted, values));
        Node node = parent.addNode(name, wanted.nodeType());
        if (!node.isNodeType("mix:referenceable")) {
            node.addMixin("mix:referenceable");
        }
        for (Map.Entry<String, String> property : wanted.properties().entrySet()) {
            node.setProperty(property.getKey(), property.getValue());
        }
        if (!node.hasProperty(ContentNames.CREATED)) {
            node.setProperty(ContentNames.CREATED, java.util.Calendar.getInstance(java.util.Locale.ROOT));
        }
        node.setProperty(ContentNames.CREATED_BY, actor.name());
        if (wanted.before() != null && parent.hasNode(wanted.before())) {
            parent.orderBefore(name, wanted.before());
        }
        return node;
    }

    private static String name(NewNode wanted, Map<String, Object> values) {
        if (wanted.name() != null && !wanted.name().isBlank()) {
            return wanted.name();
        }
        if (wanted.nodeType().equals("mgnl:component")) {
            return "0";
        }
        return NAMING.stream()
                .map(key -> values.get(key))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> Slug.of(text, "untitled").value())
                .orElse("untitled");
    }

    /** The name, made unique among the siblings: {@code 0, 00, 01} for labels of components, {@code name-2} for others. */
    public static String free(Node parent, String wanted) throws RepositoryException {
        String name = wanted;
        for (int i = 2; parent.hasNode(name); i++) {
            name = wanted.equals("0") ? String.format(java.util.Locale.ROOT, "%02d", i - 2) : wanted + "-" + i;
        }
        return name;
    }
}
