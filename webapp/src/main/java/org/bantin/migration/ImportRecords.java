package org.bantin.migration;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
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

    /** @param trashed somebody has thrown it away here */
    public record Known(Item item, String hash, long revision, boolean trashed) {
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
        return new Known(
                reader.read(node),
                node.hasProperty(HASH) ? node.getProperty(HASH).getString() : "",
                node.hasProperty(REVISION)
                        ? Long.parseLong(node.getProperty(REVISION).getString())
                        : 0,
                node.getPath().startsWith("/" + ContentNames.TRASH + "/"));
    }

    public static Map<String, String> marks(String key, String hash, long revision) {
        return Map.of(KEY, key, HASH, hash, REVISION, Long.toString(revision));
    }
}
