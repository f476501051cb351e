package org.bantin.content.lock;

import org.bantin.content.ItemId;

/** Somebody took over the writing of an item from somebody else. */
public record EditLockTakenOver(ItemId id, String title, String from, String by, String byName) {}
