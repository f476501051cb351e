package org.bantin.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.jspecify.annotations.Nullable;

/**
 * States of the index that somebody reads page by page: the next page is taken from the state of the first, so that what is published
 * meanwhile neither repeats nor hides a hit. One that nobody asks for is let go after {@value #UNUSED_SECONDS} seconds.
 */
final class KeptSearchers implements Closeable {
    private static final int UNUSED_SECONDS = 20;
    private static final long USED_NANOS = 60_000_000_000L;
    private static final int MOST = 64;
    private static final long LOOK_NANOS = 1_000_000_000L;

    private final SearcherLifetimeManager kept = new SearcherLifetimeManager();
    private final Map<Long, Long> used = new ConcurrentHashMap<>();
    private final AtomicLong looked = new AtomicLong(System.nanoTime());

    /** @return a number to ask for this state with */
    long keep(IndexSearcher searcher) throws IOException {
        long version = kept.record(searcher);
        letGo();
        return version;
    }

    /** The state of a number, to be given back with {@link #release}; null when it is no longer kept. */
    @Nullable
    IndexSearcher acquire(long version) {
        IndexSearcher searcher = kept.acquire(version);
        if (searcher != null) {
            used.put(version, System.nanoTime());
        }
        return searcher;
    }

    void release(IndexSearcher searcher) throws IOException {
        kept.release(searcher);
    }

    private void letGo() throws IOException {
        long now = System.nanoTime();
        long last = looked.get();
        if (now - last < LOOK_NANOS || !looked.compareAndSet(last, now)) {
            return;
        }
        used.values().removeIf(when -> now - when > USED_NANOS);
        int[] count = {0};
        kept.prune((age, searcher) -> {
            count[0]++;
            boolean wanted = age < UNUSED_SECONDS
                    || used.containsKey(((DirectoryReader) searcher.getIndexReader()).getVersion());
            return !wanted || count[0] > MOST;
        });
    }

    @Override
    public void close() throws IOException {
        kept.close();
    }
}
