package org.bantin.publishing.outbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A publication that has been decided and is on its way to the live store. Stored in the draft store's outbox until the draft
 * is marked, so that a crash in between is finished at the next start.
 *
 * @param token unique; the journal entry carries it, which tells whether the live store has the change already
 * @param head journal number when it was recorded; the entry, if written, comes after it
 */
public record Intent(String token, Kind kind, List<Target> targets, String by, Instant at, String reason, long head) {
    public Intent {
        targets = List.copyOf(targets);
    }

    public static Intent of(Kind kind, List<Target> targets, String by, Instant at, String reason, long head) {
        return new Intent(UUID.randomUUID().toString(), kind, targets, by, at, reason, head);
    }

    /**
     * One item.
     *
     * @param revision the revision that was decided on; a later one is not published by this intent
     * @param first first publication as another system tells it; null for the moment of publication
     * @param oldAddresses addresses elsewhere that shall lead to the item
     */
    public record Target(ItemId id, long revision, @Nullable Instant first, List<String> oldAddresses) {
        public Target {
            oldAddresses = List.copyOf(oldAddresses);
        }

        public static Target of(ItemId id, long revision) {
            return new Target(id, revision, null, List.of());
        }
    }

    /** What is to be done. */
    public enum Kind {
        PUBLISH,
        UNPUBLISH,
        MOVE
    }
}
