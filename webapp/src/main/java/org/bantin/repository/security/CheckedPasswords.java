package org.bantin.repository.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.jackrabbit.oak.spi.security.user.util.PasswordUtil;
import org.jspecify.annotations.Nullable;

/**
 * Checks passwords against their stored hashes. What was right is known for a minute more, so that a program that brings its
 * password with each request does not pay for hundreds of thousands of rounds each time; wrong ones are never remembered. Kept is
 * only a keyed digest of hash and password, with a key that lives and dies with this process. Thread-safe.
 *
 * <p>Vietnamese letters can be typed as one character or as a letter and its marks, as the keyboard likes: both are the same password.
 */
public final class CheckedPasswords {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final SecretKeySpec key;
    private final Cache<String, Boolean> known;
    private final int iterations;
    /** Checked when there is no such user, so that the time of an answer does not tell who has an account. */
    private volatile @Nullable String decoy;

    public CheckedPasswords(int iterations) {
        this.iterations = iterations;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
        known = Caffeine.newBuilder()
                .expireAfterWrite(KNOWN_FOR)
                .maximumSize(1_000)
                .build();
    }

    /** The one spelling (NFC) in which a password is kept and compared. */
    public static String spelled(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /** Whether the password belongs to the hash; without a hash the answer is no, and takes as long. */
    public boolean isSame(@Nullable String stored, String typed) {
        String hash = stored == null ? decoy() : stored;
        String password = spelled(typed);
        return same(hash, password) || (!password.equals(typed) && same(hash, typed));
    }

    private boolean same(String hash, String password) {
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

    private String decoy() {
        String hash = decoy;
        if (hash == null) {
            try {
                hash = PasswordUtil.buildPasswordHash(
                        "nobody knows this", OakSecurity.PASSWORD_ALGORITHM, 16, iterations);
            } catch (NoSuchAlgorithmException | UnsupportedEncodingException e) {
                throw new IllegalStateException(
                        "this Java cannot hash passwords with " + OakSecurity.PASSWORD_ALGORITHM, e);
            }
            decoy = hash;
        }
        return hash;
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
