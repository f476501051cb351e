package org.bantin.content;

import java.time.Instant;

/**
 * Who is writing in an item.
 *
 * @param by user name
 * @param since when writing began
 * @param seen last sign of life
 */
public record EditLock(ItemId item, String by, String byName, Instant since, Instant seen) {
    public boolean isOf(String user) {
        return by.equals(user);
    }
}
