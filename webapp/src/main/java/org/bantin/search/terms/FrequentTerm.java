package org.bantin.search.terms;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Matches what has a frequent term, without a score. Its documents are remembered as bits, so that asking whether one of them has it
 * costs a look, where its list would be unpacked up to there.
 */
final class FrequentTerm extends Query {
    private final Term term;
    private final TermStates states;
    private final TermCache cache;

    FrequentTerm(Term term, TermStates states, TermCache cache) {
        this.term = term;
        this.states = states;
        this.cache = cache;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                TermState state = states.get(context);
                if (state == null) {
                    return null;
                }
                FixedBitSet bits = cache.documents(context.reader(), term, state);
                long share = (long) states.docFreq()
                        * bits.length()
                        / searcher.getIndexReader().maxDoc();
                BitSetIterator there = new BitSetIterator(bits, share);
                return new ConstantScoreScorer(this, score(), scoreMode, there);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(term.field())) {
            visitor.consumeTerms(this, term);
        }
    }

    @Override
    public String toString(@Nullable String field) {
        return term + " (frequent)";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FrequentTerm that && term.equals(that.term);
    }

    @Override
    public int hashCode() {
        return 31 * FrequentTerm.class.hashCode() + term.hashCode();
    }
}
