package org.bantin.search.terms;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Where each segment keeps the terms that questions have asked for. A segment never changes, so what was looked up once stays true
 * for its life; readers ask for the same few thousand syllables and pairs again and again. Thread-safe, bounded.
 */
public final class TermCache {
    /** By the heap: a remembered term takes some hundred bytes, for each segment. */
    private static final int MOST_TERMS =
            (int) Math.max(4_096, Math.min(32_768, Runtime.getRuntime().maxMemory() >> 16));

    /** Heap for the documents of frequent terms, in bytes. */
    private static final long MOST_BYTES =
            Math.max(4 << 20, Math.min(256 << 20, Runtime.getRuntime().maxMemory() / 16));

    private final Map<IndexReader.CacheKey, Map<String, TermStates>> readers = new ConcurrentHashMap<>();
    private final Map<IndexReader.CacheKey, Map<String, Place>> segments = new ConcurrentHashMap<>();

    private final Map<IndexReader.CacheKey, Map<Term, FixedBitSet>> frequent = new ConcurrentHashMap<>();
    private final AtomicLong frequentBytes = new AtomicLong();

    /** Which documents of a segment have a term: a bit each, for terms so frequent that this costs less than reading their list. */
    FixedBitSet documents(LeafReader segment, Term term, TermState state) throws IOException {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        if (helper == null) {
            return read(segment, term, state);
        }
        Map<Term, FixedBitSet> kept = frequent.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(this::forget);
            return new ConcurrentHashMap<>();
        });
        FixedBitSet found = kept.get(term);
        if (found == null) {
            found = read(segment, term, state);
            if (frequentBytes.get() > MOST_BYTES) {
                frequent.values().forEach(Map::clear);
                frequentBytes.set(0);
            }
            if (kept.put(term, found) == null) {
                frequentBytes.addAndGet(found.ramBytesUsed());
            }
        }
        return found;
    }

    private void forget(IndexReader.CacheKey segment) {
        Map<Term, FixedBitSet> kept = frequent.remove(segment);
        if (kept != null) {
            kept.values().forEach(bits -> frequentBytes.addAndGet(-bits.ramBytesUsed()));
        }
    }

    private static FixedBitSet read(LeafReader segment, Term term, TermState state) throws IOException {
        FixedBitSet bits = new FixedBitSet(segment.maxDoc());
        TermsEnum terms = Terms.getTerms(segment, term.field()).iterator();
        terms.seekExact(term.bytes(), state);
        bits.or(terms.postings(null, PostingsEnum.NONE));
        return bits;
    }

    /** Terms found for a reader before. */
    Map<String, TermStates> of(IndexReader reader) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        if (helper == null) {
            return new ConcurrentHashMap<>();
        }
        Map<String, TermStates> known = readers.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(readers::remove);
            return new ConcurrentHashMap<>();
        });
        if (known.size() >= MOST_TERMS) {
            known.clear();
        }
        return known;
    }

    /** A term in one segment; {@link #ABSENT} when the segment has it not. */
    record Place(@Nullable TermState state, int items, long times) {
        static final Place ABSENT = new Place(null, 0, 0);
    }

    /** Finds terms of one field of one segment; keeps its dictionary open for the next. For one thread. */
    final class Dictionary {
        private final LeafReader segment;
        private final Map<String, Place> places;
        private @Nullable TermsEnum open;
        private boolean missing;

        Dictionary(LeafReader segment) {
            this.segment = segment;
            this.places = placesOf(segment);
        }

        Place find(String key, Term term) throws IOException {
            Place place = places.get(key);
            if (place == null) {
                place = lookUp(term);
                if (places.size() >= MOST_TERMS) {
                    places.clear();
                }
                places.put(key, place);
            }
            return place;
        }

        private Place lookUp(Term term) throws IOException {
            if (open == null && !missing) {
                Terms terms = segment.terms(term.field());
                missing = terms == null;
                open = terms == null ? null : terms.iterator();
            }
            TermsEnum dictionary = open;
            return dictionary != null && dictionary.seekExact(term.bytes())
                    ? new Place(dictionary.termState(), dictionary.docFreq(), dictionary.totalTermFreq())
                    : Place.ABSENT;
        }
    }

    private Map<String, Place> placesOf(LeafReader segment) {
        IndexReader.CacheHelper helper = segment.getCoreCacheHelper();
        if (helper == null) {
            return new ConcurrentHashMap<>();
        }
        return segments.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(segments::remove);
            return new ConcurrentHashMap<>();
        });
    }
}
