package org.bantin.newsroom.signin.factor;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bantin.newsroom.signin.Digests;
import org.bantin.repository.Records;
import org.bantin.repository.account.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Second factors of people: an authenticator app, and ten recovery codes for the day the phone is gone. */
@Component
public class SecondFactors {
    private static final String FOLDER = "second-factor/";
    private static final int RECOVERY_CODES = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Records records;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final LoadingCache<String, Boolean> active;

    SecondFactors(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
        active = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(1_000)
                .build(name -> records.find(FOLDER + name).isPresent());
    }

    public boolean active(String name) {
        return Boolean.TRUE.equals(active.get(name));
    }

    public String newSecret() {
        return Totp.secret(random);
    }

    /** The address that authenticator apps read from a QR code. */
    public static String address(String secret, String name, String issuer) {
        String label =
                URLEncoder.encode(issuer + ":" + name, StandardCharsets.UTF_8).replace("+", "%20");
        String who = URLEncoder.encode(issuer, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + who;
    }

    /** Begins to ask for codes of this secret, once a right one was typed. Gives the recovery codes, or none when it was wrong. */
    public List<String> confirm(String name, String secret, String typed) {
        OptionalLong step = Totp.step(secret, typed, clock.instant(), -1);
        if (step.isEmpty()) {
            return List.of();
        }
        List<String> codes = codes();
        Map<String, String> values = new HashMap<>();
        values.put("secret", secret);
        values.put("since", clock.instant().toString());
        values.put("step", Long.toString(step.getAsLong()));
        values.put("recovery", hashes(codes));
        records.put(FOLDER + name, values);
        active.invalidate(name);
        return codes;
    }

    public List<String> newRecoveryCodes(String name) {
        List<String> codes = codes();
        records.change(FOLDER + name, before -> {
            Map<String, String> after = new HashMap<>(before);
            if (!before.isEmpty()) {
                after.put("recovery", hashes(codes));
            }
            return after;
        });
        return codes;
    }

    /** Whether a code of the app or a recovery code is right. Each is good once. */
    public boolean check(String name, String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        AtomicBoolean right = new AtomicBoolean();
        records.change(FOLDER + name, before -> {
            right.set(false);
            Map<String, String> after = new HashMap<>(before);
            if (before.isEmpty()) {
                return after;
            }
            long last = Long.parseLong(before.getOrDefault("step", "-1"));
            OptionalLong step = Totp.step(before.getOrDefault("secret", ""), code, clock.instant(), last);
            if (step.isPresent()) {
                right.set(true);
                after.put("step", Long.toString(step.getAsLong()));
                return after;
            }
            List<String> left = new ArrayList<>(recovery(before));
            if (left.remove(Digests.sha256(code))) {
                right.set(true);
                after.put("recovery", String.join(" ", left));
            }
            return after;
        });
        return right.get();
    }

    public int recoveryCodesLeft(String name) {
        return recovery(records.find(FOLDER + name).orElse(Map.of())).size();
    }

    public void remove(String name) {
        records.remove(FOLDER + name);
        active.invalidate(name);
    }

    private static List<String> recovery(Map<String, String> values) {
        return Arrays.stream(values.getOrDefault("recovery", "").split(" "))
                .filter(hash -> !hash.isEmpty())
                .toList();
    }

    private List<String> codes() {
        List<String> codes = new ArrayList<>();
        for (int n = 0; n < RECOVERY_CODES; n++) {
            StringBuilder code = new StringBuilder();
            for (int letter = 0; letter < 10; letter++) {
                code.append(letter == 5 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            codes.add(code.toString());
        }
        return codes;
    }

    private static String hashes(List<String> codes) {
        return String.join(
                " ",
                codes.stream()
                        .map(code -> Digests.sha256(code.replace("-", "")))
                        .toList());
    }

    @EventListener
    void forget(AccountChanged change) {
        if (change.removed()) {
            remove(change.name());
        }
    }
}
