package org.bantin.content.audit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some lines of the audit trail, newest first.
 *
 * @param next cursor of the following page; null at the end
 */
public record AuditPage(List<AuditEntry> entries, @Nullable String next) {
    public AuditPage {
        entries = List.copyOf(entries);
    }

    public Optional<String> following() {
        return Optional.ofNullable(next);
    }
}
