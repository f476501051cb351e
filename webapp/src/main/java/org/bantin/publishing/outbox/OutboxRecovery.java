package org.bantin.publishing.outbox;

import java.util.List;
import org.bantin.publishing.Publications;
import org.bantin.publishing.journal.ProjectionRunner;
import org.bantin.publishing.live.LiveCommit.Applied;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Finishes at start what a crash has left in the outbox. Intents of another author process that is at work just now are harmless
 * to repeat: the journal says what has been applied.
 */
public class OutboxRecovery implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxRecovery.class);

    private final Publications publications;
    private volatile boolean running;

    public OutboxRecovery(Publications publications) {
        this.publications = publications;
    }

    @Override
    public void start() {
        recover();
        running = true;
    }

    /** @return how many were finished */
    int recover() {
        List<Intent> pending = publications.pending();
        for (Intent intent : pending) {
            Applied applied = publications.finish(intent);
            LOG.warn(
                    "Finished what was begun before the last stop: {} {} item(s) for {}, journal entry {}",
                    intent.kind(),
                    intent.targets().size(),
                    intent.by(),
                    applied.number());
        }
        return pending.size();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the projections and the web server. */
    @Override
    public int getPhase() {
        return ProjectionRunner.PHASE - 1;
    }
}
