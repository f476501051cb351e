package org.bantin.search.ranking;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.bantin.search.index.IndexFields;
import org.jspecify.annotations.Nullable;

/**
 * Chooses what is worth the careful order: all of it where that is not much, else the best in a cheap order. Where very much matches, as for
 * two words that stand in every second text, scoring all of it would cost more than it tells: then what has the words in its title is
 * taken first, then the rest, of both the newest of each segment, which lies newest first.
 */
public final class Candidates {
    /** So many of the best are put into the careful order. */
    public static final int WINDOW = 200;

    static final int MANY = 4_000;
    /** Of very many so many are looked at: the newest with the words in their titles, and as many of the rest. */
    private static final int LOOKED_AT = 800;

    /** So many where others were found that are likelier. */
    private static final int LITTLE = 300;

    private static final int LEAST_OF_A_SEGMENT = 20;
    private static final Sort ORDER =
            new Sort(SortField.FIELD_SCORE, new SortField(IndexFields.ID_NUMBER, SortField.Type.LONG));

    private final IndexSearcher searcher;
    private final Plan plan;
    private final Query matching;
    private final boolean tooMany;
    private final boolean few;

    public Candidates(IndexSearcher searcher, Plan plan, Query matching, long total) {
        this.searcher = searcher;
        this.plan = plan;
        this.matching = matching;
        this.tooMany = total > MANY;
        this.few = total < WINDOW;
    }

    /** Whether {@link #best} leaves out some that come later in the cheap order. */
    public boolean tooMany() {
        return tooMany;
    }

    /** The best in the cheap order. */
    public FieldDoc[] best(int size) throws IOException {
        if (few && matching instanceof FoundDocuments found) {
            return found.unordered();
        }
        Query query = plan.candidates(matching);
        if (!tooMany) {
            return top(query, null, size);
        }
        Query close = plan.closeTogether();
        FieldDoc[] near = close == null ? new FieldDoc[0] : newest(both(query, close), size, LOOKED_AT);
        boolean enough = near.length >= size;
        FieldDoc[] titles = newest(both(query, plan.inTitle()), size, enough ? LITTLE : LOOKED_AT);
        FieldDoc[] newest = enough ? near : newest(query, size, near.length == 0 ? LOOKED_AT : LITTLE);
        Set<Integer> seen = new HashSet<>();
        Comparator<FieldDoc> byScore = Comparator.comparing(doc -> (Float) doc.fields[0]);
        return Stream.of(near, titles, newest)
                .flatMap(Arrays::stream)
                .filter(doc -> seen.add(doc.doc))
                .sorted(byScore.reversed().thenComparing(doc -> (Long) doc.fields[1]))
                .limit(size)
                .toArray(FieldDoc[]::new);
    }

    /** Those after one in the cheap order, without some that were shown before. */
    public List<ScoreDoc> after(FieldDoc last, int size, Set<Integer> shown) throws IOException {
        return Arrays.<ScoreDoc>stream(top(plan.candidates(matching), last, size + shown.size()))
                .filter(doc -> !shown.contains(doc.doc))
                .limit(size)
                .toList();
    }

    private FieldDoc[] top(Query query, @Nullable FieldDoc after, int size) throws IOException {
        return size == 0
                ? new FieldDoc[0]
                : fields(searcher.search(query, new TopFieldCollectorManager(ORDER, size, after, size)).scoreDocs);
    }

    private static Query both(Query scored, Query filter) {
        return new BooleanQuery.Builder()
                .add(scored, Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
    }

    /** @param most so many are looked at */
    private FieldDoc[] newest(Query query, int size, int most) throws IOException {
        TopFieldCollector top = new TopFieldCollectorManager(ORDER, size, null, Integer.MAX_VALUE).newCollector();
        double share = (double) most / Math.max(1, searcher.getIndexReader().maxDoc());
        searcher.search(query, new FirstOfEach(top, share));
        return fields(top.topDocs().scoreDocs);
    }

    private static FieldDoc[] fields(ScoreDoc[] docs) {
        return Arrays.copyOf(docs, docs.length, FieldDoc[].class);
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
            return ScoreMode.COMPLETE;
        }
    }
}
