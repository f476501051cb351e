package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.bantin.repository.access.Actor;
import org.bantin.repository.upkeep.StoreCheck;
import org.bantin.repository.upkeep.StoreUpkeep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupIntegrationTests {
    private static final Actor SYSTEM = Actor.system("test");
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path directory;

    @Test
    void aBackupMadeWhilePeopleWorkHoldsBothStoresAtOneMoment() throws Exception {
        Path data = directory.resolve("data");
        Path backup = directory.resolve("backup");
        AtomicBoolean stop = new AtomicBoolean();
        AtomicLong written = new AtomicLong();
        try (OakSessions sessions = open(data);
                StoreUpkeep upkeep = new StoreUpkeep(sessions, TestRepository.settings(kind(), data), CLOCK)) {
            storePicture(sessions);
            upkeep.backUp(backup);
            Thread writer = new Thread(() -> {
                while (!stop.get()) {
                    long next = written.incrementAndGet();
                    set(sessions, StoreName.DRAFT, next);
                    set(sessions, StoreName.LIVE, next);
                }
            });
            writer.start();
            while (written.get() < 5) {
                Thread.onSpinWait();
            }
            upkeep.backUp(backup);
            stop.set(true);
            writer.join();
        }
        Path restored = directory.resolve("restored");
        RestoreBackup.execute(backup, restored, NOW);
        try (OakSessions sessions = open(restored)) {
            long live = number(sessions, StoreName.LIVE);
            assertThat(number(sessions, StoreName.DRAFT)).isBetween(live, live + 1);
            assertThat(live).isGreaterThanOrEqualTo(4);
            assertThat(new StoreCheck(sessions, StoreName.DRAFT).run().sound()).isTrue();
            assertThat(pictureSize(sessions)).isEqualTo(300_000);
        }
    }

    @Test
    void restoringMovesTheFormerStoresAside() {
        Path data = directory.resolve("data");
        Path backup = directory.resolve("backup");
        try (OakSessions sessions = open(data);
                StoreUpkeep upkeep = new StoreUpkeep(sessions, TestRepository.settings(kind(), data), CLOCK)) {
            set(sessions, StoreName.LIVE, 1);
            upkeep.backUp(backup);
            set(sessions, StoreName.LIVE, 2);
            assertThatThrownBy(() -> RestoreBackup.execute(backup, data, NOW))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("uses the store");
        }
        Path aside = RestoreBackup.execute(backup, data, NOW);
        try (OakSessions sessions = open(data)) {
            assertThat(number(sessions, StoreName.LIVE)).isEqualTo(1);
        }
        try (OakSessions sessions = open(aside)) {
            assertThat(number(sessions, StoreName.LIVE)).isEqualTo(2);
        }
    }

    @Test
    void whatIsNoWholeBackupIsNotRestored() throws Exception {
        Files.createDirectories(directory.resolve("half").resolve("draft"));
        assertThatThrownBy(() -> RestoreBackup.execute(directory.resolve("half"), directory.resolve("data"), NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no complete backup");
    }

    @Test
    void tidyingAtNightLosesNothing() throws Exception {
        Path data = directory.resolve("data");
        try (OakSessions sessions = open(data);
                StoreUpkeep upkeep = new StoreUpkeep(sessions, TestRepository.settings(kind(), data), CLOCK)) {
            storePicture(sessions);
            set(sessions, StoreName.LIVE, 7);
            upkeep.collectGarbage();
            assertThat(pictureSize(sessions)).isEqualTo(300_000);
            assertThat(number(sessions, StoreName.LIVE)).isEqualTo(7);
            assertThat(new StoreCheck(sessions, StoreName.DRAFT).run().findings())
                    .isEmpty();
            assertThat(upkeep.untilNext(LocalTime.of(3, 30))).hasMinutes(30);
            assertThat(upkeep.untilNext(LocalTime.of(2, 0))).hasHours(23);
        }
    }

    private static OakSessions open(Path data) {
        return RepositoryConfiguration.open(TestRepository.settings(kind(), data));
    }

    private static RepositoryProperties.StoreKind kind() {
        return RepositoryProperties.StoreKind.SEGMENT;
    }

    private static void storePicture(OakSessions sessions) {
        byte[] bytes = new byte[300_000];
        new Random(1).nextBytes(bytes);
        sessions.change(
                StoreName.DRAFT,
                SYSTEM,
                session -> session.getNode("/dam")
                        .addNode("photo", "mgnl:asset")
                        .addNode("jcr:content", "mgnl:resource")
                        .setProperty(
                                "jcr:data", session.getValueFactory().createBinary(new ByteArrayInputStream(bytes))));
    }

    private static long pictureSize(OakSessions sessions) {
        return sessions.<Long>read(
                StoreName.DRAFT,
                SYSTEM,
                session -> session.getProperty("/dam/photo/jcr:content/jcr:data")
                        .getBinary()
                        .getSize());
    }

    private static void set(OakSessions sessions, StoreName store, long number) {
        sessions.change(store, SYSTEM, session -> session.getNode("/articles").setProperty("number", number));
    }

    private static long number(OakSessions sessions, StoreName store) {
        return sessions.<Long>read(
                store,
                SYSTEM,
                session -> session.getProperty("/articles/number").getLong());
    }
}
