package org.bantin.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where an item stands in the editorial workflow, by the name used in storage, YAML, REST and message keys, such as
 * {@code in-review}. A workflow file may name states of its own; those named here are always there.
 */
public record ItemState(String id) {
    public static final ItemState DRAFT = new ItemState("draft");
    public static final ItemState IN_REVIEW = new ItemState("in-review");
    public static final ItemState RETURNED = new ItemState("returned");
    public static final ItemState APPROVED = new ItemState("approved");
    public static final ItemState SCHEDULED = new ItemState("scheduled");
    public static final ItemState PUBLISHED = new ItemState("published");
    public static final ItemState UNPUBLISHED = new ItemState("unpublished");

    /** In the order in which an item usually passes them. */
    public static final List<ItemState> USUAL =
            List.of(DRAFT, IN_REVIEW, RETURNED, APPROVED, SCHEDULED, PUBLISHED, UNPUBLISHED);

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** Whether this is one of {@link #USUAL}. */
    public boolean usual() {
        return USUAL.contains(this);
    }

    /** Empty for what cannot be the name of a state: up to 40 small letters, digits and hyphens. */
    public static Optional<ItemState> of(String id) {
        return NAME.matcher(id).matches() ? Optional.of(new ItemState(id)) : Optional.empty();
    }
}
