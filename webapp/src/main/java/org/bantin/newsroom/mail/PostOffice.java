package org.bantin.newsroom.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.bantin.repository.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps letters until the mail server took them: an outbox in the draft store, tried again after one, five, fifteen minutes, an
 * hour and then every six hours for two days. However many processes there are, a letter is sent by one of them.
 */
@Component
public class PostOffice {
    private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
    private static final String SETTINGS = "settings/mail";
    private static final String OUTBOX = "letters";
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));
    private static final Duration LATER = Duration.ofHours(6);
    private static final Duration GIVE_UP = Duration.ofDays(2);
    private static final Duration CLAIM_HOLDS = Duration.ofMinutes(2);

    private final Records records;
    private final Postman postman;
    private final Clock clock;

    PostOffice(Records records, Postman postman, Clock clock) {
        this.records = records;
        this.postman = postman;
        this.clock = clock;
    }

    public MailSettings settings() {
        return MailSettings.of(records.find(SETTINGS).orElse(Map.of()));
    }

    public void settle(MailSettings settings) {
        records.put(SETTINGS, settings.values());
    }

    /** Whether letters can leave the house at all. */
    public boolean open() {
        return settings().complete();
    }

    /** Keeps a letter for sending; it leaves with the next round. */
    public void post(Letter letter) {
        Instant now = clock.instant();
        Map<String, String> values = new HashMap<>(letter.values());
        values.put("at", now.toString());
        values.put("next", now.toString());
        values.put("tries", "0");
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        records.put(OUTBOX + "/" + String.format(Locale.ROOT, "%014d-%s", now.toEpochMilli(), random), values);
    }

    /** Sends at once and says what the server answered; for the test letter. Empty when it was taken. */
    public String test(Letter letter) {
        try {
            postman.deliver(settings(), letter);
            return "";
        } catch (Postman.UndeliveredException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Letters that have not left, oldest first. */
    public List<Waiting> waiting() {
        return records.below(OUTBOX).values().stream()
                .map(values -> new Waiting(
                        values.getOrDefault("to", ""),
                        values.getOrDefault("subject", ""),
                        Instant.parse(values.getOrDefault("at", Instant.EPOCH.toString())),
                        Integer.parseInt(values.getOrDefault("tries", "0")),
                        values.getOrDefault("error", ""),
                        values.containsKey("given-up")))
                .toList();
    }

    /** A letter in the outbox; {@code error} is what the server said last. */
    public record Waiting(String to, String subject, Instant at, int tries, String error, boolean givenUp) {}

    /** Tries all letters that are due. @return how many left */
    public int sendDue() {
        MailSettings settings = settings();
        if (!settings.complete()) {
            return 0;
        }
        int sent = 0;
        for (Map.Entry<String, Map<String, String>> letter :
                records.below(OUTBOX).entrySet()) {
            if (due(letter.getValue()) && claim(letter.getKey())) {
                sent += send(settings, letter.getKey(), letter.getValue()) ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean due(Map<String, String> values) {
        return !values.containsKey("given-up")
                && !Instant.parse(values.getOrDefault("next", Instant.EPOCH.toString()))
                        .isAfter(clock.instant());
    }

    private boolean claim(String name) {
        String mine = Long.toHexString(ThreadLocalRandom.current().nextLong());
        Instant now = clock.instant();
        Map<String, String> after = records.change(OUTBOX + "/" + name, before -> {
            String since = before.get("claimedAt");
            if (before.isEmpty()
                    || (since != null && Instant.parse(since).plus(CLAIM_HOLDS).isAfter(now))) {
                return before;
            }
            Map<String, String> claimed = new HashMap<>(before);
            claimed.put("claim", mine);
            claimed.put("claimedAt", now.toString());
            return claimed;
        });
        return mine.equals(after.get("claim"));
    }

    private boolean send(MailSettings settings, String name, Map<String, String> values) {
        try {
            postman.deliver(settings, Letter.of(values));
            records.remove(OUTBOX + "/" + name);
            return true;
        } catch (Postman.UndeliveredException e) {
            LOG.warn("A letter was not taken by {}: {}", settings.host(), e.getMessage());
            records.change(OUTBOX + "/" + name, before -> failed(before, String.valueOf(e.getMessage())));
            return false;
        }
    }

    private Map<String, String> failed(Map<String, String> before, String why) {
        Map<String, String> after = new HashMap<>(before);
        int tries = Integer.parseInt(before.getOrDefault("tries", "0"));
        Instant now = clock.instant();
        after.remove("claim");
        after.remove("claimedAt");
        after.put("tries", Integer.toString(tries + 1));
        after.put("error", why);
        after.put(
                "next",
                now.plus(tries < PAUSES.size() ? PAUSES.get(tries) : LATER).toString());
        if (Instant.parse(before.getOrDefault("at", now.toString()))
                .plus(GIVE_UP)
                .isBefore(now)) {
            after.put("given-up", now.toString());
        }
        return after;
    }
}
