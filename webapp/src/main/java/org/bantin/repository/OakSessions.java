package org.bantin.repository;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.jcr.InvalidItemStateException;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.oak.plugins.document.DocumentStoreException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.security.AccessRules;
import org.bantin.repository.security.ActorCredentials;
import org.jspecify.annotations.Nullable;

/** Sessions on the stores that this process has open. */
public final class OakSessions implements RepositorySessions, AutoCloseable {
    private static final int ATTEMPTS = 4;
    private static final long LONGEST_PAUSE_MILLIS = 20;
    private static final long PATIENCE_MILLIS = 500;

    private final Map<StoreName, Store> stores = new EnumMap<>(StoreName.class);
    /** Actors whose entries are known to be in the draft store. */
    private final Set<Actor> known = ConcurrentHashMap.newKeySet();

    /** The sessions of the work that this thread does together; who reads is said by each call. */
    private final ThreadLocal<@Nullable SharedReads> shared = new ThreadLocal<>();

    OakSessions(Iterable<Store> open) {
        open.forEach(store -> stores.put(store.name(), store));
    }

    public List<Store> open() {
        return List.copyOf(stores.values());
    }

    public boolean has(StoreName name) {
        return stores.containsKey(name);
    }

    Store store(StoreName name) {
        Store store = stores.get(name);
        if (store == null) {
            throw new AccessDeniedException("the " + name + " store is not open in this process (bantin.role=public)");
        }
        return store;
    }

    @Override
    public <T extends @Nullable Object> T read(StoreName name, Actor actor, SessionCall<T> call) {
        Store store = store(name);
        ensureEntries(store, actor);
        try {
            SharedReads open = shared.get();
            return open == null ? lend(store, actor, call, false) : call.in(open.session(store, actor));
        } catch (RepositoryException | DocumentStoreException e) {
            throw failure("reading", store, actor, e);
        } catch (RuntimeException e) {
            throw unlessAway("reading", store, actor, e);
        }
    }

    @Override
    public <T extends @Nullable Object> T together(Supplier<T> work) {
        if (shared.get() != null) {
            return work.get();
        }
        try (SharedReads open = new SharedReads()) {
            shared.set(open);
            return work.get();
        } finally {
            shared.remove();
        }
    }

    @Override
    public <T extends @Nullable Object> T write(StoreName name, Actor actor, SessionCall<T> call) {
        Store store = store(name);
        store.checkRoom();
        ensureEntries(store, actor);
        for (int attempt = 1; ; attempt++) {
            Lock lock =
                    attempt == 1 ? store.writers().readLock() : store.writers().writeLock();
            boolean locked = attempt == 1 ? take(lock) : waitFor(lock);
            try {
                T result = lend(store, actor, call, true);
                store.makeDurable();
                return result;
            } catch (InvalidItemStateException e) {
                if (attempt == ATTEMPTS) {
                    throw failure("saving, after " + ATTEMPTS + " conflicts,", store, actor, e);
                }
            } catch (RepositoryException | DocumentStoreException e) {
                throw failure("saving", store, actor, e);
            } catch (RuntimeException e) {
                throw unlessAway("saving", store, actor, e);
            } finally {
                if (locked) {
                    lock.unlock();
                }
            }
            pause(attempt);
        }
    }

    private static boolean take(Lock lock) {
        lock.lock();
        return true;
    }

    /** A repetition keeps other writers of this process away; when one takes too long it is tried beside it. */
    private static boolean waitFor(Lock lock) {
        try {
            return lock.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static <T extends @Nullable Object> T lend(Store store, Actor actor, SessionCall<T> call, boolean save)
            throws RepositoryException {
        Session session = store.repository().login(new ActorCredentials(actor));
        try {
            T result = call.in(session);
            if (save && session.hasPendingChanges()) {
                session.save();
            }
            return result;
        } finally {
            session.logout();
        }
    }

    private void ensureEntries(Store store, Actor actor) {
        if (store.name() == StoreName.LIVE || actor.system() || actor.roles().isEmpty() || known.contains(actor)) {
            return;
        }
        change(StoreName.DRAFT, Actor.system("repository"), session -> AccessRules.grantFor(session, actor));
        known.add(actor);
    }

    /** What code failed with, unless it did so because its store went away under it. */
    private static RuntimeException unlessAway(String doing, Store store, Actor actor, RuntimeException e) {
        return e instanceof RepositoryFailedException || !store.isAway() && !StoreAwayException.explains(e)
                ? e
                : failure(doing, store, actor, e);
    }

    private static RuntimeException failure(String doing, Store store, Actor actor, Exception e) {
        if (e instanceof javax.jcr.AccessDeniedException) {
            AccessDeniedException denied = new AccessDeniedException(
                    actor.name() + " may not do this in the " + store.name() + " store: " + e.getMessage());
            denied.initCause(e);
            return denied;
        }
        String message =
                doing + " in the " + store.name() + " store for " + actor.name() + " failed: " + e.getMessage();
        if (NoSuchPathException.explains(e)) {
            return new NoSuchPathException(message, e);
        }
        return store.isAway() || StoreAwayException.explains(e)
                ? new StoreAwayException(message, e)
                : new RepositoryFailedException(message, e);
    }

    /** Lets the other writer finish; not Thread.sleep, which an interrupt would end. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt)));
    }

    @Override
    public void close() {
        stores.values().forEach(Store::close);
    }
}
