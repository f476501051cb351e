package org.bantin.search.index;

/** The index could not be read or written. The index is disposable: a rebuild is the cure. */
public final class IndexFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IndexFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
