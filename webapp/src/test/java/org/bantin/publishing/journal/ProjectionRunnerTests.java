package org.bantin.publishing.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bantin.content.Item;
import org.bantin.publishing.TestPublishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProjectionRunnerTests {
    private final TestPublishing publishing = new TestPublishing();
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        publishing.close();
    }

    @Test
    void carriesProjectionsThroughAllEntriesInOrderOnTheirOwnThreads() {
        Item section = publishing.section("Tin");
        Recorder index = new Recorder("index", List.of());
        Recorder cache = new Recorder("cache", List.of("index"));
        ProjectionRunner runner = runner(cache, index);
        publishing.publishNow(publishing.story(section, "Trước khi chạy"));
        runner.start();
        for (int i = 0; i < 7; i++) {
            publishing.publishNow(publishing.story(section, "Bài " + i));
        }

        assertThat(runner.awaitApplied(8, Duration.ofSeconds(10))).isTrue();
        runner.stop();

        assertThat(index.applied).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(cache.applied).isEqualTo(index.applied);
        for (long number = 1; number <= 8; number++) {
            assertThat(log.indexOf("index " + number)).isLessThan(log.indexOf("cache " + number));
        }
        assertThat(index.threads).containsOnly("projection-index");
    }

    @Test
    void triesAgainWhatFailedAndSaysSoMeanwhile() {
        Recorder index = new Recorder("index", List.of());
        index.failures.set(3);
        ProjectionRunner runner = runner(index);
        runner.start();
        publishing.publishNow(publishing.story(publishing.section("Tin"), "Bài"));

        boolean failed = false;
        for (int i = 0; i < 200 && !failed; i++) {
            failed = runner.states().get(0).failing();
            runner.awaitApplied(99, Duration.ofMillis(5));
        }
        assertThat(failed).isTrue();
        assertThat(runner.awaitApplied(1, Duration.ofSeconds(10))).isTrue();
        for (int i = 0; i < 200 && runner.states().get(0).failing(); i++) {
            runner.awaitApplied(99, Duration.ofMillis(5));
        }
        assertThat(runner.states().get(0).failing()).isFalse();
        assertThat(runner.states().get(0).behind()).isZero();
        assertThat(index.applied).containsExactly(1L);
        runner.stop();
        assertThat(runner.isRunning()).isFalse();
    }

    @Test
    void refusesTwoProjectionsOfOneName() {
        assertThatThrownBy(() -> runner(new Recorder("index", List.of()), new Recorder("index", List.of())))
                .hasMessageContaining("same name");
    }

    @Test
    void numbersPublicationsOfManyThreadsWithoutGaps() throws Exception {
        Item section = publishing.section("Tin");
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Item>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                Item story = publishing.story(section, "Bài số " + i);
                work.add(() -> publishing.publishNow(story));
            }
            for (Future<Item> done : writers.invokeAll(work)) {
                done.get();
            }
        } finally {
            writers.shutdown();
        }
        assertThat(publishing.journal().head()).isEqualTo(12);
        assertThat(publishing.journal().after(0, 100))
                .extracting(JournalEntry::number)
                .hasSize(12);
        List<String> addresses = new ArrayList<>();
        publishing.live().forEach(item -> addresses.add(item.published().address()));
        assertThat(addresses).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void putsEachEntryInAFixedPlaceAmongAThousand() {
        assertThat(JournalPath.of(1)).isEqualTo("/journal/000/000/000/001");
        assertThat(JournalPath.of(1_234_567)).isEqualTo("/journal/000/001/234/567");
        assertThatThrownBy(() -> JournalPath.of(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private ProjectionRunner runner(Projection... projections) {
        return new ProjectionRunner(
                List.of(projections),
                publishing.journal(),
                publishing.signal,
                TestPublishing.settings(),
                Clock.systemUTC());
    }

    /** Keeps what it was given. */
    private final class Recorder implements Projection {
        final List<Long> applied = Collections.synchronizedList(new ArrayList<>());
        final List<String> threads = Collections.synchronizedList(new ArrayList<>());
        final AtomicInteger failures = new AtomicInteger();
        private final String name;
        private final List<String> after;
        private volatile long cursor;

        Recorder(String name, List<String> after) {
            this.name = name;
            this.after = after;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public long cursor() {
            return cursor;
        }

        @Override
        public void apply(List<JournalEntry> entries) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not now");
            }
            threads.add(Thread.currentThread().getName());
            for (JournalEntry entry : entries) {
                applied.add(entry.number());
                log.add(name + " " + entry.number());
                cursor = entry.number();
            }
        }

        @Override
        public List<String> after() {
            return after;
        }
    }
}
