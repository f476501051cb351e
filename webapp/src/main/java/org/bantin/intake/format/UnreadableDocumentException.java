package org.bantin.intake.format;

import java.util.List;

/** Carries the reason out of the reading code to whoever asked. */
public final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;
    private final transient List<Object> arguments;

    UnreadableDocumentException(String messageKey, Object... arguments) {
        super(messageKey, arguments.length > 0 && arguments[0] instanceof Throwable cause ? cause : null);
        Object[] shown = java.util.Arrays.stream(arguments)
                .filter(a -> !(a instanceof Throwable))
                .toArray();
        this.messageKey = messageKey;
        this.arguments = List.of(shown);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
