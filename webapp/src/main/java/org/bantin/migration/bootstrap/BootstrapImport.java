package org.bantin.migration.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.jcr.InvalidSerializedDataException;
import javax.jcr.ItemExistsException;
import javax.jcr.NamespaceException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.ValueFormatException;
import javax.jcr.nodetype.ConstraintViolationException;
import org.bantin.content.ContentFiles;
import org.bantin.content.ItemId;
import org.bantin.migration.nodes.NodeFileExport;
import org.bantin.publishing.PublishNodes;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositoryFailedException;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in content files and writes them. Each file is one change of the draft store; publication follows in one step. */
@Component
public class BootstrapImport implements ContentFiles {
    private static final Actor IMPORTER = Actor.system("importer");
    private static final String REFERENCEABLE = "mix:referenceable";
    private static final Pattern TYPE = Pattern.compile("([A-Za-z][\\w.-]*):[A-Za-z][\\w.-]*");
    private static final Set<String> RESERVED = Set.of("nt", "jcr", "mix", "rep", "oak", "sv", "xml", "bt");

    private final RepositorySessions sessions;
    private final RepositorySchema schema;
    private final PublishNodes publish;
    private final NodeFileExport export;

    BootstrapImport(RepositorySessions sessions, RepositorySchema schema, PublishNodes publish, NodeFileExport export) {
        this.sessions = sessions;
        this.schema = schema;
        this.publish = publish;
        this.export = export;
    }

    @Override
    public boolean accepts(Path file) throws IOException {
        return ContentFile.accepts(file);
    }

    @Override
    public Outlook look(Path file, @Nullable String parent) throws IOException {
        ContentFile named = ContentFile.of(file);
        ContentNode content = named.read();
        String target = parent == null ? named.parent() : checked(parent);
        return sessions.read(StoreName.DRAFT, IMPORTER, session -> {
            List<String> taken = new ArrayList<>();
            boolean there = false;
            for (ContentNode top : tops(content)) {
                taken(new Arrival(session, Conflict.KEEP), top, taken);
                there |= session.nodeExists(target + "/" + top.name);
            }
            String path = isRoot(content) ? target : target + "/" + content.name;
            return new Outlook(path, count(content), there, taken);
        });
    }

    private static void taken(Arrival arrival, ContentNode node, List<String> into) throws RepositoryException {
        Node same = arrival.byIdentifier(node.text("jcr:uuid"));
        if (same != null) {
            into.add(same.getPath());
        }
        for (ContentNode child : node.children) {
            taken(arrival, child, into);
        }
    }

    @Override
    public Taken take(Actor actor, Path file, Wish wish) throws IOException {
        if (!actor.system() && !actor.has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException(actor.name() + " may not import content files; administrators may");
        }
        ContentFile named = ContentFile.of(file);
        String target = wish.parent() == null ? named.parent() : checked(wish.parent());
        schema.ensureWorkspace(target.split("/")[1]);
        List<ItemId> published = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        int[] nodes = {0};
        ContentNode first = named.read();
        register(first, first, true, new HashSet<>());
        understood(file, session -> {
            published.clear();
            paths.clear();
            nodes[0] = 0;
            // a repeated save starts from the file again: renewing identifiers changes what was read
            ContentNode content = first.copy();
            new Suiting(session).suit(content);
            for (ContentNode top : tops(content)) {
                Node node = new Arrival(session, wish.conflict()).put(target, top);
                paths.add(node == null ? target + "/" + top.name : node.getPath());
                if (node != null) {
                    if (!node.isNodeType(REFERENCEABLE)) {
                        node.addMixin(REFERENCEABLE); // what is published is known by its identifier
                    }
                    nodes[0] += count(top);
                    collect(node, true, published);
                }
            }
            return true;
        });
        long number = wish.publishing() && !published.isEmpty() ? publish.execute(actor, published) : 0;
        return new Taken(paths.size() == 1 ? paths.get(0) : target, nodes[0], number);
    }

    /** Types that nobody has defined here keep their names, so that apps that list them find what came. */
    private void register(ContentNode file, ContentNode node, boolean item, Set<String> seen) {
        String type = node.text("jcr:primaryType");
        Matcher named = TYPE.matcher(type);
        if (named.matches() && !RESERVED.contains(named.group(1)) && seen.add(type)) {
            String uri = file.namespaces.get(named.group(1));
            if (uri != null) {
                schema.registerNamespace(named.group(1), uri);
            }
            schema.registerNodeType(type, item ? "mgnl:content" : "mgnl:contentNode");
        }
        boolean items = type.endsWith(":folder") || isRoot(node);
        node.children.forEach(child -> register(file, child, items, seen));
    }

    private interface Change {
        boolean in(Session session) throws RepositoryException;
    }

    /** Writes; what the store's rules do not allow is a fault of the file, and said so. */
    private void understood(Path file, Change change) {
        try {
            sessions.write(StoreName.DRAFT, IMPORTER, change::in);
        } catch (RepositoryFailedException e) {
            Throwable cause = e.getCause();
            if (cause instanceof ConstraintViolationException
                    || cause instanceof ItemExistsException
                    || cause instanceof NamespaceException
                    || cause instanceof ValueFormatException
                    || cause instanceof InvalidSerializedDataException) {
                throw new IllegalArgumentException(
                        file.getFileName() + " cannot be taken in as it is: " + cause.getMessage(), e);
            }
            throw e;
        }
    }

    /** A path in a workspace that content may go to. */
    private static String checked(String parent) {
        String path = parent.replaceFirst("/+$", "");
        if (!path.matches("(/[^/\\[\\]|*:]+)+")) {
            throw new IllegalArgumentException("there is no place " + parent + "; give it as /website/travel");
        }
        ContentFile.of(Path.of(path.split("/")[1] + ".x.xml"));
        return path;
    }

    @Override
    public Path write(Actor actor, String path, boolean yaml, Path directory) throws IOException {
        return export.run(actor, path, yaml, directory);
    }

    /** The nodes that go below the target: that of the file, or all of a whole workspace. */
    private static List<ContentNode> tops(ContentNode content) {
        return isRoot(content)
                ? content.children.stream()
                        .filter(child -> !child.name.startsWith("jcr:") && !child.name.startsWith("rep:"))
                        .toList()
                : List.of(content);
    }

    private static boolean isRoot(ContentNode content) {
        return content.name.isEmpty() || content.name.equals("jcr:root");
    }

    /** Pages and items are each published by themselves, so that the index and the page cache hear of them. */
    private static void collect(Node node, boolean top, List<ItemId> into) throws RepositoryException {
        if (top || node.isNodeType("mgnl:content")) {
            into.add(new ItemId(node.getIdentifier()));
        }
        NodeIterator children = node.getNodes();
        while (children.hasNext()) {
            collect(children.nextNode(), false, into);
        }
    }

    private static int count(ContentNode node) {
        return 1 + node.children.stream().mapToInt(BootstrapImport::count).sum();
    }
}
