package org.bantin.publishing.live;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.jcr.InvalidItemStateException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.definition.Definitions;
import org.bantin.publishing.PublishingActors;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.journal.JournalNodes;
import org.bantin.publishing.outbox.Intent;
import org.bantin.repository.RepositoryFailedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.springframework.stereotype.Component;

/**
 * Applies an intent to the live store in one commit together with the next journal entry, exactly once however often it is
 * asked. Writers of this process take turns; writers of other processes conflict on the fixed name of the next entry, and the
 * loser starts again.
 */
@Component
public class LiveCommit {
    private static final int ATTEMPTS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 50;

    private final RepositorySessions sessions;
    private final JournalNodes journal;
    private final Definitions definitions;
    private final ReentrantLock turn = new ReentrantLock();

    public LiveCommit(RepositorySessions sessions, JournalNodes journal, Definitions definitions) {
        this.sessions = sessions;
        this.journal = journal;
        this.definitions = definitions;
    }

    /** @param number of the entry; 0 when there was nothing left to do */
    public record Applied(long number, List<Change> changes) {
        static final Applied NOTHING = new Applied(0, List.of());
    }

    public Applied apply(Intent intent) {
        turn.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return sessions.read(
                            StoreName.DRAFT,
                            PublishingActors.PUBLISHER,
                            draft -> sessions.write(
                                    StoreName.LIVE,
                                    PublishingActors.PUBLISHER,
                                    live -> sessions.read(
                                            StoreName.LIVE,
                                            PublishingActors.PUBLISHER,
                                            saved -> apply(intent, draft, live, saved))));
                } catch (RepositoryFailedException e) {
                    if (attempt == ATTEMPTS || !(e.getCause() instanceof InvalidItemStateException)) {
                        throw e;
                    }
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                            ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS)));
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** @param saved sees the live store without the changes of this commit; opened after {@code live}, so never older */
    private Applied apply(Intent intent, Session draft, Session live, Session saved) throws RepositoryException {
        long done = journal.findToken(live, intent.token(), intent.head());
        if (done > 0) {
            JournalEntry entry = journal.read(live, done);
            return entry == null ? Applied.NOTHING : new Applied(done, entry.changes());
        }
        long number = journal.head(live) + 1;
        LiveChanges changes = new LiveChanges(draft, new LiveLookup(live, saved), definitions, number, intent.at());
        for (Intent.Target target : intent.targets()) {
            switch (intent.kind()) {
                case PUBLISH -> changes.publish(target);
                case UNPUBLISH -> changes.unpublish(target.id());
                case MOVE -> changes.move(target.id());
            }
        }
        List<Change> made = new ArrayList<>(changes.made());
        if (made.isEmpty()) {
            return Applied.NOTHING;
        }
        journal.append(live, new JournalEntry(number, intent.at(), intent.by(), made), intent.token());
        return new Applied(number, made);
    }
}
