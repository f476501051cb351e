package org.bantin.migration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.jcr.ItemNotFoundException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.repository.RepositorySchema;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.StoredNodes;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * Remembers on each imported item where it came from and as what, so that an import can be run again: the key finds it, the
 * hash tells whether the source has changed, the revision whether somebody has edited it here since.
 */
@Component
public class ImportRecords {
    public static final Actor IMPORTER = Actor.system("importer");

    static final String KEY = "bt:importKey";
    static final String HASH = "bt:importHash";
    static final String REVISION = "bt:importRevision";

    private final RepositorySessions sessions;
    private final RepositorySchema schema;
    private final ItemReader reader;

    public ImportRecords(RepositorySessions sessions, RepositorySchema schema, ItemReader reader) {
        this.sessions = sessions;
        this.schema = schema;
        this.reader = reader;
    }

    /**
     * @param trashed somebody has thrown it away here
     * @param takenBack an import that was taken back has thrown it away, so that the next may bring it again
     */
    public record Known(Item item, String hash, long revision, boolean trashed, boolean takenBack) {
        public boolean editedSince() {
            return item.revision() != revision;
        }
    }

    /** Makes sure that keys are found quickly. */
    public void prepare() {
        schema.ensureIndex(StoreName.DRAFT, KEY, true);
    }

    /** What is known of the keys that were imported before. */
    public Map<String, Known> find(Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return sessions.read(StoreName.DRAFT, IMPORTER, session -> {
            Map<String, Known> found = new HashMap<>();
            for (String key : keys) {
                Optional<Node> node = StoredNodes.findByValue(session, KEY, key);
                if (node.isPresent()) {
                    found.put(key, known(node.get()));
                }
            }
            return found;
        });
    }

    private Known known(Node node) throws RepositoryException {
        boolean trashed = node.getPath().startsWith("/" + ContentNames.TRASH + "/");
        return new Known(
                reader.read(node),
                node.hasProperty(HASH) ? node.getProperty(HASH).getString() : "",
                node.hasProperty(REVISION)
                        ? Long.parseLong(node.getProperty(REVISION).getString())
                        : 0,
                trashed,
                trashed
                        && node.hasProperty(ContentNames.TRASHED_BY)
                        && IMPORTER.name()
                                .equals(node.getProperty(ContentNames.TRASHED_BY)
                                        .getString()));
    }

    /** What is known of an item; empty when there is none or it was not imported. */
    public Optional<Known> byId(ItemId id) {
        return sessions.read(StoreName.DRAFT, IMPORTER, session -> {
            try {
                Node node = session.getNodeByIdentifier(id.value());
                return node.hasProperty(KEY) ? Optional.of(known(node)) : Optional.empty();
            } catch (ItemNotFoundException e) {
                return Optional.empty();
            }
        });
    }

    public static Map<String, String> marks(String key, String hash, long revision) {
        return Map.of(KEY, key, HASH, hash, REVISION, Long.toString(revision));
    }
}
