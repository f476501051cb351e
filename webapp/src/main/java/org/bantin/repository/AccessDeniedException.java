package org.bantin.repository;

/** The actor lacks the right; the newsroom says so, the public site answers as if nothing were there. */
public class AccessDeniedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AccessDeniedException(String message) {
        super(message);
    }
}
