package org.bantin.publishing.live;

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
import javax.jcr.Session;
import javax.jcr.Value;
import org.bantin.content.ContentNames;
import org.bantin.repository.StoredNodes;

/** Finds the files that a page and its parts show, whatever the fields are called, and notes them as items note theirs. */
public final class NodeReferences {
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private NodeReferences() {}

    public static void note(Node node) throws RepositoryException {
        if (node.hasProperty(ContentNames.TYPE)) {
            return;
        }
        Set<String> mentioned = new LinkedHashSet<>();
        collect(node, mentioned);
        Set<String> files = new LinkedHashSet<>();
        Session session = node.getSession();
        for (String identifier : mentioned) {
            Node other = StoredNodes.find(session, identifier).orElse(null);
            if (other != null && other.getPath().startsWith("/dam/")) {
                files.add(identifier);
            }
        }
        if (!files.isEmpty() || node.hasProperty(ContentNames.REFERENCES)) {
            node.setProperty(ContentNames.REFERENCES, files.toArray(String[]::new));
        }
    }

    private static void collect(Node node, Set<String> mentioned) throws RepositoryException {
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (property.getType() == PropertyType.STRING && property.getName().indexOf(':') < 0) {
                for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
                    Matcher found = IDENTIFIER.matcher(value.getString());
                    while (found.find()) {
                        mentioned.add(found.group());
                    }
                }
            }
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (PublicNames.child(child)) {
                collect(child, mentioned);
            }
        }
    }
}
