package org.bantin.repository;

import java.util.function.Supplier;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Opens a session for an actor, lends it to a call, closes it. The workspaces of the content model are top-level nodes:
 * {@code articles:/2026/11/x} is {@code /articles/2026/11/x}. Passwords are checked at sign-in only; these sessions are
 * pre-authenticated.
 */
public interface RepositorySessions {
    /** Runs a call that changes nothing. @throws RepositoryFailedException when the store fails */
    <T extends @Nullable Object> T read(StoreName store, Actor actor, SessionCall<T> call);

    /**
     * Runs a call and saves once after it. A save that conflicts with another is repeated in a fresh session, at most three
     * times, so the call must be free of side effects outside the session.
     *
     * @throws RepositoryFailedException when the store fails
     */
    <T extends @Nullable Object> T write(StoreName store, Actor actor, SessionCall<T> call);

    /** As {@link #write}, for a change without a result. */
    default void change(StoreName store, Actor actor, SessionWork work) {
        write(store, actor, session -> {
            work.in(session);
            return Boolean.TRUE;
        });
    }

    /**
     * Runs work that reads many times, such as a screen full of items: all its reads of one store by one actor share a session and
     * see one state. What the work writes is seen by its later reads.
     */
    default <T extends @Nullable Object> T together(Supplier<T> work) {
        return work.get();
    }

    /** Whether a store can be read at all. @throws RepositoryFailedException when it cannot, with the reason */
    default boolean answers(StoreName store) {
        return read(store, Actor.PUBLIC, session -> session.getRootNode().isNode());
    }
}
