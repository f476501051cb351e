package org.bantin.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.bantin.search.index.IndexFields;

/** How often things occur in the index that a question is asked of. */
final class IndexTerms {
    private final IndexReader reader;

    IndexTerms(IndexReader reader) {
        this.reader = reader;
    }

    int folded(String syllable) {
        return count(IndexFields.TEXT + IndexFields.FOLD, syllable);
    }

    int exact(String syllable) {
        return count(IndexFields.TEXT + IndexFields.EXACT, syllable);
    }

    int foldedPair(String first, String second) {
        return count(IndexFields.TEXT + IndexFields.BIFOLD, first + " " + second);
    }

    int exactPair(String first, String second) {
        return count(IndexFields.TEXT + IndexFields.BI, first + " " + second);
    }

    int count(String field, String term) {
        try {
            return reader.docFreq(new Term(field, term));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look up " + field + ":" + term, e);
        }
    }

    int documents() {
        return reader.numDocs();
    }
}
