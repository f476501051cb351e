package org.bantin.publishing.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * How far a projection is.
 *
 * @param cursor last entry applied
 * @param head newest entry of the journal when last looked at
 * @param failingSince when it began to fail; null while all is well
 * @param failure what was wrong last; null while all is well
 */
@NamedInterface("journal")
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
