package org.bantin.newsroom.editor;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of the editor's form, as the scripts read it.
 *
 * @param kind {@code text, number, date, datetime, select, check, list, reference, asset, group, rich}
 * @param rows lines of text shown at first; 1 for a single line
 * @param whole whether a number has no decimals
 * @param of content types that a reference may point to, separated by commas
 * @param fields inner fields of a group
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FormField(
        String name,
        String kind,
        String label,
        @Nullable String hint,
        boolean required,
        boolean multiple,
        int rows,
        boolean whole,
        @Nullable String of,
        List<Option> options,
        List<FormField> fields) {
    FormField {
        options = List.copyOf(options);
        fields = List.copyOf(fields);
    }

    /** A choice. */
    record Option(String value, String label) {}
}
