package org.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.bantin.definition.SampleModules;

/** Reads files as the newsroom does, on 20 November 2026, with the types that are shipped. */
final class Manuscripts {
    private final ReadManuscript read = new ReadManuscript(
            SampleModules.shipped().definitions(),
            Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")));

    IntakeOutcome outcome(Path file) {
        return read.execute(file, file.getFileName().toString(), List.of());
    }

    IntakeOutcome.Read read(Path file) {
        IntakeOutcome outcome = outcome(file);
        assertThat(outcome).isInstanceOf(IntakeOutcome.Read.class);
        return (IntakeOutcome.Read) outcome;
    }

    /** The message key of the refusal that is expected. */
    String refusal(Path file) {
        IntakeOutcome outcome = outcome(file);
        assertThat(outcome).isInstanceOf(IntakeOutcome.Refused.class);
        return ((IntakeOutcome.Refused) outcome).messageKey();
    }
}
