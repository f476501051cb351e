package org.bantin.content.form;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a link field may point to: children of a folder, nodes found by their name or title, and titles of what is linked already. */
@Component
public class NodeChoices {
    private static final int LOOKED_AT = 5_000;
    private static final List<String> TITLES = List.of("title", "name", "label", "displayName");

    private final RepositorySessions sessions;

    public NodeChoices(RepositorySessions sessions) {
        this.sessions = sessions;
    }

    /**
     * One node to choose.
     *
     * @param path below the workspace
     * @param fits whether it is of the wanted type; others only lead to their children
     */
    public record Choice(
            String id, String workspace, String path, String title, String nodeType, boolean fits, boolean folder) {}

    /**
     * Where to look.
     *
     * @param types allowed node types; empty for all but folders
     * @param titleProperty property that describes a node; empty for the usual ones
     */
    public record Source(String workspace, String rootPath, List<String> types, String titleProperty) {
        public Source {
            types = List.copyOf(types);
        }
    }

    /** Children of a path in their order; parts of pages and items are left out. */
    public List<Choice> children(Actor actor, Source source, String path, int from, int size) {
        String absolute = absolute(source.workspace(), path.isEmpty() ? source.rootPath() : path);
        return sessions.read(StoreName.DRAFT, actor, session -> {
            List<Choice> found = new ArrayList<>();
            if (!session.nodeExists(absolute)) {
                return found;
            }
            NodeIterator children = session.getNode(absolute).getNodes();
            int passed = 0;
            while (children.hasNext() && found.size() < size) {
                Node child = children.nextNode();
                if (isOffered(child) && passed++ >= from) {
                    found.add(choice(child, source));
                }
            }
            return found;
        });
    }

    /** Nodes whose title or name holds all words, with or without accents; looks at so many nodes at most. */
    public List<Choice> search(Actor actor, Source source, String text, int size) {
        List<String> words = List.of(plain(text).split("\\s+"));
        return sessions.read(StoreName.DRAFT, actor, session -> {
            List<Choice> found = new ArrayList<>();
            String root = absolute(source.workspace(), source.rootPath());
            Deque<Node> open = new ArrayDeque<>();
            if (session.nodeExists(root)) {
                pushChildren(open, session.getNode(root));
            }
            for (int looked = 0; !open.isEmpty() && looked < LOOKED_AT && found.size() < size; looked++) {
                Node node = open.pop();
                Choice choice = choice(node, source);
                String name = plain(choice.title() + " " + node.getName());
                if (choice.fits() && words.stream().allMatch(name::contains)) {
                    found.add(choice);
                }
                pushChildren(open, node);
            }
            return found;
        });
    }

    private static void pushChildren(Deque<Node> open, Node node) throws RepositoryException {
        List<Node> children = new ArrayList<>();
        NodeIterator iterator = node.getNodes();
        while (iterator.hasNext()) {
            Node child = iterator.nextNode();
            if (isOffered(child)) {
                children.add(child);
            }
        }
        for (int i = children.size() - 1; i >= 0; i--) {
            open.push(children.get(i));
        }
    }

    /** What stored values of link fields mean, by value; values that lead nowhere are absent. */
    public Map<String, Choice> resolve(Actor actor, String workspace, List<String> values) {
        Source source = new Source(workspace, "/", List.of(), "");
        return sessions.read(StoreName.DRAFT, actor, session -> {
            Map<String, Choice> found = new LinkedHashMap<>();
            for (String value : values) {
                Node node = node(session, workspace, value);
                if (node != null) {
                    found.put(value, choice(node, source));
                }
            }
            return found;
        });
    }

    private static @Nullable Node node(Session session, String workspace, String value) throws RepositoryException {
        String id = value.startsWith("jcr:") ? value.substring(4) : value;
        if (id.matches("[0-9a-fA-F-]{36}")) {
            try {
                return session.getNodeByIdentifier(id);
            } catch (ItemNotFoundException e) {
                return null;
            }
        }
        boolean path = value.matches("(/[^/\\[\\]|*:]+)+") && !value.contains("/../") && !workspace.isEmpty();
        String absolute = "/" + workspace + value;
        return path && session.nodeExists(absolute) ? session.getNode(absolute) : null;
    }

    private static boolean isOffered(Node node) throws RepositoryException {
        return node.getName().indexOf(':') < 0
                && !node.isNodeType("mgnl:contentNode")
                && !node.isNodeType("nt:resource");
    }

    private static Choice choice(Node node, Source source) throws RepositoryException {
        String absolute = node.getPath();
        int end = absolute.indexOf('/', 1);
        boolean folder = isFolder(node);
        return new Choice(
                node.isNodeType("mix:referenceable") ? node.getIdentifier() : "",
                end < 0 ? absolute.substring(1) : absolute.substring(1, end),
                end < 0 ? "/" : absolute.substring(end),
                title(node, source.titleProperty()),
                node.getPrimaryNodeType().getName(),
                fits(node, source.types(), folder),
                folder || (node.isNodeType("mgnl:page") && node.hasNodes()));
    }

    private static boolean isFolder(Node node) throws RepositoryException {
        return node.isNodeType("nt:folder") || node.isNodeType("bt:folder");
    }

    private static boolean fits(Node node, List<String> types, boolean folder) throws RepositoryException {
        if (types.isEmpty()) {
            return !folder;
        }
        for (String type : types) {
            if (node.getPrimaryNodeType().getName().equals(type)
                    || (node.getSession().getWorkspace().getNodeTypeManager().hasNodeType(type)
                            && node.isNodeType(type))) {
                return true;
            }
        }
        return false;
    }

    static String title(Node node, String property) throws RepositoryException {
        List<String> candidates = new ArrayList<>(property.isEmpty() ? List.of() : List.of(property));
        candidates.addAll(TITLES);
        for (String candidate : candidates) {
            if (node.hasProperty(candidate) && !node.getProperty(candidate).isMultiple()) {
                String text = node.getProperty(candidate).getString();
                if (!text.isBlank()) {
                    return text;
                }
            }
        }
        return node.getName();
    }

    private static String absolute(String workspace, String path) {
        return FormTarget.existing(workspace, path.isEmpty() ? "/" : path).absolutePath();
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
