package org.bantin.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Cleans text and cuts it into tokens. The same code serves documents, queries and highlighting, so they cannot disagree. */
public final class VietnameseText {
    static final int LONGEST_TOKEN = 64;
    private static final boolean[] PART = new boolean[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < PART.length; c++) {
            PART[c] = Character.isLetterOrDigit((char) c) || Character.getType((char) c) == Character.NON_SPACING_MARK;
        }
    }

    private VietnameseText() {}

    /** NFC; invisible characters removed; every kind of blank, quote and dash made one; look-alikes of đ made đ. */
    public static String clean(String text) {
        return mapped(text, false);
    }

    /**
     * The cleaned text with the quotes and dashes that it was written with: what is stored and shown. Offsets and tokens are those of
     * the cleaned text.
     */
    public static String tidy(String text) {
        return mapped(text, true);
    }

    private static String mapped(String text, boolean asWritten) {
        String nfc = Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
        int first = 0;
        while (first < nfc.length() && cleanChar(nfc.charAt(first), asWritten) == nfc.charAt(first)) {
            first++;
        }
        if (first == nfc.length()) {
            return nfc;
        }
        StringBuilder out = new StringBuilder(nfc.length()).append(nfc, 0, first);
        for (int i = first; i < nfc.length(); i++) {
            char c = cleanChar(nfc.charAt(i), asWritten);
            if (c != 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static char cleanChar(char c, boolean asWritten) {
        if (c >= ' ' && c < 0x7F) {
            return c;
        }
        return switch (c) {
            case '\u00D0', '\u0189' -> 'Đ';
            case '\u00F0', '\u0256' -> 'đ';
            case '\u2018', '\u2019', '\u201B', '\u2032' -> asWritten ? c : '\'';
            case '\u201C', '\u201D', '\u201E', '\u2033', '\u00AB', '\u00BB' -> asWritten ? c : '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> asWritten ? c : '-';
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> 0;
            case '\n' -> '\n';
            default -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c;
        };
    }

    /** Runs of letters and digits; everything else separates. Expects cleaned text. */
    public static List<Token> tokens(String cleaned) {
        List<Token> tokens = new ArrayList<>(cleaned.length() / 5 + 1);
        int length = cleaned.length();
        int at = 0;
        while (at < length) {
            while (at < length && !part(cleaned.charAt(at))) {
                at++;
            }
            int start = at;
            while (at < length && at - start < LONGEST_TOKEN && part(cleaned.charAt(at))) {
                at++;
            }
            if (at > start) {
                String exact = Syllables.exact(cleaned.substring(start, at));
                String fold = Syllables.fold(exact);
                if (!fold.isEmpty()) {
                    tokens.add(new Token(exact, fold, start, at));
                }
            }
        }
        return tokens;
    }

    static boolean part(char c) {
        return PART[c];
    }

    /** Folded tokens joined by single blanks: the key for comparing names and titles. */
    public static String key(String text) {
        return tokens(clean(text)).stream().map(Token::fold).collect(Collectors.joining(" "));
    }
}
