package org.bantin.publishing.journal;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The publication journal of the live store: gapless, totally ordered, the source of every projection. */
@NamedInterface("journal")
public interface Journal {
    /** Number of the newest entry; 0 when nothing was ever published. */
    long head();

    /** Entries after a number, oldest first, at most {@code limit}. */
    List<JournalEntry> after(long number, int limit);
}
