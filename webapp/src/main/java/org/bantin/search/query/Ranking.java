package org.bantin.search.query;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.bantin.search.index.IndexFields;
import org.jspecify.annotations.Nullable;

/** Puts the best candidates into their final order: careful score, raised mildly for what is new and for the kind of thing wanted. */
final class Ranking {
    private static final double FRESH = 0.15;

    /** What people look up rather than read. */
    private static final Set<String> LOOKED_UP = Set.of("organisation", "person", "programme", "topic");

    private static final float LOOKED_UP_FACTOR = 1.35f;
    private static final double HALF_LIFE_DAYS = 365;

    private final Instant now;
    private final Understood asked;

    Ranking(Instant now, Understood asked) {
        this.now = now;
        this.asked = asked;
    }

    List<ScoreDoc> order(IndexSearcher searcher, Query query, ScoreDoc[] candidates, int window) throws IOException {
        ScoreDoc[] best = Arrays.stream(candidates)
                .limit(window)
                .map(doc -> new FieldDoc(doc.doc, Float.NaN, ((FieldDoc) doc).fields))
                .sorted(Comparator.comparingInt(doc -> doc.doc))
                .toArray(ScoreDoc[]::new);
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int leafIndex = -1;
        Leaf leaf = null;
        for (ScoreDoc doc : best) {
            int wanted = ReaderUtil.subIndex(doc.doc, leaves);
            if (leaf == null || wanted != leafIndex) {
                leafIndex = wanted;
                leaf = new Leaf(leaves.get(wanted), weight);
            }
            doc.score = leaf.score(doc.doc);
        }
        Arrays.sort(
                best, Comparator.<ScoreDoc>comparingDouble(doc -> -doc.score).thenComparingLong(Ranking::id));
        return List.of(best);
    }

    private static long id(ScoreDoc doc) {
        return ((Number) ((FieldDoc) doc).fields[1]).longValue();
    }

    /** One segment while its candidates are scored in order. */
    private final class Leaf {
        private final int base;
        private final @Nullable Scorer scorer;
        private final SortedNumericDocValues dates;
        private final SortedSetDocValues types;

        Leaf(LeafReaderContext context, Weight weight) throws IOException {
            base = context.docBase;
            scorer = weight.scorer(context);
            dates = DocValues.getSortedNumeric(context.reader(), IndexFields.DATE);
            types = DocValues.getSortedSet(context.reader(), IndexFields.TYPE);
        }

        float score(int doc) throws IOException {
            int local = doc - base;
            double score = 0;
            if (scorer != null) {
                int at = scorer.docID() < local ? scorer.iterator().advance(local) : scorer.docID();
                score = at == local ? scorer.score() : 0;
            }
            if (dates.advanceExact(local)) {
                long days = Math.max(
                        0,
                        Duration.between(Instant.ofEpochMilli(dates.nextValue()), now)
                                .toDays());
                score *= 1 + FRESH * Math.pow(0.5, days / HALF_LIFE_DAYS);
            }
            if (types.advanceExact(local)) {
                String type = types.lookupOrd(types.nextOrd()).utf8ToString();
                score *= asked.intents().getOrDefault(type, 1f) * (LOOKED_UP.contains(type) ? LOOKED_UP_FACTOR : 1);
            }
            return (float) score;
        }
    }
}
