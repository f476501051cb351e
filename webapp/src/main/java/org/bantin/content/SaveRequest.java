package org.bantin.content;

import org.jspecify.annotations.Nullable;

/**
 * A save as it comes from a form, an import or REST.
 *
 * @param id null to create
 * @param type content type; must agree with the stored one
 * @param baseRevision the revision the changes started from; 0 when creating
 * @param base the values that the person started from, for the fields in {@code changes}; lets the server merge
 * @param changes new values of changed fields; a field to be removed maps to an empty string
 * @param requestKey makes a repeated request harmless: the same key answers with the first outcome; null when not needed
 */
public record SaveRequest(
        @Nullable ItemId id,
        String type,
        long baseRevision,
        FieldValues base,
        FieldValues changes,
        @Nullable String requestKey) {}
