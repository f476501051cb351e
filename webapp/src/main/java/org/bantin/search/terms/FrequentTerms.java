package org.bantin.search.terms;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
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
 * Matches what has some frequent terms, all of them, without a score. The documents of each are remembered as bits, so that asking whether
 * one of them has it costs a look, where its list would be unpacked up to there.
 */
final class FrequentTerms extends Query {
    private final List<Frequent> terms;
    private final TermCache cache;

    private record Frequent(Term term, TermStates states) {}

    private FrequentTerms(List<Frequent> terms, TermCache cache) {
        this.terms = terms;
        this.cache = cache;
    }

    FrequentTerms(Term term, TermStates states, TermCache cache) {
        this(List.of(new Frequent(term, states)), cache);
    }

    FrequentTerms and(FrequentTerms others) {
        return new FrequentTerms(
                Stream.concat(terms.stream(), others.terms.stream()).toList(), cache);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) throws IOException {
                FixedBitSet all = bits(context);
                return all == null
                        ? null
                        : new ConstantScoreScorer(
                                this, score(), scoreMode, new BitSetIterator(all, all.approximateCardinality()));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return true;
            }
        };
    }

    /** Documents of a segment; null for none. */
    private @Nullable FixedBitSet bits(LeafReaderContext context) throws IOException {
        FixedBitSet all = null;
        for (Frequent each : terms) {
            TermState state = each.states().get(context);
            if (state == null) {
                return null;
            }
            FixedBitSet bits = cache.documents(context.reader(), each.term(), state);
            if (all == null) {
                all = terms.size() == 1 ? bits : bits.clone();
            } else {
                all.and(bits);
            }
        }
        return all;
    }

    @Override
    public void visit(QueryVisitor visitor) {
        for (Frequent each : terms) {
            if (visitor.acceptField(each.term().field())) {
                visitor.consumeTerms(this, each.term());
            }
        }
    }

    @Override
    public String toString(@Nullable String field) {
        return terms.stream().map(Frequent::term).toList() + " (frequent)";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FrequentTerms that
                && terms.stream()
                        .map(Frequent::term)
                        .toList()
                        .equals(that.terms.stream().map(Frequent::term).toList());
    }

    @Override
    public int hashCode() {
        return 31 * FrequentTerms.class.hashCode()
                + terms.stream().map(Frequent::term).toList().hashCode();
    }
}
