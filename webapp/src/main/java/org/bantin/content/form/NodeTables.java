package org.bantin.content.form;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.TreeChanges;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * What the browsers of apps sort and search by, kept in memory for the people who use them: titles and shown values of all nodes
 * of an app. Before each use a table takes over what has changed in the store since, so it is never older than the session that
 * asks. Thread-safe.
 */
@Component
class NodeTables implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(NodeTables.class);
    private static final int MOST_TABLES = 8;
    private static final int MOST_CHANGES = 2_000;

    private final TreeChanges changes;
    private final RepositorySessions sessions;
    private final ExecutorService reader = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "app-rows");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Key, Table> tables = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Table> eldest) {
            return size() > MOST_TABLES;
        }
    };

    NodeTables(TreeChanges changes, RepositorySessions sessions) {
        this.changes = changes;
        this.sessions = sessions;
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }

    private record Key(Actor actor, String root, List<String> types, List<String> properties) {}

    /** What is known of one node; what it is sorted by is worked out once. */
    private record Entry(
            String path,
            String title,
            String plain,
            Map<String, Object> values,
            Map<String, Optional<Comparable<Object>>> keys) {
        @Nullable
        Object value(String property) {
            return property.equals(NodeRows.TITLE) ? title : values.get(property);
        }
    }

    /** How the tree looks; taken before the session is opened that reads what has changed. */
    TreeChanges.Mark mark(String root) {
        return changes.mark(StoreName.DRAFT, root);
    }

    /** Whether all nodes would have to be read first. */
    boolean isNew(Actor actor, String root, NodeRows.Wanted wanted) {
        synchronized (tables) {
            return !tables.containsKey(key(actor, root, wanted));
        }
    }

    /** Reads all nodes on a thread of its own, as they will probably be sorted or searched next. */
    void prepare(Actor actor, String root, NodeRows.Wanted wanted) {
        reader.execute(() -> {
            TreeChanges.Mark now = mark(root);
            try {
                sessions.read(StoreName.DRAFT, actor, session -> paths(session, actor, root, now, wanted));
            } catch (RuntimeException e) {
                LOG.debug("rows of {} were not read ahead", root, e);
            }
        });
    }

    /** Paths of the nodes that hold the wanted words, in the wanted order. */
    List<String> paths(Session session, Actor actor, String root, TreeChanges.Mark now, NodeRows.Wanted wanted)
            throws RepositoryException {
        Table table;
        synchronized (tables) {
            table = tables.computeIfAbsent(key(actor, root, wanted), Table::new);
        }
        synchronized (table) {
            table.follow(session, now);
            return table.find(wanted);
        }
    }

    private static Key key(Actor actor, String root, NodeRows.Wanted wanted) {
        return new Key(actor, root, wanted.types(), wanted.properties());
    }

    /** Nodes in order, and those that have nothing to be sorted by; they come last either way. */
    private record Sorted(List<Entry> in, List<Entry> out) {
        List<Entry> all(boolean descending) {
            List<Entry> all = new ArrayList<>(in);
            if (descending) {
                Collections.reverse(all);
            }
            all.addAll(out);
            return all;
        }
    }

    private static final class Table {
        private final Key key;
        private final TreeMap<String, Entry> entries = new TreeMap<>();
        private final Map<String, Sorted> sorted = new LinkedHashMap<>();
        private TreeChanges.@Nullable Mark seen;

        Table(Key key) {
            this.key = key;
        }

        void follow(Session session, TreeChanges.Mark now) throws RepositoryException {
            TreeChanges.Mark before = seen;
            Optional<List<TreeChanges.Change>> since =
                    before == null ? Optional.empty() : TreeChanges.between(before, now, MOST_CHANGES);
            boolean rights = since.stream()
                    .flatMap(List::stream)
                    .anyMatch(change -> change.path().contains("/rep:"));
            if (since.isEmpty() || rights) {
                fill(session);
            } else {
                for (TreeChanges.Change change : since.get()) {
                    take(session, change);
                }
            }
            seen = now;
        }

        private void fill(Session session) throws RepositoryException {
            entries.clear();
            sorted.clear();
            for (String path : NodeRows.found(session, key.root(), key.types())) {
                put(session.getNode(path));
            }
        }

        private static boolean isKnown(Session session, String type) throws RepositoryException {
            return session.getWorkspace().getNodeTypeManager().hasNodeType(type);
        }

        private void take(Session session, TreeChanges.Change change) throws RepositoryException {
            sorted.clear();
            switch (change.kind()) {
                case GONE -> drop(change.path());
                case ADDED -> {
                    drop(change.path());
                    if (session.nodeExists(change.path())) {
                        walk(session.getNode(change.path()));
                    }
                }
                case CHANGED -> {
                    entries.remove(change.path());
                    if (session.nodeExists(change.path())) {
                        putIfListed(session.getNode(change.path()));
                    }
                }
            }
        }

        private void drop(String path) {
            entries.remove(path);
            entries.subMap(path + "/", path + "0").clear();
        }

        private void walk(Node node) throws RepositoryException {
            putIfListed(node);
            NodeIterator children = node.getNodes();
            while (children.hasNext() && entries.size() < NodeRows.MOST) {
                walk(children.nextNode());
            }
        }

        private void putIfListed(Node node) throws RepositoryException {
            for (String type : key.types()) {
                if (!NodeRows.isFolder(type)
                        && isKnown(node.getSession(), type)
                        && node.isNodeType(type)
                        && !node.getPath().equals(key.root())) {
                    put(node);
                    return;
                }
            }
        }

        private void put(Node node) throws RepositoryException {
            Map<String, Object> values = new LinkedHashMap<>();
            String title = NodeChoices.title(node, "");
            values.put(RowFilter.STATUS, RowReading.status(node));
            StringBuilder text = new StringBuilder(title).append(' ').append(node.getName());
            for (String property : key.properties()) {
                Object value = RowReading.value(node, property);
                if (value != null) {
                    values.put(property, value);
                }
                if (value instanceof String string) {
                    text.append(' ').append(string);
                }
            }
            Entry entry = new Entry(node.getPath(), title, NodeChoices.plain(text.toString()), values, new HashMap<>());
            entries.put(entry.path(), entry);
        }

        List<String> find(NodeRows.Wanted wanted) {
            Set<String> words =
                    new LinkedHashSet<>(List.of(NodeChoices.plain(wanted.text()).split("\\s+")));
            return sorted.computeIfAbsent(wanted.sort(), this::inOrder).all(wanted.descending()).stream()
                    .filter(entry -> words.stream().allMatch(entry.plain()::contains))
                    .filter(entry -> wanted.filters().entrySet().stream()
                            .allMatch(filter -> filter.getValue().passes(entry.value(filter.getKey()))))
                    .map(Entry::path)
                    .toList();
        }

        private Sorted inOrder(String sort) {
            Sorted order = new Sorted(new ArrayList<>(), new ArrayList<>());
            Collator collator = Collator.getInstance(Locale.forLanguageTag("vi"));
            Map<Entry, Comparable<Object>> keys = new IdentityHashMap<>();
            for (Entry entry : entries.values()) {
                Optional<Comparable<Object>> own =
                        entry.keys().computeIfAbsent(sort, any -> key(entry, sort, collator));
                own.ifPresent(key -> keys.put(entry, key));
                (own.isPresent() ? order.in() : order.out()).add(entry);
            }
            order.in().sort((one, other) -> NodeRows.compare(keys.get(one), keys.get(other)));
            return order;
        }

        @SuppressWarnings("unchecked")
        private static Optional<Comparable<Object>> key(Entry entry, String sort, Collator collator) {
            Object value = switch (sort) {
                case "" -> entry.path().substring(entry.path().lastIndexOf('/') + 1);
                case NodeRows.TITLE -> collator.getCollationKey(entry.title());
                default -> entry.values().get(sort);
            };
            boolean words = value instanceof String && !sort.isEmpty();
            return Optional.ofNullable((Comparable<Object>) (words ? collator.getCollationKey((String) value) : value));
        }
    }
}
