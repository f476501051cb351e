package org.bantin.content.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail: who did what to what, when.
 *
 * @param at when it was done; of several saves in a row by one person, the last
 * @param by user name
 * @param action such as {@code created}, {@code saved}, {@code submit}, {@code published}, {@code user-added}
 * @param item what it was done to; null when it was no item
 * @param type content type of the item; null when it was no item
 * @param title title of the item at that time, or name of the other thing
 * @param details more in words: reason, revision, states, changed fields
 */
public record AuditEntry(
        Instant at,
        String by,
        String action,
        @Nullable ItemId item,
        @Nullable String type,
        String title,
        Map<String, String> details) {
    public AuditEntry {
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static AuditEntry of(Instant at, String by, String action, Item item, Map<String, String> details) {
        return new AuditEntry(at, by, action, item.id(), item.type(), item.title(), details);
    }
}
