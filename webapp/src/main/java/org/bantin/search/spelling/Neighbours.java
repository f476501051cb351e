package org.bantin.search.spelling;

import java.util.List;
import java.util.Set;
import org.bantin.search.index.IndexFields;
import org.bantin.search.spelling.Spellings.Spelling;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Confusions;
import org.bantin.search.text.FunctionWords;
import org.bantin.search.text.Token;

/** What the words of a question tell about each other, from the pairs that the texts of the site have. */
final class Neighbours {
    private static final int MOST_BY_CHANCE = 8;

    /** Two words of one text stand side by side by chance in one of so many texts that have both. */
    private static final double BESIDE_BY_CHANCE = 20;

    /** So many times as often as by chance must another word be found beside the neighbours of a good one. */
    private static final double CONVINCING = 8;

    private static final double LEAST_BY_CHANCE = 0.25;

    private final Spellings spellings;
    private final IndexTerms terms;
    private final Set<String> sure;
    private final List<Token> typed;

    /** @param sure folded words that are right as they are, such as known abbreviations */
    Neighbours(Spellings spellings, IndexTerms terms, Set<String> sure, List<Token> typed) {
        this.spellings = spellings;
        this.terms = terms;
        this.sure = sure;
        this.typed = typed;
    }

    /** Whether a word is no matter of spelling. */
    boolean given(int at) {
        return typed.get(at).number() || sure.contains(fold(at));
    }

    boolean knows(int at) {
        return spellings.knows(fold(at));
    }

    /** Whether a word is unknown or hardly ever stands beside its neighbours. */
    boolean suspect(int at) {
        if (given(at)) {
            return false;
        }
        if (!knows(at)) {
            return true;
        }
        if (typed.size() == 1 || FunctionWords.contain(fold(at)) || !(names(at - 1) || names(at + 1))) {
            return false;
        }
        int usual = Math.min(terms.documents() / 3_000, MOST_BY_CHANCE);
        boolean fits = at > 0 && terms.foldedPair(fold(at - 1), fold(at)) > usual;
        return !fits && (at + 1 == typed.size() || terms.foldedPair(fold(at), fold(at + 1)) <= usual);
    }

    /** Whether a neighbour tells anything: words that ask and join stand beside all others. */
    private boolean names(int at) {
        return at >= 0 && at < typed.size() && !FunctionWords.contain(fold(at));
    }

    /** Whether a pair was typed with accents that no text has. */
    boolean strangeAccents() {
        if (!terms.keeps(IndexFields.TEXT + IndexFields.BI)) {
            return false;
        }
        for (int i = 0; i + 1 < typed.size(); i++) {
            Token first = typed.get(i);
            Token second = typed.get(i + 1);
            boolean joins = FunctionWords.contain(first.fold()) || FunctionWords.contain(second.fold());
            if ((first.accented() || second.accented())
                    && !joins
                    && terms.exactPair(first.exact(), second.exact()) == 0
                    && terms.foldedPair(first.fold(), second.fold()) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any word stands beside neighbours that it is hardly ever found beside. */
    boolean strangeWords() {
        for (int i = 0; i < typed.size(); i++) {
            if (suspect(i) || !soundingBetter(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Words that sound the same and stand beside both neighbours, where the typed one is never found beside one of them. */
    List<String> soundingBetter(int at) {
        if (given(at) || typed.size() == 1 || FunctionWords.contain(fold(at))) {
            return List.of();
        }
        boolean alone = (at > 0 && terms.foldedPair(fold(at - 1), fold(at)) == 0)
                || (at + 1 < typed.size() && terms.foldedPair(fold(at), fold(at + 1)) == 0);
        if (!alone) {
            return List.of();
        }
        return Confusions.of(fold(at)).stream()
                .filter(spellings::knows)
                .filter(other -> at == 0 || beside(fold(at - 1), other))
                .filter(other -> at + 1 == typed.size() || beside(other, fold(at + 1)))
                .filter(other -> fitsAsAccented(at, other))
                .toList();
    }

    /** Whoever types tones confuses letters that sound the same, not the tone: with it the other must stand beside accented neighbours. */
    private boolean fitsAsAccented(int at, String other) {
        if (!tonesTyped() || !terms.keeps(IndexFields.TEXT + IndexFields.BI)) {
            return true;
        }
        Token before = at == 0 ? null : typed.get(at - 1);
        Token after = at + 1 == typed.size() ? null : typed.get(at + 1);
        return spellings.of(other).stream()
                .map(Spelling::exact)
                .filter(exact -> tone(exact) == tone(typed.get(at).exact()))
                .anyMatch(exact -> (before == null || !before.accented() || exactPair(before.exact(), exact) > 0)
                        && (after == null || !after.accented() || exactPair(exact, after.exact()) > 0));
    }

    /** Whoever types tones may slip on a letter, but hardly on a letter and the tone of one word. */
    boolean keepsTone(int at, String other) {
        return !tonesTyped()
                || spellings.of(other).stream()
                        .anyMatch(known ->
                                tone(known.exact()) == tone(typed.get(at).exact()));
    }

    /** Whether another word is found beside a neighbour far more often than the typed one would be by chance, frequent as it is. */
    boolean convincing(int at, String other) {
        return (at > 0 && moreThanByChance(fold(at - 1), fold(at), terms.foldedPair(fold(at - 1), other)))
                || (at + 1 < typed.size()
                        && moreThanByChance(fold(at + 1), fold(at), terms.foldedPair(other, fold(at + 1))));
    }

    private boolean moreThanByChance(String neighbour, String word, int items) {
        double byChance = (double) terms.folded(neighbour) * terms.folded(word) / Math.max(1, terms.documents());
        return items >= CONVINCING * Math.max(byChance / BESIDE_BY_CHANCE, LEAST_BY_CHANCE);
    }

    private boolean tonesTyped() {
        return typed.stream().anyMatch(Token::accented);
    }

    private String fold(int at) {
        return typed.get(at).fold();
    }

    static char tone(String exact) {
        char last = exact.charAt(exact.length() - 1);
        return Character.getType(last) == Character.NON_SPACING_MARK ? last : 0;
    }

    private boolean beside(String first, String second) {
        return spellings.maybePair(first, second) && terms.foldedPair(first, second) > 0;
    }

    private int exactPair(String first, String second) {
        return spellings.maybePair(first, second) ? terms.exactPair(first, second) : 0;
    }
}
