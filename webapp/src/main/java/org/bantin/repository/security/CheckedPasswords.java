package org.bantin.repository.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.jackrabbit.oak.spi.security.user.util.PasswordUtil;

/**
 * Checks passwords against their stored hashes. What was right is known for a minute more, so that a program that brings its
 * password with each request does not pay for hundreds of thousands of rounds each time; wrong ones are never remembered. Kept is
 * only a keyed digest of hash and password, with a key that lives and dies with this process. Thread-safe.
 */
public final class CheckedPasswords {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final SecretKeySpec key;
    private final Cache<String, Boolean> known;

    public CheckedPasswords() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
        known = Caffeine.newBuilder()
                .expireAfterWrite(KNOWN_FOR)
                .maximumSize(1_000)
                .build();
    }

    public boolean isSame(String hash, String password) {
        String digest = digest(hash, password);
        if (known.getIfPresent(digest) != null) {
            return true;
        }
        boolean same = PasswordUtil.isSame(hash, password);
        if (same) {
            known.put(digest, true);
        }
        return same;
    }

    private String digest(String hash, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(hash.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
