package org.bantin.site.form;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bantin.content.FieldValues;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.repository.RepositoryFailedException;
import org.bantin.repository.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps what readers write as items of type {@code feedback} in the draft store, a few from one address in ten minutes. */
@Component
class FeedbackBox {
    private static final Logger LOG = LoggerFactory.getLogger(FeedbackBox.class);
    private static final Actor SITE = Actor.system("site");
    private static final int MOST = 5;

    private final ObjectProvider<SaveDraft> drafts;
    private final Clock clock;
    private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(10))
            .maximumSize(10_000)
            .build();

    FeedbackBox(ObjectProvider<SaveDraft> drafts, Clock clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /** What became of a message. */
    enum Outcome {
        KEPT,
        TOO_MANY,
        CLOSED
    }

    Outcome take(String kind, Map<String, String> values, String client) {
        AtomicInteger count = sent.get(client, address -> new AtomicInteger());
        if (count.incrementAndGet() > MOST) {
            return Outcome.TOO_MANY;
        }
        SaveDraft save = drafts.getIfAvailable();
        if (save == null) {
            return Outcome.CLOSED;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        String text = values.getOrDefault("text", "");
        fields.put("title", text.substring(0, Math.min(80, text.length())).replaceAll("\\s+", " "));
        fields.put("kind", kind);
        fields.put("text", text);
        fields.put("receivedAt", clock.instant());
        for (String optional : new String[] {"page", "name", "email"}) {
            String value = values.getOrDefault(optional, "");
            if (!value.isEmpty()) {
                fields.put(optional, value);
            }
        }
        try {
            SaveRequest request =
                    new SaveRequest(null, "feedback", 0, FieldValues.EMPTY, new FieldValues(fields), null);
            SaveOutcome outcome = save.execute(SITE, request);
            if (outcome instanceof SaveOutcome.Refused refused) {
                LOG.error("a reader's message was refused: {}", refused.problems());
                return Outcome.CLOSED;
            }
            return Outcome.KEPT;
        } catch (RepositoryFailedException e) {
            LOG.error("a reader's message could not be kept", e);
            return Outcome.CLOSED;
        }
    }
}
