package org.bantin.search.ranking;

import java.util.ArrayList;
import java.util.List;
import org.bantin.search.index.IndexFields;
import org.bantin.search.reading.Understood;
import org.bantin.search.reading.Unit;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Token;
import org.bantin.search.words.WordCounts;
import org.bantin.search.words.WordSequence.Part;
import org.jspecify.annotations.Nullable;

/**
 * What an item is worth for a question, from the counts of its words: BM25 over title, lead, names and captions, and the whole, of words
 * and of pairs of neighbours, as typed before without accents. Each unit and each pair counts once, where it counts most; other places
 * add a little.
 */
public final class CarefulScore {
    private static final float ELSEWHERE = 0.3f;
    private static final float RUN = 2;
    private static final int LONGEST_RUN = 4;

    /** The usual constants of BM25. */
    private static final float REPETITION = 1.2f;

    private static final float LENGTH = 0.75f;

    /** In titles and leads length says less. */
    private static final float SHORT_LENGTH = 0.4f;

    /** Where words stand, and what that is worth. */
    private enum Place {
        TITLE(Part.TITLE, 2.6f),
        LEAD(Part.LEAD, 1.5f),
        MORE(Part.MORE, 1.3f),
        WHOLE(null, 1f);

        private final @Nullable Part part;
        private final float weight;

        Place(@Nullable Part part, float weight) {
            this.part = part;
            this.weight = weight;
        }

        int count(WordCounts counts, int feature) {
            return part == null ? counts.count(feature) : counts.count(part, feature);
        }

        int length(WordCounts counts) {
            return part == null ? counts.length() : counts.length(part);
        }
    }

    private static final Place[] PLACES = Place.values();

    /** Usual lengths of leads and of names and captions; their lengths say so little that nobody counts them. */
    private static final float USUAL_LENGTH = 25;

    /** A part of the sum, for the item counted last. */
    @FunctionalInterface
    private interface Worth {
        float now();
    }

    private final WordCounts counts;
    private final IndexTerms terms;
    private final boolean alone;
    private final float[] norms = new float[PLACES.length];
    private final float[] usual = new float[PLACES.length];
    private final List<Worth> sum = new ArrayList<>();

    /** @param counts told here what to count */
    CarefulScore(Understood asked, IndexTerms terms, WordCounts counts) {
        this.terms = terms;
        this.counts = counts;
        List<Unit> units = asked.units();
        alone = units.size() == 1;
        for (Place place : PLACES) {
            usual[place.ordinal()] = switch (place) {
                case TITLE -> terms.usualLength(IndexFields.TITLE + IndexFields.FOLD);
                case WHOLE -> terms.usualLength(IndexFields.TEXT + IndexFields.FOLD);
                default -> USUAL_LENGTH;
            };
        }
        for (int i = 0; i < units.size(); i++) {
            List<Worth> places = new ArrayList<>();
            List<Worth> pairPlaces = new ArrayList<>();
            for (Place place : PLACES) {
                add(places, best(forms(place, units.get(i)), 0));
                if (i + 1 < units.size()) {
                    add(pairPlaces, best(boundary(place, units.get(i), units.get(i + 1)), 0));
                }
            }
            add(sum, best(places, ELSEWHERE));
            add(sum, best(pairPlaces, ELSEWHERE));
        }
        inOneRun(asked.typedWords());
    }

    /** The worth of the item that was counted last. */
    float now() {
        for (int i = 0; i < norms.length; i++) {
            Place place = PLACES[i];
            float length = place == Place.WHOLE ? LENGTH : SHORT_LENGTH;
            norms[i] = REPETITION * (1 - length + length * place.length(counts) / usual[i]);
        }
        float score = 0;
        for (Worth part : sum) {
            score += part.now();
        }
        return score;
    }

    /** Raises what has all the words side by side, as they were typed. */
    private void inOneRun(List<Token> words) {
        if (words.size() < 2) {
            return;
        }
        boolean accented = words.stream().anyMatch(Token::accented);
        int[] pairs = new int[words.size() - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = counts.pair(words.get(i), words.get(i + 1), accented);
        }
        float worth = RUN * Math.min(pairs.length, LONGEST_RUN);
        for (Place place : List.of(Place.TITLE, Place.WHOLE)) {
            sum.add(() -> {
                for (int pair : pairs) {
                    if (place.count(counts, pair) == 0) {
                        return 0;
                    }
                }
                return worth;
            });
        }
    }

    private List<Worth> forms(Place place, Unit unit) {
        List<Worth> forms = new ArrayList<>();
        for (Alternative alternative : unit.alternatives()) {
            add(forms, form(place, alternative));
        }
        return forms;
    }

    private @Nullable Worth form(Place place, Alternative alternative) {
        List<Token> words = alternative.words();
        boolean longForm = alternative.kind() == Kind.ABBREVIATION && words.size() > 2;
        float weight = longForm ? 1.5f / (words.size() - 1) : 1;
        List<Worth> parts = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            add(parts, word(place, words.get(i), weight * (words.size() == 1 && alone ? 1 : 0.35f)));
            if (i + 1 < words.size()) {
                add(parts, pair(place, words.get(i), words.get(i + 1), weight));
            }
        }
        return total(parts);
    }

    private List<Worth> boundary(Place place, Unit left, Unit right) {
        List<Worth> pairs = new ArrayList<>();
        for (Alternative before : left.alternatives()) {
            for (Alternative after : right.alternatives()) {
                if (!before.words().isEmpty() && !after.words().isEmpty()) {
                    Token last = before.words().get(before.words().size() - 1);
                    add(pairs, pair(place, last, after.words().get(0), 1));
                }
            }
        }
        return pairs;
    }

    private @Nullable Worth word(Place place, Token word, float weight) {
        int items = terms.folded(word.fold());
        if (items == 0) {
            return null;
        }
        float rare = rarity(place, items, terms.count(IndexFields.TITLE + IndexFields.FOLD, word.fold()));
        int feature = counts.word(word, false);
        if (!word.accented()) {
            return new Counted(place, feature, weight * rare, true);
        }
        int written = terms.count(IndexFields.TEXT + IndexFields.EXACT, word.exact());
        Worth folded = new Counted(place, feature, 0.35f * weight * rare, true);
        return written == 0
                ? folded
                : either(
                        new Counted(
                                place, counts.word(word, true), 1.2f * weight * (rare + rarer(items, written)), false),
                        folded);
    }

    private @Nullable Worth pair(Place place, Token first, Token second, float weight) {
        int items = terms.foldedPair(first.fold(), second.fold());
        if (items == 0) {
            return null;
        }
        int titles = terms.count(IndexFields.TITLE + IndexFields.BIFOLD, first.fold() + " " + second.fold());
        float rare = rarity(place, items, titles);
        int feature = counts.pair(first, second, false);
        if (!first.accented() && !second.accented()) {
            return new Counted(place, feature, weight * rare, false);
        }
        boolean kept = terms.keeps(IndexFields.TEXT + IndexFields.BI);
        int written = kept ? terms.exactPair(first.exact(), second.exact()) : items;
        Worth folded = new Counted(place, feature, 0.6f * weight * rare, false);
        return written == 0
                ? folded
                : either(
                        new Counted(
                                place,
                                counts.pair(first, second, true),
                                1.4f * weight * (rare + rarer(items, written)),
                                false),
                        folded);
    }

    /** How much it says that a place has something: the less, the more items have it there. */
    private float rarity(Place place, int items, int titles) {
        return place.weight
                * switch (place) {
                    case WHOLE -> rarity(IndexFields.TEXT, items);
                    case TITLE -> rarity(IndexFields.TITLE, titles);
                    default -> rarity(IndexFields.TEXT, Math.min(items, Math.max(1, 2 * titles)));
                };
    }

    private float rarity(String zone, int items) {
        double all = terms.having(zone + IndexFields.FOLD);
        return (float) Math.log(1 + (Math.max(all, items) - items + 0.5) / (items + 0.5));
    }

    /** How much more the accented form says than the folded one. */
    private float rarer(int folded, int written) {
        return Math.max(0, rarity(IndexFields.TEXT, written) - rarity(IndexFields.TEXT, folded));
    }

    /** BM25 of one word or pair in one place. */
    private final class Counted implements Worth {
        private final Place place;
        private final int feature;
        private final float weight;
        private final boolean word;

        Counted(Place place, int feature, float weight, boolean word) {
            this.place = place;
            this.feature = feature;
            this.weight = weight;
            this.word = word;
        }

        @Override
        public float now() {
            int times = place.count(counts, feature);
            if (times == 0 && word && place == Place.WHOLE && counts.cut()) {
                times = 1;
            }
            return times == 0 ? 0 : weight * times / (times + norms[place.ordinal()]);
        }
    }

    private static Worth either(Worth one, Worth other) {
        return () -> Math.max(one.now(), other.now());
    }

    private static @Nullable Worth total(List<Worth> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? null : parts.get(0);
        }
        Worth[] all = parts.toArray(Worth[]::new);
        return () -> {
            float total = 0;
            for (Worth part : all) {
                total += part.now();
            }
            return total;
        };
    }

    /** The best of some, and a share of the others. */
    private static @Nullable Worth best(List<Worth> parts, float others) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? null : parts.get(0);
        }
        Worth[] all = parts.toArray(Worth[]::new);
        return () -> {
            float total = 0;
            float best = 0;
            for (Worth part : all) {
                float worth = part.now();
                total += worth;
                best = Math.max(best, worth);
            }
            return best + others * (total - best);
        };
    }

    private static void add(List<Worth> parts, @Nullable Worth part) {
        if (part != null) {
            parts.add(part);
        }
    }
}
