package org.bantin.search.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes from one run of figures to the next in a text. Dates and document numbers begin there, so that their patterns need not be tried at
 * every character of a long text that has few figures.
 */
final class Figures {
    private final String text;
    private int start = -1;
    private int end;
    private int passed;

    Figures(String text) {
        this.text = text;
    }

    /** Goes to the next run; false when there is none. */
    boolean next() {
        int length = text.length();
        int at = end;
        while (at < length && !figure(text.charAt(at))) {
            at++;
        }
        start = at;
        while (at < length && figure(text.charAt(at))) {
            at++;
        }
        end = at;
        return start < length;
    }

    /** For {@link #at}. */
    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Whether something that a match before has not used up begins with this run. */
    boolean at(Matcher matcher) {
        if (start < passed || !matcher.region(start, text.length()).lookingAt()) {
            return false;
        }
        passed = matcher.end();
        return true;
    }

    private static boolean figure(char c) {
        return c >= '0' && c <= '9';
    }
}
