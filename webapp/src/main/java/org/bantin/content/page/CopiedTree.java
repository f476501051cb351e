package org.bantin.content.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.ValueFactory;
import org.bantin.content.form.NewNodes;

/** Reads a {@link PageCopy} from a node, of a tree or of a version, and makes a node be like one. */
final class CopiedTree {
    private static final Set<String> OF_THE_STORE = Set.of(
            "jcr:primaryType",
            "jcr:mixinTypes",
            "jcr:uuid",
            "jcr:created",
            "jcr:createdBy",
            "jcr:baseVersion",
            "jcr:isCheckedOut",
            "jcr:predecessors",
            "jcr:versionHistory",
            "jcr:activity",
            "jcr:configuration",
            "jcr:mergeFailed",
            "jcr:lockOwner",
            "jcr:lockIsDeep",
            "mgnl:activationStatus");
    private static final List<String> NOTES =
            List.of("bt:", "rep:", "jcr:frozen", "mgnl:created", "mgnl:lastModified", "mgnl:lastActivated");

    private CopiedTree() {}

    static PageCopy read(Node node) throws RepositoryException {
        Map<String, PageCopy.Value> values = new LinkedHashMap<>();
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (own(property.getName())) {
                values.put(property.getName(), value(property));
            }
        }
        List<PageCopy> parts = new ArrayList<>();
        for (Node child : parts(node)) {
            parts.add(read(child));
        }
        return new PageCopy(node.getName(), type(node), values, parts);
    }

    private static boolean own(String property) {
        return !OF_THE_STORE.contains(property) && NOTES.stream().noneMatch(property::startsWith);
    }

    private static String type(Node node) throws RepositoryException {
        return node.hasProperty("jcr:frozenPrimaryType")
                ? node.getProperty("jcr:frozenPrimaryType").getString()
                : node.getPrimaryNodeType().getName();
    }

    /** Children that belong to the page itself: no pages below it, nothing of the store's. */
    private static List<Node> parts(Node node) throws RepositoryException {
        List<Node> parts = new ArrayList<>();
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            String type = type(child);
            boolean elsewhere =
                    type.equals(PageTree.PAGE) || type.equals("mgnl:folder") || type.equals("nt:versionedChild");
            if (!elsewhere && !child.getName().startsWith("rep:")) {
                parts.add(child);
            }
        }
        return parts;
    }

    private static PageCopy.Value value(Property property) throws RepositoryException {
        boolean many = property.isMultiple();
        List<String> texts = new ArrayList<>();
        for (javax.jcr.Value value : many ? property.getValues() : new javax.jcr.Value[] {property.getValue()}) {
            texts.add(text(value));
        }
        return new PageCopy.Value(property.getType(), many, texts);
    }

    private static String text(javax.jcr.Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.BINARY -> base64(value.getBinary());
            case PropertyType.DATE ->
                PageCopy.Value.of(value.getDate().toInstant()).texts().get(0);
            default -> value.getString();
        };
    }

    private static String base64(Binary binary) throws RepositoryException {
        try (InputStream bytes = binary.getStream()) {
            return Base64.getEncoder().encodeToString(bytes.readAllBytes());
        } catch (IOException e) {
            throw new RepositoryException("cannot read bytes of a page", e);
        } finally {
            binary.dispose();
        }
    }

    /** Changes only what differs, so that parts which stay keep their identifiers. */
    static void write(Node node, PageCopy copy) throws RepositoryException {
        PropertyIterator properties = node.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            if (own(property.getName())
                    && !copy.values().containsKey(property.getName())
                    && !property.getDefinition().isProtected()) {
                property.remove();
            }
        }
        for (Map.Entry<String, PageCopy.Value> entry : copy.values().entrySet()) {
            set(node, entry.getKey(), entry.getValue());
        }
        Set<String> kept = new HashSet<>();
        copy.parts().forEach(part -> kept.add(part.name()));
        for (Node child : parts(node)) {
            if (!kept.contains(child.getName())) {
                child.remove();
            }
        }
        for (PageCopy part : copy.parts()) {
            write(child(node, part), part);
        }
        order(node, copy);
    }

    private static Node child(Node node, PageCopy part) throws RepositoryException {
        if (node.hasNode(part.name())) {
            Node known = node.getNode(part.name());
            if (type(known).equals(part.type())) {
                return known;
            }
            known.remove();
        }
        return node.addNode(NewNodes.free(node, part.name()), part.type());
    }

    private static void set(Node node, String name, PageCopy.Value value) throws RepositoryException {
        if (node.hasProperty(name)) {
            Property known = node.getProperty(name);
            if (known.getDefinition().isProtected() || value(known).equals(value)) {
                return;
            }
            if (known.isMultiple() != value.many() || known.getType() != value.type()) {
                known.remove();
            }
        }
        javax.jcr.Value[] values = new javax.jcr.Value[value.texts().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = stored(node.getSession().getValueFactory(), value, i);
        }
        if (value.many()) {
            node.setProperty(name, values, value.type());
        } else if (values.length > 0) {
            node.setProperty(name, values[0]);
        }
    }

    private static javax.jcr.Value stored(ValueFactory factory, PageCopy.Value value, int i)
            throws RepositoryException {
        String text = value.texts().get(i);
        return value.type() == PropertyType.BINARY
                ? factory.createValue(factory.createBinary(
                        new ByteArrayInputStream(Base64.getDecoder().decode(text))))
                : factory.createValue(text, value.type());
    }

    private static void order(Node node, PageCopy copy) throws RepositoryException {
        List<String> wanted = copy.parts().stream().map(PageCopy::name).toList();
        List<String> now = new ArrayList<>();
        for (Node part : parts(node)) {
            now.add(part.getName());
        }
        if (!now.equals(wanted) && node.getPrimaryNodeType().hasOrderableChildNodes()) {
            for (String name : wanted) {
                if (node.hasNode(name)) {
                    node.orderBefore(name, null);
                }
            }
        }
    }

    /** Whether a page holds exactly this. */
    static boolean same(Node node, PageCopy copy) throws RepositoryException {
        return read(node).sameAs(copy);
    }
}
