package org.bantin.workflow.comment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A thread about a passage of an item, or about the item as a whole.
 *
 * @param anchor the passage; null for the item as a whole
 * @param mustFix whether it has to be settled before publication
 * @param settledBy user name of who settled it; null while open
 */
public record Comment(
        String id,
        @Nullable Anchor anchor,
        String by,
        String byName,
        Instant at,
        String text,
        boolean mustFix,
        @Nullable String settledBy,
        List<Reply> replies) {
    public Comment {
        replies = List.copyOf(replies);
    }

    public boolean open() {
        return settledBy == null;
    }

    public Optional<Anchor> passage() {
        return Optional.ofNullable(anchor);
    }

    /**
     * Where a passage is: found again by its words and what stood around them, as texts change.
     *
     * @param field name of the field
     * @param quote the words
     * @param before some words before, to tell equal passages apart
     * @param after some words after
     */
    public record Anchor(String field, String quote, String before, String after) {}

    /** An answer in the thread. */
    public record Reply(String by, String byName, Instant at, String text) {}
}
