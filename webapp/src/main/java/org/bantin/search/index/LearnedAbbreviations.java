package org.bantin.search.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.search.text.Syllables;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;

/** Learns abbreviations where a text introduces them: "Liên đoàn Lao động (LĐLĐ)", when the letters are the words' initials. */
public final class LearnedAbbreviations {
    private static final Pattern INTRODUCED = Pattern.compile(
            "([\\p{L} ,.&-]{4,120})\\s*\\(\\s*(?:gọi tắt là |viết tắt là )?(\\p{Lu}[\\p{Lu}&]{1,9})\\s*\\)");

    private LearnedAbbreviations() {}

    /** A short form as printed and its long form in lower case. */
    public record Pair(String shortForm, String longForm) {
        String encoded() {
            return shortForm + "=" + longForm;
        }

        public static Pair decode(String encoded) {
            int at = encoded.indexOf('=');
            return new Pair(encoded.substring(0, at), encoded.substring(at + 1));
        }
    }

    public static List<Pair> findIn(String cleaned) {
        List<Pair> pairs = new ArrayList<>();
        if (cleaned.indexOf('(') < 0) {
            return pairs;
        }
        Matcher matcher = INTRODUCED.matcher(cleaned);
        while (matcher.find()) {
            String before = matcher.group(1);
            String letters = matcher.group(2).replace("&", "");
            List<Token> words = VietnameseText.tokens(before);
            int first = words.size() - letters.length();
            if (first >= 0 && initialsMatch(words.subList(first, words.size()), letters)) {
                String written = before.substring(
                                words.get(first).start(),
                                words.get(words.size() - 1).end())
                        .toLowerCase(Locale.ROOT);
                pairs.add(new Pair(matcher.group(2), written));
            }
        }
        return pairs;
    }

    private static boolean initialsMatch(List<Token> words, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            String letter = Syllables.exact(letters.substring(i, i + 1));
            if (Character.isDigit(letter.charAt(0)) || !words.get(i).exact().startsWith(letter)) {
                return false;
            }
        }
        return true;
    }
}
