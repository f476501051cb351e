package org.bantin.search.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.search.reading.Understood;
import org.bantin.search.reading.Unit;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.text.TextScan;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Marks what was found in the stored original and picks the passage that shows most of it. Typing {@code cong doan} marks
 * "Công đoàn"; a word typed with accents marks other words only where the text has it in no other way.
 */
final class Marker {
    private static final int PASSAGE_TOKENS = 38;
    private static final int BEFORE = 8;
    private static final int LONGEST_TEXT = 100_000;

    private static final int EXACTLY = 1;
    private static final int FOLDED = 0;

    private final List<List<Token>> forms = new ArrayList<>();
    private final Map<Integer, List<Integer>> byFirstWord = new HashMap<>();
    private final long[] firstWords = new long[4];
    private final TextScan tokens = new TextScan();

    Marker(Understood asked, @Nullable Understood meant) {
        add(asked);
        if (meant != null) {
            add(meant);
        }
        for (int i = 0; i < forms.size(); i++) {
            int hash = forms.get(i).get(0).fold().hashCode();
            byFirstWord.computeIfAbsent(hash, any -> new ArrayList<>()).add(i);
            firstWords[hash >> 6 & 3] |= 1L << hash;
        }
    }

    /** Plain text as safe HTML. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        escape(out, text, 0, text.length());
        return out.toString();
    }

    private void add(Understood asked) {
        for (Unit unit : asked.units()) {
            for (Alternative alternative : unit.alternatives()) {
                if (!alternative.words().isEmpty()) {
                    forms.add(alternative.words());
                }
            }
        }
        for (int i = 0; i + 1 < asked.units().size(); i++) {
            List<Token> left = asked.units().get(i).typedForm().words();
            List<Token> right = asked.units().get(i + 1).typedForm().words();
            forms.add(List.of(left.get(left.size() - 1), right.get(0)));
        }
        forms.addAll(asked.phrases());
    }

    /** The whole text as safe HTML. */
    String marked(String text) {
        tokens.read(text);
        return html(text, weights(), 0, tokens.size());
    }

    /**
     * The best passage of the texts as safe HTML; empty when nothing of the question is in them. A name among them (of a programme, a
     * body) that has no more of the question than the title is passed over: it would only say the title again.
     */
    String passage(String title, List<String> texts) {
        Set<String> inTitle = new HashSet<>();
        tokens.read(title);
        found(weights(), inTitle);
        String best = "";
        double bestScore = 0;
        int read = 0;
        for (String text : texts) {
            if (read > LONGEST_TEXT) {
                break;
            }
            String part = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
            read += part.length();
            tokens.read(part);
            int[] weights = weights();
            int at = at(part, weights, inTitle);
            double score = at < 0 ? 0 : score(weights, at);
            if (score > bestScore * 1.05) {
                bestScore = score;
                int from = sentenceStart(part, Math.max(0, at - BEFORE), at);
                best = excerpt(part, weights, from);
            }
        }
        return best;
    }

    private int at(String text, int[] weights, Set<String> inTitle) {
        boolean name =
                tokens.size() < PASSAGE_TOKENS && !text.isEmpty() && ".!?…".indexOf(text.charAt(text.length() - 1)) < 0;
        return name && !found(weights, new HashSet<>(inTitle)) ? -1 : bestWindow(weights);
    }

    /** Adds the syllables that are marked. @return whether one of them was new */
    private boolean found(int[] weights, Set<String> known) {
        boolean news = false;
        for (int i = 0; i < weights.length; i++) {
            news |= weights[i] > 0 && known.add(tokens.token(i).fold());
        }
        return news;
    }

    private int[] weights() {
        int[] weights = new int[tokens.size()];
        int[][] found = new int[forms.size()][];
        for (int at = 0; at < tokens.size(); at++) {
            int hash = tokens.hash(at);
            if ((firstWords[hash >> 6 & 3] & 1L << hash) != 0) {
                for (int form : byFirstWord.getOrDefault(hash, List.of())) {
                    found[form] = meet(at, form, found[form], weights);
                }
            }
        }
        boolean pairs = Arrays.stream(weights).anyMatch(weight -> weight > 2);
        if (pairs) {
            for (int i = 0; i < weights.length; i++) {
                weights[i] = weights[i] == 0 || weights[i] > 2 || rare(i) ? weights[i] : 0;
            }
        }
        return weights;
    }

    /**
     * Marks one occurrence of a form, unless the form stands elsewhere with just the accents that were typed. Syllables are told apart by
     * their hash alone: of up to six letters no two have the same.
     */
    private int @Nullable [] meet(int at, int number, int @Nullable [] before, int[] weights) {
        List<Token> form = forms.get(number);
        if (at + form.size() > tokens.size()) {
            return before;
        }
        boolean exactly = true;
        for (int i = 0; i < form.size(); i++) {
            Token asked = form.get(i);
            if (tokens.hash(at + i) != asked.fold().hashCode()) {
                return before;
            }
            if (asked.accented()) {
                exactly &= tokens.token(at + i).exact().equals(asked.exact());
            }
        }
        boolean exactBefore = before != null && before[0] == EXACTLY;
        if (exactBefore && !exactly) {
            return before;
        }
        if (exactly && before != null && !exactBefore) {
            for (int i = 1; i < before.length; i++) {
                mark(weights, before[i], form.size(), 0);
            }
            before = null;
        }
        mark(weights, at, form.size(), form.size() == 1 ? 2 : 2 + form.size());
        int[] after =
                before == null ? new int[] {exactly ? EXACTLY : FOLDED, at} : Arrays.copyOf(before, before.length + 1);
        after[after.length - 1] = at;
        return after;
    }

    private static void mark(int[] weights, int at, int length, int worth) {
        for (int i = at; i < at + length; i++) {
            weights[i] = worth == 0 ? 0 : Math.max(weights[i], worth);
        }
    }

    /** Long words and numbers are worth marking even when they stand alone. */
    private boolean rare(int token) {
        return tokens.length(token) > 4 || tokens.number(token);
    }

    private static int bestWindow(int[] weights) {
        int best = -1;
        double bestScore = 0;
        for (int at = 0; at < weights.length; at++) {
            if (weights[at] > 0) {
                double score = score(weights, at);
                if (score > bestScore) {
                    bestScore = score;
                    best = at;
                }
            }
        }
        return best;
    }

    private static double score(int[] weights, int from) {
        double sum = 0;
        int end = Math.min(weights.length, from + PASSAGE_TOKENS - BEFORE);
        int highest = 0;
        for (int i = from; i < end; i++) {
            sum += weights[i];
            highest = Math.max(highest, weights[i]);
        }
        return highest * 10 + sum;
    }

    private int sentenceStart(String text, int from, int at) {
        for (int i = at; i > from; i--) {
            for (int c = tokens.end(i - 1); c < tokens.start(i); c++) {
                if (".;\n".indexOf(text.charAt(c)) >= 0) {
                    return i;
                }
            }
        }
        return from;
    }

    private String excerpt(String text, int[] weights, int from) {
        int to = Math.min(tokens.size(), from + PASSAGE_TOKENS);
        String html = html(text, weights, from, to);
        return (from > 0 ? "… " : "") + html + (to < tokens.size() ? " …" : "");
    }

    private String html(String text, int[] weights, int from, int to) {
        StringBuilder out = new StringBuilder();
        int at = from == 0 ? 0 : from < tokens.size() ? tokens.start(from) : text.length();
        int end = to >= tokens.size() ? text.length() : tokens.end(to - 1);
        boolean open = false;
        for (int i = from; i < to; i++) {
            boolean mark = weights[i] > 0;
            if (open && !mark) {
                out.append("</mark>");
                open = false;
            }
            escape(out, text, at, tokens.start(i));
            if (mark && !open) {
                out.append("<mark>");
                open = true;
            }
            escape(out, text, tokens.start(i), tokens.end(i));
            at = tokens.end(i);
            if (open && (i + 1 == to || !blank(text, at, tokens.start(i + 1)))) {
                out.append("</mark>");
                open = false;
            }
        }
        escape(out, text, at, end);
        return out.toString();
    }

    private static boolean blank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (" -/\u2010\u2011\u2012\u2013\u2014".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static void escape(StringBuilder out, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }
}
