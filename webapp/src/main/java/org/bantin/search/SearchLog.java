package org.bantin.search;

import java.time.LocalDate;
import java.util.List;

/**
 * What readers searched, counted per day and wording. Nothing about who searched is kept, no time of day, and no question that holds
 * an e-mail address or a telephone number.
 */
public interface SearchLog {
    /** Counts a question; returns at once. Only first pages are counted. */
    void note(String text, long total, boolean relaxed);

    /** Most frequent first, over so many days up to today. */
    List<Entry> top(int days, boolean onlyWithoutResult, int size);

    /**
     * One wording.
     *
     * @param text as it was typed last
     * @param times how often
     * @param withoutResult how often nothing had all of it
     * @param last day it was last asked
     */
    record Entry(String text, long times, long withoutResult, LocalDate last) {}
}
