package org.bantin.newsroom.signin.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: five wrong passwords for one name from one address close that pair for a quarter of an hour; fifty from
 * one address close the address. Counted per pair, so that a stranger cannot lock a colleague out. Thread-safe, bounded.
 */
@Component
public class SignInThrottle {
    public static final int TRIES = 5;
    public static final int TRIES_PER_ADDRESS = 50;
    public static final Duration CLOSED_FOR = Duration.ofMinutes(15);

    private final Cache<String, Integer> failures;

    public SignInThrottle(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        failures = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(CLOSED_FOR)
                .maximumSize(100_000)
                .build();
    }

    public boolean closed(String name, String address) {
        return count(pair(name, address)) >= TRIES || count(address) >= TRIES_PER_ADDRESS;
    }

    /** Notes a wrong password and tells how many tries are left. */
    public int failed(String name, String address) {
        failures.asMap().merge(address, 1, Integer::sum);
        int wrong = failures.asMap().merge(pair(name, address), 1, Integer::sum);
        return Math.max(0, TRIES - wrong);
    }

    public void succeeded(String name, String address) {
        failures.invalidate(pair(name, address));
    }

    private int count(String key) {
        Integer wrong = failures.getIfPresent(key);
        return wrong == null ? 0 : wrong;
    }

    private static String pair(String name, String address) {
        return address + " " + name.strip().toLowerCase(Locale.ROOT);
    }
}
