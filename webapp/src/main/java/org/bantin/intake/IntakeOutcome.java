package org.bantin.intake;

import java.util.List;

/** What became of a file handed in for reading. Nothing is stored by reading. */
public sealed interface IntakeOutcome {
    /** The file was understood; {@code story} holds what was found and {@code loss} what could not be taken over. */
    record Read(StoryReading story, LossReport loss) implements IntakeOutcome {}

    /** The file cannot be read; a message key with its arguments says why and what would work. */
    record Refused(String messageKey, List<Object> arguments) implements IntakeOutcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
