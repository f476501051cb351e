package org.bantin.rendering.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.rendering.page.Nodes;
import org.bantin.rendering.page.site.PageLinks;
import org.bantin.rendering.page.site.WebSite;
import org.jspecify.annotations.Nullable;

/** Nodes as maps in the shape of Magnolia's delivery: all single values are strings, every node ends with {@code @nodes}. */
final class NodeWriting {
    private final EndpointSettings endpoint;
    private final WebSite site;
    private final @Nullable Locale locale;
    private final References references;
    private final Set<String> open = new LinkedHashSet<>();

    /** Takes the language to read in, or null for all. */
    NodeWriting(
            EndpointSettings endpoint, WebSite site, @Nullable Locale locale, PageLinks links, AssetWriting assets) {
        this.endpoint = endpoint;
        this.site = site;
        this.locale = locale;
        this.references = new References(endpoint, links, assets, this);
    }

    Map<String, Object> write(Node node) {
        return write(node, endpoint.depth(), endpoint.referenceDepth());
    }

    Map<String, Object> write(Node node, int depth, int referenceDepth) {
        return Nodes.read("node", () -> {
            open.add(node.getIdentifier());
            try {
                return map(node, depth, referenceDepth);
            } finally {
                open.remove(node.getIdentifier());
            }
        });
    }

    /** Whether a node is being written further out. */
    boolean isOpen(Node node) {
        return open.contains(Nodes.read("identifier", node::getIdentifier));
    }

    private Map<String, Object> map(Node node, int depth, int referenceDepth) throws RepositoryException {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("@name", node.getName());
        map.put("@path", Nodes.handle(node));
        map.put("@id", node.getIdentifier());
        map.put("@nodeType", node.getPrimaryNodeType().getName());
        PropertyIterator properties = node.getProperties();
        Set<String> done = new LinkedHashSet<>();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            String shown = shownName(property.getName());
            if (isShown(property.getName()) && done.add(shown)) {
                Property read = localized(node, shown, property);
                map.put(shown, value(node, shown, read, referenceDepth));
            }
        }
        List<String> names = new ArrayList<>();
        if (depth > 0) {
            for (Node child : Nodes.children(node, null)) {
                String name = isType(child, Nodes.PAGE) ? child.getName() : shownName(child.getName());
                boolean meant = endpoint.childNodeTypes().stream().anyMatch(type -> isOfType(child, type));
                if (meant && !names.contains(name)) {
                    names.add(name);
                    map.put(name, write(localized(node, name, child), depth - 1, referenceDepth));
                }
            }
        }
        map.put("@nodes", names);
        return map;
    }

    boolean isOfType(Node node, String type) {
        return endpoint.strict()
                ? Nodes.read("type", () -> node.getPrimaryNodeType().getName()).equals(type)
                : isType(node, type);
    }

    private static boolean isType(Node node, String type) {
        try {
            return node.isNodeType(type);
        } catch (RepositoryException e) {
            return false;
        }
    }

    private boolean isShown(String name) {
        if (name.startsWith("bt:") || name.startsWith("rep:")) {
            return false;
        }
        boolean system = name.startsWith("jcr:") || name.startsWith("mgnl:");
        return !system
                || endpoint.systemProperties().stream()
                        .anyMatch(pattern -> pattern.matcher(name).matches());
    }

    /** The name without the suffix of a language of the site; as it is when all languages are asked for. */
    private String shownName(String name) {
        return localeSuffix(name)
                .map(suffix -> name.substring(0, name.length() - suffix.length()))
                .orElse(name);
    }

    private Optional<String> localeSuffix(String name) {
        if (locale == null) {
            return Optional.empty();
        }
        return site.locales().stream()
                .map(each -> "_" + each)
                .filter(suffix -> name.endsWith(suffix) && name.length() > suffix.length())
                .findFirst();
    }

    /** The child of a name in the language asked for: {@code parts_de} in place of {@code parts}. */
    private Node localized(Node node, String shown, Node found) throws RepositoryException {
        Locale wanted = locale;
        if (wanted != null) {
            for (String name : List.of(shown + "_" + wanted, shown + "_" + wanted.getLanguage(), shown)) {
                if (node.hasNode(name)) {
                    return node.getNode(name);
                }
            }
        }
        return found;
    }

    private Property localized(Node node, String shown, Property found) throws RepositoryException {
        Locale wanted = locale;
        if (wanted != null) {
            for (String name : List.of(shown + "_" + wanted, shown + "_" + wanted.getLanguage(), shown)) {
                if (node.hasProperty(name)) {
                    return node.getProperty(name);
                }
            }
        }
        return found;
    }

    private Object value(Node node, String name, Property property, int referenceDepth) throws RepositoryException {
        if (!property.isMultiple()) {
            String text = text(property.getValue());
            return references.resolved(node, name, text, referenceDepth);
        }
        List<Object> values = new ArrayList<>();
        for (Value value : property.getValues()) {
            values.add(references.resolved(node, name, text(value), referenceDepth));
        }
        return values;
    }

    private static String text(Value value) throws RepositoryException {
        return value.getType() == PropertyType.BINARY ? "" : value.getString();
    }
}
