package org.bantin.site.hooks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bantin.publishing.journal.Deliveries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what is due, one after the other in the order of the journal; while an address fails, later messages to it wait, so that
 * none overtakes another. 2xx is success; 410 gives up at once; everything else is tried again. Redirects are not followed.
 */
final class HookSender implements SmartLifecycle, Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(HookSender.class);
    private static final long LOOK_MILLIS = 500;
    private static final int LONGEST_PROBLEM = 300;
    private static final int GONE = 410;

    private final Outgoing outgoing;
    private final HookProperties properties;
    private final Clock clock;
    private final HttpClient client;
    private volatile @Nullable ScheduledExecutorService thread;

    HookSender(Outgoing outgoing, HookProperties properties, Clock clock) {
        this.outgoing = outgoing;
        this.properties = properties;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.timeout())
                .build();
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "hooks"));
        started.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService running = thread;
        if (running != null) {
            running.shutdown();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void look() {
        try {
            sendDue();
        } catch (RuntimeException e) {
            LOG.error("Messages to other machines could not be sent; trying again", e);
        }
    }

    private void sendDue() {
        Set<String> waiting = new HashSet<>();
        for (Message message : outgoing.all()) {
            Instant next = message.next();
            if (next == null || !isRunning()) {
                continue;
            }
            if (waiting.contains(message.url()) || next.isAfter(clock.instant())) {
                waiting.add(message.url());
                continue;
            }
            String problem = send(message);
            if (problem.isEmpty()) {
                outgoing.remove(message.id());
            } else {
                Message failed = failed(message, problem);
                outgoing.put(failed);
                if (failed.next() != null) {
                    waiting.add(message.url());
                }
            }
        }
    }

    private Message failed(Message message, String problem) {
        boolean last = message.attempts() + 1 >= properties.attempts() || problem.startsWith(GONE + " ");
        Duration wait = properties.firstWait().multipliedBy(1L << Math.min(message.attempts(), 20));
        Duration most = properties.longestWait();
        Instant again = last ? null : clock.instant().plus(wait.compareTo(most) > 0 ? most : wait);
        LOG.warn(
                "{} did not take message {} (attempt {}): {}; {}",
                message.shown().target(),
                message.id(),
                message.attempts() + 1,
                problem,
                last ? "given up" : "next at " + again);
        return message.failed(again, problem);
    }

    /** Empty when it arrived, else what was wrong. */
    private String send(Message message) {
        URI address = URI.create(message.url());
        String objection = properties.allowPrivate() ? "" : PublicAddress.objection(address);
        if (!objection.isEmpty()) {
            return objection;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(properties.timeout())
                .header("Content-Type", message.contentType())
                .header("User-Agent", "BanTin-Hooks/1")
                .POST(HttpRequest.BodyPublishers.ofString(message.body()));
        if (message.secretOf() >= 0) {
            List<HookProperties.Target> targets = properties.targets();
            if (message.secretOf() >= targets.size()
                    || !targets.get(message.secretOf()).url().equals(message.url())) {
                return GONE + " this webhook is no longer in bantin.hooks.targets";
            }
            request.header("X-Bantin-Event", "publication")
                    .header("X-Bantin-Delivery", message.id())
                    .header(
                            "X-Hub-Signature-256",
                            "sha256="
                                    + signature(targets.get(message.secretOf()).secret(), message.body()));
        }
        try {
            HttpResponse<Void> answer = client.send(request.build(), HttpResponse.BodyHandlers.discarding());
            int status = answer.statusCode();
            return status >= 200 && status < 300 ? "" : status + " from " + address.getHost();
        } catch (IOException e) {
            String problem = e.getClass().getSimpleName() + ": " + e.getMessage();
            return problem.substring(0, Math.min(LONGEST_PROBLEM, problem.length()));
        } catch (InterruptedException e) {
            return "stopped while sending";
        }
    }

    static String signature(String secret, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    @Override
    public List<Delivery> open() {
        return outgoing.all().stream().map(Message::shown).toList();
    }

    @Override
    public boolean again(String id) {
        return outgoing.find(id)
                .map(message -> {
                    outgoing.put(message.fresh(clock.instant()));
                    return true;
                })
                .orElse(false);
    }

    @Override
    public boolean drop(String id) {
        return outgoing.remove(id);
    }
}
