package org.bantin.repository.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.repository.Records;

/** What is remembered of accounts that were removed, so that old names stay readable and are never given to others. Thread-safe. */
final class FormerAccounts {
    private static final String PLACE = "former";
    private static final String DISPLAY_NAME = "displayName";

    private final Records records;

    FormerAccounts(Records records) {
        this.records = records;
    }

    void remember(FormerAccount former) {
        records.put(
                PLACE + "/" + former.name(),
                Map.of(
                        DISPLAY_NAME,
                        former.displayName(),
                        "forgotten",
                        Boolean.toString(former.forgotten()),
                        "at",
                        former.at().toString(),
                        "by",
                        former.by()));
    }

    /** The last removed first. */
    List<FormerAccount> list() {
        return records.below(PLACE).entrySet().stream()
                .map(entry -> former(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(FormerAccount::at).reversed())
                .toList();
    }

    Optional<FormerAccount> find(String name) {
        return records.find(PLACE + "/" + name).map(values -> former(name, values));
    }

    void forget(String name) {
        records.remove(PLACE + "/" + name);
    }

    private static FormerAccount former(String name, Map<String, String> values) {
        return new FormerAccount(
                name,
                values.getOrDefault(DISPLAY_NAME, name),
                Boolean.parseBoolean(values.get("forgotten")),
                Instant.parse(values.getOrDefault("at", Instant.EPOCH.toString())),
                values.getOrDefault("by", ""));
    }
}
