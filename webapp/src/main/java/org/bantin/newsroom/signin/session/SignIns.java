package org.bantin.newsroom.signin.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.newsroom.signin.Digests;
import org.bantin.repository.Records;
import org.bantin.repository.account.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where people are signed in: a record for each session in the store, so that a session of any process ends a few seconds after
 * its record is gone.
 */
@Component
public class SignIns {
    /** Session attribute with the identifier of the record. */
    public static final String ATTRIBUTE = "signIn";

    /** Session attribute of who came from an identity provider: its name for the session there, as far as it told one. */
    public static final String THERE = "signInThere";

    private static final String FOLDER = "sign-ins/";
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final Duration LONGEST_IDLE = Duration.ofHours(8);
    private static final int LONGEST_AGENT = 200;

    private final Records records;
    private final Clock clock;
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN_FOR).maximumSize(5_000).build();

    SignIns(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** One sign-in as its owner sees it. */
    public record SignIn(String id, Instant at, Instant seen, String address, String agent) {}

    /** Notes a new one. @return its identifier */
    String begin(String name, String address, String agent, String there) {
        String id = Digests.random();
        Instant now = clock.instant();
        Map<String, String> values = new HashMap<>();
        values.put("at", now.toString());
        values.put("seen", now.toString());
        values.put("address", address);
        values.put("agent", agent.length() > LONGEST_AGENT ? agent.substring(0, LONGEST_AGENT) : agent);
        if (!there.isEmpty()) {
            values.put(THERE, there);
        }
        records.put(path(name, id), values);
        tidy(name);
        return id;
    }

    /** Whether the session may go on. */
    boolean valid(String name, String id) {
        return Boolean.TRUE.equals(known.get(path(name, id), path -> {
            Map<String, String> values = records.find(path).orElse(Map.of());
            if (values.isEmpty()) {
                return false;
            }
            Instant now = clock.instant();
            if (seen(values).plus(NOTED_EVERY).isBefore(now)) {
                records.change(path, before -> {
                    Map<String, String> after = new HashMap<>(before);
                    if (!before.isEmpty()) {
                        after.put("seen", now.toString());
                    }
                    return after;
                });
            }
            return true;
        }));
    }

    /** The sign-ins of a person, the one used last first. */
    public List<SignIn> of(String name) {
        return records.below(FOLDER + name).entrySet().stream()
                .map(entry -> new SignIn(
                        entry.getKey(),
                        Instant.parse(entry.getValue().getOrDefault("at", Instant.EPOCH.toString())),
                        seen(entry.getValue()),
                        entry.getValue().getOrDefault("address", ""),
                        entry.getValue().getOrDefault("agent", "")))
                .sorted(Comparator.comparing(SignIn::seen).reversed())
                .toList();
    }

    public void end(String name, String id) {
        records.remove(path(name, id));
        known.invalidate(path(name, id));
    }

    /** Ends all sessions of a person but one; none is kept when {@code kept} is empty. */
    public void endAll(String name, String kept) {
        of(name).stream().map(SignIn::id).filter(id -> !id.equals(kept)).forEach(id -> end(name, id));
    }

    /** Ends the sessions of a person that belong to one at the identity provider. */
    public void endThere(String name, String there) {
        records.below(FOLDER + name).forEach((id, values) -> {
            if (there.equals(values.get(THERE))) {
                end(name, id);
            }
        });
    }

    private void tidy(String name) {
        Instant oldest = clock.instant().minus(LONGEST_IDLE);
        of(name).stream().filter(one -> one.seen().isBefore(oldest)).forEach(one -> end(name, one.id()));
    }

    private static Instant seen(Map<String, String> values) {
        return Instant.parse(values.getOrDefault("seen", Instant.EPOCH.toString()));
    }

    private static String path(String name, String id) {
        return FOLDER + name + "/" + id;
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.removed()) {
            endAll(change.name(), "");
            records.remove(FOLDER + change.name());
        }
    }
}
