package org.bantin.search.spelling;

import java.util.ArrayList;
import java.util.List;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Syllables;
import org.bantin.search.text.Token;

/** Puts together words that were torn by a blank, such as {@code con g doan}, where texts have the whole and not the parts side by side. */
final class Torn {
    private static final int MOST_WAYS = 4;
    private static final int LONGEST_SYLLABLE = 7;

    private final Spellings spellings;
    private final IndexTerms terms;

    Torn(Spellings spellings, IndexTerms terms) {
        this.spellings = spellings;
        this.terms = terms;
    }

    /** The question with one pair of its words as one, and with every such pair as one. */
    List<List<Token>> joined(List<Token> typed) {
        List<List<Token>> ways = new ArrayList<>();
        List<Token> all = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            if (i + 1 == typed.size() || !torn(typed.get(i), typed.get(i + 1))) {
                all.add(typed.get(i));
                continue;
            }
            Token whole = whole(typed.get(i), typed.get(i + 1));
            if (ways.size() < MOST_WAYS) {
                List<Token> way = new ArrayList<>(typed.subList(0, i));
                way.add(whole);
                way.addAll(typed.subList(i + 2, typed.size()));
                ways.add(way);
            }
            all.add(whole);
            i++;
        }
        if (typed.size() - all.size() > 1) {
            ways.add(all);
        }
        return ways;
    }

    /** One of the parts is no syllable of its own, or they stand side by side nowhere. */
    private boolean torn(Token first, Token second) {
        String whole = first.fold() + second.fold();
        return whole.length() <= LONGEST_SYLLABLE
                && !first.number()
                && !second.number()
                && spellings.knows(whole)
                && terms.foldedPair(first.fold(), second.fold()) == 0;
    }

    private static Token whole(Token first, Token second) {
        String exact = first.exact() + second.exact();
        return new Token(exact, Syllables.fold(exact), first.start(), second.end());
    }
}
