package org.bantin.search.query;

import java.io.IOException;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts what matches, but stops at a limit: nobody reads the difference between ten thousand and a million. */
final class BoundedCount extends SimpleCollector {
    private final int limit;
    private int count;

    private BoundedCount(int limit) {
        this.limit = limit;
    }

    static int count(IndexSearcher searcher, Query query, int limit) throws IOException {
        BoundedCount counter = new BoundedCount(limit);
        searcher.search(query, counter);
        return counter.count;
    }

    @Override
    public void collect(int doc) {
        if (count >= limit) {
            throw new CollectionTerminatedException();
        }
        count++;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
