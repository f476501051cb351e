package org.bantin.content.form;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.content.ContentNames;

/**
 * What a node and its parts mention, whatever field it stands in: identifiers as values, and links and pictures in rich text. Kept
 * on the node, so that publishing takes pictures along and nobody deletes what is in use.
 */
final class NodeReferences {
    private static final int MOST = 2_000;
    private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern WHOLE = Pattern.compile("(?:jcr:)?(" + UUID + ")");
    private static final Pattern WITHIN = Pattern.compile("(?:item:|uuid:\\{|/dam/jcr:|data-asset=\")(" + UUID + ")");

    private NodeReferences() {}

    static void keep(Node item) throws RepositoryException {
        Set<String> found = new LinkedHashSet<>();
        collect(item, found);
        found.remove(item.getIdentifier());
        Set<String> kept = new LinkedHashSet<>();
        if (item.hasProperty(ContentNames.REFERENCES)) {
            for (Value value : item.getProperty(ContentNames.REFERENCES).getValues()) {
                kept.add(value.getString());
            }
        }
        if (!found.equals(kept)) {
            item.setProperty(ContentNames.REFERENCES, found.toArray(String[]::new));
        }
    }

    private static void collect(Node node, Set<String> into) throws RepositoryException {
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext() && into.size() < MOST) {
            Property property = properties.nextProperty();
            if (property.getName().indexOf(':') < 0 && property.getType() == PropertyType.STRING) {
                for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
                    text(value.getString(), into);
                }
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext() && into.size() < MOST) {
            Node child = children.nextNode();
            if (!child.isNodeType(ContentNames.ITEM_NODE_TYPE)) {
                collect(child, into);
            }
        }
    }

    private static void text(String text, Set<String> into) {
        Matcher whole = WHOLE.matcher(text);
        if (whole.matches()) {
            into.add(whole.group(1));
            return;
        }
        Matcher within = WITHIN.matcher(text);
        while (within.find()) {
            into.add(within.group(1));
        }
    }
}
