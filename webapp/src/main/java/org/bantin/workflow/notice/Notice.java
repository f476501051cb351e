package org.bantin.workflow.notice;

import java.time.Instant;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should know.
 *
 * @param id name within the person's notices
 * @param to user name of the person
 * @param kind such as {@code return}, {@code approve}, {@code mention}, {@code comment}, {@code task}
 * @param item what it is about; null when it is no item
 * @param title title of the item at that time
 * @param text the words: reason, comment, task
 */
public record Notice(
        String id,
        String to,
        String kind,
        @Nullable ItemId item,
        String title,
        String by,
        String byName,
        Instant at,
        String text,
        boolean read) {

    /** A new one; its id comes with storing. */
    public static Notice about(Item item, String to, String kind, Actor by, Instant at, String text) {
        return new Notice("", to, kind, item.id(), item.title(), by.name(), by.displayName(), at, text, false);
    }
}
