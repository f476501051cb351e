package org.bantin.repository;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where and how content is stored.
 *
 * @param store engine of both stores: {@code segment} keeps them in files under {@code bantin.data} for one process,
 *     {@code postgresql} in a database for any number of processes, {@code memory} forgets everything at the end
 * @param data directory of everything this process keeps in files
 * @param role what this process is: {@code standalone} (newsroom and public site), {@code author}, {@code public} (live store only)
 * @param passwordIterations rounds of PBKDF2 (HMAC-SHA-512) for stored passwords; at least 10000
 * @param upkeepAt when old data is cleared out of the stores each day (UTC)
 * @param secretKey what the key is made of that seals second factors and the password of the mail server in the draft store; at
 *     least 16 characters, the same for all processes on one database; without it {@code secret.key} in the data directory is used
 * @param postgresql connections, needed for {@code bantin.store=postgresql}
 */
@ConfigurationProperties("bantin")
public record RepositoryProperties(
        @DefaultValue("segment") StoreKind store,
        @DefaultValue("data") Path data,
        @DefaultValue("standalone") InstanceRole role,
        @DefaultValue("210000") int passwordIterations,
        @DefaultValue("03:30") LocalTime upkeepAt,
        @Nullable String secretKey,
        @DefaultValue Postgresql postgresql) {

    private static final int SHORTEST_KEY = 16;

    public RepositoryProperties {
        if (passwordIterations < 10_000) {
            throw new IllegalArgumentException("bantin.password-iterations is " + passwordIterations
                    + ", which is too weak; set at least 10000 or leave it out for the default of 210000");
        }
        if (secretKey != null && secretKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "bantin.secret-key is too short; give at least 16 characters, such as the output of `openssl rand -base64 32`");
        }
        if (store == StoreKind.POSTGRESQL) {
            require("bantin.postgresql.live.url", postgresql.live().url());
            if (role.hasDraft()) {
                require("bantin.postgresql.draft.url", postgresql.draft().url());
            }
        }
    }

    @Override
    public String toString() {
        return "RepositoryProperties[store=" + store + ", data=" + data + ", role=" + role + "]";
    }

    private static void require(String key, @Nullable String url) {
        if (url == null || !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("bantin.store=postgresql needs " + key
                    + ", such as jdbc:postgresql://db.example.org:5432/bantin_live; found: " + url);
        }
    }

    /** Engine of the stores. */
    public enum StoreKind {
        SEGMENT,
        POSTGRESQL,
        MEMORY
    }

    /**
     * The two databases.
     *
     * @param draft database of the draft store; not needed for role {@code public}
     * @param live database of the live store; for role {@code public} with an account that can only read
     */
    public record Postgresql(
            @DefaultValue Database draft, @DefaultValue Database live) {}

    /**
     * One database.
     *
     * @param url JDBC address, such as {@code jdbc:postgresql://db.example.org:5432/bantin_live}
     * @param user account of the database
     * @param password its password; better given as environment variable than in a file
     * @param connections most connections kept open
     */
    public record Database(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @DefaultValue("10") int connections) {

        @Override
        public String toString() {
            return "Database[url=" + url + ", user=" + user + "]";
        }
    }
}
