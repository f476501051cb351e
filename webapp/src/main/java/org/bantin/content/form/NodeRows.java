package org.bantin.content.form;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import javax.jcr.query.RowIterator;
import org.bantin.content.ContentNames;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.TreeChanges;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rows of the browser of an app: the children of a folder, or all nodes of some types, found by the index of node types. Only the
 * page that is shown is read whole; what sorts and finds is kept by {@link NodeTables}.
 */
@Component
public class NodeRows {
    /** More than so many are not sorted or searched; the page then says that there are more. */
    static final int MOST = 20_000;

    /** The name under which rows are sorted and filtered by what they are called. */
    public static final String TITLE = "@name";

    private final RepositorySessions sessions;
    private final RepositorySchema schema;
    private final NodeTables tables;

    NodeRows(RepositorySessions sessions, RepositorySchema schema, NodeTables tables) {
        this.sessions = sessions;
        this.schema = schema;
        this.tables = tables;
    }

    /**
     * What to list.
     *
     * @param folder path below the workspace whose children are listed; null for all nodes below the root path
     * @param types node types of rows; folders are listed as well when a folder is
     * @param text words that a row must hold in its name or in one of the properties; empty for all
     * @param filters what properties must hold, {@link RowFilter#STATUS} and {@link #TITLE} among them
     * @param sort property, {@code @name} for the node name, empty for the order of the tree
     */
    public record Wanted(
            String workspace,
            String rootPath,
            @Nullable String folder,
            List<String> types,
            List<String> properties,
            String text,
            Map<String, RowFilter> filters,
            String sort,
            boolean descending,
            int from,
            int size) {
        public Wanted {
            types = List.copyOf(types);
            properties = List.copyOf(properties);
            filters = Map.copyOf(filters);
        }

        boolean isWhole() {
            return text.isBlank() && filters.isEmpty();
        }
    }

    /** Where a node stands: on the site as it is, on the site in an earlier state, or not. */
    public enum Status {
        PUBLISHED,
        MODIFIED,
        UNPUBLISHED
    }

    /**
     * One row.
     *
     * @param path below the workspace
     * @param values text, Boolean, Instant or numbers of the wanted properties, as far as there are any
     */
    public record Row(
            String id,
            String path,
            String name,
            String title,
            String nodeType,
            boolean folder,
            boolean hasChildren,
            boolean editable,
            Status status,
            Map<String, Object> values) {}

    /** A page of rows, and how many there are in all. */
    public record Page(List<Row> rows, long total, boolean editable) {}

    /** Makes the workspace and the node types of an app that a light module has brought along. */
    public void prepare(String workspace, List<String> types) {
        schema.ensureWorkspace(workspace);
        types.forEach(type -> NodeTypes.ensure(schema, type));
    }

    public Page page(Actor actor, Wanted wanted) {
        String root = FormTarget.existing(
                        wanted.workspace(), wanted.folder() == null ? wanted.rootPath() : wanted.folder())
                .absolutePath();
        TreeChanges.Mark now = tables.mark(root);
        return sessions.read(StoreName.DRAFT, actor, session -> {
            if (!session.nodeExists(root)) {
                return new Page(List.of(), 0, session.hasPermission(parent(root) + "/new", Session.ACTION_ADD_NODE));
            }
            boolean editable = session.hasPermission(root + "/new", Session.ACTION_ADD_NODE);
            Page found = wanted.folder() != null && wanted.isWhole()
                    ? children(session.getNode(root), wanted)
                    : listed(session, paths(session, actor, root, now, wanted), wanted);
            return new Page(found.rows(), found.total(), editable);
        });
    }

    /** The first list of an app comes by names alone, which the index of node types knows. */
    private List<String> paths(Session session, Actor actor, String root, TreeChanges.Mark now, Wanted wanted)
            throws RepositoryException {
        boolean plain = wanted.isWhole() && wanted.sort().isEmpty();
        if (!plain || !tables.isNew(actor, root, wanted)) {
            return tables.paths(session, actor, root, now, wanted);
        }
        tables.prepare(actor, root, wanted);
        List<String> paths = new ArrayList<>(found(session, root, wanted.types()));
        paths.sort(Comparator.comparing(path -> path.substring(path.lastIndexOf('/') + 1)));
        return paths;
    }

    /** Paths of all nodes of some types below a root, folders aside. */
    static Set<String> found(Session session, String root, List<String> types) throws RepositoryException {
        Set<String> paths = new LinkedHashSet<>();
        for (String type : types) {
            if (isFolder(type) || !session.getWorkspace().getNodeTypeManager().hasNodeType(type)) {
                continue;
            }
            Query query = session.getWorkspace()
                    .getQueryManager()
                    .createQuery(
                            "SELECT [jcr:path] FROM [" + type + "] AS n WHERE ISDESCENDANTNODE(n, '"
                                    + root.replace("'", "''") + "')",
                            Query.JCR_SQL2);
            query.setLimit(MOST);
            RowIterator found = query.execute().getRows();
            while (found.hasNext()) {
                paths.add(found.nextRow().getPath());
            }
        }
        return paths;
    }

    private static Page listed(Session session, List<String> paths, Wanted wanted) throws RepositoryException {
        List<Row> rows = new ArrayList<>();
        int from = Math.min(wanted.from(), paths.size());
        for (String path : paths.subList(from, Math.min(paths.size(), from + wanted.size()))) {
            if (session.nodeExists(path)) {
                rows.add(RowReading.row(session.getNode(path), wanted.properties()));
            }
        }
        return new Page(rows, paths.size(), false);
    }

    /** One row anew, after something was done to it; empty when the actor may not see it. */
    public Optional<Row> row(Actor actor, String workspace, String path, List<String> properties) {
        String absolute = FormTarget.existing(workspace, path).absolutePath();
        return sessions.read(
                StoreName.DRAFT,
                actor,
                session -> session.nodeExists(absolute)
                        ? Optional.of(RowReading.row(session.getNode(absolute), properties))
                        : Optional.empty());
    }

    private static String parent(String path) {
        int end = path.lastIndexOf('/');
        return end <= 0 ? "" : path.substring(0, end);
    }

    private static Page children(Node folder, Wanted wanted) throws RepositoryException {
        List<Node> nodes = new ArrayList<>();
        NodeIterator children = folder.getNodes();
        while (children.hasNext() && nodes.size() < MOST) {
            Node child = children.nextNode();
            if (isListed(child, wanted.types())) {
                nodes.add(child);
            }
        }
        sort(nodes, wanted);
        return page(nodes, wanted);
    }

    private static Page page(List<Node> nodes, Wanted wanted) throws RepositoryException {
        List<Row> rows = new ArrayList<>();
        int from = Math.min(wanted.from(), nodes.size());
        for (Node node : nodes.subList(from, Math.min(nodes.size(), from + wanted.size()))) {
            rows.add(RowReading.row(node, wanted.properties()));
        }
        return new Page(rows, nodes.size(), false);
    }

    private static void sort(List<Node> nodes, Wanted wanted) throws RepositoryException {
        if (wanted.sort().isEmpty()) {
            return;
        }
        Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
        java.util.IdentityHashMap<Node, Comparable<Object>> keys = new java.util.IdentityHashMap<>();
        for (Node node : nodes) {
            keys.put(node, key(node, wanted.sort(), collator));
        }
        Comparator<Node> order = (a, b) -> compare(keys.get(a), keys.get(b));
        nodes.sort(wanted.descending() ? order.reversed() : order);
    }

    static int compare(@Nullable Comparable<Object> a, @Nullable Comparable<Object> b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        return a.getClass() == b.getClass() ? a.compareTo(b) : a.toString().compareTo(b.toString());
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Comparable<Object> key(Node node, String property, Collator collator)
            throws RepositoryException {
        Object value = property.equals(TITLE) ? NodeChoices.title(node, "") : RowReading.value(node, property);
        Object key = value instanceof String text ? collator.getCollationKey(text) : value;
        return (Comparable<Object>) key;
    }

    static boolean isFolder(String type) {
        return type.equals(ContentNames.FOLDER_NODE_TYPE) || type.endsWith(":folder");
    }

    private static boolean isListed(Node node, List<String> types) throws RepositoryException {
        String own = node.getPrimaryNodeType().getName();
        if (isFolder(own) || types.contains(own)) {
            return true;
        }
        if (node.getName().indexOf(':') >= 0) {
            return false;
        }
        for (String type : types) {
            boolean known =
                    node.getSession().getWorkspace().getNodeTypeManager().hasNodeType(type);
            if (known && node.isNodeType(type)) {
                return true;
            }
        }
        return types.isEmpty() && node.isNodeType(ContentNames.ITEM_NODE_TYPE);
    }
}
