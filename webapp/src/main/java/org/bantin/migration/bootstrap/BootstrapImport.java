package org.bantin.migration.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.jcr.ImportUUIDBehavior;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.xml.stream.XMLStreamException;
import org.bantin.content.ItemId;
import org.bantin.migration.bootstrap.ContentNode.Values;
import org.bantin.publishing.PublishNodes;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xml.sax.SAXException;

/**
 * Takes in the content files that light modules bring: {@code <workspace>.<parent path with dots>.<node>.xml} or
 * {@code .yaml}. Identifiers are kept; a node that stands at the same path, or has the same identifier, is replaced, so that an
 * import can be repeated. What is imported can be published in the same step.
 */
@Component
public class BootstrapImport {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*\\.[^/]+\\.(xml|yaml)");
    private static final int HEAD = 4_000;
    private static final Actor IMPORTER = Actor.system("importer");

    private final RepositorySessions sessions;
    private final RepositorySchema schema;
    private final PublishNodes publish;

    BootstrapImport(RepositorySessions sessions, RepositorySchema schema, PublishNodes publish) {
        this.sessions = sessions;
        this.schema = schema;
        this.publish = publish;
    }

    /** What became of a file: where its node stands now, how many nodes came in, and the journal entry, 0 when not published. */
    public record Done(String path, int nodes, long journalNumber) {}

    /** Whether a file is a content file, by its name and its beginning. */
    public boolean accepts(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!NAME.matcher(name).matches()) {
            return false;
        }
        if (name.endsWith(".yaml")) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8).contains("http://www.jcp.org/jcr/sv/1.0");
        }
    }

    /** @throws IllegalArgumentException when the file is no content file; the message says what is wrong */
    public Done execute(Path file, boolean publishing) throws IOException {
        String[] parts =
                file.getFileName().toString().replaceFirst("\\.(xml|yaml)$", "").split("\\.");
        String workspace = parts[0];
        String parent = "/" + String.join("/", Arrays.asList(parts).subList(0, Math.max(1, parts.length - 1)));
        ContentNode content = read(file);
        schema.ensureWorkspace(workspace);
        List<ItemId> published = new ArrayList<>();
        String path = sessions.write(StoreName.DRAFT, IMPORTER, session -> {
            published.clear();
            Node node = write(session, parent, content);
            collect(node, true, published);
            return node.getPath();
        });
        long number = publishing ? publish.execute(IMPORTER, published) : 0;
        return new Done(path, count(content), number);
    }

    private static ContentNode read(Path file) throws IOException {
        if (file.toString().endsWith(".yaml")) {
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                return YamlContent.read(reader);
            } catch (org.yaml.snakeyaml.error.YAMLException e) {
                throw new IllegalArgumentException(file + " is not readable as YAML: " + e.getMessage(), e);
            }
        }
        try (InputStream in = Files.newInputStream(file)) {
            return SystemView.read(in);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(file + " is no JCR system view: " + e.getMessage(), e);
        }
    }

    private static Node write(Session session, String parent, ContentNode content) throws RepositoryException {
        suited(session, content);
        String target = ensure(session, parent);
        Node old = byIdentifier(session, content.text("jcr:uuid"));
        if (old != null) {
            old.remove();
        }
        if (session.nodeExists(target + "/" + content.name)) {
            session.getNode(target + "/" + content.name).remove();
        }
        try {
            SystemView.write(
                    content,
                    session.getImportContentHandler(target, ImportUUIDBehavior.IMPORT_UUID_COLLISION_REMOVE_EXISTING));
        } catch (SAXException e) {
            throw new RepositoryException("cannot import " + content.name, e);
        }
        return session.getNode(target + "/" + content.name);
    }

    private static @Nullable Node byIdentifier(Session session, String uuid) throws RepositoryException {
        try {
            return uuid.isEmpty() ? null : session.getNodeByIdentifier(uuid);
        } catch (ItemNotFoundException e) {
            return null;
        }
    }

    private static String ensure(Session session, String path) throws RepositoryException {
        StringBuilder at = new StringBuilder();
        for (String name : path.substring(1).split("/")) {
            if (!session.nodeExists(at + "/" + name)) {
                Node above = session.getNode(at.isEmpty() ? "/" : at.toString());
                above.addNode(name, above.getPath().startsWith("/website") ? "mgnl:page" : "mgnl:folder");
            }
            at.append('/').append(name);
        }
        return at.toString();
    }

    /** Leaves out mixins that are unknown here, reads unknown types as the nearest of ours, gives files their hash. */
    private static void suited(Session session, ContentNode node) throws RepositoryException {
        var types = session.getWorkspace().getNodeTypeManager();
        Values mixins = node.properties.get("jcr:mixinTypes");
        if (mixins != null) {
            List<String> known = new ArrayList<>();
            for (String mixin : mixins.texts()) {
                if (types.hasNodeType(mixin) && !mixin.equals("mix:lockable") && !mixin.equals("mix:versionable")) {
                    known.add(mixin);
                }
            }
            node.properties.put("jcr:mixinTypes", new Values("Name", true, known));
        }
        String type = node.text("jcr:primaryType");
        if (type.isEmpty() || !types.hasNodeType(type)) {
            node.set("jcr:primaryType", "Name", "mgnl:contentNode");
        }
        String data = node.text("jcr:data");
        if (!data.isEmpty() && !node.properties.containsKey("contentHash")) {
            node.set("contentHash", "String", hash(Base64.getMimeDecoder().decode(data)));
        }
        for (ContentNode child : node.children) {
            suited(session, child);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .toLowerCase(Locale.ROOT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is published for itself: the imported node, and every page below. */
    private static void collect(Node node, boolean top, List<ItemId> into) throws RepositoryException {
        if (top || node.isNodeType("mgnl:page")) {
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
