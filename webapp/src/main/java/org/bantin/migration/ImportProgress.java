package org.bantin.migration;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far an import is, for whoever shows it; counted by the import, read and cancelled from any thread. */
public final class ImportProgress {
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final AtomicInteger items = new AtomicInteger();
    private volatile String step = "";
    private volatile boolean cancelled;

    /** Asks the import to stop after the batch at hand; what was imported stays, and a later run goes on from there. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Bytes of the input that have been dealt with, in all passes. */
    public long done() {
        return done.get();
    }

    public long total() {
        return total.get();
    }

    /** Items created or changed so far. */
    public int items() {
        return items.get();
    }

    /** What is done at the moment: {@code media}, {@code posts}. */
    public String step() {
        return step;
    }

    public void begin(long bytes) {
        total.set(bytes);
    }

    public void at(String newStep, long bytes) {
        step = newStep;
        done.set(bytes);
    }

    public void stored(int count) {
        items.addAndGet(count);
    }
}
