package org.bantin.content.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import org.bantin.content.ContentNames;
import org.bantin.definition.form.DialogDefinition.TabDefinition;
import org.bantin.definition.form.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a block field: ordered nodes {@code 0, 1, …} of type {@code mgnl:block}, each with its kind in {@code mgnl:type}.
 * They lie in a child node named after the field, or with {@code currentItemProvider} beside the other fields, as those of
 * stories do; further languages always have a child node of their own. Blocks whose kind no definition knows are kept as they are.
 *
 * @param stored under which name the field is stored, which ends in the language of further languages
 */
record BlockNodes(FieldDefinition field, String stored) {
    static final String NODE_TYPE = "mgnl:block";
    static final String KIND = "mgnl:type";

    /** Key of the kind of a block in the values of a form. */
    static final String BLOCK = "block";

    /** The form of a kind of block, or null when the field does not know it. */
    static @Nullable TabDefinition form(FieldDefinition field, String kind) {
        return field.forms().stream()
                .filter(form -> form.name().equals(kind))
                .findFirst()
                .orElse(null);
    }

    private boolean isHere() {
        return field.storage().equalsIgnoreCase("currentItemProvider") && stored.equals(field.name());
    }

    @Nullable
    List<Map<String, Object>> read(Node node, FormReader reader) throws RepositoryException {
        List<Map<String, Object>> blocks = new ArrayList<>();
        for (Node block : nodes(node)) {
            String kind = kind(block);
            TabDefinition form = form(field, kind);
            Map<String, Object> read = new LinkedHashMap<>();
            read.put("name", block.getName());
            read.put(BLOCK, kind);
            if (form != null) {
                read.put("value", reader.read(block, form.fields()));
            }
            blocks.add(read);
        }
        return blocks.isEmpty() ? null : blocks;
    }

    void write(Node node, List<?> given, FormWriter writer) throws RepositoryException {
        Map<String, Node> obsolete = new LinkedHashMap<>();
        for (Node block : nodes(node)) {
            obsolete.put(block.getName(), block);
        }
        if (given.isEmpty() && !isHere()) {
            if (node.hasNode(stored)) {
                node.getNode(stored).remove();
            }
            return;
        }
        Node container = isHere() || node.hasNode(stored)
                ? (isHere() ? node : node.getNode(stored))
                : node.addNode(stored, ContentNames.NESTED_NODE_TYPE);
        List<Node> order = new ArrayList<>();
        for (Object one : given) {
            Map<?, ?> entry = FormWriter.map(one);
            String kind = FormWriter.text(entry.get(BLOCK));
            Node block = obsolete.get(FormWriter.text(entry.get("name")));
            if (block != null && kind(block).equals(kind)) {
                obsolete.remove(block.getName());
            } else {
                block = add(container, kind);
            }
            TabDefinition form = form(field, kind);
            if (form != null) {
                writer.writeAll(block, "", form.fields(), FormWriter.map(entry.get("value")));
            }
            order.add(block);
        }
        for (Node gone : obsolete.values()) {
            gone.remove();
        }
        NodeValues.order(container, order);
    }

    private static Node add(Node container, String kind) throws RepositoryException {
        int number = 0;
        while (container.hasNode(Integer.toString(number))) {
            number++;
        }
        Node block = container.addNode(Integer.toString(number), NODE_TYPE);
        block.setProperty(KIND, kind);
        return block;
    }

    private List<Node> nodes(Node node) throws RepositoryException {
        List<Node> found = new ArrayList<>();
        if (!isHere() && !node.hasNode(stored)) {
            return found;
        }
        NodeIterator children = (isHere() ? node : node.getNode(stored)).getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (child.isNodeType(NODE_TYPE) || child.hasProperty(KIND)) {
                found.add(child);
            }
        }
        return found;
    }

    private static String kind(Node block) throws RepositoryException {
        return block.hasProperty(KIND) ? block.getProperty(KIND).getString() : "";
    }
}
