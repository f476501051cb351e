package org.bantin.migration;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/** What became of an import: how many of each outcome, what was skipped and why, what texts lost. Kept by the threads of one import. */
public final class ImportReport {
    private static final Set<String> BROKEN = Set.of("not-xml", "cut-off", "too-large", "no-end", "bomb");

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
        Lines NONE = (kind, record, what, item) -> {};

        /**
         * @param kind {@code skipped}, {@code lost}, {@code note}, or what was made or found: {@code created}, {@code updated},
         *     {@code unchanged}, {@code media}, {@code sections}, {@code topics}
         * @param record the record as people find it in the file
         * @param what reason or loss, a key of the import texts with its arguments behind blanks, or plain words; may be empty
         * @param item what it is here; null when it is nothing
         */
        void line(String kind, String record, String what, @Nullable ItemId item);
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

        /** What one leg of a run has done stays done when the next goes on. */
        public static final Set<Count> LASTING =
                Set.of(CREATED, UPDATED, PUBLISHED, PLANNED, DRAFTS, SECTIONS, TOPICS, MEDIA, REDIRECTS, PINS);

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

    /** Something of the import stands here now, or stood here before. */
    public synchronized void item(Count outcome, String record, ItemId item) {
        count(outcome, 1);
        lines.line(outcome.id(), record, "", item);
    }

    public void skipped(String record, String reason) {
        skipped(record, reason, null);
    }

    /** @param item what stands here in its place; null for nothing */
    public synchronized void skipped(String record, String reason, @Nullable ItemId item) {
        count(Count.SKIPPED, 1);
        reasons.merge(reason.split(" ", 2)[0], 1, Integer::sum);
        lines.line("skipped", record, reason, item);
    }

    public synchronized void lost(String record, Map<String, Integer> what, ItemId item) {
        what.forEach((kind, times) -> {
            losses.merge(kind, times, Integer::sum);
            lines.line("lost", record, kind + (times > 1 ? " ×" + times : ""), item);
        });
    }

    /** Whether something of the file could not be read at all. */
    public synchronized boolean isBroken() {
        return reasons.keySet().stream().anyMatch(BROKEN::contains);
    }

    public void note(String record, String what) {
        note(record, what, null);
    }

    public synchronized void note(String record, String what, @Nullable ItemId item) {
        lines.line("note", record, what, item);
    }

    /** How many of each outcome so far. */
    public synchronized Map<String, Integer> counts() {
        Map<String, Integer> named = new TreeMap<>();
        counts.forEach((count, times) -> named.put(count.id(), times));
        return named;
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
