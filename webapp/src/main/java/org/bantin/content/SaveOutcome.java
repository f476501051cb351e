package org.bantin.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a save. Nothing the person wrote is lost in any of them. */
public sealed interface SaveOutcome {
    /** Stored durably; {@code mergedWith} names whose later save was kept beside these changes, if there was one. */
    record Saved(Item item, @Nullable String mergedWith) implements SaveOutcome {
        public boolean merged() {
            return mergedWith != null;
        }
    }

    /** Somebody changed the same fields since {@code baseRevision}; nothing was stored. */
    record Conflict(Item current, List<FieldConflict> fields) implements SaveOutcome {}

    /** The values cannot be stored at all (wrong type, too long, unknown field). Missing required fields are no reason: a draft may be incomplete. */
    record Refused(List<FieldProblem> problems) implements SaveOutcome {}

    /** One field with the three versions that meet. */
    record FieldConflict(String field, Object base, Object theirs, Object mine) {}
}
