package org.bantin.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the search log in one small file per day, written when enough has come together and at the end. */
final class KeptSearchLog implements SearchLog {
    private static final Logger LOG = LoggerFactory.getLogger(KeptSearchLog.class);
    private static final Pattern PERSONAL = Pattern.compile("\\S+@\\S+|(?:\\d[ .-]?){9,}");
    private static final int LONGEST = 120;
    private static final int MOST_PER_DAY = 20_000;
    private static final int KEPT_DAYS = 90;
    private static final int WRITE_AFTER = 50;

    private final @Nullable Path folder;
    private final Clock clock;
    private final SearchProperties settings;
    private final Map<LocalDate, Map<String, Entry>> days = new HashMap<>();
    private int unwritten;

    KeptSearchLog(@Nullable Path folder, Clock clock, SearchProperties settings) {
        this.folder = folder;
        this.clock = clock;
        this.settings = settings;
        read();
    }

    @Override
    public synchronized void note(String text, long total, boolean relaxed) {
        String cleaned = VietnameseText.clean(text).replaceAll("\\s+", " ").strip();
        String key = VietnameseText.key(cleaned);
        if (key.length() < 2
                || cleaned.length() > LONGEST
                || PERSONAL.matcher(cleaned).find()) {
            return;
        }
        LocalDate today = today();
        Map<String, Entry> counts = days.computeIfAbsent(today, any -> new HashMap<>());
        Entry before = counts.get(key);
        if (before == null && counts.size() >= MOST_PER_DAY) {
            return;
        }
        long without = total == 0 || relaxed ? 1 : 0;
        counts.put(
                key,
                before == null
                        ? new Entry(cleaned, 1, without, today)
                        : new Entry(cleaned, before.times() + 1, before.withoutResult() + without, today));
        if (++unwritten >= WRITE_AFTER) {
            write();
        }
    }

    @Override
    public synchronized List<Entry> top(int howManyDays, boolean onlyWithoutResult, int size) {
        LocalDate first = today().minusDays(Math.max(1, howManyDays) - 1L);
        Map<String, Entry> sums = new HashMap<>();
        days.forEach((day, counts) -> {
            if (!day.isBefore(first)) {
                counts.forEach((key, entry) -> sums.merge(key, entry, KeptSearchLog::sum));
            }
        });
        return sums.values().stream()
                .filter(entry -> !onlyWithoutResult || entry.withoutResult() > 0)
                .sorted(Comparator.comparingLong(
                                (Entry entry) -> onlyWithoutResult ? entry.withoutResult() : entry.times())
                        .reversed()
                        .thenComparing(Entry::text))
                .limit(size)
                .toList();
    }

    private static Entry sum(Entry one, Entry other) {
        Entry later = one.last().isBefore(other.last()) ? other : one;
        return new Entry(
                later.text(), one.times() + other.times(), one.withoutResult() + other.withoutResult(), later.last());
    }

    /** Writes what has changed today; called at the end, too. */
    synchronized void write() {
        unwritten = 0;
        LocalDate today = today();
        Map<String, Entry> counts = days.get(today);
        days.keySet().removeIf(day -> day.isBefore(today.minusDays(KEPT_DAYS)));
        if (folder == null || counts == null) {
            return;
        }
        try {
            Files.createDirectories(folder);
            List<String> lines = counts.values().stream()
                    .map(entry -> entry.times() + "\t" + entry.withoutResult() + "\t" + entry.text())
                    .toList();
            Path draft = folder.resolve(today + ".new");
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, folder.resolve(today + ".tsv"), StandardCopyOption.REPLACE_EXISTING);
            removeOld(today);
        } catch (IOException e) {
            LOG.warn("Could not write the search log in {}: {}", folder, e.toString());
        }
    }

    private void removeOld(LocalDate today) throws IOException {
        for (Path file : files()) {
            LocalDate day = day(file);
            if (day != null && day.isBefore(today.minusDays(KEPT_DAYS))) {
                Files.delete(file);
            }
        }
    }

    private void read() {
        try {
            for (Path file : files()) {
                LocalDate day = day(file);
                if (day != null) {
                    Map<String, Entry> counts = days.computeIfAbsent(day, any -> new HashMap<>());
                    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                        String[] parts = line.split("\t", 3);
                        if (parts.length == 3 && parts[0].matches("\\d{1,12}") && parts[1].matches("\\d{1,12}")) {
                            counts.put(
                                    VietnameseText.key(parts[2]),
                                    new Entry(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]), day));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the search log in " + folder, e);
        }
    }

    private List<Path> files() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(".tsv"))
                    .toList();
        }
    }

    private static @Nullable LocalDate day(Path file) {
        try {
            return LocalDate.parse(file.getFileName().toString().replace(".tsv", ""));
        } catch (DateTimeException notOurs) {
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
