package org.bantin.search.spelling;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.bantin.search.index.IndexFields;

/**
 * Tells in no time that two words stand nowhere side by side, which is so for nearly all that a correction tries; never wrong when it
 * says no, once in fifty when it does not. A Bloom filter over the pairs of an index, ten bits each.
 */
public final class KnownPairs {
    /** Nothing is known, so everything may be. */
    public static final KnownPairs ANY = new KnownPairs(new long[0]);

    private static final int BITS_EACH = 10;
    private static final int HASHES = 4;
    private static final long MOST_BITS = 1L << 27;
    private static final List<String> FIELDS =
            List.of(IndexFields.TEXT + IndexFields.BIFOLD, IndexFields.TEXT + IndexFields.BI);

    private final long[] bits;

    private KnownPairs(long[] bits) {
        this.bits = bits;
    }

    /** Reads every pair once: a second for some millions. */
    public static KnownPairs read(IndexReader reader) throws IOException {
        long pairs = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            for (String field : FIELDS) {
                Terms terms = leaf.reader().terms(field);
                pairs += terms == null ? 0 : terms.size();
            }
        }
        long wanted = Math.max(64, Math.min(MOST_BITS, pairs * BITS_EACH));
        KnownPairs known = new KnownPairs(new long[(int) (Long.highestOneBit(wanted) * 2 / Long.SIZE)]);
        for (LeafReaderContext leaf : reader.leaves()) {
            for (String field : FIELDS) {
                Terms terms = leaf.reader().terms(field);
                if (terms != null) {
                    TermsEnum each = terms.iterator();
                    for (BytesRef pair = each.next(); pair != null; pair = each.next()) {
                        known.add(pair);
                    }
                }
            }
        }
        return known;
    }

    private void add(BytesRef pair) {
        int first = StringHelper.murmurhash3_x86_32(pair, 0);
        int step = StringHelper.murmurhash3_x86_32(pair, first) | 1;
        for (int i = 0; i < HASHES; i++) {
            int bit = first + i * step & bits.length * Long.SIZE - 1;
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    /** Whether two words, both folded or both with their accents, may stand side by side. */
    boolean maybe(String first, String second) {
        if (bits.length == 0) {
            return true;
        }
        BytesRef pair = new BytesRef(first + ' ' + second);
        int start = StringHelper.murmurhash3_x86_32(pair, 0);
        int step = StringHelper.murmurhash3_x86_32(pair, start) | 1;
        for (int i = 0; i < HASHES; i++) {
            int bit = start + i * step & bits.length * Long.SIZE - 1;
            if ((bits[bit >>> 6] & 1L << bit) == 0) {
                return false;
            }
        }
        return true;
    }

    boolean anything() {
        return bits.length == 0;
    }
}
