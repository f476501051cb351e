package org.bantin.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.bantin.search.SearchLog.Entry;
import org.bantin.search.text.VietnameseText;

/** The files of the search log: {@code <day>.<process>.tsv}, lines of times, times without result, wording. */
final class LoggedSearches {
    private static final String ENDING = ".tsv";

    private final Path folder;
    private final String own;
    private final Map<Path, Read> known = new ConcurrentHashMap<>();

    LoggedSearches(Path folder, String own) {
        this.folder = folder;
        this.own = own;
    }

    /** What a file held when it was read last. */
    private record Read(long changed, long size, Map<String, Entry> counts) {}

    /** Counts by day and key that other processes, and this one before its start, have written since a day. */
    Map<LocalDate, List<Map<String, Entry>>> ofOthers(LocalDate first) throws IOException {
        Map<LocalDate, List<Map<String, Entry>>> days = new HashMap<>();
        for (Path file : files()) {
            LocalDate day = day(file);
            if (day != null && !day.isBefore(first) && !file.equals(ownFile(day))) {
                days.computeIfAbsent(day, any -> new ArrayList<>()).add(read(file, day));
            }
        }
        known.keySet().removeIf(file -> !Files.exists(file));
        return days;
    }

    private Map<String, Entry> read(Path file, LocalDate day) throws IOException {
        long changed = Files.getLastModifiedTime(file).toMillis();
        long size = Files.size(file);
        Read before = known.get(file);
        if (before != null && before.changed() == changed && before.size() == size) {
            return before.counts();
        }
        Map<String, Entry> counts = new HashMap<>();
        for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3 && parts[0].matches("\\d{1,12}") && parts[1].matches("\\d{1,12}")) {
                counts.put(
                        VietnameseText.key(parts[2]),
                        new Entry(parts[2], Long.parseLong(parts[0]), Long.parseLong(parts[1]), day));
            }
        }
        known.put(file, new Read(changed, size, counts));
        return counts;
    }

    /** Replaces what this process has written for a day. */
    void write(LocalDate day, Iterable<Entry> counts) throws IOException {
        Files.createDirectories(folder);
        StringBuilder lines = new StringBuilder();
        counts.forEach(entry -> lines.append(entry.times())
                .append('\t')
                .append(entry.withoutResult())
                .append('\t')
                .append(entry.text())
                .append('\n'));
        Path file = ownFile(day);
        Path draft = folder.resolve(file.getFileName() + ".new");
        Files.writeString(draft, lines);
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    void removeBefore(LocalDate first) throws IOException {
        for (Path file : files()) {
            LocalDate day = day(file);
            if (day != null && day.isBefore(first)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Path ownFile(LocalDate day) {
        return folder.resolve(day + "." + own + ENDING);
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .toList();
        }
    }

    private static java.time.@org.jspecify.annotations.Nullable LocalDate day(Path file) {
        try {
            return LocalDate.parse(file.getFileName().toString().split("\\.", 2)[0]);
        } catch (DateTimeException notOurs) {
            return null;
        }
    }
}
