package org.bantin.search;

import org.jspecify.annotations.Nullable;

/**
 * What readers get to ask for the next page with: the place in the result and the state of the index that it is a place in.
 *
 * @param state null for that of now
 */
record PageCursor(@Nullable String place, @Nullable Long state) {
    private static final char BETWEEN = '~';
    private static final int BASE = 36;

    static String of(String place, long state) {
        return place + BETWEEN + Long.toString(state, BASE);
    }

    /** Anything that is no number of a state is none. */
    static PageCursor read(@Nullable String text) {
        int at = text == null ? -1 : text.lastIndexOf(BETWEEN);
        if (text == null || at < 0) {
            return new PageCursor(text, null);
        }
        try {
            return new PageCursor(text.substring(0, at), Long.parseLong(text.substring(at + 1), BASE));
        } catch (NumberFormatException none) {
            return new PageCursor(text.substring(0, at), null);
        }
    }
}
