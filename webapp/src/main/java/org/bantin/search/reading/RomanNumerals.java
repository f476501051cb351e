package org.bantin.search.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;

/** Reads {@code khóa XIII} as {@code khóa 13} too and the other way round: congresses, terms and quarters are written in both ways. */
final class RomanNumerals {
    /** Words that a number in either script follows. */
    private static final Set<String> COUNTING = Set.of(
            "khoa", "hoi", "thu", "lan", "ky", "ki", "quy", "qui", "chuong", "phan", "muc", "hang", "cap", "giai");

    private static final String[] TENS = {"", "x", "xx", "xxx"};
    private static final String[] ONES = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
    private static final int LARGEST = 39;

    /** Shorter ones, such as vi and xi, are words too. */
    private static final int SURELY_ROMAN = 3;

    private RomanNumerals() {}

    static List<Unit> read(List<Unit> units) {
        List<Unit> read = new ArrayList<>();
        boolean counted = false;
        for (Unit unit : units) {
            List<Token> words = unit.typedForm().words();
            boolean one = words.size() == 1 && unit.alternatives().size() == 1;
            String other = one ? other(words.get(0), counted) : "";
            read.add(
                    other.isEmpty()
                            ? unit
                            : new Unit(List.of(
                                    unit.typedForm(),
                                    Alternative.words(Kind.ABBREVIATION, VietnameseText.tokens(other)))));
            counted = !words.isEmpty()
                    && COUNTING.contains(words.get(words.size() - 1).fold());
        }
        return read;
    }

    /** The same number in the other script; empty for what is none. */
    private static String other(Token word, boolean counted) {
        String text = word.fold();
        if (word.accented()) {
            return "";
        }
        if (counted && text.matches("[1-9]|[123]\\d")) {
            return roman(Integer.parseInt(text));
        }
        if (text.length() >= (counted ? 1 : SURELY_ROMAN) && text.matches("[ivx]+")) {
            for (int number = 1; number <= LARGEST; number++) {
                if (roman(number).equals(text)) {
                    return String.valueOf(number);
                }
            }
        }
        return "";
    }

    private static String roman(int number) {
        return TENS[number / 10] + ONES[number % 10];
    }
}
