package org.bantin.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Number and symbol of an official document, such as 55 and KH-LĐLĐ.
 *
 * @param number without leading zeros
 * @param symbol upper case, no blanks; empty when only the number is known
 */
public record DocumentNumber(String number, String symbol) {
    private static final Pattern ADMINISTRATIVE = Pattern.compile(
            "(?<![\\p{L}\\d/])(\\d{1,6})\\s?/\\s?((?:\\d{4}\\s?/\\s?)?\\p{Lu}[\\p{L}&]*\\d{0,2}(?:\\s?-\\s?\\p{Lu}[\\p{L}&]*\\d{0,3})*)(?![\\p{L}])");
    private static final Pattern PARTY = Pattern.compile(
            "(?<![\\p{L}\\d/])(\\d{1,6})\\s?-\\s?(\\p{Lu}{2,4}[\\p{L}]?/\\p{Lu}[\\p{L}&]*(?:-\\p{Lu}[\\p{L}&]*)*)");

    public static DocumentNumber of(String number, String symbol) {
        String digits = number.strip().replaceFirst("^0+(?=\\d)", "");
        String letters = VietnameseText.clean(symbol)
                .replaceAll("\\s+", "")
                .replaceFirst("^/", "")
                .toUpperCase(Locale.ROOT);
        return new DocumentNumber(digits, letters);
    }

    /** All numbers with symbols that a cleaned text mentions, without repetition. */
    public static List<DocumentNumber> findIn(String cleaned) {
        List<DocumentNumber> found = new ArrayList<>();
        if (cleaned.indexOf('/') < 0) {
            return found;
        }
        Figures runs = new Figures(cleaned);
        Matcher administrative = runs.matcher(ADMINISTRATIVE);
        Matcher party = runs.matcher(PARTY);
        while (runs.next()) {
            Matcher matcher = runs.at(administrative) ? administrative : runs.at(party) ? party : null;
            if (matcher != null) {
                DocumentNumber number = of(matcher.group(1), matcher.group(2));
                if (!found.contains(number)) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    /** As printed, such as {@code 55/KH-LĐLĐ}. */
    public String canonical() {
        return symbol.isEmpty() ? number : number + (partyForm() ? "-" : "/") + symbol;
    }

    /** With its letters and zeros as somebody wrote them. */
    public static String asWritten(String number, String symbol) {
        String separator = of(number, symbol).partyForm() ? "-" : "/";
        return symbol.isBlank() ? number : number + separator + symbol;
    }

    private boolean partyForm() {
        return symbol.matches("\\p{Lu}{2,4}/.*") && !symbol.contains("-") && !symbol.startsWith("20");
    }

    /** The same as a reader may type it: {@code 55/kh-ldld}. */
    public String folded() {
        return symbol.isEmpty() ? number : number + "/" + foldedSymbol();
    }

    public String foldedSymbol() {
        return foldSymbol(symbol);
    }

    /** Parts of the symbol without accents, such as {@code kh} and {@code ldld}. */
    public List<String> symbolParts() {
        return Arrays.stream(foldedSymbol().split("[-/&]"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    static String foldSymbol(String symbol) {
        StringBuilder out = new StringBuilder();
        for (char c : VietnameseText.clean(symbol).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                out.append(Syllables.fold(Syllables.exact(String.valueOf(c))));
            } else if (c == '-' || c == '/' || c == '&') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
