package org.bantin.content;

import java.time.Instant;
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
 * @param placement where and for whom a new item is created; null for the usual
 */
public record SaveRequest(
        @Nullable ItemId id,
        String type,
        long baseRevision,
        FieldValues base,
        FieldValues changes,
        @Nullable String requestKey,
        @Nullable Placement placement) {

    public SaveRequest(
            @Nullable ItemId id,
            String type,
            long baseRevision,
            FieldValues base,
            FieldValues changes,
            @Nullable String requestKey) {
        this(id, type, baseRevision, base, changes, requestKey, null);
    }

    /** A new item, with what is known of it. */
    public static SaveRequest create(String type, FieldValues values, @Nullable String requestKey) {
        return new SaveRequest(null, type, 0, FieldValues.EMPTY, values, requestKey, null);
    }

    /** A change to an item as the person saw it. */
    public static SaveRequest change(Item seen, FieldValues changes, @Nullable String requestKey) {
        return new SaveRequest(seen.id(), seen.type(), seen.revision(), seen.fields(), changes, requestKey, null);
    }

    /**
     * What an import or a person says about a new item.
     *
     * @param slug wanted slug; null to make one from the title; a number is added when it is taken
     * @param created when it came to be: decides its date folder; null for now
     * @param owner user name of who it belongs to; null for the actor; only system actors and editors may name another
     */
    public record Placement(
            @Nullable String slug,
            @Nullable Instant created,
            @Nullable String owner) {}
}
