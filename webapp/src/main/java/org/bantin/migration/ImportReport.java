package org.bantin.migration;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What became of an import: how many of each outcome, what was skipped and why, what texts lost. Kept by the threads of one import. */
public final class ImportReport {
    private static final Set<String> BROKEN = Set.of("not-xml", "cut-off", "too-large", "no-end");

    private volatile boolean seen;
    private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
    private final Map<String, Integer> losses = new TreeMap<>();
    private final Map<String, Integer> reasons = new TreeMap<>();
    private final Lines lines;

    public ImportReport(Lines lines) {
        this.lines = lines;
    }

    /** Takes the lines of the detailed report as they come, so that a large one needs no memory. */
    @FunctionalInterface
    public interface Lines {
        Lines NONE = (kind, record, what) -> {};

        /**
         * @param kind {@code skipped}, {@code lost} or {@code note}
         * @param record the record as people find it in the file
         * @param what reason or loss, a key of the import texts with its arguments behind blanks, or plain words
         */
        void line(String kind, String record, String what);
    }

    /** Kinds of outcome, in the order of the summary. */
    public enum Count {
        CREATED,
        UPDATED,
        UNCHANGED,
        PUBLISHED,
        PLANNED,
        DRAFTS,
        SKIPPED,
        SECTIONS,
        TOPICS,
        MEDIA,
        REDIRECTS,
        PINS,
        BLOCKS,
        COMMENTS,
        REPAIRED;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public synchronized void count(Count count, int times) {
        counts.merge(count, times, Integer::sum);
    }

    public synchronized int count(Count count) {
        return counts.getOrDefault(count, 0);
    }

    /** Something of the kind of file has been met. */
    public void seen() {
        seen = true;
    }

    /** Whether the file held nothing that an import of its kind knows. */
    public boolean nothingSeen() {
        return !seen;
    }

    public synchronized void skipped(String record, String reason) {
        count(Count.SKIPPED, 1);
        reasons.merge(reason.split(" ", 2)[0], 1, Integer::sum);
        lines.line("skipped", record, reason);
    }

    public synchronized void lost(String record, Map<String, Integer> what) {
        what.forEach((kind, times) -> {
            losses.merge(kind, times, Integer::sum);
            lines.line("lost", record, kind + (times > 1 ? " ×" + times : ""));
        });
    }

    /** Whether something of the file could not be read at all. */
    public synchronized boolean isBroken() {
        return reasons.keySet().stream().anyMatch(BROKEN::contains);
    }

    public synchronized void note(String record, String what) {
        lines.line("note", record, what);
    }

    /** What texts lost in all, by kind. */
    public synchronized Map<String, Integer> losses() {
        return new TreeMap<>(losses);
    }

    /** Why records were skipped, by reason. */
    public synchronized Map<String, Integer> reasons() {
        return new TreeMap<>(reasons);
    }
}
