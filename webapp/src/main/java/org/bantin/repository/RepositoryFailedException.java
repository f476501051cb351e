package org.bantin.repository;

import org.jspecify.annotations.Nullable;

/** The store could not do what was asked; the cause is the engine's own exception. */
public class RepositoryFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RepositoryFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
