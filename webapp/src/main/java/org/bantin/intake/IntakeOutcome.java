package org.bantin.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a file handed in for reading. Nothing is stored by reading. */
public sealed interface IntakeOutcome {
    /**
     * The file was understood; {@code story} holds what was found and {@code loss} what could not be taken over. When the file has the
     * layout of an official document, {@code document} holds its fields and the story's body is the document's text.
     */
    record Read(StoryReading story, @Nullable DocumentReading document, LossReport loss) implements IntakeOutcome {}

    /** The file cannot be read; a message key with its arguments says why and what would work. */
    record Refused(String messageKey, List<Object> arguments) implements IntakeOutcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
