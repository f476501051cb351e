package org.bantin.search.reading;

import java.util.List;
import org.bantin.search.text.Token;

/**
 * One thing that was asked for, with every form in which a text may say it. The first alternative is what was typed.
 *
 * @param optional whether a text need not have it: words of a question, and the kind of thing beside a number or date
 */
public record Unit(List<Alternative> alternatives, boolean optional) {
    public Unit {
        alternatives = List.copyOf(alternatives);
    }

    Unit(List<Alternative> alternatives) {
        this(alternatives, false);
    }

    Unit asOptional() {
        return new Unit(alternatives, true);
    }

    public static Unit typed(Token token) {
        return new Unit(List.of(Alternative.words(Kind.TYPED, List.of(token))));
    }

    public Alternative typedForm() {
        return alternatives.get(0);
    }

    /** Where an alternative comes from. */
    public enum Kind {
        TYPED,
        ABBREVIATION,
        NUMBER,
        DATE
    }

    /** Words that follow one another, or keywords that must all be there. */
    public record Alternative(Kind kind, List<Token> words, List<Keyword> keywords) {
        public Alternative {
            words = List.copyOf(words);
            keywords = List.copyOf(keywords);
        }

        static Alternative words(Kind kind, List<Token> words) {
            return new Alternative(kind, words, List.of());
        }

        static Alternative keywords(Kind kind, Keyword... keywords) {
            return new Alternative(kind, List.of(), List.of(keywords));
        }
    }

    /** A term of a keyword field and what finding it is worth. */
    public record Keyword(String field, String value, float weight) {}
}
