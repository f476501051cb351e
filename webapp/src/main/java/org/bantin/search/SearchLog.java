package org.bantin.search;

import java.time.LocalDate;
import java.util.List;

/**
 * What readers searched, counted per day and wording. Nothing about who searched is kept, no time of day, and no question that holds
 * an e-mail address or a number long enough for a telephone or an identity card.
 *
 * <p>Each process writes files of its own into the folder {@code bantin.search.log} and sums the files of all: processes that share
 * the folder see each other's counts within seconds, others see their own only.
 */
public interface SearchLog {
    /** Counts a question; returns at once. Only first pages are counted. */
    void note(String text, long total, boolean relaxed);

    /** Most frequent first, over so many days up to today. */
    List<Entry> top(int days, boolean onlyWithoutResult, int size);

    /** Each of so many days up to today, the oldest first; days without a search too. */
    List<Day> days(int days);

    /**
     * One wording.
     *
     * @param text as it was typed last
     * @param times how often
     * @param withoutResult how often nothing had all of it
     * @param last day it was last asked
     */
    record Entry(String text, long times, long withoutResult, LocalDate last) {}

    /** Searches of one day. */
    record Day(LocalDate day, long times, long withoutResult) {}
}
