package org.bantin.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.jcr.InvalidItemStateException;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositorySessionsIntegrationTests {
    private static final Actor SYSTEM = Actor.system("test");

    @TempDir
    Path data;

    @TempDir
    Path copy;

    @Test
    void nothingStandsAtWhatIsNoPath() {
        try (TestRepository repository = TestRepository.inMemory()) {
            for (String path : List.of("/website/{}", "/website/a|b")) {
                assertThatThrownBy(() -> repository
                                .sessions()
                                .<String>read(
                                        StoreName.DRAFT,
                                        SYSTEM,
                                        session -> session.getNode(path).getName()))
                        .as(path)
                        .isInstanceOf(NoSuchPathException.class);
            }
        }
    }

    @Test
    void writersThatConflictRepeatInAFreshSession() throws Exception {
        try (TestRepository repository = TestRepository.inMemory()) {
            set(repository, 0);
            AtomicInteger attempts = new AtomicInteger();
            Callable<Long> append = () -> repository.sessions().<Long>write(StoreName.LIVE, SYSTEM, session -> {
                attempts.incrementAndGet();
                Node folder = session.getNode("/articles");
                long next = folder.getProperty("next").getLong() + 1;
                folder.addNode("n" + next, "mgnl:content");
                folder.setProperty("next", next);
                return next;
            });
            ExecutorService writers = Executors.newFixedThreadPool(2);
            for (Future<Long> one : writers.invokeAll(Collections.nCopies(40, append))) {
                one.get();
            }
            writers.shutdown();
            assertThat(repository
                            .sessions()
                            .<Boolean>read(StoreName.LIVE, SYSTEM, session -> session.nodeExists("/articles/n40")))
                    .isTrue();
        }
    }

    @Test
    void aConflictThatNeverEndsIsReportedAfterThreeRepetitions() {
        try (TestRepository repository = TestRepository.inMemory()) {
            set(repository, 0);
            AtomicInteger attempts = new AtomicInteger();
            assertThatThrownBy(() -> repository.sessions().change(StoreName.LIVE, SYSTEM, session -> {
                        session.getNode("/articles").setProperty("next", -attempts.incrementAndGet());
                        set(repository, attempts.get());
                    }))
                    .isInstanceOf(RepositoryFailedException.class)
                    .hasMessageContaining("LIVE")
                    .hasMessageContaining("conflicts")
                    .hasCauseInstanceOf(InvalidItemStateException.class);
            assertThat(attempts).hasValue(4);
        }
    }

    @Test
    void aSessionIsClosedAfterTheCallEvenWhenItFails() {
        try (TestRepository repository = TestRepository.inMemory()) {
            Session[] kept = new Session[1];
            assertThatThrownBy(() -> repository.sessions().read(StoreName.DRAFT, SYSTEM, session -> {
                        kept[0] = session;
                        return session.getNode("/nowhere");
                    }))
                    .isInstanceOf(RepositoryFailedException.class)
                    .hasMessageContaining("/nowhere");
            assertThat(kept[0].isLive()).isFalse();
        }
    }

    /** A copy of the files, taken while the store is open, is what a killed process leaves behind. */
    @Test
    void whatWasWrittenIsOnDiskBeforeTheAnswer() throws Exception {
        byte[] picture = new byte[200_000];
        new Random(7).nextBytes(picture);
        try (TestRepository repository = TestRepository.inFiles(data)) {
            repository
                    .sessions()
                    .change(
                            StoreName.DRAFT,
                            SYSTEM,
                            session -> session.getNode("/dam")
                                    .addNode("photo", "mgnl:asset")
                                    .addNode("jcr:content", "mgnl:resource")
                                    .setProperty(
                                            "jcr:data",
                                            session.getValueFactory().createBinary(new ByteArrayInputStream(picture))));
            copyFiles();
            try (TestRepository after = TestRepository.inFiles(copy)) {
                byte[] read = after.sessions().read(StoreName.DRAFT, SYSTEM, session -> bytes(session));
                assertThat(read).isEqualTo(picture);
            }
        }
    }

    @Test
    void aStoreOpensAgainWithAllThatWasInIt() {
        try (TestRepository repository = TestRepository.inFiles(data)) {
            set(repository, 42);
        }
        try (TestRepository repository = TestRepository.inFiles(data)) {
            long next = repository
                    .sessions()
                    .<Long>read(
                            StoreName.LIVE,
                            Actor.PUBLIC,
                            session -> session.getProperty("/articles/next").getLong());
            assertThat(next).isEqualTo(42);
        }
    }

    @Test
    void aSecondProcessIsToldThatTheStoreIsInUse() {
        try (TestRepository repository = TestRepository.inFiles(data)) {
            set(repository, 1);
            assertThatThrownBy(() -> TestRepository.inFiles(data))
                    .isInstanceOf(RepositoryFailedException.class)
                    .hasMessageContaining(data.resolve("draft").toString());
        }
    }

    @Test
    void thePublicRoleHasNoDraftStore() {
        RepositoryProperties settings = TestRepository.settings(RepositoryProperties.StoreKind.MEMORY, data);
        RepositoryProperties asPublic = new RepositoryProperties(
                settings.store(),
                settings.data(),
                InstanceRole.PUBLIC,
                settings.passwordIterations(),
                settings.upkeepAt(),
                settings.secretKey(),
                settings.postgresql());
        try (OakSessions sessions = RepositoryConfiguration.open(asPublic)) {
            assertThatThrownBy(() -> sessions.read(StoreName.DRAFT, SYSTEM, Session::getRootNode))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(sessions.<Boolean>read(StoreName.LIVE, Actor.PUBLIC, session -> session.nodeExists("/articles")))
                    .isTrue();
        }
    }

    private static byte[] bytes(Session session) throws RepositoryException {
        try (InputStream in = session.getProperty("/dam/photo/jcr:content/jcr:data")
                .getBinary()
                .getStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new RepositoryException(e);
        }
    }

    private static void set(TestRepository repository, long next) {
        repository
                .sessions()
                .change(
                        StoreName.LIVE,
                        SYSTEM,
                        session -> session.getNode("/articles").setProperty("next", next));
    }

    private void copyFiles() throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(data)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Path target = copy.resolve(data.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else if (!path.endsWith("repo.lock")) {
                Files.copy(path, target);
            }
        }
    }
}
