package org.bantin.publishing.live;

import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.ContentNames;

/** The words of a node: its own strings and those of its parts, without marks; whatever is published by itself is left out. */
final class NodeWords {
    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 20;

    private NodeWords() {}

    static String of(Node node) throws RepositoryException {
        StringBuilder words = new StringBuilder();
        collect(node, words, 0);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words, int depth) throws RepositoryException {
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (property.getType() == PropertyType.STRING && property.getName().indexOf(':') < 0) {
                for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
                    add(value.getString(), words);
                }
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext() && depth < DEEPEST && words.length() < LONGEST) {
            Node child = children.nextNode();
            if (!child.isNodeType("mgnl:page") && !child.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
                collect(child, words, depth + 1);
            }
        }
    }

    private static void add(String text, StringBuilder words) {
        boolean identifier = text.matches("(jcr:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        if (!identifier && words.length() < LONGEST) {
            words.append(text.replaceAll("<[^>]*>", " ").replaceAll("\\$\\{link:[^}]*(}[^}]*)*}", " "))
                    .append('\n');
        }
    }
}
