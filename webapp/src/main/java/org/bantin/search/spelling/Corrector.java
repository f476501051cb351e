package org.bantin.search.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.search.index.IndexFields;
import org.bantin.search.spelling.Spellings.Spelling;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Confusions;
import org.bantin.search.text.FunctionWords;
import org.bantin.search.text.Syllables;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what was probably meant, from the pairs of words that the index itself holds. A word is changed by one letter, to one that
 * sounds the same, or cut into several, only where its neighbours make that likely; a short word alone is never changed. Accents are restored the same way.
 */
public final class Corrector {
    private static final double EDIT = 5;
    private static final double UNKNOWN = 9;
    private static final double NO_PAIR = 3;
    private static final double AS_TYPED = 2;

    /** Words that join stand beside anything, so pairs tell nothing against the accents that were typed. */
    private static final double JOINS_AS_TYPED = 12;

    private static final double SOUNDS_ALIKE = 2.5;
    private static final double SOUNDS_ALIKE_BOLDLY = 0.6;
    private static final int MOST_CANDIDATES = 24;
    private static final int MOST_SUSPECTS = 6;
    private static final int MOST_SPELLINGS = 6;
    private static final int SHORT_ALONE = 5;
    private static final int MOST_BY_CHANCE = 8;

    private final Spellings spellings;
    private final IndexTerms terms;
    private final Set<String> sure;

    /** @param sure folded words that are right as they are, such as known abbreviations */
    public Corrector(Spellings spellings, IndexTerms terms, Set<String> sure) {
        this.spellings = spellings;
        this.terms = terms;
        this.sure = Set.copyOf(sure);
    }

    /** Another wording with its accents, or empty when nothing is better than what was typed. */
    public Optional<String> correct(List<Token> typed) {
        return correct(typed, false);
    }

    /** @param boldly whether words that stand well beside their neighbours may be changed too: for when nothing was found */
    public Optional<String> correct(List<Token> typed, boolean boldly) {
        if (typed.isEmpty() || typed.stream().allMatch(Token::number)) {
            return Optional.empty();
        }
        List<List<Candidate>> columns = new ArrayList<>();
        int suspects = 0;
        for (int i = 0; i < typed.size(); i++) {
            boolean suspect = suspects < MOST_SUSPECTS && suspect(typed, i);
            suspects += suspect ? 1 : 0;
            columns.add(candidates(typed, i, suspect, boldly));
        }
        List<String> folded = bestPath(columns);
        List<Token> source = folded.size() == typed.size() ? typed : List.of();
        String text = accented(folded, source).stream().map(Syllables::written).collect(Collectors.joining(" "));
        boolean sameLetters = folded.equals(typed.stream().map(Token::fold).toList());
        boolean same = typed.stream()
                .map(token -> Syllables.written(token.exact()))
                .collect(Collectors.joining(" "))
                .equals(text);
        boolean plain = typed.stream().noneMatch(Token::accented);
        return same || (sameLetters && plain) ? Optional.empty() : Optional.of(text);
    }

    /** Whether a pair was typed with accents that no text has. */
    public boolean strangeAccents(List<Token> typed) {
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

    /** Whether a word stands beside neighbours that it is hardly ever found beside. */
    public boolean strangeWords(List<Token> typed) {
        for (int i = 0; i < typed.size(); i++) {
            if (suspect(typed, i) || !soundingBetter(typed, i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Words that sound the same and stand beside both neighbours, where the typed one is never found beside one of them. */
    private List<String> soundingBetter(List<Token> typed, int at) {
        Token word = typed.get(at);
        if (given(word) || typed.size() == 1 || FunctionWords.contain(word.fold())) {
            return List.of();
        }
        String before = at == 0 ? null : typed.get(at - 1).fold();
        String after = at + 1 == typed.size() ? null : typed.get(at + 1).fold();
        boolean alone = (before != null && terms.foldedPair(before, word.fold()) == 0)
                || (after != null && terms.foldedPair(word.fold(), after) == 0);
        if (!alone) {
            return List.of();
        }
        return Confusions.of(word.fold()).stream()
                .filter(spellings::knows)
                .filter(other -> before == null || beside(before, other))
                .filter(other -> after == null || beside(other, after))
                .filter(other -> fitsAsAccented(typed, at, other))
                .toList();
    }

    /** Whoever types tones confuses letters that sound the same, not the tone: with it the other must stand beside accented neighbours. */
    private boolean fitsAsAccented(List<Token> typed, int at, String other) {
        if (typed.stream().noneMatch(Token::accented) || !terms.keeps(IndexFields.TEXT + IndexFields.BI)) {
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

    private static char tone(String exact) {
        char last = exact.charAt(exact.length() - 1);
        return Character.getType(last) == Character.NON_SPACING_MARK ? last : 0;
    }

    private boolean beside(String first, String second) {
        return spellings.maybePair(first, second) && terms.foldedPair(first, second) > 0;
    }

    /** One way to read a typed word: itself, another word, or several. */
    private record Candidate(List<String> words, double cost) {
        String first() {
            return words.get(0);
        }

        String last() {
            return words.get(words.size() - 1);
        }
    }

    private boolean suspect(List<Token> typed, int at) {
        Token word = typed.get(at);
        if (given(word)) {
            return false;
        }
        if (!spellings.knows(word.fold())) {
            return true;
        }
        if (FunctionWords.contain(word.fold())) {
            return false;
        }
        int usual = Math.min(terms.documents() / 3_000, MOST_BY_CHANCE);
        boolean fits = at > 0 && terms.foldedPair(typed.get(at - 1).fold(), word.fold()) > usual;
        boolean fitsNext = at + 1 < typed.size()
                && terms.foldedPair(word.fold(), typed.get(at + 1).fold()) > usual;
        return typed.size() > 1 && !fits && !fitsNext;
    }

    private List<Candidate> candidates(List<Token> words, int at, boolean suspect, boolean boldly) {
        Token typed = words.get(at);
        boolean alone = words.size() == 1;
        List<Candidate> candidates = new ArrayList<>();
        boolean known = given(typed) || spellings.knows(typed.fold());
        candidates.add(new Candidate(List.of(typed.fold()), known ? 0 : UNKNOWN));
        if (given(typed)) {
            return candidates;
        }
        if (boldly && !alone && !FunctionWords.contain(typed.fold())) {
            Confusions.of(typed.fold()).stream()
                    .filter(spellings::knows)
                    .forEach(word -> candidates.add(new Candidate(List.of(word), SOUNDS_ALIKE_BOLDLY)));
        } else {
            soundingBetter(words, at).forEach(word -> candidates.add(new Candidate(List.of(word), SOUNDS_ALIKE)));
        }
        if (!suspect) {
            return candidates;
        }
        if (!alone || typed.fold().length() >= SHORT_ALONE) {
            Confusions.of(typed.fold()).stream()
                    .filter(spellings::knows)
                    .forEach(word -> candidates.add(new Candidate(List.of(word), SOUNDS_ALIKE)));
            List<String> near = spellings.oneEditFrom(typed.fold());
            if (!vowels(typed.fold())) {
                near.removeIf(word -> !containsInOrder(word, typed.fold()));
            }
            near.sort(Comparator.comparingInt((String word) -> -terms.folded(word)));
            near.stream().limit(MOST_CANDIDATES).forEach(word -> candidates.add(new Candidate(List.of(word), EDIT)));
        }
        if (!known) {
            for (List<String> parts : new Glued(spellings, terms).parts(typed.fold())) {
                candidates.add(new Candidate(parts, EDIT - 1));
            }
        }
        return candidates;
    }

    private boolean given(Token word) {
        return word.number() || sure.contains(word.fold());
    }

    private static boolean vowels(String fold) {
        return fold.chars().anyMatch(letter -> "aeiouy".indexOf(letter) >= 0);
    }

    /** Whether nothing of some letters was lost: whoever types only consonants left vowels out, and typed no wrong letter. */
    private static boolean containsInOrder(String word, String letters) {
        int at = 0;
        for (int i = 0; i < word.length() && at < letters.length(); i++) {
            at += word.charAt(i) == letters.charAt(at) ? 1 : 0;
        }
        return at == letters.length();
    }

    private List<String> bestPath(List<List<Candidate>> columns) {
        List<Path> paths = List.of(new Path(null, null, 0));
        for (List<Candidate> column : columns) {
            List<Path> next = new ArrayList<>();
            for (Candidate candidate : column) {
                Path best = null;
                for (Path before : paths) {
                    double score = before.score() - candidate.cost() + fit(before.candidate(), candidate);
                    if (best == null || score > best.score()) {
                        best = new Path(before, candidate, score);
                    }
                }
                if (best != null) {
                    next.add(best);
                }
            }
            paths = next;
        }
        Path path = paths.stream().max(Comparator.comparingDouble(Path::score)).orElseThrow();
        List<String> words = new ArrayList<>();
        for (Path at = path; at != null; at = at.before()) {
            if (at.candidate() != null) {
                words.addAll(0, at.candidate().words());
            }
        }
        return words;
    }

    private record Path(@Nullable Path before, @Nullable Candidate candidate, double score) {}

    private double fit(@Nullable Candidate before, Candidate candidate) {
        double inside = 0;
        for (int i = 0; i + 1 < candidate.words().size(); i++) {
            inside += pairScore(candidate.words().get(i), candidate.words().get(i + 1));
        }
        return before == null ? inside : inside + pairScore(before.last(), candidate.first());
    }

    private double pairScore(String first, String second) {
        double items = spellings.maybePair(first, second) ? terms.foldedPair(first, second) : 0;
        if (items == 0) {
            return -NO_PAIR;
        }
        double byChance = (double) terms.folded(first) * terms.folded(second) / Math.max(1, terms.documents());
        return 0.5 * Math.log1p(items) + 0.5 * Math.log1p(items / Math.max(byChance, 1e-6));
    }

    /** The likeliest accented form of each word; typed accents are kept where the index has such a word beside its neighbours. */
    private List<String> accented(List<String> folded, List<Token> typed) {
        List<List<Spelling>> columns = new ArrayList<>();
        for (int i = 0; i < folded.size(); i++) {
            List<Spelling> known = new ArrayList<>(
                    spellings.of(folded.get(i)).stream().limit(MOST_SPELLINGS).toList());
            if (known.isEmpty()) {
                known.add(new Spelling(
                        typed.isEmpty() ? folded.get(i) : typed.get(i).exact(), 0));
            }
            columns.add(known);
        }
        double[][] scores = new double[folded.size()][];
        int[][] from = new int[folded.size()][];
        for (int i = 0; i < folded.size(); i++) {
            List<Spelling> column = columns.get(i);
            scores[i] = new double[column.size()];
            from[i] = new int[column.size()];
            for (int j = 0; j < column.size(); j++) {
                double own = Math.log1p(column.get(j).items()) * 0.3;
                boolean asTyped = !typed.isEmpty()
                        && typed.get(i).accented()
                        && typed.get(i).exact().equals(column.get(j).exact());
                double kept = !asTyped ? 0 : FunctionWords.contain(folded.get(i)) ? JOINS_AS_TYPED : AS_TYPED;
                scores[i][j] = own + kept + (i == 0 ? 0 : Double.NEGATIVE_INFINITY);
                boolean everBeside = i > 0 && terms.foldedPair(folded.get(i - 1), folded.get(i)) > 0;
                for (int k = 0; i > 0 && k < columns.get(i - 1).size(); k++) {
                    int pair = everBeside
                            ? exactPair(
                                    columns.get(i - 1).get(k).exact(),
                                    column.get(j).exact())
                            : 0;
                    double score = scores[i - 1][k] + own + kept + (pair == 0 ? -NO_PAIR : 2 * Math.log1p(pair));
                    if (score > scores[i][j]) {
                        scores[i][j] = score;
                        from[i][j] = k;
                    }
                }
            }
        }
        return trace(columns, scores, from);
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
