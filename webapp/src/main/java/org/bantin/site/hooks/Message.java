package org.bantin.site.hooks;

import java.net.URI;
import java.time.Instant;
import org.bantin.publishing.journal.Deliveries.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to one address because of one step of the journal, as it is kept until it arrives.
 *
 * @param id name of its file; the same after a repeated step
 * @param secretOf index of the target whose secret signs it; -1 for a hub
 */
record Message(
        String id,
        String url,
        long journal,
        String contentType,
        String body,
        int secretOf,
        int attempts,
        @Nullable Instant next,
        @Nullable String problem) {
    Message failed(@Nullable Instant again, String why) {
        return new Message(id, url, journal, contentType, body, secretOf, attempts + 1, again, why);
    }

    Message fresh(Instant now) {
        return new Message(id, url, journal, contentType, body, secretOf, 0, now, problem);
    }

    Delivery shown() {
        URI address = URI.create(url);
        return new Delivery(
                id,
                address.getScheme() + "://" + address.getAuthority() + address.getPath(),
                journal,
                attempts,
                next,
                problem);
    }
}
