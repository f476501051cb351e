package org.bantin.search.spelling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Confusions;
import org.bantin.search.text.FunctionWords;
import org.bantin.search.text.Token;

/** The ways in which one typed word may be read: as it is, as another word, or as several. */
final class Readings {
    private static final double EDIT = 5;
    private static final double UNKNOWN = 9;
    private static final double SOUNDS_ALIKE = 2.5;
    private static final double SOUNDS_ALIKE_BOLDLY = 0.6;
    private static final double BEGUN = 3.5;
    private static final int SHORTEST_BEGUN = 3;

    /** Of a word that stands beside another: the pair tells that it is only begun. */
    private static final int SHORTEST_BEGUN_BESIDE = 2;

    /** As another region says it; hardly a slip. */
    private static final double REGIONAL = 0.5;

    /** What changes the tone too, where tones were typed, is less likely meant. */
    private static final double OTHER_TONE = 3;

    private static final int MOST_NEAR = 24;
    private static final int SHORT_ALONE = 5;

    private final Spellings spellings;
    private final IndexTerms terms;
    private final List<Token> typed;
    private final Neighbours neighbours;
    private final Corrector.Mood mood;

    Readings(Spellings spellings, IndexTerms terms, List<Token> typed, Neighbours neighbours, Corrector.Mood mood) {
        this.spellings = spellings;
        this.terms = terms;
        this.typed = typed;
        this.neighbours = neighbours;
        this.mood = mood;
    }

    /** One way to read a typed word: itself, another word, or several. */
    record Reading(List<String> words, double cost) {
        Reading(String word, double cost) {
            this(List.of(word), cost);
        }

        String first() {
            return words.get(0);
        }

        String last() {
            return words.get(words.size() - 1);
        }
    }

    List<Reading> of(int at, boolean suspect) {
        String word = typed.get(at).fold();
        boolean alone = typed.size() == 1;
        List<Reading> readings = new ArrayList<>();
        boolean known = neighbours.given(at) || neighbours.knows(at);
        readings.add(new Reading(word, known ? 0 : UNKNOWN));
        if (neighbours.given(at)) {
            return readings;
        }
        boolean boldly = mood == Corrector.Mood.BOLD && !alone && !FunctionWords.contain(word);
        if (boldly) {
            soundingLike(word).forEach(other -> readings.add(new Reading(other, SOUNDS_ALIKE_BOLDLY)));
        } else {
            neighbours.soundingBetter(at).stream()
                    .filter(other -> fits(at, known, other))
                    .forEach(other -> readings.add(new Reading(other, SOUNDS_ALIKE)));
        }
        if (!suspect) {
            return readings;
        }
        if (!alone || word.length() >= SHORT_ALONE) {
            soundingLike(word).stream()
                    .filter(other -> fits(at, known, other))
                    .forEach(other -> readings.add(new Reading(other, soundsAlike(at, known, other))));
            near(word).stream()
                    .filter(other -> fits(at, known, other))
                    .forEach(other -> readings.add(new Reading(other, EDIT)));
        }
        if (at + 1 == typed.size() && word.length() >= (alone ? SHORTEST_BEGUN : SHORTEST_BEGUN_BESIDE)) {
            begun(at).stream()
                    .filter(other -> !known || (!alone && neighbours.convincing(at, other)))
                    .forEach(other -> readings.add(new Reading(other, BEGUN)));
        }
        if (!known) {
            for (List<String> parts : new Glued(spellings, terms).parts(word)) {
                readings.add(new Reading(parts, EDIT - 1));
            }
        }
        return readings;
    }

    private double soundsAlike(int at, boolean known, String other) {
        boolean regional = !known && Confusions.regional(typed.get(at).fold(), other);
        return (regional ? REGIONAL : SOUNDS_ALIKE) + (neighbours.keepsTone(at, other) ? 0 : OTHER_TONE);
    }

    /** A word that texts have keeps its tone, and gives way to a convincing one only where the question finds things as it is. */
    private boolean fits(int at, boolean known, String other) {
        return !known
                || (neighbours.keepsTone(at, other)
                        && (mood != Corrector.Mood.CAREFUL || neighbours.convincing(at, other)));
    }

    /** Words that the last one may be the beginning of, and that stand beside the one before it. */
    private List<String> begun(int at) {
        String before = at == 0 ? "" : typed.get(at - 1).fold();
        return spellings.beginningWith(typed.get(at).fold()).stream()
                .filter(other -> at == 0 || (spellings.maybePair(before, other) && terms.foldedPair(before, other) > 0))
                .sorted(Comparator.comparingInt((String other) -> -terms.folded(other)))
                .limit(MOST_NEAR)
                .toList();
    }

    private List<String> soundingLike(String word) {
        return Confusions.of(word).stream().filter(spellings::knows).toList();
    }

    private List<String> near(String word) {
        List<String> near = spellings.oneEditFrom(word);
        if (!vowels(word)) {
            near.removeIf(other -> !containsInOrder(other, word));
        }
        near.sort(Comparator.comparingInt((String other) -> -terms.folded(other)));
        return near.subList(0, Math.min(MOST_NEAR, near.size()));
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
}
