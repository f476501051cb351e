package org.bantin.repository.upkeep;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.jcr.Binary;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.bantin.repository.ConsistencyCheck;
import org.bantin.repository.OakSessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;

/** Reads every node and property of a store, and the beginning and length of every binary. */
public final class StoreCheck implements ConsistencyCheck {
    private static final int MOST_FINDINGS = 100;

    private final OakSessions sessions;
    private final StoreName store;

    public StoreCheck(OakSessions sessions, StoreName store) {
        this.sessions = sessions;
        this.store = store;
    }

    @Override
    public String name() {
        return "store-" + store.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Report run() {
        if (!sessions.has(store)) {
            return new Report(0, List.of());
        }
        Walk walk = new Walk();
        return sessions.read(store, Actor.system("check"), session -> {
            NodeIterator top = session.getRootNode().getNodes();
            while (top.hasNext()) {
                Node node = top.nextNode();
                if (!node.getName().startsWith("jcr:") && !node.getName().startsWith("oak:")) {
                    walk.into(node);
                }
            }
            return new Report(walk.nodes, walk.findings);
        });
    }

    /** Counts and collects on the way through the tree. */
    private static final class Walk {
        private final List<Finding> findings = new ArrayList<>();
        private long nodes;

        void into(Node node) throws RepositoryException {
            String path = node.getPath();
            nodes++;
            try {
                PropertyIterator properties = node.getProperties();
                while (properties.hasNext()) {
                    readThrough(properties.nextProperty());
                }
                NodeIterator children = node.getNodes();
                while (children.hasNext()) {
                    into(children.nextNode());
                }
            } catch (RepositoryException | IOException | IllegalStateException e) {
                if (findings.size() < MOST_FINDINGS) {
                    findings.add(
                            Finding.error(path, "cannot be read: " + e.getMessage() + "; restore it from a backup"));
                }
            }
        }

        private static void readThrough(Property property) throws RepositoryException, IOException {
            Value[] values = property.isMultiple() ? property.getValues() : new Value[] {property.getValue()};
            for (Value value : values) {
                if (value.getType() == PropertyType.BINARY) {
                    Binary binary = value.getBinary();
                    try (InputStream in = binary.getStream()) {
                        if (binary.getSize() > 0 && in.read() < 0) {
                            throw new IOException("binary of " + binary.getSize() + " bytes is empty");
                        }
                    } finally {
                        binary.dispose();
                    }
                } else {
                    value.getString();
                }
            }
        }
    }
}
