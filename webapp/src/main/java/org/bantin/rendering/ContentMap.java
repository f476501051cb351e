package org.bantin.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.Property;
import javax.jcr.PropertyIterator;
import javax.jcr.PropertyType;
import javax.jcr.RepositoryException;
import javax.jcr.Value;
import org.jspecify.annotations.Nullable;

/**
 * A node as a template reads it: {@code content.x} is property x in the page's language, else child node x, else missing;
 * {@code @id}, {@code @name}, {@code @path}, {@code @depth}, {@code @nodeType} tell of the node itself. Who escapes strings is
 * said by its {@link Escaping}, which children share. Belongs to one {@link RenderRun}.
 */
public final class ContentMap {
    private final Node node;
    private final RenderRun run;
    private final Escaping escaping;
    private final @Nullable ContentMap above;

    ContentMap(Node node, RenderRun run, Escaping escaping) {
        this(node, run, escaping, null);
    }

    private ContentMap(Node node, RenderRun run, Escaping escaping, @Nullable ContentMap above) {
        this.node = node;
        this.run = run;
        this.escaping = escaping;
        this.above = above;
    }

    /** The same node; a property that it lacks is read from another, which may inherit in turn. Child nodes are its own. */
    public ContentMap inheritingFrom(ContentMap other) {
        return new ContentMap(node, run, escaping, other);
    }

    /** The node behind it, under the name that scripts written for Magnolia know. */
    public Node getJCRNode() {
        return node;
    }

    public Escaping escaping() {
        return escaping;
    }

    /** The same node with another rule. */
    public ContentMap with(Escaping other) {
        return other == escaping ? this : new ContentMap(node, run, other, above == null ? null : above.with(other));
    }

    /** Value of a property, child node or special; null when there is none. */
    public @Nullable Object get(String key) {
        try {
            if (key.startsWith("@")) {
                return special(key);
            }
            Object value = run.inDefaultLocale() ? null : localized(key);
            if (value == null) {
                value = read(key, key);
            }
            return value == null && above != null && !(above.get(key) instanceof ContentMap) ? above.get(key) : value;
        } catch (RepositoryException e) {
            throw failed(key, e);
        }
    }

    /** The value in the page's locale, then in its language; null when there is neither. */
    private @Nullable Object localized(String key) throws RepositoryException {
        Locale locale = run.locale();
        if (!locale.getCountry().isEmpty()) {
            Object value = read(key + "_" + locale.getLanguage() + "_" + locale.getCountry(), key);
            if (value != null) {
                return value;
            }
        }
        return read(key + "_" + locale.getLanguage(), key);
    }

    /** Whether a property is there in the page's own language, not only in the first one. */
    public boolean hasOwn(String key) {
        try {
            return run.inDefaultLocale() ? node.hasProperty(key) : localized(key) != null;
        } catch (RepositoryException e) {
            throw failed(key, e);
        }
    }

    /** Text of a single-valued property as stored; null when absent. */
    public @Nullable String text(String key) {
        Object value = with(Escaping.NONE).get(key);
        return value == null || value instanceof ContentMap || value instanceof List ? null : value.toString();
    }

    /** Strings of a multiple property or of a single one, as stored; empty when absent. */
    public List<String> texts(String key) {
        Object value = with(Escaping.NONE).get(key);
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null || value instanceof ContentMap ? List.of() : List.of(value.toString());
    }

    /** Instant of a date property; null when absent. */
    public java.time.@Nullable Instant instant(String key) {
        return get(key) instanceof java.util.Calendar calendar ? calendar.toInstant() : null;
    }

    /** Names of the properties, without those of the engine and of other languages' copies. */
    public List<String> keys() {
        try {
            List<String> names = new ArrayList<>();
            PropertyIterator properties = node.getProperties();
            while (properties.hasNext()) {
                String name = properties.nextProperty().getName();
                if (!name.startsWith("jcr:")) {
                    names.add(name);
                }
            }
            if (above != null) {
                above.keys().stream().filter(name -> !names.contains(name)).forEach(names::add);
            }
            return names;
        } catch (RepositoryException e) {
            throw failed("?keys", e);
        }
    }

    /** Child nodes in order. */
    public List<ContentMap> children() {
        try {
            List<ContentMap> children = new ArrayList<>();
            NodeIterator nodes = node.getNodes();
            while (nodes.hasNext()) {
                children.add(new ContentMap(nodes.nextNode(), run, escaping));
            }
            return children;
        } catch (RepositoryException e) {
            throw failed("child nodes", e);
        }
    }

    /** The content above, inside the workspace; null at its root. */
    public @Nullable ContentMap parent() {
        try {
            return node.getDepth() <= 1 ? null : new ContentMap(node.getParent(), run, escaping);
        } catch (RepositoryException e) {
            throw failed("?parent", e);
        }
    }

    /** Entries of a multiple sub-model in order, whatever the names of their nodes; empty when absent. */
    public List<ContentMap> entries(String key) {
        return get(key) instanceof ContentMap parent ? parent.children() : List.of();
    }

    public String id() {
        return String.valueOf(get("@id"));
    }

    public String name() {
        return String.valueOf(with(Escaping.NONE).get("@name"));
    }

    private @Nullable Object special(String key) throws RepositoryException {
        return switch (key) {
            case "@name" -> escaped(node.getName());
            case "@id", "@uuid" -> node.getIdentifier();
            case "@path", "@handle" -> escaped(pathInWorkspace());
            case "@depth", "@level" -> (long) node.getDepth() - 1;
            case "@nodeType" -> node.getPrimaryNodeType().getName();
            default -> null;
        };
    }

    /** Workspaces are top-level nodes here, so the path that scripts know lacks its first part. */
    private String pathInWorkspace() throws RepositoryException {
        String path = node.getPath();
        int second = path.indexOf('/', 1);
        return second < 0 ? "/" : path.substring(second);
    }

    private @Nullable Object read(String name, String field) throws RepositoryException {
        if (node.hasProperty(name)) {
            return value(node.getProperty(name), field);
        }
        return node.hasNode(name) ? new ContentMap(node.getNode(name), run, escaping) : null;
    }

    private Object value(Property property, String field) throws RepositoryException {
        if (property.isMultiple()) {
            List<Object> values = new ArrayList<>();
            for (Value value : property.getValues()) {
                values.add(escaped(value.getString()));
            }
            return values;
        }
        if (property.getType() == PropertyType.STRING
                && escaping == Escaping.TEMPLATE
                && run.richFields().isRichText(node, field)) {
            return run.richFields().render(property.getString(), run);
        }
        return single(property.getValue());
    }

    private Object single(Value value) throws RepositoryException {
        return switch (value.getType()) {
            case PropertyType.DATE -> value.getDate();
            case PropertyType.BOOLEAN -> value.getBoolean();
            case PropertyType.LONG -> value.getLong();
            case PropertyType.DOUBLE -> value.getDouble();
            case PropertyType.DECIMAL -> value.getDecimal();
            case PropertyType.BINARY -> value.getBinary();
            default -> escaped(run.stored(value.getString()));
        };
    }

    private String escaped(String text) {
        if (escaping != Escaping.DATA) {
            return text;
        }
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\n", "<br/>");
    }

    private RenderFailedException failed(String key, RepositoryException cause) {
        return new RenderFailedException(
                String.format(
                        Locale.ROOT, "cannot read %s for %s", key, run.context().path()),
                cause);
    }
}
