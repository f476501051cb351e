package org.bantin.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.bantin.search.index.IndexFields;

/** Counts values of facets over what matches, in one pass, over a bounded number of documents. */
final class FacetCounter extends SimpleCollector {
    private static final int MOST_VALUES = 50;
    private static final int MOST_DOCUMENTS = 200_000;

    private final List<String> names;
    private final FacetColumns cache;
    private final List<Map<String, Long>> counts = new ArrayList<>();
    private FacetColumns.Column[] columns = {};
    private int[][] ordinals = {};
    private int seen;

    private FacetCounter(List<String> names, FacetColumns cache) {
        this.names = names;
        this.cache = cache;
        names.forEach(name -> counts.add(new HashMap<>()));
    }

    /** Counts per facet, most frequent first. */
    static Map<String, Map<String, Long>> count(
            IndexSearcher searcher, Query query, List<String> names, FacetColumns cache) throws IOException {
        FacetCounter counter = new FacetCounter(names, cache);
        searcher.search(query, counter);
        counter.finishSegment();
        Map<String, Map<String, Long>> sorted = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Map<String, Long> byCount = new LinkedHashMap<>();
            counter.counts.get(i).entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_VALUES)
                    .forEach(entry -> byCount.put(entry.getKey(), entry.getValue()));
            sorted.put(names.get(i), byCount);
        }
        return sorted;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        finishSegment();
        columns = new FacetColumns.Column[names.size()];
        ordinals = new int[names.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cache.of(context.reader(), IndexFields.facet(names.get(i)));
            ordinals[i] = columns[i].counts();
        }
    }

    @Override
    public void collect(int doc) {
        if (seen++ >= MOST_DOCUMENTS) {
            throw new CollectionTerminatedException();
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i].count(doc, ordinals[i]);
        }
    }

    private void finishSegment() {
        for (int i = 0; i < columns.length; i++) {
            for (int at = 1; at < ordinals[i].length; at++) {
                if (ordinals[i][at] > 0) {
                    counts.get(i).merge(columns[i].label(at), (long) ordinals[i][at], Long::sum);
                }
            }
        }
        columns = new FacetColumns.Column[0];
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
