package org.bantin.workflow;

import org.bantin.content.ItemId;
import org.bantin.content.ItemState;

/** A decision put an item into another state; said after the commit. */
public record ItemMoved(ItemId id, String type, ItemState from, ItemState to, Transition transition, String by) {}
