package org.bantin.search.terms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.bantin.search.index.IndexFields;
import org.bantin.search.text.Syllables;
import org.jspecify.annotations.Nullable;

/**
 * How often things occur in the index that a question is asked of. Each term is looked up once per question, however many of its
 * queries use it; a term that does not occur becomes a query that costs nothing. For one thread.
 */
public final class IndexTerms {
    public static final Query NOTHING = new MatchNoDocsQuery("does not occur");

    /** A term is frequent when more than one item of so many has it. */
    private static final int RARE = 48;

    /** Lists so short are read in no time. */
    private static final int FEW = 128;

    private static final Set<String> ZONES = Set.of(IndexFields.TITLE, IndexFields.TEXT);

    private final IndexReader reader;
    private final List<LeafReaderContext> leaves;
    private final Map<String, TermStates> known;
    private final Map<String, List<TermCache.Dictionary>> dictionaries = new HashMap<>();
    private final Map<String, Extent> extents = new HashMap<>();
    private final TermCache cache;

    public IndexTerms(IndexReader reader, TermCache cache) {
        this.reader = reader;
        this.cache = cache;
        this.known = cache.of(reader);
        this.leaves = reader.leaves();
    }

    public int folded(String syllable) {
        return count(IndexFields.TEXT + IndexFields.FOLD, syllable);
    }

    public int foldedPair(String first, String second) {
        return count(IndexFields.TEXT + IndexFields.BIFOLD, first + " " + second);
    }

    public int exactPair(String first, String second) {
        return count(IndexFields.TEXT + IndexFields.BI, first + " " + second);
    }

    public int count(String field, String term) {
        return states(field, term).docFreq();
    }

    public Query query(String field, String text) {
        TermStates states = states(field, text);
        return states.docFreq() == 0 ? NOTHING : new TermQuery(new Term(field, text), states);
    }

    /** What has a term, without a score. */
    public Query filter(String field, String text) {
        TermStates states = states(field, text);
        int items = states.docFreq();
        if (items == 0) {
            return NOTHING;
        }
        Term term = new Term(field, text);
        return items > reader.maxDoc() / RARE && items > FEW
                ? new FrequentTerms(term, states, cache)
                : new TermQuery(term, states);
    }

    /** What matches all of some queries, without a score. */
    public static BooleanQuery.Builder all(List<Query> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        FrequentTerms frequent = null;
        for (Query part : parts) {
            if (part instanceof FrequentTerms terms) {
                frequent = frequent == null ? terms : frequent.and(terms);
            } else {
                all.add(part, BooleanClause.Occur.FILTER);
            }
        }
        if (frequent != null) {
            all.add(frequent, BooleanClause.Occur.FILTER);
        }
        return all;
    }

    public int documents() {
        return reader.numDocs();
    }

    /** How many items have a field. */
    public int having(String field) {
        return extent(field).items();
    }

    /** How many terms of a field an item that has it usually has. */
    public float usualLength(String field) {
        Extent extent = extent(field);
        return Math.max(1, (float) extent.length() / Math.max(1, extent.items()));
    }

    /** How much it says that an item has a term: the less, the more items have it. */
    public float rarity(String field, String term) {
        int items = count(field, term);
        return (float) Math.log(1 + (Math.max(having(field), items) - items + 0.5) / (items + 0.5));
    }

    private record Extent(int items, long length) {}

    private Extent extent(String field) {
        return extents.computeIfAbsent(field, any -> {
            int items = 0;
            long length = 0;
            try {
                for (LeafReaderContext leaf : leaves) {
                    Terms terms = leaf.reader().terms(field);
                    items += terms == null ? 0 : terms.getDocCount();
                    length += terms == null ? 0 : terms.getSumTotalTermFreq();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot measure " + field, e);
            }
            return new Extent(items, length);
        });
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
        Term wider = wider(term.field(), term.text());
        TermStates anywhere = wider == null ? null : states(wider.field(), wider.text());
        if (anywhere != null && anywhere.docFreq() == 0) {
            return anywhere;
        }
        List<TermCache.Dictionary> segments = dictionaries.computeIfAbsent(
                term.field(),
                field -> leaves.stream()
                        .map(leaf -> cache.new Dictionary(leaf.reader()))
                        .toList());
        TermStates states = new TermStates(reader.getContext());
        for (int i = 0; i < segments.size(); i++) {
            if (anywhere != null && !has(anywhere, leaves.get(i))) {
                continue;
            }
            TermCache.Place place = segments.get(i).find(key, term);
            TermState state = place.state();
            if (state != null) {
                states.register(state, leaves.get(i).ord, place.items(), place.times());
            }
        }
        return states;
    }

    private static boolean has(TermStates states, LeafReaderContext leaf) throws IOException {
        return states.get(leaf) != null;
    }

    /** Whether the index keeps a field at all: that of drafts has no accented pairs of the whole text. */
    public boolean keeps(String field) {
        return leaves.stream().anyMatch(leaf -> leaf.reader().getFieldInfos().fieldInfo(field) != null);
    }

    /** A term that occurs wherever the given one does: without accents, in the whole text; null for one without such. */
    private static @Nullable Term wider(String field, String text) {
        int dot = field.indexOf('.');
        String zone = dot < 0 ? "" : field.substring(0, dot);
        if (!ZONES.contains(zone)) {
            return null;
        }
        return switch (field.substring(dot)) {
            case IndexFields.EXACT -> new Term(IndexFields.TEXT + IndexFields.FOLD, Syllables.fold(text));
            case IndexFields.BI -> {
                int blank = text.indexOf(' ');
                String folded =
                        Syllables.fold(text.substring(0, blank)) + ' ' + Syllables.fold(text.substring(blank + 1));
                yield new Term(IndexFields.TEXT + IndexFields.BIFOLD, folded);
            }
            default -> zone.equals(IndexFields.TEXT) ? null : new Term(IndexFields.TEXT + field.substring(dot), text);
        };
    }
}
