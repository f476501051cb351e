package org.bantin.content.form;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.bantin.content.ContentNames;
import org.jspecify.annotations.Nullable;

/** One row of the browser of an app, read from its node. */
final class RowReading {
    private RowReading() {}

    static NodeRows.Row row(Node node, List<String> properties) throws RepositoryException {
        String path = node.getPath();
        int end = path.indexOf('/', 1);
        Map<String, Object> values = new LinkedHashMap<>();
        for (String property : properties) {
            Object value = value(node, property);
            if (value != null) {
                values.put(property, value);
            }
        }
        boolean folder = NodeRows.isFolder(node.getPrimaryNodeType().getName());
        return new NodeRows.Row(
                node.isNodeType("mix:referenceable") ? node.getIdentifier() : "",
                end < 0 ? "/" : path.substring(end),
                node.getName(),
                NodeChoices.title(node, ""),
                node.getPrimaryNodeType().getName(),
                folder,
                folder ? node.hasNodes() : hasItems(node),
                node.getSession().hasPermission(path + "/mgnl:lastModified", Session.ACTION_SET_PROPERTY),
                status(node),
                values);
    }

    private static boolean hasItems(Node node) throws RepositoryException {
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            if (children.nextNode().isNodeType(ContentNames.ITEM_NODE_TYPE)) {
                return true;
            }
        }
        return false;
    }

    static NodeRows.Status status(Node node) throws RepositoryException {
        if (!node.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
            return NodeRows.Status.UNPUBLISHED;
        }
        long live = number(node, ContentNames.PUBLISHED_REVISION);
        return live == number(node, ContentNames.REVISION) ? NodeRows.Status.PUBLISHED : NodeRows.Status.MODIFIED;
    }

    private static long number(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getLong() : 0;
    }

    static @Nullable Object value(Node node, String name) throws RepositoryException {
        if (!node.hasProperty(name)) {
            return null;
        }
        Property property = node.getProperty(name);
        if (property.isMultiple()) {
            List<String> texts = new ArrayList<>();
            for (Value value : property.getValues()) {
                texts.add(value.getString());
            }
            return String.join(", ", texts);
        }
        return switch (property.getType()) {
            case PropertyType.DATE -> Instant.ofEpochMilli(property.getDate().getTimeInMillis());
            case PropertyType.BOOLEAN -> property.getBoolean();
            case PropertyType.LONG -> property.getLong();
            case PropertyType.DOUBLE -> property.getDouble();
            case PropertyType.BINARY -> null;
            default -> property.getString();
        };
    }
}
