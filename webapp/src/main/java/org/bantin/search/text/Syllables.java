package org.bantin.search.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;

/**
 * Forms of a syllable. The canonical form carries the tone mark as its last character ({@code hòa}, {@code hoà} and {@code hòa} in
 * NFD are one) and writes {@code i} where the language allows both i and y ({@code kĩ}, {@code kỹ}). The folded form has neither
 * accents nor case.
 */
public final class Syllables {
    private static final int TABLE = 0x1F00;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final char[] TONELESS = new char[TABLE];
    private static final char[] TONE = new char[TABLE];
    private static final char[] FOLD = new char[TABLE];

    /** Syllables usually written with y although i is read the same. */
    private static final Set<String> WITH_Y = Set.of(
            "ki\u0301",
            "ki\u0300",
            "ki\u0309",
            "ki\u0303",
            "ki\u0323",
            "li",
            "li\u0301",
            "mi\u0303",
            "ti\u0309",
            "ti",
            "hi\u0309");

    static {
        for (char c = 0; c < TABLE; c++) {
            char lower = Character.toLowerCase(c);
            String parts = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD);
            StringBuilder rest = new StringBuilder();
            for (char part : parts.toCharArray()) {
                if (TONES.indexOf(part) >= 0) {
                    TONE[c] = part;
                } else {
                    rest.append(part);
                }
            }
            String base = Normalizer.normalize(rest, Normalizer.Form.NFC);
            TONELESS[c] = base.length() == 1 ? base.charAt(0) : base.isEmpty() ? 0 : lower;
            String fold = ICUFoldingFilter.NORMALIZER.normalize(String.valueOf(lower));
            FOLD[c] = fold.length() == 1 ? fold.charAt(0) : 0;
        }
    }

    private Syllables() {}

    /** The canonical form of a word in any case. */
    public static String exact(CharSequence word) {
        int length = word.length();
        char[] out = new char[length + 1];
        int used = 0;
        char tone = 0;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (c >= TABLE) {
                out[used++] = Character.toLowerCase(c);
                continue;
            }
            if (TONE[c] != 0) {
                tone = TONE[c];
            }
            if (TONELESS[c] != 0) {
                out[used++] = TONELESS[c];
            }
        }
        oneSpelling(out, used);
        if (tone != 0) {
            out[used++] = tone;
        }
        return new String(out, 0, used);
    }

    private static void oneSpelling(char[] toneless, int length) {
        if (length == 2 && toneless[1] == 'y' && "hklmstv".indexOf(toneless[0]) >= 0) {
            toneless[1] = 'i';
        } else if (length == 3 && toneless[2] == 'i' && toneless[0] == 'q' && toneless[1] == 'u') {
            toneless[2] = 'y';
        }
    }

    /** The folded form of a canonical form. */
    public static String fold(String exact) {
        int length = exact.length();
        int plain = 0;
        while (plain < length && exact.charAt(plain) < 128) {
            plain++;
        }
        if (plain == length) {
            return exact;
        }
        char[] out = new char[length];
        int used = 0;
        for (int i = 0; i < length; i++) {
            char c = exact.charAt(i);
            if (c >= '\u0300' && c <= '\u0323' && TONES.indexOf(c) >= 0) {
                continue;
            }
            if (c >= TABLE || FOLD[c] == 0) {
                return ICUFoldingFilter.NORMALIZER.normalize(exact);
            }
            out[used++] = FOLD[c];
        }
        return new String(out, 0, used);
    }

    /** The folded form of one character: 0 for a tone mark, negative when it takes more than a look at the character. */
    public static int foldOf(char c) {
        if (c >= TABLE) {
            return -1;
        }
        return TONES.indexOf(c) >= 0 ? 0 : FOLD[c] == 0 ? -1 : FOLD[c];
    }

    /** How a canonical form is usually written, in lower case. */
    public static String written(String exact) {
        int last = exact.length() - 1;
        boolean toned = last >= 0 && TONES.indexOf(exact.charAt(last)) >= 0;
        String base = WITH_Y.contains(exact) ? exact.substring(0, 1) + "y" : toned ? exact.substring(0, last) : exact;
        if (!toned) {
            return base;
        }
        int at = tonePlace(base);
        String marked = base.substring(0, at + 1) + exact.charAt(last) + base.substring(at + 1);
        return Normalizer.normalize(marked, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static int tonePlace(String base) {
        int start =
                base.startsWith("qu") || (base.startsWith("gi") && base.length() > 2 && vowel(base.charAt(2))) ? 2 : 0;
        int first = -1;
        int last = -1;
        for (int i = start; i < base.length(); i++) {
            char c = base.charAt(i);
            if (vowel(c)) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return base.length() - 1;
        }
        for (int i = last; i >= first; i--) {
            if ("âêôơăư".indexOf(base.charAt(i)) >= 0) {
                return i;
            }
        }
        int vowels = last - first + 1;
        if (vowels == 1) {
            return first;
        }
        return vowels == 3 || last < base.length() - 1 ? first + 1 : first;
    }

    private static boolean vowel(char c) {
        return "aăâeêioôơuưy".indexOf(c) >= 0;
    }
}
