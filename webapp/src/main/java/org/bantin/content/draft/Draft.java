package org.bantin.content.draft;

import org.bantin.content.FieldValues;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A save after its values were found acceptable.
 *
 * @param base coerced, as far as it could be
 * @param changes coerced; an empty string removes
 * @param requestHash null when the request carries no key
 */
public record Draft(
        Actor actor,
        SaveRequest request,
        ContentTypeDefinition type,
        FieldValues base,
        FieldValues changes,
        @Nullable String requestHash) {

    /** @param stored false when the answer changed nothing, such as for a repeated request */
    record Answer(SaveOutcome outcome, boolean stored) {}

    /** Fields with changes laid over them. */
    public static FieldValues over(FieldValues fields, FieldValues changes) {
        FieldValues result = fields;
        for (var change : changes.values().entrySet()) {
            result = result.with(change.getKey(), "".equals(change.getValue()) ? null : change.getValue());
        }
        return result;
    }
}
