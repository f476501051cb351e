package org.bantin.migration.bootstrap;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.bantin.migration.bootstrap.ContentNode.Values;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** The JCR system view, read from XML and written to a store. */
final class SystemView {
    private static final String SV = "http://www.jcp.org/jcr/sv/1.0";
    /** What belongs to the store that a file came from. */
    private static final Set<String> LEFT_OUT = Set.of(
            "jcr:isCheckedOut",
            "jcr:baseVersion",
            "jcr:predecessors",
            "jcr:versionHistory",
            "jcr:lockOwner",
            "jcr:lockIsDeep",
            "jcr:createdBy",
            "jcr:created");

    private SystemView() {}

    static ContentNode read(InputStream xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = factory.createXMLStreamReader(xml);
        Deque<ContentNode> open = new ArrayDeque<>();
        ContentNode root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("node")) {
                ContentNode node = new ContentNode(attribute(reader, "name", ""));
                ContentNode parent = open.peek();
                if (parent == null) {
                    root = root == null ? node : root;
                    for (int i = 0; i < reader.getNamespaceCount(); i++) {
                        String prefix = reader.getNamespacePrefix(i);
                        if (prefix != null) {
                            node.namespaces.put(prefix, reader.getNamespaceURI(i));
                        }
                    }
                } else {
                    parent.children.add(node);
                }
                open.push(node);
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("property")) {
                property(reader, open.peek());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("node")) {
                open.pop();
            }
        }
        if (root == null) {
            throw new XMLStreamException("no sv:node in the file");
        }
        return root;
    }

    private static void property(XMLStreamReader reader, @Nullable ContentNode node) throws XMLStreamException {
        String name = attribute(reader, "name", "");
        String type = attribute(reader, "type", "String");
        boolean multiple = attribute(reader, "multiple", "false").equals("true");
        List<String> texts = new ArrayList<>();
        while (!(reader.next() == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals("property"))) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                texts.add(reader.getElementText());
            }
        }
        if (node != null && !LEFT_OUT.contains(name)) {
            node.properties.put(name, new Values(type, multiple || texts.size() > 1, texts));
        }
    }

    private static String attribute(XMLStreamReader reader, String name, String otherwise) {
        String value = reader.getAttributeValue(SV, name);
        return value == null ? otherwise : value;
    }

    /** Hands a node with all below it to a store. */
    static void write(ContentNode node, ContentHandler handler) throws SAXException {
        handler.startDocument();
        handler.startPrefixMapping("sv", SV);
        writeNode(node, handler);
        handler.endPrefixMapping("sv");
        handler.endDocument();
    }

    private static void writeNode(ContentNode node, ContentHandler handler) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        add(attributes, "name", node.name);
        handler.startElement(SV, "node", "sv:node", attributes);
        // the store wants types and identifier before everything else
        for (String first : List.of("jcr:primaryType", "jcr:mixinTypes", "jcr:uuid")) {
            Values values = node.properties.get(first);
            if (values != null) {
                writeProperty(first, values, handler);
            }
        }
        for (var property : node.properties.entrySet()) {
            if (!List.of("jcr:primaryType", "jcr:mixinTypes", "jcr:uuid").contains(property.getKey())) {
                writeProperty(property.getKey(), property.getValue(), handler);
            }
        }
        for (ContentNode child : node.children) {
            writeNode(child, handler);
        }
        handler.endElement(SV, "node", "sv:node");
    }

    private static void writeProperty(String name, Values values, ContentHandler handler) throws SAXException {
        AttributesImpl attributes = new AttributesImpl();
        add(attributes, "name", name);
        add(attributes, "type", values.type());
        if (values.multiple()) {
            add(attributes, "multiple", "true");
        }
        handler.startElement(SV, "property", "sv:property", attributes);
        for (String text : values.texts()) {
            handler.startElement(SV, "value", "sv:value", new AttributesImpl());
            handler.characters(text.toCharArray(), 0, text.length());
            handler.endElement(SV, "value", "sv:value");
        }
        handler.endElement(SV, "property", "sv:property");
    }

    private static void add(AttributesImpl attributes, String name, String value) {
        attributes.addAttribute(SV, name, "sv:" + name, "CDATA", value);
    }
}
