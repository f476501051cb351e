package org.bantin.publishing;

import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/** An item went live, or its live copy changed; said in the process that did it, after the commit. */
public record ItemPublished(
        ItemId id, String type, long number, @Nullable String address) {}
