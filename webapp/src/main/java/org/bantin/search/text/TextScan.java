package org.bantin.search.text;

import java.util.Arrays;

/**
 * The tokens of a text by their places and the hash of their folded form alone: looking through a long text for a few words makes
 * no object per word. Can be used again for the next text; one thread at a time.
 */
public final class TextScan {
    private static final String BEFORE_Y = "hklmstv";
    private static final int QUI = "qui".hashCode();
    private static final int ODD = -1;
    private static final int SEPARATOR = -2;
    private static final short[] KIND = new short[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < KIND.length; c++) {
            KIND[c] = (short) (VietnameseText.part((char) c) ? Syllables.foldOf((char) c) : SEPARATOR);
        }
    }

    private int[] starts = new int[256];
    private int[] ends = new int[256];
    private int[] hashes = new int[256];
    private int[] lengths = new int[256];
    private char[] chars = {};
    private int size;
    private String text = "";

    /** Reads a tidy or cleaned text; finds the same tokens as {@link VietnameseText#tokens}. */
    public void read(String source) {
        text = source;
        size = 0;
        int length = source.length();
        chars = chars.length < length ? new char[length] : chars;
        source.getChars(0, length, chars, 0);
        int at = 0;
        while (at < length) {
            int fold = KIND[chars[at]];
            at = fold == SEPARATOR ? at + 1 : word(at, length);
        }
    }

    /** Reads one token. @return where it ends */
    private int word(int start, int length) {
        char[] source = chars;
        int end = Math.min(length, start + VietnameseText.LONGEST_TOKEN);
        int at = start;
        int hash = 0;
        int letters = 0;
        int last = 0;
        int before = 0;
        boolean odd = false;
        for (; at < end; at++) {
            int fold = KIND[source[at]];
            if (fold == SEPARATOR) {
                break;
            }
            odd |= fold == ODD;
            if (fold > 0) {
                hash = 31 * hash + fold;
                letters++;
                before = last;
                last = fold;
            }
        }
        boolean twoSpellings = (letters == 2 && last == 'y' && BEFORE_Y.indexOf(before) >= 0) || hash == QUI;
        if (odd || twoSpellings) {
            String fold = Syllables.fold(Syllables.exact(text.substring(start, at)));
            letters = fold.length();
            hash = fold.hashCode();
        }
        if (letters > 0) {
            put(start, at, hash, letters);
        }
        return at;
    }

    private void put(int start, int end, int hash, int letters) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            hashes = Arrays.copyOf(hashes, size * 2);
            lengths = Arrays.copyOf(lengths, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        lengths[size] = letters;
        hashes[size++] = hash;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return starts[token];
    }

    public int end(int token) {
        return ends[token];
    }

    /** The hash code of the folded form as a string. */
    public int hash(int token) {
        return hashes[token];
    }

    /** How many characters the folded form has. */
    public int length(int token) {
        return lengths[token];
    }

    /** Whether it begins with a figure. */
    public boolean number(int token) {
        return Character.isDigit(chars[starts[token]]);
    }

    /** The token itself, made now. */
    public Token token(int token) {
        String exact = Syllables.exact(text.substring(starts[token], ends[token]));
        return new Token(exact, Syllables.fold(exact), starts[token], ends[token]);
    }
}
