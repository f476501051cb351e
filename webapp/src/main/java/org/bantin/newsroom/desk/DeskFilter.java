package org.bantin.newsroom.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.ItemState;

/**
 * What the desk is narrowed to; lives in the address.
 *
 * @param view {@code board} or {@code list}
 * @param state state that the list, or a phone, shows
 */
record DeskFilter(
        String view, String q, String section, String type, String owner, String state, boolean late, boolean gaps) {
    private static final Set<String> VIEWS = Set.of("board", "list");

    static DeskFilter of(Map<String, String> asked) {
        String view = asked.getOrDefault("view", "board");
        return new DeskFilter(
                VIEWS.contains(view) ? view : "board",
                asked.getOrDefault("q", "").strip(),
                asked.getOrDefault("section", ""),
                asked.getOrDefault("type", ""),
                asked.getOrDefault("owner", ""),
                ItemState.of(asked.getOrDefault("state", ""))
                        .orElse(ItemState.IN_REVIEW)
                        .id(),
                asked.containsKey("late"),
                asked.containsKey("gaps"));
    }

    /** As filters of the index, over the types that go over the desk. */
    Map<String, List<String>> filters(List<String> deskTypes) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("type", type.isEmpty() || !deskTypes.contains(type) ? deskTypes : List.of(type));
        if (!section.isEmpty()) {
            filters.put("section", List.of(section));
        }
        if (!owner.isEmpty()) {
            filters.put("owner", List.of(owner));
        }
        return filters;
    }

    boolean lets(Card card) {
        return (!late || card.late() > 0) && (!gaps || !card.complete());
    }
}
