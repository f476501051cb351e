package org.bantin.workflow.task;

import java.time.Instant;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody shall do.
 *
 * @param item what it belongs to; null when it is no item
 * @param assignee user name
 * @param due null when there is no date
 * @param doneAt null while open
 */
public record Task(
        String id,
        @Nullable ItemId item,
        String title,
        String assignee,
        @Nullable Instant due,
        String by,
        String byName,
        Instant at,
        @Nullable Instant doneAt) {
    public boolean open() {
        return doneAt == null;
    }
}
