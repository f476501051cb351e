package org.bantin.operations;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bantin.publishing.journal.Journal;
import org.bantin.search.Reindex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link StartGate} shut until the search index knows everything that was published before the start. Front page, sections
 * and registers are read from that index: a new public process would otherwise show an empty site as a whole one. It waits a
 * minute at most; what a very large site then still lacks fills up while it is served, and the pages say so.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnProperty(name = "bantin.command", havingValue = "false", matchIfMissing = true)
class AwaitIndex implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(AwaitIndex.class);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Reindex index;
    private final Journal journal;

    AwaitIndex(Reindex index, Journal journal) {
        this.index = index;
        this.journal = journal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long published = journal.head();
        long end = System.nanoTime() + LONGEST.toNanos();
        while (index.status().number() < published) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                LOG.warn("The search index is not complete yet; pages are served from what it holds");
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_AGAIN_MILLIS));
        }
    }
}
