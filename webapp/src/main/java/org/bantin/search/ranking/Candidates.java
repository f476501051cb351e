package org.bantin.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.bantin.search.index.IndexFields;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what is worth the careful order: all of it where that is not much; else what has most of the words beside the neighbours they
 * were typed with, what has all of them in its title, and the rest, of each the newest. Each segment lies newest first, so that looking
 * at its beginning alone costs the same however much matches; nothing is scored for that, for the careful order costs less.
 */
public final class Candidates {
    /** So many hits stand in the careful order where not all that match do. */
    public static final int WINDOW = 200;

    /** All of so few are put into the careful order. */
    private static final int ALL = 500;

    /** Of a long question, each of whose candidates costs more and few of which are more than chance. */
    private static final int ALL_OF_LONG = 200;

    private static final int NEAR = 300;

    /** Where so many stand out among what matches a long question, the newest of the others say nothing. */
    private static final int ENOUGH_OF_LONG = 100;

    private static final int TITLES = 150;
    static final int NEWEST = 150;
    static final int LEAST_OF_A_SEGMENT = 8;

    /** So many of the best in the cheap order are taken where nothing has most of the words beside their neighbours. */
    private static final int BEST = 200;

    private static final int LOOKED_AT = 1_500;

    private static final Sort ORDER =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.ID_NUMBER, SortField.Type.LONG));

    private final IndexSearcher searcher;
    private final Plan plan;
    private final BoundedCount.Found found;

    public Candidates(IndexSearcher searcher, Plan plan, BoundedCount.Found found) {
        this.searcher = searcher;
        this.plan = plan;
        this.found = found;
    }

    /** Whether {@link #pool} has all that matches. */
    public boolean whole() {
        int all = plan.typed().isLong() ? ALL_OF_LONG : ALL;
        return found.count() <= all && found.query() instanceof FoundDocuments;
    }

    /** What is worth the careful order, with the numbers of their ids. */
    public FieldDoc[] pool() throws IOException {
        if (whole() && found.query() instanceof FoundDocuments few) {
            return withIds(few.docs());
        }
        List<Integer> taken = new ArrayList<>();
        Query close = plan.closeTogether();
        boolean isLong = plan.typed().isLong();
        if (close != null) {
            take(close, isLong ? WINDOW : NEAR, taken);
        }
        boolean near = !taken.isEmpty();
        if (!near) {
            TopScoreDocCollector best = new TopScoreDocCollectorManager(BEST, null, BEST).newCollector();
            searcher.search(plan.candidates(found.query()), new FirstOfEach(best, share(LOOKED_AT)));
            Arrays.stream(best.topDocs().scoreDocs).forEach(doc -> taken.add(doc.doc));
        }
        if (!near || !isLong) {
            take(plan.inTitle(), TITLES, taken);
        }
        boolean enough = isLong && taken.size() >= ENOUGH_OF_LONG;
        IntStream all = IntStream.concat(
                taken.stream().mapToInt(Integer::intValue), enough ? IntStream.empty() : Arrays.stream(found.newest()));
        return withIds(all.sorted().distinct().toArray());
    }

    /** The newest of each segment that match a part of the question besides. */
    private void take(Query part, int most, List<Integer> taken) throws IOException {
        FirstOfEach newest = new FirstOfEach(new Listed(taken), share(most));
        searcher.search(part, AlsoMatching.of(searcher, found.query(), newest));
    }

    /** Those after one in the cheap order, or from its beginning, without some that were shown before. */
    public List<ScoreDoc> rest(@Nullable FieldDoc after, int skip, int size, Set<Integer> shown) throws IOException {
        int wanted = skip + size + shown.size();
        TopFieldCollectorManager top = new TopFieldCollectorManager(ORDER, wanted, after, wanted);
        return Arrays.stream(searcher.search(plan.candidates(found.query()), top).scoreDocs)
                .filter(doc -> !shown.contains(doc.doc))
                .skip(skip)
                .limit(size)
                .toList();
    }

    private double share(int most) {
        return (double) most / Math.max(1, searcher.getIndexReader().maxDoc());
    }

    /** @param docs ascending */
    private FieldDoc[] withIds(int[] docs) throws IOException {
        FieldDoc[] all = new FieldDoc[docs.length];
        int at = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (at < docs.length && docs[at] < end) {
                NumericDocValues ids = DocValues.getNumeric(leaf.reader(), IndexFields.ID_NUMBER);
                for (; at < docs.length && docs[at] < end; at++) {
                    long id = ids.advanceExact(docs[at] - leaf.docBase) ? ids.longValue() : 0;
                    all[at] = new FieldDoc(docs[at], Float.NaN, new Object[] {0f, id});
                }
            }
        }
        return all;
    }

    /** Keeps every document it is given. */
    private static final class Listed extends SimpleCollector {
        private final List<Integer> docs;
        private int base;

        Listed(List<Integer> docs) {
            this.docs = docs;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext context) {
            base = context.docBase;
        }

        @Override
        public void collect(int doc) {
            docs.add(base + doc);
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** Ends each segment after its share of matches. */
    private record FirstOfEach(Collector collector, double share) implements Collector {
        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            int most =
                    Math.max(LEAST_OF_A_SEGMENT, (int) (share * context.reader().maxDoc()));
            return new FilterLeafCollector(collector.getLeafCollector(context)) {
                private int seen;

                @Override
                public void collect(int doc) throws IOException {
                    if (seen++ >= most) {
                        throw new CollectionTerminatedException();
                    }
                    super.collect(doc);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return collector.scoreMode();
        }
    }
}
