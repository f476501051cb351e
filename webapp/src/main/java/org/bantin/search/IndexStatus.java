package org.bantin.search;

/**
 * How an index is.
 *
 * @param state what it is doing
 * @param items documents in the index that answers now
 * @param done items read so far while rebuilding
 * @param number publication that it is current to; 0 for drafts
 * @param reason why it is or was last rebuilt, as message key {@code search.rebuild.*}; empty when it never was
 */
public record IndexStatus(State state, long items, long done, long number, String reason) {
    /** What an index is doing. {@code BUILDING} is a rebuild with nothing to answer from meanwhile; the site says so. */
    public enum State {
        READY,
        REBUILDING,
        BUILDING
    }
}
