package org.bantin.content.form;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one property of a row has to hold to be listed. */
@FunctionalInterface
public interface RowFilter {
    /** The property that stands for where a row stands: a {@link NodeRows.Status}. */
    String STATUS = "@status";

    /** @param value text, Boolean, Instant, number or status; null when the row has none */
    boolean passes(@Nullable Object value);

    /** A part of the text, whatever its accents and case. */
    static RowFilter containing(String part) {
        String wanted = NodeChoices.plain(part);
        return value -> value != null && NodeChoices.plain(value.toString()).contains(wanted);
    }

    /** One of the values; what was never ticked counts as {@code false}. */
    static RowFilter exactly(String wanted) {
        return value -> value == null
                ? wanted.equals("false")
                : List.of(value.toString().split(", ")).contains(wanted);
    }

    /** A time from the first on and before the second; either may be open. */
    static RowFilter between(@Nullable Instant from, @Nullable Instant before) {
        return value -> {
            Instant at = instant(value);
            return at != null && (from == null || !at.isBefore(from)) && (before == null || at.isBefore(before));
        };
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (value instanceof Instant at) {
            return at;
        }
        try {
            return value == null
                    ? null
                    : java.time.OffsetDateTime.parse(value.toString()).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
