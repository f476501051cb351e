package org.bantin.repository;

import java.util.HashMap;
import java.util.Map;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.repository.access.Actor;
import org.bantin.repository.security.ActorCredentials;

/** Sessions that the reads of one piece of work share, one for each store and actor; of one thread, closed when the work ends. */
final class SharedReads implements AutoCloseable {
    private record Reader(StoreName store, Actor actor) {}

    private final Map<Reader, Session> sessions = new HashMap<>();

    Session session(Store store, Actor actor) throws RepositoryException {
        Reader reader = new Reader(store.name(), actor);
        Session open = sessions.get(reader);
        if (open == null) {
            open = store.repository().login(new ActorCredentials(actor));
            sessions.put(reader, open);
        }
        return open;
    }

    @Override
    public void close() {
        sessions.values().forEach(Session::logout);
    }
}
