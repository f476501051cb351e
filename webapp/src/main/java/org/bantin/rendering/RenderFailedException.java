package org.bantin.rendering;

/** A page could not be rendered at all; the cause is the template engine's or the store's own exception. */
public class RenderFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RenderFailedException(String message, Throwable cause) {
        super(message, cause);
    }

    public RenderFailedException(String message) {
        super(message);
    }
}
