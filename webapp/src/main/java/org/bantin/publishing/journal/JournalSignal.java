package org.bantin.publishing.journal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** Wakes the projections of this process when it has written an entry; entries of other processes are found by looking. */
@Component
public class JournalSignal {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long count;
    private long hurries;
    private int waiting;

    /** Number of signals so far; read it before looking at the journal, so that none is missed. */
    long count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    /** @param crowd whether the entry is one of many, as an import writes them, so that nobody waits for this one */
    public void entryWritten(boolean crowd) {
        lock.lock();
        try {
            hurries += crowd ? 0 : 1;
        } finally {
            lock.unlock();
        }
        progress();
    }

    /** Grows whenever projections should not collect entries any longer. */
    long hurries() {
        lock.lock();
        try {
            return hurries;
        } finally {
            lock.unlock();
        }
    }

    /** Somebody begins (1) or ends (-1) to wait for the projections. */
    void waiting(int more) {
        lock.lock();
        try {
            waiting += more;
            hurries += more > 0 ? 1 : 0;
        } finally {
            lock.unlock();
        }
        progress();
    }

    boolean isAwaited() {
        lock.lock();
        try {
            return waiting > 0;
        } finally {
            lock.unlock();
        }
    }

    /** A projection has moved on; others may wait for it. */
    void progress() {
        lock.lock();
        try {
            count++;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Returns when there was a signal after {@code seen}, or the time is over. */
    void await(long seen, long millis) {
        long left = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (count == seen && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            // nobody interrupts these threads; were it so, looking early at the journal does no harm
            count++;
        } finally {
            lock.unlock();
        }
    }
}
