package org.bantin.search.index;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in an item a text stands; the weight classes of {@code bantin.search} in a content type. */
public enum Zone {
    TITLE,
    LEAD,
    HEADING,
    NAME,
    BODY,
    CAPTION,
    ATTACHMENT;

    public static Optional<Zone> of(String id) {
        return Arrays.stream(values())
                .filter(zone -> zone.name().toLowerCase(Locale.ROOT).equals(id))
                .findFirst();
    }
}
