package org.bantin.repository;

import javax.jcr.RepositoryException;
import javax.jcr.Session;

/** A change made with one session that has no result; must neither keep the session nor hand it to another thread. */
@FunctionalInterface
public interface SessionWork {
    void in(Session session) throws RepositoryException;
}
