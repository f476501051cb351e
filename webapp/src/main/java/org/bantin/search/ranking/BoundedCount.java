package org.bantin.search.ranking;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * Counts what matches, but stops at a limit: nobody reads the difference between ten thousand and a million. The first few thousand are
 * remembered, so that nothing that follows has to look for them again.
 */
public final class BoundedCount extends SimpleCollector {
    private static final int REMEMBERED = Candidates.MANY;

    private final int limit;
    private int count;
    private int base;
    private int[] docs = new int[64];

    private BoundedCount(int limit) {
        this.limit = limit;
    }

    /** What matches: how many, and a query that stands for the same as the one that was asked but costs nothing where they are few. */
    public record Found(int count, Query query) {}

    public static Found of(IndexSearcher searcher, Query query, int limit) throws IOException {
        BoundedCount counter = new BoundedCount(limit);
        searcher.search(query, counter);
        boolean whole = counter.count <= REMEMBERED && !searcher.timedOut();
        return new Found(counter.count, whole ? counter.remembered(searcher) : query);
    }

    private Query remembered(IndexSearcher searcher) {
        return new FoundDocuments(Arrays.copyOf(docs, count), searcher.getIndexReader());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
    }

    @Override
    public void collect(int doc) {
        if (count >= limit) {
            throw new CollectionTerminatedException();
        }
        if (count < REMEMBERED) {
            docs = count == docs.length ? Arrays.copyOf(docs, count * 2) : docs;
            docs[count] = base + doc;
        }
        count++;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
