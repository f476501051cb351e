package org.bantin.content.lock;

import java.time.Instant;
import org.bantin.content.ItemId;

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
