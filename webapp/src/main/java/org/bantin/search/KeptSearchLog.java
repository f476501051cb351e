package org.bantin.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts in memory and writes what has changed every few seconds, in one small file per day and process. */
final class KeptSearchLog implements SearchLog, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSearchLog.class);
    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|(?:\\d[ .\\-]*){9,}");
    private static final int LONGEST = 120;
    private static final int MOST_PER_DAY = 20_000;
    private static final int KEPT_DAYS = 90;
    private static final long WRITE_SECONDS = 5;

    private final @Nullable LoggedSearches files;
    private final Clock clock;
    private final SearchProperties settings;
    private final Map<LocalDate, Map<String, Entry>> own = new HashMap<>();
    private final ScheduledExecutorService writer;
    private boolean unwritten;

    KeptSearchLog(@Nullable Path folder, Clock clock, SearchProperties settings) {
        String process = UUID.randomUUID().toString().substring(0, 8);
        this.files = folder == null ? null : new LoggedSearches(folder, process);
        this.clock = clock;
        this.settings = settings;
        this.writer = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "search-log");
            thread.setDaemon(true);
            return thread;
        });
        if (files != null) {
            var unused = writer.scheduleWithFixedDelay(this::write, WRITE_SECONDS, WRITE_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void note(String text, long total, boolean relaxed) {
        if (text.length() > LONGEST) {
            return;
        }
        String cleaned = VietnameseText.clean(text).replaceAll("\\s+", " ").strip();
        String key = VietnameseText.key(cleaned);
        if (key.length() < 2 || PERSONAL.matcher(cleaned).find()) {
            return;
        }
        LocalDate today = today();
        Map<String, Entry> counts = own.computeIfAbsent(today, any -> new HashMap<>());
        if (!counts.containsKey(key) && counts.size() >= MOST_PER_DAY) {
            return;
        }
        counts.merge(key, new Entry(cleaned, 1, total == 0 || relaxed ? 1 : 0, today), KeptSearchLog::sum);
        unwritten = true;
    }

    @Override
    public synchronized List<Entry> top(int howManyDays, boolean onlyWithoutResult, int size) {
        Map<String, Entry> sums = new HashMap<>();
        since(first(howManyDays))
                .values()
                .forEach(day -> day.forEach((key, entry) -> sums.merge(key, entry, KeptSearchLog::sum)));
        return sums.values().stream()
                .filter(entry -> !onlyWithoutResult || entry.withoutResult() > 0)
                .sorted(Comparator.comparingLong(
                                (Entry entry) -> onlyWithoutResult ? entry.withoutResult() : entry.times())
                        .reversed()
                        .thenComparing(Entry::text))
                .limit(size)
                .toList();
    }

    @Override
    public synchronized List<Day> days(int howMany) {
        LocalDate first = first(howMany);
        Map<LocalDate, Map<String, Entry>> counts = since(first);
        return first.datesUntil(today().plusDays(1))
                .map(day -> {
                    Map<String, Entry> asked = counts.getOrDefault(day, Map.of());
                    long times = asked.values().stream().mapToLong(Entry::times).sum();
                    long without = asked.values().stream()
                            .mapToLong(Entry::withoutResult)
                            .sum();
                    return new Day(day, times, without);
                })
                .toList();
    }

    private LocalDate first(int howManyDays) {
        return today().minusDays(Math.max(1, Math.min(howManyDays, KEPT_DAYS)) - 1L);
    }

    /** The counts of this process and of all others that write into the same folder. */
    private Map<LocalDate, Map<String, Entry>> since(LocalDate first) {
        Map<LocalDate, Map<String, Entry>> days = new HashMap<>();
        own.forEach((day, counts) -> {
            if (!day.isBefore(first)) {
                days.put(day, new HashMap<>(counts));
            }
        });
        if (files != null) {
            try {
                files.ofOthers(first).forEach((day, each) -> {
                    Map<String, Entry> sum = days.computeIfAbsent(day, any -> new HashMap<>());
                    each.forEach(counts -> counts.forEach((key, entry) -> sum.merge(key, entry, KeptSearchLog::sum)));
                });
            } catch (IOException e) {
                LOG.warn("Could not read the search log: {}", e.toString());
            }
        }
        return days;
    }

    private static Entry sum(Entry one, Entry other) {
        Entry later = one.last().isAfter(other.last()) ? one : other;
        return new Entry(
                later.text(), one.times() + other.times(), one.withoutResult() + other.withoutResult(), later.last());
    }

    private void write() {
        if (files == null) {
            return;
        }
        LocalDate today = today();
        Map<LocalDate, List<Entry>> changed = new HashMap<>();
        synchronized (this) {
            if (!unwritten) {
                return;
            }
            unwritten = false;
            own.keySet().removeIf(day -> day.isBefore(today.minusDays(KEPT_DAYS)));
            own.forEach((day, counts) -> {
                if (!day.isBefore(today.minusDays(1))) {
                    changed.put(day, new ArrayList<>(counts.values()));
                }
            });
        }
        try {
            for (Map.Entry<LocalDate, List<Entry>> day : changed.entrySet()) {
                files.write(day.getKey(), day.getValue());
            }
            files.removeBefore(today.minusDays(KEPT_DAYS));
        } catch (IOException e) {
            LOG.warn("Could not write the search log: {}", e.toString());
        }
    }

    /** Writes the rest. */
    @Override
    public void close() {
        writer.shutdown();
        write();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
