package org.bantin.content;

import java.util.List;

/** What became of a save. Nothing the person wrote is lost in any of them. */
public sealed interface SaveOutcome {
    /** Stored durably. {@code merged} tells that others' changes to other fields were kept beside these. */
    record Saved(Item item, boolean merged) implements SaveOutcome {}

    /** Somebody changed the same fields since {@code baseRevision}; nothing was stored. */
    record Conflict(Item current, List<FieldConflict> fields) implements SaveOutcome {}

    /** The values cannot be stored at all (wrong type, too long, unknown field). Missing required fields are no reason: a draft may be incomplete. */
    record Refused(List<FieldProblem> problems) implements SaveOutcome {}

    /** One field with the three versions that meet. */
    record FieldConflict(String field, Object base, Object theirs, Object mine) {}
}
