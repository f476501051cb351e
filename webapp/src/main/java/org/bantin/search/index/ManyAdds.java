package org.bantin.search.index;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Adds very many items to an index that was empty, on the processors that there are: the caller reads items meanwhile, and adds one itself
 * when the others cannot keep up, so that few wait in memory. After {@link #finish} all are written, not yet committed. For one caller.
 */
public final class ManyAdds implements AutoCloseable {
    private static final int MOST_THREADS = 3;
    private static final int MOST_WAITING = 32;

    private final SearchIndex index;
    private final ThreadPoolExecutor threads;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    public ManyAdds(SearchIndex index) {
        this.index = index;
        int count = Math.max(1, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors() - 1));
        threads = new ThreadPoolExecutor(
                count,
                count,
                1,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread thread = new Thread(work, "search-filling");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** @throws IndexFailedException when one that was added before could not be written */
    public void add(IndexDocument document) {
        rethrow();
        threads.execute(() -> {
            if (failure.get() == null) {
                try {
                    index.add(document);
                } catch (RuntimeException e) {
                    failure.compareAndSet(null, e);
                }
            }
        });
    }

    /** Waits for all that were added. @throws IndexFailedException when one could not be written */
    public void finish() {
        close();
        rethrow();
    }

    private void rethrow() {
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /** Waits, for nothing may be written any more when an index is given up. */
    @Override
    public void close() {
        threads.shutdown();
        boolean ended = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                failure.compareAndSet(null, new IndexFailedException("interrupted while the index was filled", e));
            }
        }
    }
}
