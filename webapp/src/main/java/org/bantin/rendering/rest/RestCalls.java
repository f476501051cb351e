package org.bantin.rendering.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.definition.DefinitionNode;
import org.bantin.definition.Definitions;
import org.bantin.rendering.RenderingProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls other services as {@code restClients/*.yaml} say: to hosts of the setting {@code bantin.rendering.rest-hosts} only, without
 * redirects, with little patience. Answers of reading calls are kept for {@code cacheConfiguration.expireIn} seconds. Thread-safe.
 */
@Component
public class RestCalls {
    private static final Logger LOG = LoggerFactory.getLogger(RestCalls.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST = 2_000_000;
    private static final int MOST_KEPT = 200;
    private static final long USUAL_SECONDS = 60;

    private final Definitions definitions;
    private final Set<String> hosts;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    private record Kept(RestAnswer answer, Instant until) {}

    public RestCalls(Definitions definitions, RenderingProperties properties, Clock clock) {
        this.definitions = definitions;
        this.hosts = Set.copyOf(properties.restHosts());
        this.clock = clock;
    }

    /** The answer of a call; empty when it is not defined, its host is not allowed, or nobody answers. */
    public Optional<RestAnswer> call(String client, String call, Map<String, ?> values) {
        DefinitionNode rest = definitions.find("restClients", client).orElse(DefinitionNode.EMPTY);
        Optional<DefinitionNode> wanted = rest.children("restCalls").stream()
                .filter(one -> one.text("name").orElse("").equals(call))
                .findFirst();
        if (wanted.isEmpty()) {
            once("no REST call " + call + " of client " + client + " is defined");
            return Optional.empty();
        }
        RestCall made = new RestCall(rest, wanted.get(), values);
        Optional<URI> address = made.address();
        if (address.isEmpty()) {
            once("REST call " + call + " of client " + client + " has no web address");
            return Optional.empty();
        }
        String host = address.get().getHost().toLowerCase(Locale.ROOT);
        if (!hosts.contains(host) && !hosts.contains("*")) {
            once("REST client " + client + " may not call " + host
                    + "; bantin.rendering.rest-hosts names the hosts it may");
            return Optional.empty();
        }
        return answer(made, address.get(), client);
    }

    /** When what is made of an answer now should be made anew. */
    public Instant soon() {
        return clock.instant().plusSeconds(USUAL_SECONDS);
    }

    private Optional<RestAnswer> answer(RestCall call, URI address, String client) {
        String key = client + " " + address + " " + call.values();
        Optional<RestAnswer> known = known(key);
        if (known.isPresent() && call.isReading()) {
            return known;
        }
        try {
            HttpResponse<String> response =
                    http.send(call.request(address, PATIENCE), HttpResponse.BodyHandlers.ofString());
            String body = response.body().length() > LONGEST ? "" : response.body();
            RestAnswer answer = new RestAnswer(
                    response.statusCode(),
                    body.isBlank() ? null : JsonMapper.shared().readTree(body));
            long seconds = call.client()
                    .node("cacheConfiguration")
                    .text("expireIn")
                    .filter(text -> text.matches("\\d{1,6}"))
                    .map(Long::parseLong)
                    .orElse(USUAL_SECONDS);
            keep(key, new Kept(answer, clock.instant().plusSeconds(seconds)));
            return Optional.of(answer);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            LOG.warn("REST client {} got no answer from {}: {}", client, address.getHost(), e.getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            return Optional.empty(); // the server stops
        }
    }

    private Optional<RestAnswer> known(String key) {
        synchronized (kept) {
            Kept one = kept.get(key);
            return one == null || one.until().isBefore(clock.instant()) ? Optional.empty() : Optional.of(one.answer());
        }
    }

    private void keep(String key, Kept answer) {
        synchronized (kept) {
            kept.put(key, answer);
            while (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }

    private void once(String message) {
        if (told.size() < MOST_KEPT && told.add(message)) {
            LOG.warn(message);
        }
    }
}
