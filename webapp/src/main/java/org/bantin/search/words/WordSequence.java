package org.bantin.search.words;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.bantin.search.text.Token;

/**
 * Packs the words of an item into four bytes each: 22 bits tell the folded syllable, ten more its accents. Two words that differ share
 * all bits once in four million times, which an order of hits can bear. Marks between the words tell where a value or a part ends.
 */
public final class WordSequence {
    /** Part of an item, in the order in which parts are packed. */
    public enum Part {
        TITLE,
        LEAD,
        MORE,
        BODY,
        ATTACHMENT
    }

    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final int ACCENT_BITS = 10;
    static final int PARTS = Part.values().length;

    /** Marks have no folded syllable: a part begins, a value ends, or the rest was left out. */
    static final int VALUE_ENDS = PARTS;

    static final int CUT = PARTS + 1;

    /** Longer items, such as those with a book attached, are packed to this length only. */
    private static final int MOST_WORDS = 20_000;

    private byte[] bytes = new byte[4096];
    private int size;
    private int words;

    private WordSequence() {}

    /** @param parts values of each part, in the order of {@link Part} */
    public static byte[] pack(List<List<List<Token>>> parts) {
        WordSequence sequence = new WordSequence();
        for (int part = 0; part < parts.size(); part++) {
            sequence.put(part);
            parts.get(part).forEach(sequence::value);
        }
        if (sequence.words > MOST_WORDS) {
            sequence.put(CUT);
        }
        return Arrays.copyOf(sequence.bytes, sequence.size);
    }

    private void value(List<Token> tokens) {
        for (Token token : tokens) {
            if (++words > MOST_WORDS) {
                return;
            }
            put(code(token));
        }
        put(VALUE_ENDS);
    }

    private void put(int code) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        INTS.set(bytes, size, code);
        size += Integer.BYTES;
    }

    static int code(Token token) {
        return folded(token.fold()) << ACCENT_BITS
                | token.exact().hashCode() * 0x85EBCA6B >>> Integer.SIZE - ACCENT_BITS;
    }

    /** Never zero: that is what tells marks. */
    static int folded(String fold) {
        return Math.max(1, fold.hashCode() * 0x9E3779B9 >>> ACCENT_BITS);
    }
}
