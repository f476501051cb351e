package org.bantin.content.trash;

import java.time.Instant;
import org.bantin.content.Item;

/**
 * An item in the trash.
 *
 * @param item as it was; its path is the one in the trash
 * @param from absolute path it was deleted from
 */
public record TrashedItem(Item item, String from, Instant at, String by) {}
