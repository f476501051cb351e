package org.bantin.search.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bantin.search.text.VietnameseText;

/** What to try when a question finds nothing: the same without quotation marks and exclusions, or without one of its words. */
public final class WiderWordings {
    private static final int MOST_WORDS = 7;

    private WiderWordings() {}

    /** The wordings to try, nearest first; none for a question of one word or of very many. */
    public static List<String> of(String text) {
        Set<String> wordings = new LinkedHashSet<>();
        String typed = text.strip();
        String plain = VietnameseText.clean(typed)
                .replace('"', ' ')
                .replaceAll("(^|\\s)-\\S+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        wordings.add(plain);
        String[] words = plain.split(" ");
        if (words.length > 1 && words.length <= MOST_WORDS) {
            for (int left = words.length - 1; left >= 0; left--) {
                List<String> others = new ArrayList<>(Arrays.asList(words));
                others.remove(left);
                wordings.add(String.join(" ", others));
            }
        }
        wordings.remove(typed);
        wordings.remove("");
        return List.copyOf(wordings);
    }
}
