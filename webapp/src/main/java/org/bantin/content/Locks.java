package org.bantin.content;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bantin.content.lock.EditLocks;
import org.springframework.stereotype.Component;

/**
 * Lets changes of one item in this process wait for one another, so that the store's retries are left for other processes. Held
 * for one change; not to be confused with {@link EditLocks}, which people hold.
 */
@Component
public class Locks {
    private static final int STRIPES = 64;

    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];

    Locks() {
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    public <T> T with(String key, Supplier<T> work) {
        ReentrantLock lock = stripes[Math.floorMod(key.hashCode(), STRIPES)];
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
