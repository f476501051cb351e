package org.bantin.publishing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection is.
 *
 * @param cursor last entry applied
 * @param head newest entry of the journal when last looked at
 * @param failingSince when it began to fail; null while all is well
 * @param failure what was wrong last; null while all is well
 */
public record ProjectionState(
        String name,
        long cursor,
        long head,
        @Nullable Instant failingSince,
        @Nullable String failure) {
    /** Entries that are still to be applied. */
    public long behind() {
        return Math.max(0, head - cursor);
    }

    public boolean failing() {
        return failingSince != null;
    }
}
