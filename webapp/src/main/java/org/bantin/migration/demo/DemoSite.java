package org.bantin.migration.demo;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.bantin.migration.demo.DemoMark.Progress;
import org.bantin.publishing.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the demo site when {@code bantin.demo} is on and the stores are empty; continues when an earlier start was killed within.
 * Never touches stores that hold anything else.
 */
@Component
@Order(0)
@ConditionalOnProperty(name = "bantin.demo", havingValue = "true")
class DemoSite implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoSite.class);

    private final DemoMark mark;
    private final DemoFiles files;
    private final DemoAccounts accounts;
    private final DemoLoader loader;
    private final DemoDesk desk;
    private final Journal journal;

    DemoSite(DemoMark mark, DemoFiles files, DemoAccounts accounts, DemoLoader loader, DemoDesk desk, Journal journal) {
        this.mark = mark;
        this.files = files;
        this.accounts = accounts;
        this.loader = loader;
        this.desk = desk;
        this.journal = journal;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load();
    }

    /** @return whether anything was loaded */
    boolean load() {
        Optional<Progress> progress = mark.read();
        boolean fresh = progress.isEmpty() && accounts.nobodyYet() && journal.head() == 0;
        if (!fresh && !progress.equals(Optional.of(Progress.LOADING))) {
            return false;
        }
        long start = System.nanoTime();
        mark.write(Progress.LOADING);
        CompletableFuture<Void> signIns = signIns();
        List<DemoEntry> entries = files.entries();
        DemoReferences references = loader.load(entries);
        signIns.join();
        int published = desk.publish(entries, references);
        desk.distribute(entries, references);
        mark.write(Progress.LOADED);
        LOG.info(
                "Demo site loaded: {} items, {} of them published, in {} ms",
                entries.size(),
                published,
                (System.nanoTime() - start) / 1_000_000);
        return true;
    }

    /** Strong password hashes take their time on purpose; the files are loaded meanwhile. */
    private CompletableFuture<Void> signIns() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        accounts.addMissing();
                        done.complete(null);
                    } catch (Throwable e) { // told to whoever waits
                        done.completeExceptionally(e);
                    }
                },
                "bantin-demo-sign-ins");
        thread.setDaemon(true);
        thread.start();
        return done;
    }
}
