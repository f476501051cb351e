package org.bantin.content;

import java.time.Instant;

/**
 * A kept version of an item: made at each submission, decision and publication.
 *
 * @param name name of the version within its history
 * @param number the item's revision that it holds
 * @param occasion why it was kept, such as {@code submit} or {@code published}
 * @param by who had last changed the item
 */
public record Revision(String name, long number, String occasion, Instant kept, String by, ItemState state) {
    /** Occasion of a version that was only kept because somebody looked. */
    public static final String SEEN = "seen";

    /** Occasion of a version that was kept because another person went on. */
    public static final String HANDOVER = "handover";

    /** Whether people see it in the list of versions. */
    public boolean listed() {
        return !occasion.equals(SEEN);
    }
}
