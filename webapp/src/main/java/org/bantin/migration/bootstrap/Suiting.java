package org.bantin.migration.bootstrap;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.jcr.ItemNotFoundException;
import javax.jcr.NamespaceRegistry;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.nodetype.NodeTypeManager;
import org.bantin.migration.bootstrap.ContentNode.Values;

/**
 * Makes content of another store fit this one: mixins that are unknown here are left out, unknown types are read as the nearest
 * of ours, references that lead nowhere become weak, files get their hash.
 */
final class Suiting {
    private static final Set<String> LEFT_OUT = Set.of("mix:lockable", "mix:versionable", "mix:simpleVersionable");

    private final Session session;
    private final NodeTypeManager types;
    private final Set<String> own = new HashSet<>();

    Suiting(Session session) throws RepositoryException {
        this.session = session;
        this.types = session.getWorkspace().getNodeTypeManager();
    }

    void suit(ContentNode root) throws RepositoryException {
        collect(root);
        namespaces(root, root.namespaces);
        node(root);
    }

    /** Makes the namespaces known that the file declares and uses. */
    private void namespaces(ContentNode node, Map<String, String> declared) throws RepositoryException {
        NamespaceRegistry known = session.getWorkspace().getNamespaceRegistry();
        for (String name : Stream.concat(Stream.of(node.name), node.properties.keySet().stream())
                .toList()) {
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "" : name.substring(0, colon);
            if (!prefix.isEmpty() && !List.of(known.getPrefixes()).contains(prefix)) {
                String uri = declared.get(prefix);
                if (uri == null) {
                    throw new IllegalArgumentException(
                            "`" + name + "` is of a namespace that the file does not declare: " + prefix);
                }
                known.registerNamespace(prefix, uri);
            }
        }
        for (ContentNode child : node.children) {
            namespaces(child, declared);
        }
    }

    private void collect(ContentNode node) {
        own.add(node.text("jcr:uuid"));
        node.children.forEach(this::collect);
    }

    private void node(ContentNode node) throws RepositoryException {
        Values mixins = node.properties.get("jcr:mixinTypes");
        if (mixins != null) {
            List<String> known = new ArrayList<>();
            for (String mixin : mixins.texts()) {
                if (types.hasNodeType(mixin) && !LEFT_OUT.contains(mixin)) {
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
            node.set("contentHash", "String", hash(bytes(node, data)));
        }
        for (var property : List.copyOf(node.properties.entrySet())) {
            Values values = property.getValue();
            for (String text : values.texts()) {
                if (!fits(values.type(), text)) {
                    throw new IllegalArgumentException("node " + node.name + ", property " + property.getKey() + ": `"
                            + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "` is no " + values.type());
                }
            }
            if (values.type().equals("Reference") && !leadSomewhere(values)) {
                node.properties.put(property.getKey(), new Values("WeakReference", values.multiple(), values.texts()));
            }
        }
        for (ContentNode child : node.children) {
            node(child);
        }
    }

    private static byte[] bytes(ContentNode node, String data) {
        try {
            return Base64.getMimeDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("node " + node.name + ": its jcr:data is not written in base64", e);
        }
    }

    /** Whether a text can be a value of a JCR type. */
    static boolean fits(String type, String text) {
        try {
            switch (type) {
                case "Long" -> Long.parseLong(text);
                case "Double" -> Double.parseDouble(text);
                case "Decimal" -> new BigDecimal(text);
                case "Date" -> OffsetDateTime.parse(text);
                default -> {
                    // any text will do
                }
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }

    private boolean leadSomewhere(Values references) throws RepositoryException {
        for (String reference : references.texts()) {
            try {
                if (!own.contains(reference)) {
                    session.getNodeByIdentifier(reference);
                }
            } catch (ItemNotFoundException e) {
                return false;
            }
        }
        return true;
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
}
