package org.bantin.newsroom.editor;

import java.util.List;
import java.util.Map;

/**
 * The form of a content type.
 *
 * @param surface which fields are written on the page itself: {@code kicker, title, lead, body} to field name
 * @param tabs the rest, for the inspector
 * @param labels label of every field by name
 * @param photos whether the type has a list of photos
 * @param hero whether one picture stands for the whole
 */
record EditorForm(
        String type,
        String label,
        String icon,
        Map<String, String> surface,
        List<Tab> tabs,
        Map<String, String> labels,
        boolean photos,
        boolean hero) {
    EditorForm {
        surface = Map.copyOf(surface);
        tabs = List.copyOf(tabs);
        labels = Map.copyOf(labels);
    }

    /** One tab of the inspector. */
    record Tab(String name, String label, List<FormField> fields) {
        Tab {
            fields = List.copyOf(fields);
        }
    }
}
