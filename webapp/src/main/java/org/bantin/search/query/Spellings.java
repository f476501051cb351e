package org.bantin.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.index.IndexFields;
import org.bantin.search.text.Syllables;

/** Every folded word of the index with its accented spellings and how many items have them. */
final class Spellings {
    static final Spellings NONE = new Spellings(Map.of());
    private static final int MOST_WORDS = 200_000;

    private final Map<String, List<Spelling>> byFold;

    /** One accented form. */
    record Spelling(String exact, int items) {}

    private Spellings(Map<String, List<Spelling>> byFold) {
        this.byFold = byFold;
    }

    static Spellings read(IndexReader reader) throws IOException {
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
        return new Spellings(byFold);
    }

    /** Most frequent first; empty when the word is unknown. */
    List<Spelling> of(String fold) {
        return byFold.getOrDefault(fold, List.of());
    }

    boolean knows(String fold) {
        return byFold.containsKey(fold);
    }

    Iterable<String> foldedWords() {
        return byFold.keySet();
    }

    int size() {
        return byFold.size();
    }
}
