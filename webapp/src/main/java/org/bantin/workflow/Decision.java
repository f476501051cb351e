package org.bantin.workflow;

import java.time.Instant;
import org.bantin.content.ItemState;

/**
 * What was decided on an item.
 *
 * @param by user name
 * @param step what was done, such as {@code return}, {@code publish}
 * @param reason empty when none was given
 * @param revision the item's revision that was decided on
 */
public record Decision(
        Instant at,
        String by,
        String byName,
        String step,
        ItemState from,
        ItemState to,
        String reason,
        long revision) {}
