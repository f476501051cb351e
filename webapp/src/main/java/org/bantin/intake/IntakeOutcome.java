package org.bantin.intake;

import java.util.List;
import org.bantin.intake.format.LossReport;
import org.bantin.intake.shape.DocumentReading;
import org.bantin.intake.shape.EventReading;
import org.bantin.intake.shape.Find;
import org.bantin.intake.shape.StoryReading;
import org.jspecify.annotations.Nullable;

/** What became of a file handed in for reading. Nothing is stored by reading. */
public sealed interface IntakeOutcome {
    /**
     * The file was understood; {@code story} holds what was found and {@code loss} what could not be taken over. When the file has the
     * layout of an official document, {@code document} holds its fields and the story's body is the document's text; when it tells of
     * a conference or a signing, {@code event} holds what it says of it.
     *
     * @param type content type that fits best, and whether that is certain
     * @param reading the file as it was read, before anything was recognised, pictures as {@code <figure data-photo="n">}
     * @param finds where each value was found
     */
    record Read(
            StoryReading story,
            @Nullable DocumentReading document,
            @Nullable EventReading event,
            LossReport loss,
            Guess type,
            String reading,
            List<Find> finds)
            implements IntakeOutcome {
        public Read {
            finds = List.copyOf(finds);
        }
    }

    /** What kind of content a file is. */
    record Guess(String type, boolean sure) {}

    /** The file cannot be read; a message key with its arguments says why and what would work. */
    record Refused(String messageKey, List<Object> arguments) implements IntakeOutcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }
    }
}
