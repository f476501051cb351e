package org.bantin.publishing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.definition.Definitions;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.springframework.stereotype.Component;

/**
 * Who may publish what. Editors publish in their sections what has been approved; reference material, which stands in no
 * section, needs no approval; a chief editor's own decision is approval enough.
 */
@Component
public class PublishingRights {
    private static final Set<ItemState> DECIDED =
            EnumSet.of(ItemState.APPROVED, ItemState.SCHEDULED, ItemState.PUBLISHED, ItemState.UNPUBLISHED);

    private final Items items;
    private final ItemRights rights;
    private final Definitions definitions;

    PublishingRights(Items items, ItemRights rights, Definitions definitions) {
        this.items = items;
        this.rights = rights;
        this.definitions = definitions;
    }

    public boolean mayPublish(Actor actor, Item item) {
        return rights.mayDecide(actor, item);
    }

    public boolean mayUnpublish(Actor actor, Item item) {
        return actor.system() || (actor.has(Role.CHIEF_EDITOR) && rights.mayDecide(actor, item));
    }

    /** Whether somebody who may has said that this can be read by everybody. */
    public boolean isDecided(Actor actor, Item item) {
        return actor.system()
                || actor.has(Role.CHIEF_EDITOR)
                || DECIDED.contains(item.state())
                || definitions
                        .contentType(item.type())
                        .flatMap(type -> type.property("section"))
                        .isEmpty();
    }

    Item forPublishing(Actor actor, ItemId id) {
        return find(actor, id).filter(item -> mayPublish(actor, item)).orElseThrow(() -> denied(actor, "publish", id));
    }

    Item forUnpublishing(Actor actor, ItemId id) {
        return find(actor, id)
                .filter(item -> mayUnpublish(actor, item))
                .orElseThrow(() -> denied(actor, "unpublish", id));
    }

    private Optional<Item> find(Actor actor, ItemId id) {
        return items.find(actor, id);
    }

    private static AccessDeniedException denied(Actor actor, String verb, ItemId id) {
        return new AccessDeniedException(actor.name() + " may not " + verb + " " + id + ", or there is no such item");
    }
}
