package org.bantin.definition.assembly;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant. */
public final class NearestName {
    private static final int MOST_LISTED = 8;

    private NearestName() {}

    /** The known name closest to a wrong one, when it is close enough to be a slip. */
    public static Optional<String> of(String wrong, Collection<String> known) {
        return closest(wrong, known, wrong.length() <= 4 ? wrong.length() / 2 : Math.max(2, wrong.length() / 3));
    }

    /** The end of a message: the nearest name, or some that are known. */
    public static String advice(String wrong, Collection<String> known) {
        Optional<String> nearest = of(wrong, known);
        if (nearest.isPresent()) {
            return "; nearest known: " + nearest.get();
        }
        List<String> some = known.stream().sorted().limit(MOST_LISTED).toList();
        return some.isEmpty() ? "" : "; known: " + String.join(", ", some) + (known.size() > some.size() ? "…" : "");
    }

    /** The end of a message: the nearest name, however far; nothing when none is known. */
    public static String nearest(String wrong, Collection<String> known) {
        return closest(wrong, known, Integer.MAX_VALUE)
                .map(name -> "; nearest known: " + name)
                .orElse("");
    }

    /** The known name that differs in so little that nothing else can have been meant. */
    public static Optional<String> slip(String wrong, Collection<String> known) {
        return closest(wrong, known, wrong.length() < 4 ? 0 : wrong.length() < 7 ? 1 : 2);
    }

    /** The nearest of names that are not farther than so many changes; of equally near ones the first by letters. */
    private static Optional<String> closest(String wrong, Collection<String> known, int farthest) {
        String wanted = wrong.toLowerCase(Locale.ROOT);
        @Nullable String best = null;
        int least = farthest;
        for (String name : known) {
            String other = name.toLowerCase(Locale.ROOT);
            if (Math.abs(other.length() - wanted.length()) > least) {
                continue;
            }
            int changes = distance(wanted, other, least);
            if (changes < least || (changes == least && (best == null || name.compareTo(best) < 0))) {
                best = name;
                least = changes;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * Changes from one to the other: a letter put in, left out, replaced, or two neighbours swapped. More than the limit as soon
     * as that is sure.
     */
    private static int distance(String one, String other, int limit) {
        int begin = 0;
        int shorter = Math.min(one.length(), other.length());
        while (begin < shorter && one.charAt(begin) == other.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return changes(one.substring(begin, one.length() - end), other.substring(begin, other.length() - end), limit);
    }

    private static int changes(String a, String b, int limit) {
        int[] last = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int cheapest = Math.min(replaced, Math.min(before[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                row[j] = swapped ? Math.min(cheapest, last[j - 2] + 1) : cheapest;
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return least;
            }
            int[] free = last;
            last = before;
            before = row;
            row = free;
        }
        return before[b.length()];
    }
}
