package org.bantin.publishing.journal;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/**
 * Something derived from the journal, such as the search index. Keeps its cursor inside its own commit. The runner calls from
 * one thread per projection, in order, and again from the cursor after a failure or a restart.
 */
@NamedInterface("journal")
public interface Projection {
    String name();

    /** Number of the last entry that is durably applied; 0 for nothing. */
    long cursor();

    /** Applies consecutive entries and then moves the cursor to the last one. Repeating is harmless. */
    void apply(List<JournalEntry> entries);

    /** Names of projections that must have reached an entry before this one may see it. */
    default List<String> after() {
        return List.of();
    }
}
