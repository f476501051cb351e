package org.bantin.search.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.VietnameseText;

/** Writes telephone numbers as the texts do: they are grouped in many ways, or not at all. */
final class Telephones {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d/])\\(?(?:\\+\\s?84|0)(?:[ .()-]{0,2}\\d){8,10}(?![\\p{L}\\d/])");
    private static final int LONGEST_GROUP = 8;
    private static final int MOST_GROUPS = 5;

    private Telephones() {}

    static String asWritten(String text, IndexTerms terms) {
        Matcher number = NUMBER.matcher(text);
        StringBuilder out = new StringBuilder();
        while (number.find()) {
            String digits = number.group().replaceAll("\\D", "").replaceFirst("^84", "0");
            List<String> groups = VietnameseText.tokens(number.group()).stream()
                    .map(token -> token.fold())
                    .toList();
            List<String> found = written(groups, terms) ? groups : groups(digits, 0, new ArrayList<>(), terms);
            number.appendReplacement(out, found.isEmpty() ? "$0" : String.join(" ", found));
        }
        return number.appendTail(out).toString();
    }

    /** A way to group the digits that some text has; empty for none. */
    private static List<String> groups(String digits, int from, List<String> before, IndexTerms terms) {
        if (from == digits.length()) {
            return List.copyOf(before);
        }
        boolean first = before.isEmpty();
        int shortest = first ? 2 : 1;
        for (int end = digits.length(); end >= from + shortest && before.size() < MOST_GROUPS; end--) {
            String group = digits.substring(from, end);
            boolean there = (first || group.length() <= LONGEST_GROUP)
                    && (first ? terms.folded(group) > 0 : terms.foldedPair(before.get(before.size() - 1), group) > 0);
            if (there) {
                before.add(group);
                List<String> whole = groups(digits, end, before, terms);
                if (!whole.isEmpty()) {
                    return whole;
                }
                before.remove(before.size() - 1);
            }
        }
        return List.of();
    }

    private static boolean written(List<String> groups, IndexTerms terms) {
        for (int i = 0; i + 1 < groups.size(); i++) {
            if (terms.foldedPair(groups.get(i), groups.get(i + 1)) == 0) {
                return false;
            }
        }
        return groups.size() > 1 || terms.folded(groups.get(0)) > 0;
    }
}
