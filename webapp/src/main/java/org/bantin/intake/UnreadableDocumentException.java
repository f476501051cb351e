package org.bantin.intake;

import java.util.List;

/** Carries the reason out of the reading code to {@link IntakeOutcome.Refused}. */
final class UnreadableDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient IntakeOutcome.Refused refusal;

    UnreadableDocumentException(String messageKey, Object... arguments) {
        super(messageKey, arguments.length > 0 && arguments[0] instanceof Throwable cause ? cause : null);
        Object[] shown = java.util.Arrays.stream(arguments)
                .filter(a -> !(a instanceof Throwable))
                .toArray();
        this.refusal = new IntakeOutcome.Refused(messageKey, List.of(shown));
    }

    IntakeOutcome.Refused refusal() {
        return refusal;
    }
}
