package org.bantin.search.ranking;

import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Matches documents that were found before, on the same reader. */
public final class FoundDocuments extends Query {
    private final int[] docs;
    private final IndexReader reader;

    /** @param docs ascending */
    FoundDocuments(int[] docs, IndexReader reader) {
        this.docs = docs;
        this.reader = reader;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
        if (searcher.getIndexReader() != reader) {
            throw new IllegalArgumentException("found on another reader");
        }
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable Scorer scorer(LeafReaderContext context) {
                int from = place(context.docBase);
                int to = place(context.docBase + context.reader().maxDoc());
                Iterator part = new Iterator(from, to, context.docBase);
                return from == to ? null : new ConstantScoreScorer(this, score(), scoreMode, part);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    /** Ascending. */
    int[] docs() {
        return docs.clone();
    }

    private int place(int doc) {
        int found = Arrays.binarySearch(docs, doc);
        return found < 0 ? -found - 1 : found;
    }

    /** Walks over the part of the documents that lies in one segment. */
    private final class Iterator extends DocIdSetIterator {
        private final int from;
        private final int to;
        private final int base;
        private int next;
        private int doc = -1;

        Iterator(int from, int to, int base) {
            this.from = from;
            this.to = to;
            this.base = base;
            this.next = from;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            doc = next < to ? docs[next++] - base : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public int advance(int target) {
            if (target == NO_MORE_DOCS) {
                next = to;
                doc = NO_MORE_DOCS;
                return doc;
            }
            int found = Arrays.binarySearch(docs, next, to, base + target);
            next = found < 0 ? -found - 1 : found;
            return nextDoc();
        }

        @Override
        public long cost() {
            return to - from;
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return docs.length + " documents found before";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FoundDocuments that && Arrays.equals(docs, that.docs) && reader == that.reader;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(docs);
    }
}
