package org.bantin.search.spelling;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.index.IndexFields;
import org.bantin.search.text.Syllables;

/** Every folded word of the index with its accented spellings and how many items have them. */
public final class Spellings {
    public static final Spellings NONE = new Spellings(Map.of(), KnownPairs.ANY);
    private static final int MOST_WORDS = 200_000;

    /** Nobody mistypes one letter of a longer one; trying all would take its time. */
    private static final int LONGEST_WORD = 24;

    private final Map<String, List<Spelling>> byFold;
    private final String[] sorted;
    private final KnownPairs pairs;

    /** One accented form. */
    record Spelling(String exact, int items) {}

    private Spellings(Map<String, List<Spelling>> byFold, KnownPairs pairs) {
        this.byFold = byFold;
        this.sorted = byFold.keySet().stream().sorted().toArray(String[]::new);
        this.pairs = pairs;
    }

    public static Spellings read(IndexReader reader, KnownPairs pairs) throws IOException {
        Map<String, List<Spelling>> byFold = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, IndexFields.TEXT + IndexFields.EXACT);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            int words = 0;
            for (BytesRef term = each.next(); term != null && words < MOST_WORDS; term = each.next()) {
                String exact = term.utf8ToString();
                if (!Character.isDigit(exact.charAt(0)) && exact.length() < 20) {
                    byFold.computeIfAbsent(Syllables.fold(exact), any -> new ArrayList<>(2))
                            .add(new Spelling(exact, each.docFreq()));
                    words++;
                }
            }
        }
        byFold.values().forEach(list -> list.sort((a, b) -> Integer.compare(b.items(), a.items())));
        return new Spellings(byFold, pairs);
    }

    /** Most frequent first; empty when the word is unknown. */
    List<Spelling> of(String fold) {
        return byFold.getOrDefault(fold, List.of());
    }

    /** Whether two words may stand side by side somewhere; false means certainly not when this was learned. */
    boolean maybePair(String first, String second) {
        return pairs.maybe(first, second);
    }

    public boolean pairsUnknown() {
        return pairs.anything();
    }

    public boolean knows(String fold) {
        return byFold.containsKey(fold);
    }

    /** Known words that one letter added, left out, replaced or swapped with its neighbour makes of the given one. */
    List<String> oneEditFrom(String fold) {
        Set<String> found = new LinkedHashSet<>();
        if (fold.length() > LONGEST_WORD) {
            return new ArrayList<>();
        }
        char[] letters = fold.toCharArray();
        for (int i = 0; i <= letters.length; i++) {
            String before = fold.substring(0, i);
            if (i < letters.length) {
                keep(before + fold.substring(i + 1), found);
            }
            if (i + 1 < letters.length) {
                keep(before + letters[i + 1] + letters[i] + fold.substring(i + 2), found);
            }
            for (char c = 'a'; c <= 'z'; c++) {
                keep(before + c + fold.substring(i), found);
                if (i < letters.length) {
                    keep(before + c + fold.substring(i + 1), found);
                }
            }
        }
        found.remove(fold);
        return new ArrayList<>(found);
    }

    private void keep(String word, Set<String> found) {
        if (word.length() > 1 && knows(word)) {
            found.add(word);
        }
    }

    /** Known words that begin with some letters. */
    List<String> beginningWith(String letters) {
        int from = Arrays.binarySearch(sorted, letters);
        int after = Arrays.binarySearch(sorted, letters + Character.MAX_VALUE);
        return Arrays.asList(sorted).subList(from < 0 ? -from - 1 : from + 1, -after - 1);
    }

    public int size() {
        return byFold.size();
    }
}
