package org.bantin.intake.letters;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from the words alone whether a text without fonts is Vietnamese from before Unicode, and in which layout: the one whose
 * reading gives syllables that exist in Vietnamese.
 */
public final class OldLetters {
    private static final int LOOKED_AT = 20_000;
    private static final int FEWEST = 3;
    private static final double SURE = 0.75;
    private static final double MUCH_BETTER = 0.2;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx])?[aăâeêioôơuưy]{1,3}(?:ch|ng|nh|[cmnpt])?");
    private static final List<UnaryOperator<String>> LAYOUTS = List.of(
            OldVietnameseEncoding::tcvn3,
            OldVietnameseEncoding::vni,
            OldVietnameseEncoding::vps,
            OldVietnameseEncoding::viscii);

    private OldLetters() {}

    /** The conversion into Unicode; empty when the text reads as it is. */
    public static Optional<UnaryOperator<String>> in(String text) {
        String sample = text.substring(0, Math.min(text.length(), LOOKED_AT));
        double own = readable(sample, sample);
        double best = Math.max(SURE, own + MUCH_BETTER);
        Optional<UnaryOperator<String>> found = Optional.empty();
        for (UnaryOperator<String> layout : LAYOUTS) {
            double score = readable(sample, layout.apply(sample));
            if (score >= best) {
                best = score + Double.MIN_NORMAL;
                found = Optional.of(layout);
            }
        }
        return found;
    }

    /** How many of the words that hold other letters than ASCII are Vietnamese syllables; 1 when there are hardly any. */
    private static double readable(String original, String converted) {
        int words = 0;
        int good = 0;
        Matcher word = WORD.matcher(original);
        Matcher read = WORD.matcher(converted);
        while (word.find() && read.find()) {
            if (word.group().chars().anyMatch(c -> c > 0x7F)) {
                words++;
                good += isSyllable(read.group()) ? 1 : 0;
            }
        }
        return words < FEWEST ? 1 : (double) good / words;
    }

    static boolean isSyllable(String word) {
        String letters = word.replaceAll("^[\\p{Punct}“”‘’…–—]+|[\\p{Punct}“”‘’…–—]+$", "");
        String apart = Normalizer.normalize(letters.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        Matcher tones = TONES.matcher(apart);
        int count = 0;
        while (tones.find()) {
            count++;
        }
        String plain = Normalizer.normalize(tones.replaceAll(""), Normalizer.Form.NFC);
        return count <= 1 && SYLLABLE.matcher(plain).matches();
    }
}
