package org.bantin.publishing.journal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** What was to be told to other machines after publications, and was not yet; implemented by who tells them. */
@NamedInterface("journal")
public interface Deliveries {
    /** All that waits or was given up, oldest first. */
    List<Delivery> open();

    /** Tries again what was given up. @return whether there was such a delivery */
    boolean again(String id);

    /** Forgets a delivery. @return whether there was such a delivery */
    boolean drop(String id);

    /**
     * One message to one address.
     *
     * @param target address without its query
     * @param journal publication that it tells of
     * @param attempts how often it was tried
     * @param next when it is tried again; null when it was given up
     * @param problem what was wrong last; null before the first attempt
     */
    record Delivery(
            String id,
            String target,
            long journal,
            int attempts,
            @Nullable Instant next,
            @Nullable String problem) {
        public boolean givenUp() {
            return next == null;
        }
    }
}
