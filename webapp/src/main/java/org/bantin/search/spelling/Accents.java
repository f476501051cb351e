package org.bantin.search.spelling;

import java.util.ArrayList;
import java.util.List;
import org.bantin.search.spelling.Spellings.Spelling;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.FunctionWords;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/** Gives folded words their likeliest accents; typed ones are kept where the index has such a word beside its neighbours. */
final class Accents {
    private static final double NO_PAIR = 3;
    private static final double AS_TYPED = 2;

    /** Words that join stand beside anything, so pairs tell nothing against the accents that were typed. */
    private static final double JOINS_AS_TYPED = 12;

    /** Whoever slipped on a letter still meant the tone. */
    private static final double SAME_TONE = 2;

    private static final int MOST_SPELLINGS = 6;

    private final Spellings spellings;
    private final IndexTerms terms;

    Accents(Spellings spellings, IndexTerms terms) {
        this.spellings = spellings;
        this.terms = terms;
    }

    /** @param typed word by word what the folded words were typed as; empty where they are not the same number */
    List<String> restored(List<String> folded, List<Token> typed) {
        List<List<Spelling>> columns = columns(folded, typed);
        double[][] scores = new double[folded.size()][];
        int[][] from = new int[folded.size()][];
        for (int i = 0; i < folded.size(); i++) {
            List<Spelling> column = columns.get(i);
            scores[i] = new double[column.size()];
            from[i] = new int[column.size()];
            boolean everBeside = i > 0 && terms.foldedPair(folded.get(i - 1), folded.get(i)) > 0;
            for (int j = 0; j < column.size(); j++) {
                double own = Math.log1p(column.get(j).items()) * 0.3
                        + kept(folded.get(i), column.get(j), typed.isEmpty() ? null : typed.get(i));
                scores[i][j] = own + (i == 0 ? 0 : Double.NEGATIVE_INFINITY);
                for (int k = 0; i > 0 && k < columns.get(i - 1).size(); k++) {
                    Spelling before = columns.get(i - 1).get(k);
                    int pair =
                            everBeside ? exactPair(before.exact(), column.get(j).exact()) : 0;
                    double score = scores[i - 1][k] + own + (pair == 0 ? -NO_PAIR : 2 * Math.log1p(pair));
                    if (score > scores[i][j]) {
                        scores[i][j] = score;
                        from[i][j] = k;
                    }
                }
            }
        }
        return trace(columns, scores, from);
    }

    private List<List<Spelling>> columns(List<String> folded, List<Token> typed) {
        List<List<Spelling>> columns = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            List<Spelling> known = spellings.of(folded.get(i));
            String asTyped = typed.isEmpty() ? folded.get(i) : typed.get(i).exact();
            columns.add(
                    known.isEmpty()
                            ? List.of(new Spelling(asTyped, 0))
                            : known.subList(0, Math.min(MOST_SPELLINGS, known.size())));
        }
        return columns;
    }

    private static double kept(String folded, Spelling spelling, @Nullable Token typed) {
        if (typed == null || !typed.accented()) {
            return 0;
        }
        if (!typed.fold().equals(folded)) {
            return Neighbours.tone(typed.exact()) == Neighbours.tone(spelling.exact()) ? SAME_TONE : 0;
        }
        if (!typed.exact().equals(spelling.exact())) {
            return 0;
        }
        return FunctionWords.contain(folded) ? JOINS_AS_TYPED : AS_TYPED;
    }

    private int exactPair(String first, String second) {
        return spellings.maybePair(first, second) ? terms.exactPair(first, second) : 0;
    }

    private static List<String> trace(List<List<Spelling>> columns, double[][] scores, int[][] from) {
        List<String> words = new ArrayList<>();
        int last = columns.size() - 1;
        int at = 0;
        for (int j = 1; j < scores[last].length; j++) {
            at = scores[last][j] > scores[last][at] ? j : at;
        }
        for (int i = last; i >= 0; i--) {
            words.add(0, columns.get(i).get(at).exact());
            at = from[i][at];
        }
        return words;
    }
}
