package org.bantin.search.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.search.spelling.Readings.Reading;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Syllables;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what was probably meant, from the pairs of words that the index itself holds. A word is changed by one letter, to one that
 * sounds the same, or cut into several, only where its neighbours make that likely; a short word alone is never changed. Accents are restored the same way.
 */
public final class Corrector {
    private static final double NO_PAIR = 3;
    private static final int OFTEN = 4;
    private static final int MOST_SUSPECTS = 6;

    private final Spellings spellings;
    private final IndexTerms terms;
    private final Set<String> sure;
    private final List<Token> typed;
    private final Neighbours neighbours;

    /** How readily words are changed that the texts of the site have. */
    public enum Mood {
        /** The question finds things as it is: only where the texts speak strongly for another word. */
        CAREFUL,
        /** Where its neighbours make another word likelier. */
        USUAL,
        /** Nothing was found: also what stands well beside its neighbours. */
        BOLD
    }

    /** @param sure folded words that are right as they are, such as known abbreviations */
    public Corrector(Spellings spellings, IndexTerms terms, Set<String> sure, List<Token> typed) {
        this.spellings = spellings;
        this.terms = terms;
        this.typed = List.copyOf(typed);
        this.sure = Set.copyOf(sure);
        this.neighbours = new Neighbours(spellings, terms, this.sure, this.typed);
    }

    /** Whether a pair was typed with accents that no text has. */
    public boolean strangeAccents() {
        return neighbours.strangeAccents();
    }

    /** Whether a word stands beside neighbours that it is hardly ever found beside. */
    public boolean strangeWords() {
        return neighbours.strangeWords();
    }

    /** Another wording with its accents, or empty when nothing is better than what was typed. */
    public Optional<String> correct(Mood mood) {
        if (typed.isEmpty() || typed.stream().allMatch(Token::number)) {
            return Optional.empty();
        }
        Path path = bestPath(typed, neighbours, mood);
        if (mood != Mood.CAREFUL) {
            for (List<Token> joined : new Torn(spellings, terms).joined(typed)) {
                Path other = bestPath(joined, new Neighbours(spellings, terms, sure, joined), mood);
                path = other.score() > path.score() ? other : path;
            }
        }
        List<String> folded = path.words();
        if (everyWordByChance(folded)) {
            return Optional.empty();
        }
        List<Token> source = folded.size() == typed.size() ? typed : List.of();
        String text = new Accents(spellings, terms)
                .restored(folded, source).stream().map(Syllables::written).collect(Collectors.joining(" "));
        boolean sameLetters = folded.equals(typed.stream().map(Token::fold).toList());
        boolean same = typed.stream()
                .map(token -> Syllables.written(token.exact()))
                .collect(Collectors.joining(" "))
                .equals(text);
        boolean plain = typed.stream().noneMatch(Token::accented);
        return same || (sameLetters && plain) ? Optional.empty() : Optional.of(text);
    }

    /** Nobody mistypes every word; where all would be others, those at least stand together often. */
    private boolean everyWordByChance(List<String> folded) {
        if (folded.size() != typed.size() || folded.size() < 2) {
            return false;
        }
        boolean beside = false;
        for (int i = 0; i < folded.size(); i++) {
            if (folded.get(i).equals(typed.get(i).fold())) {
                return false;
            }
            beside |= i > 0 && terms.foldedPair(folded.get(i - 1), folded.get(i)) >= OFTEN;
        }
        return !beside;
    }

    private Path bestPath(List<Token> words, Neighbours beside, Mood mood) {
        Readings readings = new Readings(spellings, terms, words, beside, mood);
        List<Path> paths = List.of(new Path(null, null, 0));
        int suspects = 0;
        for (int i = 0; i < words.size(); i++) {
            boolean suspect = suspects < MOST_SUSPECTS && beside.suspect(i);
            suspects += suspect ? 1 : 0;
            List<Path> next = new ArrayList<>();
            for (Reading reading : readings.of(i, suspect)) {
                Path best = null;
                for (Path before : paths) {
                    double score = before.score() - reading.cost() + fit(before.reading(), reading);
                    if (best == null || score > best.score()) {
                        best = new Path(before, reading, score);
                    }
                }
                if (best != null) {
                    next.add(best);
                }
            }
            paths = next;
        }
        return paths.stream().max(Comparator.comparingDouble(Path::score)).orElseThrow();
    }

    private record Path(@Nullable Path before, @Nullable Reading reading, double score) {
        List<String> words() {
            List<String> words = new ArrayList<>();
            for (Path at = this; at != null; at = at.before()) {
                if (at.reading() != null) {
                    words.addAll(0, at.reading().words());
                }
            }
            return words;
        }
    }

    private double fit(@Nullable Reading before, Reading reading) {
        double inside = 0;
        for (int i = 0; i + 1 < reading.words().size(); i++) {
            inside += pairScore(reading.words().get(i), reading.words().get(i + 1));
        }
        return before == null ? inside : inside + pairScore(before.last(), reading.first());
    }

    private double pairScore(String first, String second) {
        double items = spellings.maybePair(first, second) ? terms.foldedPair(first, second) : 0;
        if (items == 0) {
            return -NO_PAIR;
        }
        double byChance = (double) terms.folded(first) * terms.folded(second) / Math.max(1, terms.documents());
        return 0.5 * Math.log1p(items) + 0.5 * Math.log1p(items / Math.max(byChance, 1e-6));
    }
}
