package org.bantin.publishing.journal;

import java.time.Instant;
import java.util.List;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** One publication: everything in it became visible in one commit. Numbers start at 1 and have no gaps. */
@NamedInterface("journal")
public record JournalEntry(long number, Instant at, String by, List<Change> changes) {
    public JournalEntry {
        changes = List.copyOf(changes);
    }

    /**
     * What happened to one item.
     *
     * @param address public address after the change; null when it has none or is gone
     * @param previousAddress the address before, when it differs or the item is gone
     */
    public record Change(
            Kind kind,
            ItemId id,
            String type,
            String workspace,
            @Nullable String address,
            @Nullable String previousAddress) {}

    /** Kinds of change. */
    public enum Kind {
        PUBLISHED,
        UNPUBLISHED,
        MOVED
    }
}
