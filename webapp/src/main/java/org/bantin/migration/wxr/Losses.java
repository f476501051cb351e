package org.bantin.migration.wxr;

import java.util.Map;
import java.util.TreeMap;

/** What could not be carried over from a text, by kind and how often. */
final class Losses {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String kind) {
        add(kind, 1);
    }

    void add(String kind, int times) {
        counts.merge(kind, times, Integer::sum);
    }

    Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    boolean none() {
        return counts.isEmpty();
    }
}
