package org.bantin.newsroom.shell;

import org.bantin.content.ItemState;

/** A workflow state as shown: colour family, icon, word. */
public record Badge(String look, String icon, String word) {
    public static Badge of(ItemState state, Words words) {
        return new Badge(look(state), icon(state), words.text("newsroom.state." + state.id()));
    }

    private static String look(ItemState state) {
        return switch (state) {
            case DRAFT -> "draft";
            case IN_REVIEW -> "pending";
            case RETURNED -> "returned";
            case APPROVED -> "approved";
            case SCHEDULED -> "scheduled";
            case PUBLISHED -> "published";
            case UNPUBLISHED -> "removed";
        };
    }

    private static String icon(ItemState state) {
        return switch (state) {
            case DRAFT -> "pencil";
            case IN_REVIEW -> "hourglass-split";
            case RETURNED -> "arrow-return-left";
            case APPROVED -> "check2-circle";
            case SCHEDULED -> "clock";
            case PUBLISHED -> "broadcast";
            case UNPUBLISHED -> "eye-slash";
        };
    }
}
