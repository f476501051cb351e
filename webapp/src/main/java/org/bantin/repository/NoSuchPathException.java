package org.bantin.repository;

/** What was asked for cannot be the path or the name of a node, such as {@code /website/[x}; nothing can stand there. */
public class NoSuchPathException extends RepositoryFailedException {
    private static final long serialVersionUID = 1L;
    /** How Oak begins the message of an exception that has no type of its own (SessionContext.getOakPathOrThrow). */
    private static final String OAK = "Invalid name or path";

    NoSuchPathException(String message, Throwable cause) {
        super(message, cause);
    }

    static boolean explains(Throwable failure) {
        String message = failure.getMessage();
        return message != null && message.startsWith(OAK);
    }
}
