package org.bantin.search.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.text.Token;
import org.bantin.search.words.WordSequence.Part;

/**
 * Counts how often some words and some pairs of neighbours occur in each part of an item, in one pass over its packed words. First say
 * what is to be counted, then read one item after another. For one thread.
 */
public final class WordCounts {
    private static final int NONE = -1;

    /** A table with much room: of a word that nobody asked for one look tells so, nearly always. It fits into the nearest cache. */
    private static final int ROOM = 24;

    private static final int LEAST_TABLE = 256;

    /** What is counted: a word by its folded form or with its accents, or two such side by side; its number is its place here. */
    private record Feature(boolean exactly, int first, int second) {}

    private final Map<Feature, Integer> features = new HashMap<>();
    private final Map<Integer, Integer> words = new HashMap<>();
    private final Map<Integer, Integer> forms = new HashMap<>();
    private final List<Integer> wordOfForm = new ArrayList<>();

    private int[] table = {};
    private int[] wordAt = {};
    private int[] wordFeature = {};
    private int[] formFeature = {};
    private int[] pairFeature = {};
    private int[] formPairFeature = {};
    private int[][] formsOf = {};
    private int[] codes = {};
    private int[] counts = {};
    private int[] whole = {};
    private int width = 1;
    private final int[] lengths = new int[WordSequence.PARTS];
    private boolean cut;

    /** A word to be counted. @return its number for {@link #count} */
    public int word(Token token, boolean exactly) {
        return feature(new Feature(exactly, exactly ? form(token) : word(token), NONE));
    }

    /** Two neighbours to be counted. @return their number for {@link #count} */
    public int pair(Token first, Token second, boolean exactly) {
        return feature(
                exactly ? new Feature(true, form(first), form(second)) : new Feature(false, word(first), word(second)));
    }

    private int feature(Feature feature) {
        return features.computeIfAbsent(feature, any -> features.size());
    }

    private int word(Token token) {
        return words.computeIfAbsent(WordSequence.folded(token.fold()), any -> words.size());
    }

    private int form(Token token) {
        int word = word(token);
        return forms.computeIfAbsent(WordSequence.code(token), any -> {
            wordOfForm.add(word);
            return forms.size();
        });
    }

    /** To be called when all is said, before the first item is read. */
    public void ready() {
        int size = Integer.highestOneBit(Math.max(LEAST_TABLE, words.size() * ROOM)) * 2;
        table = new int[size];
        wordAt = new int[size];
        words.forEach((folded, word) -> {
            int at = folded & size - 1;
            while (table[at] != 0) {
                at = at + 1 & size - 1;
            }
            table[at] = folded;
            wordAt[at] = word;
        });
        width = features.size() + 1;
        wordFeature = uncounted(words.size());
        formFeature = uncounted(forms.size());
        pairFeature = uncounted((words.size() + 1) * words.size());
        formPairFeature = uncounted((forms.size() + 1) * forms.size());
        features.forEach((feature, number) -> {
            int first = feature.first();
            int second = feature.second();
            if (second == NONE) {
                (feature.exactly() ? formFeature : wordFeature)[first] = number;
            } else if (feature.exactly()) {
                formPairFeature[first * forms.size() + second] = number;
            } else {
                pairFeature[first * words.size() + second] = number;
            }
        });
        codes = new int[forms.size()];
        forms.forEach((code, form) -> codes[form] = code);
        formsOf = new int[words.size()][];
        for (int word = 0; word < formsOf.length; word++) {
            int wanted = word;
            formsOf[word] = forms.values().stream()
                    .mapToInt(Integer::intValue)
                    .filter(form -> wordOfForm.get(form) == wanted)
                    .toArray();
        }
        counts = new int[WordSequence.PARTS * width];
        whole = new int[width];
    }

    /** What nobody asked for is counted too, in a place that nobody reads: that costs less than asking for each word. */
    private int[] uncounted(int size) {
        int[] uncounted = new int[size];
        Arrays.fill(uncounted, width - 1);
        return uncounted;
    }

    /** Counts anew in another item. */
    public void read(BytesRef packed) {
        Arrays.fill(counts, 0);
        Arrays.fill(lengths, 0);
        cut = false;
        boolean anyForms = codes.length > 0;
        int part = 0;
        int base = 0;
        int noWord = formsOf.length;
        int before = noWord;
        int formBefore = codes.length;
        int mask = table.length - 1;
        int end = packed.offset + packed.length;
        int started = packed.offset;
        for (int at = packed.offset; at < end; at += Integer.BYTES) {
            int code = (int) WordSequence.INTS.get(packed.bytes, at);
            int folded = code >>> WordSequence.ACCENT_BITS;
            int place = folded & mask;
            int there = table[place];
            if (there == 0 && folded != 0) {
                before = noWord;
                continue;
            }
            if (folded == 0) {
                lengths[part] += (at - started) / Integer.BYTES;
                started = at + Integer.BYTES;
                cut |= code == WordSequence.CUT;
                part = code < WordSequence.PARTS ? code : part;
                base = part * width;
                before = noWord;
                continue;
            }
            while (there != 0 && there != folded) {
                place = place + 1 & mask;
                there = table[place];
            }
            if (there == 0) {
                before = noWord;
                continue;
            }
            int word = wordAt[place];
            counts[base + wordFeature[word]]++;
            counts[base + pairFeature[before * noWord + word]]++;
            if (anyForms) {
                int form = form(word, code);
                if (form != NONE) {
                    counts[base + formFeature[form]]++;
                    if (before != noWord) {
                        counts[base + formPairFeature[formBefore * codes.length + form]]++;
                    }
                }
                formBefore = form == NONE ? codes.length : form;
            }
            before = word;
        }
        lengths[part] += (end - started) / Integer.BYTES;
        sum();
    }

    private void sum() {
        Arrays.fill(whole, 0);
        for (int base = 0; base < counts.length; base += width) {
            for (int feature = 0; feature < width; feature++) {
                whole[feature] += counts[base + feature];
            }
        }
    }

    private int form(int word, int code) {
        for (int form : formsOf[word]) {
            if (codes[form] == code) {
                return form;
            }
        }
        return NONE;
    }

    /** How often something occurs in one part of the item read last. */
    public int count(Part part, int feature) {
        return counts[part.ordinal() * width + feature];
    }

    /** How often something occurs in the whole item. */
    public int count(int feature) {
        return whole[feature];
    }

    /** How many words a part has. */
    public int length(Part part) {
        return lengths[part.ordinal()];
    }

    public int length() {
        int sum = 0;
        for (int length : lengths) {
            sum += length;
        }
        return sum;
    }

    /** Whether the end of the item was left out, so that what was not counted may be there nevertheless. */
    public boolean cut() {
        return cut;
    }
}
