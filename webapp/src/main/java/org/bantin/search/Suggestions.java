package org.bantin.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader may be about to type: titles, document numbers, organisations, people, topics. Thread-safe, a few milliseconds. */
public interface Suggestions {
    /** Best first; empty for fewer than two characters. Accents may be missing, the last word may be unfinished. */
    List<Suggestion> suggest(String typed, int size);

    /**
     * One proposal.
     *
     * @param type content type of the item
     * @param text what to show and to put into the box: the title or name, for a document its number and abstract
     * @param marked the same as safe HTML with {@code <mark>}
     * @param address where it leads
     * @param year of documents and news, to tell those of one name apart
     */
    record Suggestion(
            String type,
            String text,
            String marked,
            @Nullable String address,
            @Nullable String year) {}
}
