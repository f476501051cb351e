package org.bantin.search.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.bantin.search.index.IndexFields;
import org.jspecify.annotations.Nullable;

/** Counts values of facets over what matches, in one pass, over a bounded number of documents. */
final class FacetCounter extends SimpleCollector {
    private static final int MOST_VALUES = 50;
    private static final int MOST_DOCUMENTS = 200_000;

    private final List<String> names;
    private final Map<String, Map<String, Long>> counts = new HashMap<>();
    private SortedSetDocValues[] values = {};
    private @Nullable SortedDocValues[] single = {};
    private long[][] ordinals = {};
    private int seen;

    private FacetCounter(List<String> names) {
        this.names = names;
        names.forEach(name -> counts.put(name, new HashMap<>()));
    }

    /** Counts per facet, most frequent first. */
    static Map<String, Map<String, Long>> count(IndexSearcher searcher, Query query, List<String> names)
            throws IOException {
        FacetCounter counter = new FacetCounter(names);
        searcher.search(query, counter);
        counter.finishLeaf();
        Map<String, Map<String, Long>> sorted = new LinkedHashMap<>();
        for (String name : names) {
            Map<String, Long> byCount = new LinkedHashMap<>();
            counter.counts.getOrDefault(name, Map.of()).entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_VALUES)
                    .forEach(entry -> byCount.put(entry.getKey(), entry.getValue()));
            sorted.put(name, byCount);
        }
        return sorted;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        finishLeaf();
        values = new SortedSetDocValues[names.size()];
        single = new SortedDocValues[names.size()];
        ordinals = new long[names.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(context.reader(), IndexFields.facet(names.get(i)));
            single[i] = DocValues.unwrapSingleton(values[i]);
            ordinals[i] = new long[(int) Math.min(values[i].getValueCount(), Integer.MAX_VALUE - 8)];
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        if (seen++ >= MOST_DOCUMENTS) {
            throw new org.apache.lucene.search.CollectionTerminatedException();
        }
        for (int i = 0; i < values.length; i++) {
            SortedDocValues one = single[i];
            if (one != null) {
                if (one.advanceExact(doc)) {
                    ordinals[i][one.ordValue()]++;
                }
            } else if (values[i].advanceExact(doc)) {
                for (int n = values[i].docValueCount(); n > 0; n--) {
                    ordinals[i][(int) values[i].nextOrd()]++;
                }
            }
        }
    }

    private void finishLeaf() throws IOException {
        for (int i = 0; i < values.length; i++) {
            Map<String, Long> total = counts.computeIfAbsent(names.get(i), any -> new HashMap<>());
            for (int ordinal = 0; ordinal < ordinals[i].length; ordinal++) {
                if (ordinals[i][ordinal] > 0) {
                    total.merge(values[i].lookupOrd(ordinal).utf8ToString(), ordinals[i][ordinal], Long::sum);
                }
            }
        }
        values = new SortedSetDocValues[0];
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
