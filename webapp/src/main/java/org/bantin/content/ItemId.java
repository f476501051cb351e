package org.bantin.content;

import java.util.UUID;

/** Identity of an item in both stores: the {@code jcr:uuid} of its node. */
public record ItemId(String value) {
    /** @throws IllegalArgumentException when the text is no UUID */
    public ItemId {
        if (!UUID.fromString(value).toString().equals(value)) {
            throw new IllegalArgumentException("not a UUID in canonical form: " + value);
        }
    }

    public static ItemId random() {
        return new ItemId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
