package org.bantin.search.query;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.jspecify.annotations.Nullable;

/**
 * The values of facets as plain arrays, read once for each segment that somebody counts in: tens of thousands of hits are counted in a
 * fraction of a millisecond. Two bytes an item and field and each value once, forgotten with the segment. Thread-safe.
 */
final class FacetColumns {
    private final Map<IndexReader.CacheKey, Map<String, Column>> segments = new ConcurrentHashMap<>();

    Column of(LeafReader segment, String field) throws IOException {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        if (helper == null) {
            return read(segment, field);
        }
        Map<String, Column> columns = segments.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(segments::remove);
            return new ConcurrentHashMap<>();
        });
        Column column = columns.get(field);
        if (column == null) {
            column = read(segment, field);
            columns.put(field, column);
        }
        return column;
    }

    private static Column read(LeafReader segment, String field) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(segment, field);
        String[] labels = new String[(int) values.getValueCount()];
        for (int ordinal = 0; ordinal < labels.length; ordinal++) {
            labels[ordinal] = values.lookupOrd(ordinal).utf8ToString();
        }
        boolean single = DocValues.unwrapSingleton(values) != null && values.getValueCount() < Character.MAX_VALUE;
        return single
                ? Column.single(values, labels, segment.maxDoc())
                : Column.several(values, labels, segment.maxDoc());
    }

    /** The ordinals of one field in one segment. */
    static final class Column {
        private final String[] labels;
        private final char @Nullable [] one;
        private final int[] starts;
        private final int[] many;

        private Column(String[] labels, char @Nullable [] one, int[] starts, int[] many) {
            this.labels = labels;
            this.one = one;
            this.starts = starts;
            this.many = many;
        }

        private static Column single(SortedSetDocValues values, String[] labels, int documents) throws IOException {
            char[] one = new char[documents];
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                one[values.docID()] = (char) (values.nextOrd() + 1);
            }
            return new Column(labels, one, new int[0], new int[0]);
        }

        private static Column several(SortedSetDocValues values, String[] labels, int documents) throws IOException {
            int[] starts = new int[documents + 1];
            int[] many = new int[documents];
            int size = 0;
            int next = 0;
            while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                Arrays.fill(starts, next, values.docID() + 1, size);
                next = values.docID() + 1;
                for (int n = values.docValueCount(); n > 0; n--) {
                    many = size == many.length ? Arrays.copyOf(many, size * 2 + 16) : many;
                    many[size++] = (int) values.nextOrd();
                }
            }
            Arrays.fill(starts, next, starts.length, size);
            return new Column(labels, null, starts, Arrays.copyOf(many, size));
        }

        /** Room for the counts; the first place is for items without a value. */
        int[] counts() {
            return new int[labels.length + 1];
        }

        /** The value at a place of the counts, not the first. */
        String label(int place) {
            return labels[place - 1];
        }

        /** Counts the values of some items, each at its ordinal and one. */
        void count(int[] docs, int size, int[] counts) {
            if (one != null) {
                for (int i = 0; i < size; i++) {
                    counts[one[docs[i]]]++;
                }
                return;
            }
            for (int i = 0; i < size; i++) {
                int doc = docs[i];
                for (int at = starts[doc]; at < starts[doc + 1]; at++) {
                    counts[many[at] + 1]++;
                }
            }
        }
    }
}
