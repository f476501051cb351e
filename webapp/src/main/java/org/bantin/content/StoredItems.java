package org.bantin.content;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import javax.jcr.query.QueryManager;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Items of the draft store. */
@Component
public class StoredItems implements Items {
    private static final int PAGE = 200;
    private static final int MOST_REFERRERS = 10_000;

    private final RepositorySessions sessions;
    private final ItemReader reader;

    StoredItems(RepositorySessions sessions, ItemReader reader) {
        this.sessions = sessions;
        this.reader = reader;
    }

    @Override
    public Optional<Item> find(Actor actor, ItemId id) {
        return sessions.read(StoreName.DRAFT, actor, session -> {
            Optional<Node> node = node(session, id);
            return node.isPresent() ? read(node.get()) : Optional.empty();
        });
    }

    @Override
    public Map<ItemId, Item> findAll(Actor actor, Collection<ItemId> ids) {
        return sessions.read(StoreName.DRAFT, actor, session -> {
            Map<ItemId, Item> found = new LinkedHashMap<>();
            for (ItemId id : ids) {
                Optional<Node> node = node(session, id);
                if (node.isPresent()) {
                    read(node.get()).ifPresent(item -> found.put(id, item));
                }
            }
            return found;
        });
    }

    /** The node of an item that is in use: neither missing, nor in the trash, nor something else. */
    public static Optional<Node> node(Session session, ItemId id) throws RepositoryException {
        Optional<Node> node = StoredNodes.find(session, id.value());
        return node.isPresent() && isInUse(node.get().getPath()) ? node : Optional.empty();
    }

    @Override
    public Optional<Item> findByPath(Actor actor, String workspace, String path) {
        String absolute = "/" + workspace + path;
        return sessions.read(StoreName.DRAFT, actor, session -> {
            boolean there = isInUse(absolute) && isPath(path) && session.nodeExists(absolute);
            return there ? read(session.getNode(absolute)) : Optional.empty();
        });
    }

    private Optional<Item> read(Node node) throws RepositoryException {
        return reader.isItem(node) ? Optional.of(reader.read(node)) : Optional.empty();
    }

    @Override
    public List<ItemId> referrers(Actor actor, ItemId id) {
        return sessions.read(StoreName.DRAFT, actor, session -> referrers(session, id));
    }

    public static List<ItemId> referrers(Session session, ItemId id) throws RepositoryException {
        QueryManager queries = session.getWorkspace().getQueryManager();
        Query query = queries.createQuery(
                "SELECT * FROM [mgnl:content] WHERE [" + ContentNames.REFERENCES + "] = $id", Query.JCR_SQL2);
        query.bindValue("id", session.getValueFactory().createValue(id.value()));
        query.setLimit(MOST_REFERRERS);
        List<ItemId> referrers = new ArrayList<>();
        NodeIterator nodes = query.execute().getNodes();
        while (nodes.hasNext()) {
            Node node = nodes.nextNode();
            if (isInUse(node.getPath())) {
                referrers.add(new ItemId(node.getIdentifier()));
            }
        }
        return referrers;
    }

    @Override
    public void forEach(Actor actor, String workspace, Consumer<Item> consumer) {
        walk(actor, "/" + workspace, consumer);
    }

    private void walk(Actor actor, String folder, Consumer<Item> consumer) {
        List<String> names = sessions.read(StoreName.DRAFT, actor, session -> childNames(session, folder));
        for (int start = 0; start < names.size(); start += PAGE) {
            List<String> page = names.subList(start, Math.min(start + PAGE, names.size()));
            List<Found> found = sessions.read(StoreName.DRAFT, actor, session -> page(session, folder, page));
            for (Found one : found) {
                one.item().ifPresent(consumer);
                if (one.mayHoldItems()) {
                    walk(actor, one.path(), consumer);
                }
            }
        }
    }

    private static List<String> childNames(Session session, String folder) throws RepositoryException {
        List<String> names = new ArrayList<>();
        if (session.nodeExists(folder)) {
            NodeIterator children = session.getNode(folder).getNodes();
            while (children.hasNext()) {
                names.add(children.nextNode().getName());
            }
        }
        names.removeIf(name -> name.indexOf(':') >= 0);
        names.sort(null);
        return names;
    }

    private List<Found> page(Session session, String folder, List<String> names) throws RepositoryException {
        List<Found> found = new ArrayList<>();
        for (String name : names) {
            String path = folder + "/" + name;
            if (session.nodeExists(path)) {
                Node node = session.getNode(path);
                Optional<Item> item = read(node);
                boolean folderLike = node.isNodeType(ContentNames.FOLDER_NODE_TYPE) || node.isNodeType("nt:folder");
                found.add(new Found(path, item, folderLike || (item.isPresent() && node.isNodeType("mgnl:page"))));
            }
        }
        return found;
    }

    private static boolean isInUse(String path) {
        String workspace = ItemReader.workspace(path);
        return workspace.indexOf(':') < 0 && !workspace.equals(ContentNames.TRASH);
    }

    private static boolean isPath(String path) {
        return path.matches("(/[^/:|*\\[\\]]+)+")
                && !path.contains("/../")
                && !path.endsWith("/..")
                && !path.contains("/./");
    }

    /** A node met on the way. */
    private record Found(String path, Optional<Item> item, boolean mayHoldItems) {}
}
