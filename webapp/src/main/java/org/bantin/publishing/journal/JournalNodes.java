package org.bantin.publishing.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.Value;
import org.bantin.content.ContentNames;
import org.bantin.content.ItemId;
import org.bantin.publishing.PublishingNames;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.journal.JournalEntry.Kind;
import org.jspecify.annotations.Nullable;

/** Reads and writes journal entries in a session of the live store. Entries are never changed once written. */
public final class JournalNodes {
    private static final String SEPARATOR = "\t";

    /** The highest number known to exist; only a starting point for the search of the head, since numbers have no gaps. */
    private final AtomicLong known = new AtomicLong();

    public long head(Session live) throws RepositoryException {
        long low = known.get();
        if (low > 0 && !live.nodeExists(JournalPath.of(low))) {
            low = 0; // another store has been put in place of the one we knew
        }
        long step = 1;
        while (live.nodeExists(JournalPath.of(low + step))) {
            low += step;
            step *= 2;
        }
        while (step > 1) {
            step /= 2;
            if (live.nodeExists(JournalPath.of(low + step))) {
                low += step;
            }
        }
        known.set(low);
        return low;
    }

    /** The entry, or null when there is none. */
    @Nullable
    public JournalEntry read(Session live, long number) throws RepositoryException {
        String path = JournalPath.of(number);
        if (!live.nodeExists(path)) {
            return null;
        }
        Node node = live.getNode(path);
        List<Change> changes = new ArrayList<>();
        for (Value line : node.getProperty(PublishingNames.CHANGES).getValues()) {
            changes.add(parse(line.getString()));
        }
        return new JournalEntry(
                number,
                Instant.parse(node.getProperty(PublishingNames.AT).getString()),
                node.getProperty(PublishingNames.BY).getString(),
                changes);
    }

    /** Number of the entry that carries the token, looked for after a number; 0 when it was never written. */
    public long findToken(Session live, String token, long after) throws RepositoryException {
        for (long number = after + 1; live.nodeExists(JournalPath.of(number)); number++) {
            if (live.getNode(JournalPath.of(number))
                    .getProperty(PublishingNames.TOKEN)
                    .getString()
                    .equals(token)) {
                return number;
            }
        }
        return 0;
    }

    public void append(Session live, JournalEntry entry, String token) throws RepositoryException {
        Node node = live.getRootNode();
        for (String name : JournalPath.of(entry.number()).substring(1).split("/")) {
            node = node.hasNode(name) ? node.getNode(name) : node.addNode(name, ContentNames.LIST_NODE_TYPE);
        }
        node.setProperty(PublishingNames.AT, entry.at().toString());
        node.setProperty(PublishingNames.BY, entry.by());
        node.setProperty(PublishingNames.TOKEN, token);
        node.setProperty(
                PublishingNames.CHANGES,
                entry.changes().stream().map(JournalNodes::line).toArray(String[]::new));
    }

    private static String line(Change change) {
        return String.join(
                SEPARATOR,
                change.kind().name(),
                change.id().value(),
                change.type(),
                change.workspace(),
                change.address() == null ? "" : change.address(),
                change.previousAddress() == null ? "" : change.previousAddress());
    }

    private static Change parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return new Change(
                Kind.valueOf(parts[0]),
                new ItemId(parts[1]),
                parts[2],
                parts[3],
                parts[4].isEmpty() ? null : parts[4],
                parts[5].isEmpty() ? null : parts[5]);
    }
}
