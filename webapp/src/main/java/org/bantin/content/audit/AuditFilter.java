package org.bantin.content.audit;

import java.time.Instant;
import java.util.Locale;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the audit trail are wanted; null parts do not limit.
 *
 * @param from not before
 * @param to before
 */
public record AuditFilter(
        @Nullable String by,
        @Nullable String action,
        @Nullable ItemId item,
        @Nullable String type,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    public static AuditFilter ofItem(ItemId item) {
        return new AuditFilter(null, null, item, null, null, null, null);
    }

    boolean accepts(AuditEntry entry) {
        return (by == null || by.equals(entry.by()))
                && (action == null || action.equals(entry.action()))
                && (item == null || item.equals(entry.item()))
                && (type == null || type.equals(entry.type()))
                && (text == null || entry.title().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                && (from == null || !entry.at().isBefore(from))
                && (to == null || entry.at().isBefore(to));
    }
}
