package org.bantin.content.trash;

import org.bantin.content.ItemId;

/** An item went to the trash; said after the commit. */
public record ItemDeleted(ItemId id, String type) {}
