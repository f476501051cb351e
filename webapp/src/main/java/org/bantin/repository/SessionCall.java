package org.bantin.repository;

import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** Work done with one session; must neither keep it nor hand it to another thread. */
@FunctionalInterface
public interface SessionCall<T extends @org.jspecify.annotations.Nullable Object> {
    T in(Session session) throws RepositoryException;
}
