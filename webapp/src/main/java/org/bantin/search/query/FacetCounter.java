package org.bantin.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
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

    private static final Comparator<Map.Entry<String, int[]>> RAREST_FIRST = Comparator.comparingInt(
                    (Map.Entry<String, int[]> entry) -> entry.getValue()[0])
            .thenComparing(Map.Entry.<String, int[]>comparingByKey().reversed());

    private final List<String> names;
    private final FacetColumns cache;
    private final List<Map<String, int[]>> counts = new ArrayList<>();
    private FacetColumns.Column[] columns = {};
    private int[][] ordinals = {};
    private final int[] waiting = new int[1024];
    private int size;
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
            sorted.put(names.get(i), mostFrequent(counter.counts.get(i)));
        }
        return sorted;
    }

    private static Map<String, Long> mostFrequent(Map<String, int[]> counts) {
        PriorityQueue<Map.Entry<String, int[]>> most = new PriorityQueue<>(MOST_VALUES + 1, RAREST_FIRST);
        for (Map.Entry<String, int[]> each : counts.entrySet()) {
            if (most.size() < MOST_VALUES) {
                most.add(each);
            } else if (RAREST_FIRST.compare(each, most.element()) > 0) {
                most.remove();
                most.add(each);
            }
        }
        List<Map.Entry<String, int[]>> ordered = new ArrayList<>(most);
        ordered.sort(RAREST_FIRST.reversed());
        Map<String, Long> byCount = new LinkedHashMap<>();
        ordered.forEach(entry -> byCount.put(entry.getKey(), (long) entry.getValue()[0]));
        return byCount;
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
        waiting[size++] = doc;
        if (size == waiting.length) {
            countWaiting();
        }
    }

    /** One facet after the other over many items costs less than item after item. */
    private void countWaiting() {
        for (int i = 0; i < columns.length; i++) {
            columns[i].count(waiting, size, ordinals[i]);
        }
        size = 0;
    }

    private void finishSegment() {
        countWaiting();
        for (int i = 0; i < columns.length; i++) {
            for (int at = 1; at < ordinals[i].length; at++) {
                if (ordinals[i][at] > 0) {
                    counts.get(i).computeIfAbsent(columns[i].label(at), any -> new int[1])[0] += ordinals[i][at];
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
