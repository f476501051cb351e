package org.bantin.publishing;

import org.bantin.content.ItemId;

/** An item was taken off the site; said in the process that did it, after the commit. */
public record ItemUnpublished(ItemId id, String type, long number) {}
