package org.bantin.content.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands.
 *
 * @param by user name of whoever began it
 * @param changed when its stage changed last
 * @param outlook null until it has been read
 * @param plan null until it was decided
 * @param problem why it was refused or failed; null when nothing is wrong
 */
public record SiteImport(
        String id,
        Stage stage,
        String by,
        Instant begun,
        Instant changed,
        List<Arriving> files,
        @Nullable ImportOutlook outlook,
        @Nullable ImportPlan plan,
        Progress progress,
        Tally tally,
        @Nullable Problem problem) {
    public SiteImport {
        files = List.copyOf(files);
    }

    /** How far an import is. */
    public enum Stage {
        /** Its files are being sent. */
        ARRIVING,
        READING,
        /** What is in it is known; somebody has to decide. */
        READ,
        RUNNING,
        DONE,
        /** Somebody ended it before its time. */
        CANCELLED,
        /** The process ended before the run did. */
        INTERRUPTED,
        FAILED,
        /** What it made is on its way to the trash. */
        LEAVING,
        TAKEN_BACK;

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        /** Whether something goes on in the background. */
        public boolean busy() {
            return this == READING || this == RUNNING || this == LEAVING;
        }

        /** Whether the run can go on from where it stopped. */
        public boolean mayGoOn() {
            return this == CANCELLED || this == INTERRUPTED || this == FAILED;
        }
    }

    /** A file and how much of it is here. */
    public record Arriving(int number, String name, long size, long modified, boolean pictures, long here) {
        public boolean whole() {
            return here >= size;
        }
    }

    /** What is done at the moment, such as {@code media}, {@code posts}, with the share that is done and the items stored. */
    public record Progress(String step, int percent, int items) {
        public static final Progress NONE = new Progress("", 0, 0);
    }

    /** How many of each outcome there are, why records were skipped, what texts lost. */
    public record Tally(Map<String, Integer> counts, Map<String, Integer> reasons, Map<String, Integer> losses) {
        public static final Tally NONE = new Tally(Map.of(), Map.of(), Map.of());

        public int count(String outcome) {
            return counts.getOrDefault(outcome, 0);
        }
    }

    /** Key and arguments of a message for people. */
    public record Problem(String key, List<String> arguments) {
        public static Problem of(FieldProblem problem) {
            return new Problem(
                    problem.messageKey(),
                    problem.arguments().stream().map(String::valueOf).toList());
        }
    }

    public boolean whole() {
        return !files.isEmpty() && files.stream().allMatch(Arriving::whole);
    }

    public SiteImport with(List<Arriving> nowHere) {
        return new SiteImport(id, stage, by, begun, changed, nowHere, outlook, plan, progress, tally, problem);
    }

    public SiteImport at(Stage next, Instant now, @Nullable Problem why) {
        return new SiteImport(id, next, by, begun, now, files, outlook, plan, progress, tally, why);
    }

    public SiteImport with(Progress far, Tally so) {
        return new SiteImport(id, stage, by, begun, changed, files, outlook, plan, far, so, problem);
    }

    public SiteImport with(ImportOutlook found) {
        return new SiteImport(id, stage, by, begun, changed, files, found, plan, progress, tally, problem);
    }

    public SiteImport with(ImportPlan decided) {
        return new SiteImport(id, stage, by, begun, changed, files, outlook, decided, progress, tally, problem);
    }
}
