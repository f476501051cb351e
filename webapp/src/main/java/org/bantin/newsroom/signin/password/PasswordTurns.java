package org.bantin.newsroom.signin.password;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets passwords be checked a few at a time. A check is costly on purpose, so a crowd that signs in at once would take every
 * processor and every request thread from the readers; one processor is always left to them. Who would wait too long, or behind too many, is asked to come back.
 */
@Component
public class PasswordTurns {
    /** After so long the person is told, so that nobody looks at a page that does nothing. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Half of the request threads that the server has; the others are for readers. */
    static final int MOST_WAITING = 100;

    private final Semaphore turns;
    private final Semaphore places;
    private final Duration patience;

    @Autowired
    public PasswordTurns() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), MOST_WAITING, PATIENCE);
    }

    public PasswordTurns(int atOnce, int mostWaiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.places = new Semaphore(atOnce + mostWaiting);
        this.patience = patience;
    }

    /** Runs the check when it is its turn. @throws SignInsBusyException when that would take too long */
    public <T> T take(Supplier<T> check) {
        if (!places.tryAcquire()) {
            throw new SignInsBusyException();
        }
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SignInsBusyException();
            }
            try {
                return check.get();
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            throw new SignInsBusyException();
        } finally {
            places.release();
        }
    }
}
