package org.bantin.content;

/** An item went to the trash; said after the commit. */
public record ItemDeleted(ItemId id, String type) {}
