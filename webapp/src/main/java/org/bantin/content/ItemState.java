package org.bantin.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an item stands in the editorial workflow. */
public enum ItemState {
    DRAFT,
    IN_REVIEW,
    RETURNED,
    APPROVED,
    SCHEDULED,
    PUBLISHED,
    UNPUBLISHED;

    /** The name used in storage, YAML, REST and message keys, such as {@code in-review}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ItemState> of(String id) {
        return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
    }
}
