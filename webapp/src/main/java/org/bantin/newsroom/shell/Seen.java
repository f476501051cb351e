package org.bantin.newsroom.shell;

import java.util.Map;

/**
 * What a form showed when it was opened, as a mark that the form sends back: who saves without having seen what a colleague saved
 * meanwhile is asked, instead of undoing it unawares.
 */
public final class Seen {
    /** Name of the form's field. */
    public static final String FIELD = "seen";

    private Seen() {}

    /** @param shown what the form shows, with its parts in a certain order */
    public static String mark(Object shown) {
        return Integer.toHexString(String.valueOf(shown).hashCode());
    }

    /** Whether the form was opened before the last save; never for what is sent without a mark. */
    public static boolean overtaken(Map<String, String> sent, Object now) {
        String seen = sent.getOrDefault(FIELD, "");
        return !seen.isEmpty() && !seen.equals(mark(now));
    }
}
