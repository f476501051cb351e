package org.bantin.migration.wxr.body;

import java.util.Map;
import java.util.TreeMap;

/** What could not be carried over from a text, by kind and how often. */
public final class Losses {
    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String kind) {
        add(kind, 1);
    }

    void add(String kind, int times) {
        counts.merge(kind, times, Integer::sum);
    }

    public Map<String, Integer> counts() {
        return new TreeMap<>(counts);
    }

    public boolean none() {
        return counts.isEmpty();
    }
}
