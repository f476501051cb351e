package org.bantin.search.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;

/** Reads numbers from a thousand on in the other ways in which texts write them: {@code 86.000}, {@code 86000}, {@code 86 nghìn}. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile(
            "(?<![\\p{L}\\d/.,-])(?:(\\d{1,3})\\s?(ngh(?:ì|i)n|ng(?:à|a)n|k|tri(?:ệ|e)u|tr)|(\\d{1,3}(?:[.,]\\d{3})+|\\d{4,9}))"
                    + "(?![\\p{L}\\p{M}\\d/-]|[.,]\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String THOUSAND = "000";
    private static final String MILLION = "000000";

    private Amounts() {}

    /** Other readings of one piece of the question. */
    record Found(int start, int end, List<Alternative> readings) {}

    /** Those that some text writes in another way. */
    static List<Found> in(String text, IndexTerms terms) {
        List<Found> found = new ArrayList<>();
        for (Matcher m = AMOUNT.matcher(text); m.find(); ) {
            List<Alternative> readings = readings(digits(m), m.group(), terms);
            if (!readings.isEmpty()) {
                found.add(new Found(m.start(), m.end(), readings));
            }
        }
        return found;
    }

    /** Other readings of figures without anything between them. */
    static List<Alternative> of(String digits, IndexTerms terms) {
        return digits.length() < 4 ? List.of() : readings(digits, digits, terms);
    }

    private static String digits(Matcher amount) {
        if (amount.group(1) == null) {
            return amount.group(3).replaceAll("\\D", "");
        }
        boolean million = amount.group(2).toLowerCase(Locale.ROOT).startsWith("tr");
        return amount.group(1) + (million ? MILLION : THOUSAND);
    }

    private static List<Alternative> readings(String digits, String typed, IndexTerms terms) {
        List<String> asTyped = folded(VietnameseText.tokens(typed));
        List<Alternative> readings = new ArrayList<>();
        for (String form : forms(digits)) {
            List<Token> words = VietnameseText.tokens(form);
            if (!folded(words).equals(asTyped) && written(words, terms)) {
                readings.add(Alternative.words(Kind.TYPED, words));
            }
        }
        return readings;
    }

    private static Set<String> forms(String digits) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(digits.replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", "."));
        forms.add(digits);
        if (digits.endsWith(MILLION)) {
            forms.add(digits.substring(0, digits.length() - MILLION.length()) + " triệu");
        } else if (digits.endsWith(THOUSAND)) {
            String thousands = digits.substring(0, digits.length() - THOUSAND.length());
            forms.add(thousands + " nghìn");
            forms.add(thousands + " ngàn");
        }
        return forms;
    }

    private static List<String> folded(List<Token> words) {
        return words.stream().map(Token::fold).toList();
    }

    private static boolean written(List<Token> words, IndexTerms terms) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (terms.foldedPair(words.get(i).fold(), words.get(i + 1).fold()) == 0) {
                return false;
            }
        }
        return words.size() > 1 || terms.folded(words.get(0).fold()) > 0;
    }
}
