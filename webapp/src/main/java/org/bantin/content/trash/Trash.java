package org.bantin.content.trash;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemRights;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** What was deleted and can be restored, at {@code /trash/<first two letters>/<id>}. Nothing leaves it by itself. */
@Component
public class Trash {
    private final RepositorySessions sessions;
    private final ItemReader reader;
    private final ItemRights rights;

    public Trash(RepositorySessions sessions, ItemReader reader, ItemRights rights) {
        this.sessions = sessions;
        this.reader = reader;
        this.rights = rights;
    }

    /** Deleted items that the actor may edit, the latest first. */
    public List<TrashedItem> list(Actor actor, int limit) {
        return sessions.read(StoreName.DRAFT, Actor.system("trash"), session -> {
            List<Thrown> latest = new ArrayList<>();
            each(session, node -> latest.add(new Thrown(node.getPath(), at(node))));
            latest.sort(Comparator.comparing(Thrown::at).reversed());
            List<TrashedItem> found = new ArrayList<>();
            for (Thrown thrown : latest) {
                if (found.size() == limit) {
                    break;
                }
                TrashedItem trashed = read(session.getNode(thrown.path()));
                if (rights.mayEdit(actor, trashed.item())) {
                    found.add(trashed);
                }
            }
            return found;
        });
    }

    /** Where a deleted item lies, and since when: enough to sort thousands of which a few are read. */
    private record Thrown(String path, Instant at) {}

    /** Deleted items that the public once saw, in no order. */
    public List<TrashedItem> onceOnTheSite() {
        return sessions.read(StoreName.DRAFT, Actor.system("trash"), session -> {
            List<TrashedItem> found = new ArrayList<>();
            each(session, node -> {
                if (node.hasProperty(ContentNames.PUBLISHED_FIRST)) {
                    found.add(read(node));
                }
            });
            return found;
        });
    }

    /** Those of the items that are in the trash and that the actor may edit. */
    public List<TrashedItem> findAll(Actor actor, Collection<ItemId> ids) {
        return sessions
                .read(StoreName.DRAFT, Actor.system("trash"), session -> {
                    List<TrashedItem> found = new ArrayList<>();
                    for (ItemId id : ids) {
                        Optional<Node> node = node(session, id);
                        if (node.isPresent()) {
                            found.add(read(node.get()));
                        }
                    }
                    return found;
                })
                .stream()
                .filter(trashed -> rights.mayEdit(actor, trashed.item()))
                .toList();
    }

    @FunctionalInterface
    private interface Reader {
        void read(Node node) throws RepositoryException;
    }

    private static void each(Session session, Reader reader) throws RepositoryException {
        if (session.nodeExists("/" + ContentNames.TRASH)) {
            NodeIterator buckets = session.getNode("/" + ContentNames.TRASH).getNodes();
            while (buckets.hasNext()) {
                NodeIterator nodes = buckets.nextNode().getNodes();
                while (nodes.hasNext()) {
                    reader.read(nodes.nextNode());
                }
            }
        }
    }

    private static Instant at(Node node) throws RepositoryException {
        Instant at = ItemReader.moment(node, ContentNames.TRASHED_AT);
        return at == null ? Instant.EPOCH : at;
    }

    private TrashedItem read(Node node) throws RepositoryException {
        String by = ItemReader.text(node, ContentNames.TRASHED_BY);
        String from = ItemReader.text(node, ContentNames.TRASHED_FROM);
        return new TrashedItem(reader.read(node), from == null ? "" : from, at(node), by == null ? "" : by);
    }

    static void put(Session session, Node node) throws RepositoryException {
        String id = node.getIdentifier();
        Node bucket = session.getRootNode();
        for (String name : List.of(ContentNames.TRASH, id.substring(0, 2))) {
            bucket = bucket.hasNode(name) ? bucket.getNode(name) : bucket.addNode(name, ContentNames.LIST_NODE_TYPE);
        }
        session.move(node.getPath(), bucket.getPath() + "/" + id);
    }

    static Optional<Node> node(Session session, ItemId id) throws RepositoryException {
        try {
            Node node = session.getNodeByIdentifier(id.value());
            return node.getPath().startsWith("/" + ContentNames.TRASH + "/") ? Optional.of(node) : Optional.empty();
        } catch (ItemNotFoundException e) {
            return Optional.empty();
        }
    }
}
