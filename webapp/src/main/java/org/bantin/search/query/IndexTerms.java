package org.bantin.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bantin.search.index.IndexFields;

/**
 * How often things occur in the index that a question is asked of. Each term is looked up once per question, however many of its
 * queries use it; a term that does not occur becomes a query that costs nothing. For one thread.
 */
final class IndexTerms {
    private static final Query NOTHING = new MatchNoDocsQuery("does not occur");

    private final IndexReader reader;
    private final List<LeafReaderContext> leaves;
    private final Map<String, TermStates> known;
    private final Map<String, List<TermCache.Dictionary>> dictionaries = new HashMap<>();
    private final TermCache cache;

    IndexTerms(IndexReader reader, TermCache cache) {
        this.reader = reader;
        this.cache = cache;
        this.known = cache.of(reader);
        this.leaves = reader.leaves();
    }

    int folded(String syllable) {
        return count(IndexFields.TEXT + IndexFields.FOLD, syllable);
    }

    int foldedPair(String first, String second) {
        return count(IndexFields.TEXT + IndexFields.BIFOLD, first + " " + second);
    }

    int exactPair(String first, String second) {
        return count(IndexFields.TEXT + IndexFields.BI, first + " " + second);
    }

    int count(String field, String term) {
        return states(field, term).docFreq();
    }

    Query query(String field, String text) {
        TermStates states = states(field, text);
        return states.docFreq() == 0 ? NOTHING : new TermQuery(new Term(field, text), states);
    }

    int documents() {
        return reader.numDocs();
    }

    private TermStates states(String field, String text) {
        String key = field + ' ' + text;
        TermStates states = known.get(key);
        if (states == null) {
            try {
                states = lookUp(key, new Term(field, text));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot look up " + key, e);
            }
            known.put(key, states);
        }
        return states;
    }

    private TermStates lookUp(String key, Term term) throws IOException {
        List<TermCache.Dictionary> segments = dictionaries.computeIfAbsent(
                term.field(),
                field -> leaves.stream()
                        .map(leaf -> cache.new Dictionary(leaf.reader()))
                        .toList());
        TermStates states = new TermStates(reader.getContext());
        for (int i = 0; i < segments.size(); i++) {
            TermCache.Place place = segments.get(i).find(key, term);
            TermState state = place.state();
            if (state != null) {
                states.register(state, leaves.get(i).ord, place.items(), place.times());
            }
        }
        return states;
    }
}
