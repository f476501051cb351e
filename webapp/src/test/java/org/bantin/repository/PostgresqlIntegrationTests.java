package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.bantin.repository.RepositoryProperties.Database;
import org.bantin.repository.RepositoryProperties.Postgresql;
import org.bantin.repository.access.Actor;
import org.bantin.repository.engine.PostgresqlEngine;
import org.bantin.repository.upkeep.StoreCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both stores in a real PostgreSQL server; the public role with an account that may only read. */
class PostgresqlIntegrationTests {
    private static final Actor SYSTEM = Actor.system("test");
    private static EmbeddedPostgres server;

    @TempDir
    Path data;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedPostgres.start();
        sql("CREATE DATABASE draft", "postgres");
        sql("CREATE DATABASE live", "postgres");
        sql("CREATE ROLE reader LOGIN PASSWORD 'reader'", "postgres");
        sql("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO reader", "live");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Test
    void aPublicProcessSeesWhatAnAuthorProcessCommitsAndCannotWrite() {
        try (OakSessions author = RepositoryConfiguration.open(settings(InstanceRole.AUTHOR, "postgres"));
                OakSessions other = RepositoryConfiguration.open(settings(InstanceRole.AUTHOR, "postgres"));
                OakSessions reader = RepositoryConfiguration.open(settings(InstanceRole.PUBLIC, "reader"))) {
            author.change(
                    StoreName.DRAFT,
                    SYSTEM,
                    session -> session.getNode("/articles").setProperty("n", 1));
            author.change(
                    StoreName.LIVE,
                    SYSTEM,
                    session -> session.getNode("/articles").setProperty("n", 1));
            assertThat(seesNumber(reader, StoreName.LIVE)).isTrue();
            assertThat(seesNumber(other, StoreName.DRAFT)).isTrue();
            assertThatThrownBy(() -> reader.change(
                            StoreName.LIVE,
                            SYSTEM,
                            session -> session.getNode("/articles").setProperty("n", 2)))
                    .isInstanceOf(RuntimeException.class);
            assertThatThrownBy(() -> reader.read(StoreName.DRAFT, SYSTEM, session -> session.getRootNode()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(new StoreCheck(author, StoreName.LIVE).run().findings()).isEmpty();
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedIsNamedWithTheSettingsToLookAt() {
        Database nowhere = new Database("jdbc:postgresql://localhost:1/none?connectTimeout=1", "a", "geheim", 1);
        assertThatThrownBy(() -> PostgresqlEngine.open(nowhere, StoreName.LIVE, false))
                .isInstanceOf(RepositoryFailedException.class)
                .hasMessageContaining("bantin.postgresql.live")
                .hasMessageNotContaining("geheim");
    }

    private static boolean seesNumber(OakSessions sessions, StoreName store) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            if (sessions.<Boolean>read(store, SYSTEM, session -> session.propertyExists("/articles/n"))) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return false;
    }

    private RepositoryProperties settings(InstanceRole role, String user) {
        return new RepositoryProperties(
                RepositoryProperties.StoreKind.POSTGRESQL,
                data,
                role,
                10_000,
                LocalTime.of(3, 30),
                null,
                new Postgresql(database("draft", user), database("live", user)));
    }

    private static Database database(String name, String user) {
        return new Database("jdbc:postgresql://localhost:" + server.getPort() + "/" + name, user, user, 4);
    }

    private static void sql(String statement, String database) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
