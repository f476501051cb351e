package org.bantin.publishing.journal;

import java.time.Duration;
import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The projections of this process as they stand; for health, and for whoever wants to see the effect of a publication. */
@NamedInterface("journal")
public interface Projections {
    List<ProjectionState> states();

    /** Waits until every projection has applied an entry. @return false when the time was over first */
    boolean awaitApplied(long number, Duration atMost);
}
