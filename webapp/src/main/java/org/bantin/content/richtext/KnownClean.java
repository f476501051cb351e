package org.bantin.content.richtext;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The texts that came out of the cleaner last. Cleaning them again changes nothing, yet a text passes several doors on its way
 * from an editor or an import to a page, and each one cleans. Any thread.
 */
final class KnownClean {
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int LONGEST = 200_000;

    private final Map<String, Boolean> texts = new LinkedHashMap<>(64, 0.75f, true);
    private int characters;

    synchronized boolean has(String html) {
        return texts.get(html) != null;
    }

    synchronized void remember(String html) {
        if (html.length() > LONGEST || texts.put(html, true) != null) {
            return;
        }
        characters += html.length();
        Iterator<String> oldest = texts.keySet().iterator();
        while (characters > MOST_CHARACTERS && oldest.hasNext()) {
            characters -= oldest.next().length();
            oldest.remove();
        }
    }
}
