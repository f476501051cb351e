package org.bantin.content;

/** A draft was stored; said after the commit. */
public record ItemSaved(ItemId id, String type, long revision) {}
