package org.bantin.definition.assembly;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class NearestName {
    private static final int MOST_LISTED = 8;

    private NearestName() {}

    /** The known name closest to a wrong one, when it is close enough to be a slip. */
    static Optional<String> of(String wrong, Collection<String> known) {
        String wanted = wrong.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, wrong.length() / 2);
        return known.stream()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= farthest)
                .min(Comparator.<String>comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The end of a message: the nearest name, or some that are known. */
    static String advice(String wrong, Collection<String> known) {
        Optional<String> nearest = of(wrong, known);
        if (nearest.isPresent()) {
            return "; nearest known: " + nearest.get();
        }
        List<String> some = known.stream().sorted().limit(MOST_LISTED).toList();
        return some.isEmpty() ? "" : "; known: " + String.join(", ", some) + (known.size() > some.size() ? "…" : "");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
