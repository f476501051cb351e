package org.bantin.newsroom.shell;

import java.util.Map;
import org.bantin.content.ItemState;
import org.bantin.workflow.WorkflowState;

/** A workflow state as shown: colour family, icon, word. */
public record Badge(String look, String icon, String word) {
    private static final Map<ItemState, String> LOOKS = Map.of(
            ItemState.DRAFT, "draft",
            ItemState.IN_REVIEW, "pending",
            ItemState.RETURNED, "returned",
            ItemState.APPROVED, "approved",
            ItemState.SCHEDULED, "scheduled",
            ItemState.PUBLISHED, "published",
            ItemState.UNPUBLISHED, "removed");
    private static final Map<ItemState, String> ICONS = Map.of(
            ItemState.DRAFT, "pencil",
            ItemState.IN_REVIEW, "hourglass-split",
            ItemState.RETURNED, "arrow-return-left",
            ItemState.APPROVED, "check2-circle",
            ItemState.SCHEDULED, "clock",
            ItemState.PUBLISHED, "broadcast",
            ItemState.UNPUBLISHED, "eye-slash");

    public static Badge of(ItemState state, Words words) {
        WorkflowState described = words.described(state);
        return new Badge(
                described.look().isEmpty() ? LOOKS.getOrDefault(state, "pending") : described.look(),
                described.icon().isEmpty() ? ICONS.getOrDefault(state, "hourglass-split") : described.icon(),
                words.word(described));
    }
}
