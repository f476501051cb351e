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
 * remembered, so that nothing that follows has to look for them again, and so are the newest of each segment, which lie first in it.
 */
public final class BoundedCount extends SimpleCollector {
    private static final int REMEMBERED = 4_000;

    private final int limit;
    private final double share;
    private int count;
    private int base;
    private int[] docs = new int[64];
    private int[] newest = new int[64];
    private int newestCount;
    private int leftOfSegment;

    private BoundedCount(int limit, int documents) {
        this.limit = limit;
        this.share = (double) Candidates.NEWEST / Math.max(1, documents);
    }

    /**
     * What matches.
     *
     * @param count how many, at most the limit
     * @param query stands for the same as the one that was asked but costs nothing where they are few
     * @param newest the newest of each segment, in the order of the index
     */
    public record Found(int count, Query query, int[] newest) {}

    public static Found of(IndexSearcher searcher, Query query, int limit) throws IOException {
        BoundedCount counter = new BoundedCount(limit, searcher.getIndexReader().maxDoc());
        searcher.search(query, counter);
        boolean whole = counter.count <= Math.min(REMEMBERED, limit - 1) && !searcher.timedOut();
        return new Found(
                counter.count,
                whole ? counter.remembered(searcher) : query,
                Arrays.copyOf(counter.newest, counter.newestCount));
    }

    private Query remembered(IndexSearcher searcher) {
        return new FoundDocuments(Arrays.copyOf(docs, count), searcher.getIndexReader());
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) {
        base = context.docBase;
        leftOfSegment = Math.max(
                Candidates.LEAST_OF_A_SEGMENT, (int) (share * context.reader().maxDoc()));
    }

    @Override
    public void collect(int doc) {
        if (leftOfSegment > 0) {
            leftOfSegment--;
            newest = newestCount == newest.length ? Arrays.copyOf(newest, newestCount * 2) : newest;
            newest[newestCount++] = base + doc;
        } else if (count >= limit) {
            throw new CollectionTerminatedException();
        }
        if (count < REMEMBERED) {
            docs = count == docs.length ? Arrays.copyOf(docs, count * 2) : docs;
            docs[count] = base + doc;
        }
        count += count < limit ? 1 : 0;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
