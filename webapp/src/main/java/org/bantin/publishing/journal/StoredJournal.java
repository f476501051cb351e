package org.bantin.publishing.journal;

import java.util.ArrayList;
import java.util.List;
import org.bantin.publishing.PublishingActors;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.springframework.stereotype.Component;

/** The journal as kept in the live store. */
@Component
public class StoredJournal implements Journal {
    private final RepositorySessions sessions;
    private final JournalNodes nodes;

    public StoredJournal(RepositorySessions sessions, JournalNodes nodes) {
        this.sessions = sessions;
        this.nodes = nodes;
    }

    @Override
    public long head() {
        return sessions.read(StoreName.LIVE, PublishingActors.PUBLISHER, nodes::head);
    }

    @Override
    public List<JournalEntry> after(long number, int limit) {
        return sessions.read(StoreName.LIVE, PublishingActors.PUBLISHER, session -> {
            List<JournalEntry> entries = new ArrayList<>();
            for (long next = number + 1; entries.size() < limit; next++) {
                JournalEntry entry = nodes.read(session, next);
                if (entry == null) {
                    break;
                }
                entries.add(entry);
            }
            return entries;
        });
    }
}
