package org.bantin.newsroom.signin.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bantin.newsroom.signin.Digests;
import org.bantin.newsroom.signin.NewsroomAddress;
import org.bantin.newsroom.signin.NewsroomSecurity;
import org.bantin.repository.Records;
import org.bantin.repository.account.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Links with which somebody sets a new password once. Only a digest of the secret in the link is kept. */
@Component
public class ResetLinks {
    static final Duration BY_MAIL = Duration.ofHours(1);
    static final Duration BY_ADMINISTRATOR = Duration.ofDays(1);
    private static final String FOLDER = "resets/";

    private final Records records;
    private final NewsroomAddress address;
    private final Clock clock;

    ResetLinks(Records records, NewsroomAddress address, Clock clock) {
        this.records = records;
        this.address = address;
        this.clock = clock;
    }

    /** A link for a colleague, to be handed over by the administrator; good for a day. */
    public String forColleague(String name) {
        return make(name, BY_ADMINISTRATOR);
    }

    String byMail(String name) {
        return make(name, BY_MAIL);
    }

    private String make(String name, Duration good) {
        Instant now = clock.instant();
        drop(name);
        String secret = Digests.random();
        records.put(
                FOLDER + Digests.sha256(secret),
                Map.of("name", name, "until", now.plus(good).toString()));
        return address.of(NewsroomSecurity.RESET + "?key=" + secret);
    }

    /** Forgets the links of a person, and all that are too old. */
    private void drop(String name) {
        Instant now = clock.instant();
        records.below("resets").forEach((digest, values) -> {
            boolean old = Instant.parse(values.getOrDefault("until", Instant.EPOCH.toString()))
                    .isBefore(now);
            if (old || name.equals(values.get("name"))) {
                records.remove(FOLDER + digest);
            }
        });
    }

    /** Whose link it is, while it is good. */
    Optional<String> name(String secret) {
        return records.find(FOLDER + Digests.sha256(secret))
                .filter(values -> Instant.parse(values.getOrDefault("until", Instant.EPOCH.toString()))
                        .isAfter(clock.instant()))
                .map(values -> values.getOrDefault("name", ""));
    }

    /** Takes the link back. @return false when somebody else used it first */
    boolean use(String secret) {
        String path = FOLDER + Digests.sha256(secret);
        boolean there = records.find(path).isPresent();
        records.remove(path);
        return there;
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.removed()) {
            drop(change.name());
        }
    }
}
