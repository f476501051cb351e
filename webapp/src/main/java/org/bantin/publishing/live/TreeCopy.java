package org.bantin.publishing.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.bantin.repository.StoredNodes;
import org.jspecify.annotations.Nullable;

/**
 * Copies the public part of an item from the draft to the live store: same path, same identifiers. A copy that exists is
 * changed where it differs, so that publishing again costs what has changed; the bytes of a picture go over once.
 */
public final class TreeCopy {
    private static final String CONTENT_HASH = "contentHash";

    private final Session live;
    private final LiveLookup lookup;

    TreeCopy(LiveLookup lookup) {
        this.live = lookup.live();
        this.lookup = lookup;
    }

    /** The live copy of a node, or null when it is not live. */
    public static @Nullable Node find(Session live, String identifier) throws RepositoryException {
        return StoredNodes.find(live, identifier).orElse(null);
    }

    /** Brings the live copy up to date and returns it; saved by the caller. */
    Node copy(Node source) throws RepositoryException {
        Node copy = lookup.find(source.getIdentifier());
        if (copy != null) {
            move(copy, source);
            copy = live.getNode(source.getPath());
            update(source, copy);
            return copy;
        }
        makeParents(source);
        PublicCopy.add(source, live, source.getParent().getPath(), true);
        copy = live.getNode(source.getPath());
        lookup.added(copy);
        binaries(source, copy);
        return copy;
    }

    /** Puts the copy where the source is. */
    void move(Node copy, Node source) throws RepositoryException {
        if (!copy.getPath().equals(source.getPath())) {
            makeParents(source);
            live.move(copy.getPath(), source.getPath());
        }
    }

    private void makeParents(Node source) throws RepositoryException {
        Node parent = source.getParent();
        if (parent.getDepth() > 0 && !live.nodeExists(parent.getPath())) {
            makeParents(parent);
            PublicCopy.add(parent, live, parent.getParent().getPath(), false);
        }
    }

    private void update(Node source, Node copy) throws RepositoryException {
        if (!source.getPrimaryNodeType().isNodeType(copy.getPrimaryNodeType().getName())
                || !copy.getPrimaryNodeType()
                        .isNodeType(source.getPrimaryNodeType().getName())) {
            copy.setPrimaryType(source.getPrimaryNodeType().getName());
        }
        for (String mixin : PublicCopy.mixins(source)) {
            if (!copy.isNodeType(mixin)) {
                copy.addMixin(mixin);
            }
        }
        updateProperties(source, copy);
        updateChildren(source, copy);
    }

    private void updateProperties(Node source, Node copy) throws RepositoryException {
        Set<String> kept = new HashSet<>();
        PropertyIterator properties = source.getProperties();
        while (properties.hasNext()) {
            Property property = properties.nextProperty();
            kept.add(property.getName());
            if (PublicNames.property(property.getName())
                    && !property.getDefinition().isProtected()
                    && !same(property, source, copy)) {
                set(property, copy);
            }
        }
        for (Property old : list(copy)) {
            if (!kept.contains(old.getName())
                    && PublicNames.property(old.getName())
                    && !old.getDefinition().isProtected()) {
                old.remove();
            }
        }
    }

    private static List<Property> list(Node node) throws RepositoryException {
        List<Property> properties = new ArrayList<>();
        PropertyIterator iterator = node.getProperties();
        while (iterator.hasNext()) {
            properties.add(iterator.nextProperty());
        }
        return properties;
    }

    private static boolean same(Property property, Node source, Node copy) throws RepositoryException {
        String name = property.getName();
        if (!copy.hasProperty(name)) {
            return false;
        }
        Property other = copy.getProperty(name);
        if (other.isMultiple() != property.isMultiple() || other.getType() != property.getType()) {
            return false;
        }
        if (property.getType() == PropertyType.BINARY) {
            return !property.isMultiple() && sameBytes(source, copy, property, other);
        }
        return property.isMultiple()
                ? Arrays.equals(property.getValues(), other.getValues())
                : property.getValue().equals(other.getValue());
    }

    private static boolean sameBytes(Node source, Node copy, Property property, Property other)
            throws RepositoryException {
        return source.hasProperty(CONTENT_HASH)
                && copy.hasProperty(CONTENT_HASH)
                && source.getProperty(CONTENT_HASH)
                        .getString()
                        .equals(copy.getProperty(CONTENT_HASH).getString())
                && property.getLength() == other.getLength();
    }

    private void set(Property property, Node copy) throws RepositoryException {
        String name = property.getName();
        if (copy.hasProperty(name) && copy.getProperty(name).isMultiple() != property.isMultiple()) {
            copy.getProperty(name).remove();
        }
        if (property.getType() == PropertyType.BINARY) {
            setBinary(property, copy);
        } else if (property.isMultiple()) {
            copy.setProperty(name, foreign(property.getValues()), property.getType());
        } else {
            copy.setProperty(name, foreign(property.getValue()), property.getType());
        }
    }

    private void setBinary(Property property, Node copy) throws RepositoryException {
        if (property.isMultiple()) {
            throw new RepositoryException("lists of binaries are not published: " + property.getPath());
        }
        Binary bytes = property.getBinary();
        try {
            Binary own = live.getValueFactory().createBinary(bytes.getStream());
            copy.setProperty(property.getName(), own);
            own.dispose();
        } finally {
            bytes.dispose();
        }
    }

    /** Values belong to the store they came from. */
    private Value foreign(Value value) throws RepositoryException {
        return live.getValueFactory().createValue(value.getString(), value.getType());
    }

    private Value[] foreign(Value[] values) throws RepositoryException {
        Value[] own = new Value[values.length];
        for (int i = 0; i < values.length; i++) {
            own[i] = foreign(values[i]);
        }
        return own;
    }

    private void updateChildren(Node source, Node copy) throws RepositoryException {
        Set<String> kept = new HashSet<>();
        List<String> order = new ArrayList<>();
        NodeIterator children = source.getNodes();
        while (children.hasNext()) {
            Node child = children.nextNode();
            if (PublicNames.child(child)) {
                kept.add(child.getName());
                order.add(child.getName());
                child(child, copy);
            }
        }
        for (Node old : nodes(copy)) {
            if (!kept.contains(old.getName()) && PublicNames.child(old)) {
                old.remove();
            }
        }
        if (copy.getPrimaryNodeType().hasOrderableChildNodes()) {
            reorder(copy, order);
        }
    }

    private void child(Node child, Node copyParent) throws RepositoryException {
        String name = child.getName();
        if (copyParent.hasNode(name)) {
            Node copy = copyParent.getNode(name);
            if (!child.isNodeType("mix:referenceable") || copy.getIdentifier().equals(child.getIdentifier())) {
                update(child, copy);
                return;
            }
            copy.remove();
        }
        Node elsewhere = child.isNodeType("mix:referenceable") ? find(live, child.getIdentifier()) : null;
        if (elsewhere != null) {
            live.move(elsewhere.getPath(), copyParent.getPath() + "/" + name);
            update(child, copyParent.getNode(name));
        } else {
            PublicCopy.add(child, live, copyParent.getPath(), true);
            binaries(child, copyParent.getNode(name));
        }
    }

    private void binaries(Node source, Node copy) throws RepositoryException {
        for (Property property : list(source)) {
            if (property.getType() == PropertyType.BINARY && PublicNames.property(property.getName())) {
                setBinary(property, copy);
            }
        }
        for (Node child : nodes(source)) {
            if (PublicNames.child(child) && copy.hasNode(child.getName())) {
                binaries(child, copy.getNode(child.getName()));
            }
        }
    }

    private static List<Node> nodes(Node node) throws RepositoryException {
        List<Node> nodes = new ArrayList<>();
        NodeIterator iterator = node.getNodes();
        while (iterator.hasNext()) {
            nodes.add(iterator.nextNode());
        }
        return nodes;
    }

    private static void reorder(Node copy, List<String> order) throws RepositoryException {
        List<String> now = new ArrayList<>();
        for (Node node : nodes(copy)) {
            if (order.contains(node.getName())) {
                now.add(node.getName());
            }
        }
        if (!now.equals(order)) {
            for (String name : order) {
                copy.orderBefore(name, null);
            }
        }
    }
}
