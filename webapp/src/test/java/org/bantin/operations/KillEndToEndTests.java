package org.bantin.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bantin.operations.KilledInstance.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Stories are written and published by three people at once, and the process is killed again and again at moments nobody chose.
 * {@code -Dbantin.test.kills=50} kills more often.
 */
class KillEndToEndTests {
    private static final int KILLS = Integer.getInteger("bantin.test.kills", 4);
    private static final int WRITERS = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
    private static final String NAME = "lan.nguyen";
    private static final String PASSWORD = "mật khẩu của toà soạn";

    @TempDir
    Path data;

    private final ConcurrentMap<String, Acknowledged> stories = new ConcurrentHashMap<>();
    private final AtomicInteger counter = new AtomicInteger();
    private String section = "";

    @Test
    void everyAcknowledgedSaveOutlivesAKillAndNoStoryIsHalfLive() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            try (KilledInstance instance = KilledInstance.start(data)) {
                if (kill == 0) {
                    addAccount();
                }
                instance.signIn(NAME, PASSWORD);
                verify(instance, "seed " + seed + ", after kill " + kill);
                List<Thread> writers = startWriters(instance, seed + kill);
                awaitAcknowledged(stories.size() + WRITERS);
                Thread.sleep(random.nextInt(2_500));
                instance.kill();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        try (KilledInstance instance = KilledInstance.start(data)) {
            instance.signIn(NAME, PASSWORD);
            verify(instance, "seed " + seed + ", after the last kill");
            Answer check = KilledInstance.command("", "check", "--data", data.toString());
            assertThat(check.code()).as("seed %s: %s", seed, check.text()).isZero();
            assertThat(check.text()).contains("journal", "index", "store-draft", "All is sound.");
        }
        assertThat(stories).as("seed " + seed).hasSizeGreaterThan(KILLS);
        assertThat(stories.values()).anyMatch(story -> !story.address().isEmpty());
        Answer stopped = KilledInstance.command("", "check", "--json", "--data", data.toString());
        assertThat(stopped.code()).as("seed %s: %s", seed, stopped.text()).isZero();
        assertThat(stopped.text()).startsWith("{").contains("\"sound\":true");
    }

    /** On a slow machine the first answers take long; a kill before a save and a publication would show nothing. */
    private void awaitAcknowledged(int wanted) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!acknowledged(wanted) && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(stories).matches(known -> acknowledged(wanted), "has " + wanted + ", one of them published");
    }

    private boolean acknowledged(int wanted) {
        return stories.size() >= wanted
                && stories.values().stream().anyMatch(story -> !story.address().isEmpty());
    }

    /** Handed to the running instance: its store cannot be opened twice. */
    private void addAccount() throws Exception {
        Answer added = KilledInstance.command(
                PASSWORD, "user", "add", NAME, "--role", "chief-editor", "--password-stdin", "--data", data.toString());
        assertThat(added.code()).as(added.text()).isZero();
        assertThat(added.text()).contains(NAME);
    }

    private void verify(KilledInstance instance, String when) throws Exception {
        if (section.isEmpty()) {
            section = create(instance, "section", "Đời sống").get("id").asString();
            publish(instance, section);
        }
        for (Map.Entry<String, Acknowledged> known : stories.entrySet()) {
            Acknowledged story = known.getValue();
            JsonNode stored = instance.json("/newsroom/api/items/" + known.getKey());
            assertThat(stored.path("revision").asLong())
                    .as("%s: revision of %s", when, known.getKey())
                    .isGreaterThanOrEqualTo(story.revision());
            if (stored.path("revision").asLong() == story.revision()) {
                assertThat(stored.path("fields").path("title").asString())
                        .as("%s: title of %s", when, known.getKey())
                        .isEqualTo(story.title());
            }
            if (!story.address().isEmpty()) {
                assertThat(stored.path("publicAddress").asString())
                        .as("%s: address of %s", when, known.getKey())
                        .isEqualTo(story.address());
            }
        }
    }

    private List<Thread> startWriters(KilledInstance instance, long seed) {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Random random = new Random(seed * 31 + i);
            Thread writer = new Thread(() -> write(instance, random), "writer-" + i);
            writer.start();
            writers.add(writer);
        }
        return writers;
    }

    /** Creates, changes and publishes until the process is gone; notes only what was answered. */
    private void write(KilledInstance instance, Random random) {
        try {
            while (true) {
                String title = "Tin số " + counter.incrementAndGet();
                JsonNode made = create(instance, "article", title);
                String id = made.get("id").asString();
                long revision = made.get("revision").asLong();
                stories.put(id, new Acknowledged(title, revision, ""));
                if (random.nextBoolean()) {
                    String changed = title + " (sửa)";
                    JsonNode saved = instance.send(
                            "PUT",
                            "/newsroom/api/items/" + id,
                            Map.of(
                                    "type",
                                    "article",
                                    "baseRevision",
                                    revision,
                                    "base",
                                    Map.of("title", title),
                                    "changes",
                                    Map.of("title", changed)));
                    stories.put(
                            id, new Acknowledged(changed, saved.get("revision").asLong(), ""));
                }
                if (random.nextInt(3) > 0) {
                    JsonNode live = publish(instance, id);
                    Acknowledged before = stories.get(id);
                    stories.put(
                            id,
                            new Acknowledged(
                                    before.title(),
                                    before.revision(),
                                    live.get("publicAddress").asString()));
                }
            }
        } catch (IOException killed) {
            // what was under way was not acknowledged
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode create(KilledInstance instance, String type, String title)
            throws IOException, InterruptedException {
        Map<String, Object> fields = type.equals("section")
                ? Map.of("title", title)
                : Map.of(
                        "title",
                        title,
                        "lead",
                        "Sapo của " + title,
                        "body",
                        "<p>Nội dung của " + title + ".</p>",
                        "section",
                        section);
        return instance.send(
                "POST",
                "/newsroom/api/items",
                Map.of("type", type, "baseRevision", 0, "base", Map.of(), "changes", fields));
    }

    private static JsonNode publish(KilledInstance instance, String id) throws IOException, InterruptedException {
        return instance.send("POST", "/newsroom/api/items/" + id + "/publication", Map.of());
    }

    /** What the process has promised: the newest title and revision, and the address once it said that it is published. */
    private record Acknowledged(String title, long revision, String address) {}
}
