package org.bantin.publishing;

import java.util.ArrayList;
import java.util.List;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Makes a node with a given identifier, which JCR allows only by import: hands the public part of a subtree to the other
 * store as system view events. Binaries do not travel this way; {@link TreeCopy} sets them after.
 */
final class NodeImport {
    private static final String SV = "http://www.jcp.org/jcr/sv/1.0";
    private static final String UUID = "jcr:uuid";
    private static final String PRIMARY_TYPE = "jcr:primaryType";
    private static final String MIXIN_TYPES = "jcr:mixinTypes";

    private final ContentHandler handler;
    private final boolean deep;

    private NodeImport(ContentHandler handler, boolean deep) {
        this.handler = handler;
        this.deep = deep;
    }

    /** Copies a node that the parent lacks, with its public children when deep. */
    static void add(Node source, Session target, String parentPath, boolean deep) throws RepositoryException {
        ContentHandler handler =
                target.getImportContentHandler(parentPath, ImportUUIDBehavior.IMPORT_UUID_COLLISION_THROW);
        try {
            handler.startDocument();
            handler.startPrefixMapping("sv", SV);
            for (String prefix : source.getSession().getNamespacePrefixes()) {
                if (!prefix.isEmpty() && !prefix.equals("xml") && !prefix.equals("sv")) {
                    handler.startPrefixMapping(prefix, source.getSession().getNamespaceURI(prefix));
                }
            }
            new NodeImport(handler, deep).node(source);
            handler.endDocument();
        } catch (SAXException e) {
            Exception cause = e.getException();
            throw cause instanceof RepositoryException failure
                    ? failure
                    : new RepositoryException("copying " + source.getPath() + " to the live store failed", e);
        }
    }

    private void node(Node node) throws RepositoryException, SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attribute(attributes, "name", node.getName());
        handler.startElement(SV, "node", "sv:node", attributes);
        property(
                PRIMARY_TYPE,
                PropertyType.NAME,
                List.of(node.getPrimaryNodeType().getName()),
                false);
        List<String> mixins = mixins(node);
        if (!mixins.isEmpty()) {
            property(MIXIN_TYPES, PropertyType.NAME, mixins, true);
        }
        if (node.isNodeType("mix:referenceable")) {
            property(UUID, PropertyType.STRING, List.of(node.getIdentifier()), false);
        }
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            property(properties.nextProperty());
        }
        if (deep) {
            NodeIterator children = node.getNodes();
            while (children.hasNext()) {
                Node child = children.nextNode();
                if (PublicNames.child(child)) {
                    node(child);
                }
            }
        }
        handler.endElement(SV, "node", "sv:node");
    }

    static List<String> mixins(Node node) throws RepositoryException {
        List<String> names = new ArrayList<>();
        for (var mixin : node.getMixinNodeTypes()) {
            if (PublicNames.mixin(mixin.getName())) {
                names.add(mixin.getName());
            }
        }
        return names;
    }

    private void property(Property property) throws RepositoryException, SAXException {
        String name = property.getName();
        if (name.equals(PRIMARY_TYPE)
                || name.equals(MIXIN_TYPES)
                || name.equals(UUID)
                || property.getType() == PropertyType.BINARY
                || !PublicNames.property(name)) {
            return;
        }
        List<String> values = new ArrayList<>();
        for (Value value : property.isMultiple() ? property.getValues() : new Value[] {property.getValue()}) {
            values.add(value.getString());
        }
        property(name, property.getType(), values, property.isMultiple());
    }

    private void property(String name, int type, List<String> values, boolean multiple) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        attribute(attributes, "name", name);
        attribute(attributes, "type", PropertyType.nameFromValue(type));
        if (multiple) {
            attribute(attributes, "multiple", "true");
        }
        handler.startElement(SV, "property", "sv:property", attributes);
        for (String value : values) {
            handler.startElement(SV, "value", "sv:value", new AttributesImpl());
            handler.characters(value.toCharArray(), 0, value.length());
            handler.endElement(SV, "value", "sv:value");
        }
        handler.endElement(SV, "property", "sv:property");
    }

    private static void attribute(AttributesImpl attributes, String name, String value) {
        attributes.addAttribute(SV, name, "sv:" + name, "CDATA", value);
    }
}
