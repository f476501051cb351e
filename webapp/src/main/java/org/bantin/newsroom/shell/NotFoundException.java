package org.bantin.newsroom.shell;

import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.repository.access.Actor;

/** What was asked for does not exist, or the actor may not see it: the answer is the same. */
public class NotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotFoundException(String message) {
        super(message);
    }

    /** The item of this id as the actor may read it. */
    public static Item unless(Items items, Actor actor, String id) {
        try {
            return items.find(actor, new ItemId(id)).orElseThrow(() -> new NotFoundException("no item " + id));
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("not an item id: " + id);
        }
    }
}
