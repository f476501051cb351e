package org.bantin.search.text;

/**
 * One syllable, word or number of a text.
 *
 * @param exact canonical form with its accents: tone mark at the end, so that its place does not matter
 * @param fold the form without any accents
 * @param start offset of the first character in the cleaned text
 * @param end offset after the last one
 */
public record Token(String exact, String fold, int start, int end) {
    /** Whether it was written with any accent. */
    public boolean accented() {
        return !exact.equals(fold);
    }

    public boolean number() {
        return Character.isDigit(fold.charAt(0));
    }
}
