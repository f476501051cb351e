package org.bantin.site.hooks;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Machines that are told of each publication.
 *
 * @param targets addresses with the secret that signs what is sent to them
 * @param allowPrivate whether addresses of this machine and of private networks may be called; off, so that nobody reaches inner
 *     services through a webhook
 * @param attempts how often a message is tried before it is given up
 * @param firstWait wait before the second attempt; each further wait is twice as long
 * @param longestWait longest wait between two attempts
 * @param timeout how long an answer may take
 */
@ConfigurationProperties("bantin.hooks")
public record HookProperties(
        @DefaultValue List<Target> targets,
        @DefaultValue("false") boolean allowPrivate,
        @DefaultValue("10") int attempts,
        @DefaultValue("10s") Duration firstWait,
        @DefaultValue("6h") Duration longestWait,
        @DefaultValue("10s") Duration timeout) {
    private static final int SHORTEST_SECRET = 16;

    public HookProperties {
        targets = List.copyOf(targets);
        if (attempts < 1) {
            throw new IllegalArgumentException("bantin.hooks.attempts must be at least 1; found: " + attempts);
        }
    }

    /**
     * One webhook.
     *
     * @param url where each publication is posted as JSON
     * @param secret key of the HMAC-SHA256 in {@code X-Hub-Signature-256}; at least 16 letters
     * @param types content types that are told of; all when empty
     */
    public record Target(
            String url, String secret, @DefaultValue List<String> types) {
        public Target {
            types = List.copyOf(types);
            URI address = URI.create(url);
            if (address.getHost() == null
                    || !String.valueOf(address.getScheme()).matches("https?")) {
                throw new IllegalArgumentException(
                        "bantin.hooks.targets[].url must be an http or https address; found: " + url);
            }
            if (secret.length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException(
                        "bantin.hooks.targets[].secret of " + address.getHost() + " must have at least "
                                + SHORTEST_SECRET + " letters, such as the output of: openssl rand -hex 32");
            }
        }
    }
}
