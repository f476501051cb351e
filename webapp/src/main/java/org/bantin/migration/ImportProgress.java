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

    /** Bytes of the input that this step has dealt with. */
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

    /** Begins a step that has so many bytes to deal with. */
    public void begin(String newStep, long bytes) {
        done.set(0);
        total.set(bytes);
        step = newStep;
    }

    public void at(long bytes) {
        done.set(bytes);
    }

    public void stored(int count) {
        items.addAndGet(count);
    }
}
