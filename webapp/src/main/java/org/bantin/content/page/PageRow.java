package org.bantin.content.page;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A page as the tree shows it.
 *
 * @param path below the workspace
 * @param template id of its template; empty when it has none
 * @param children whether pages lie below it
 * @param editable whether the actor may change it
 */
public record PageRow(
        String id,
        String path,
        String name,
        String title,
        String template,
        State state,
        @Nullable Instant changed,
        String by,
        boolean children,
        boolean editable) {
    /** How the page stands to what the public sees. */
    public enum State {
        DRAFT,
        CHANGED,
        PUBLISHED
    }

    public boolean live() {
        return state != State.DRAFT;
    }
}
