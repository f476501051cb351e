package org.bantin.content;

import java.time.Instant;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.Item.PublishedStamp;
import org.bantin.content.storage.FieldReader;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads nodes of either store as items and fields; for the packages that hold sessions of their own. Stateless: any thread, but
 * each node only on the thread of its session.
 */
@Component
public class ItemReader {
    private final Definitions definitions;

    public ItemReader(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Whether the node is an item: it carries a type, or its node type and workspace are those of exactly one content type. */
    public boolean isItem(Node node) throws RepositoryException {
        return node.hasProperty(ContentNames.TYPE) || type(node).isPresent();
    }

    /** The content type of an item node. */
    public Optional<ContentTypeDefinition> type(Node node) throws RepositoryException {
        String name = text(node, ContentNames.TYPE);
        if (name != null) {
            return definitions.contentType(name);
        }
        String nodeType = node.getPrimaryNodeType().getName();
        String workspace = workspace(node.getPath());
        var candidates = definitions.contentTypes().stream()
                .filter(type ->
                        type.workspace().equals(workspace) && type.nodeType().equals(nodeType))
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    /** The fields of an item node, of whatever store. */
    public FieldValues fields(Node node) throws RepositoryException {
        Optional<ContentTypeDefinition> type = type(node);
        return type.isPresent() ? FieldReader.read(node, type.get()) : FieldReader.readUntyped(node);
    }

    /** The fields of a frozen node of a version, which has lost its own node type. */
    FieldValues fields(Node frozen, ContentTypeDefinition type) throws RepositoryException {
        return FieldReader.read(frozen, type);
    }

    public Item read(Node node) throws RepositoryException {
        String path = node.getPath();
        String workspace = workspace(path);
        Instant created = moment(node, ContentNames.CREATED);
        Instant modified = moment(node, ContentNames.LAST_MODIFIED);
        PublishedStamp stamp = stamp(node);
        return new Item(
                new ItemId(node.getIdentifier()),
                type(node).map(ContentTypeDefinition::name).orElse(orEmpty(text(node, ContentNames.TYPE))),
                workspace,
                path.substring(workspace.length() + 1),
                fields(node),
                ItemState.of(orEmpty(text(node, ContentNames.STATE))).orElse(ItemState.DRAFT),
                number(node, ContentNames.REVISION),
                orEmpty(text(node, ContentNames.OWNER)),
                created == null ? Instant.EPOCH : created,
                modified == null ? created == null ? Instant.EPOCH : created : modified,
                orEmpty(text(node, ContentNames.LAST_MODIFIED_BY)),
                stamp,
                stamp == null ? moment(node, ContentNames.PUBLISHED_FIRST) : stamp.first(),
                moment(node, ContentNames.SCHEDULED_FOR));
    }

    private static @Nullable PublishedStamp stamp(Node node) throws RepositoryException {
        long number = number(node, ContentNames.PUBLISHED_NUMBER);
        Instant last = moment(node, ContentNames.PUBLISHED_LAST);
        if (number == 0 || last == null) {
            return null;
        }
        Instant first = moment(node, ContentNames.PUBLISHED_FIRST);
        return new PublishedStamp(
                number,
                first == null ? last : first,
                last,
                number(node, ContentNames.PUBLISHED_REVISION),
                orEmpty(text(node, ContentNames.ADDRESS)));
    }

    /** First part of an absolute path. */
    public static String workspace(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path.substring(1) : path.substring(1, end);
    }

    public static @Nullable String text(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getString() : null;
    }

    public static long number(Node node, String property) throws RepositoryException {
        return node.hasProperty(property) ? node.getProperty(property).getLong() : 0;
    }

    public static @Nullable Instant moment(Node node, String property) throws RepositoryException {
        return node.hasProperty(property)
                ? Instant.ofEpochMilli(node.getProperty(property).getDate().getTimeInMillis())
                : null;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
