package org.bantin.search.item;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.definition.Definitions;
import org.bantin.search.index.IndexDocument;
import org.bantin.search.index.IndexFields;
import org.bantin.search.index.Zone;

/**
 * Makes an {@link IndexDocument} of an item, led by its content type: {@code bantin.search} says the weight class of a field, types
 * without it are searched by sensible defaults. Names of items that it refers to are searched with it.
 */
public final class ItemDocuments {
    private final Definitions definitions;
    private final ItemSource source;
    private final ZoneId zone;

    public ItemDocuments(Definitions definitions, ItemSource source, ZoneId zone) {
        this.definitions = definitions;
        this.source = source;
        this.zone = zone;
    }

    /** For making many documents at once, on one thread. */
    public ItemDocuments together() {
        return new ItemDocuments(definitions, new RememberedItems(source), zone);
    }

    /** Empty when there is nothing to find: no type describes the item, and it is no page or other node with words of its own. */
    public Optional<IndexDocument> of(Item item) {
        return definitions
                .contentType(item.type())
                .map(type -> new DocumentMaker(item, type, source, zone).document())
                .or(() -> untyped(item));
    }

    /** Found by scripts and delivery endpoints that name the type; never a hit by itself. */
    private Optional<IndexDocument> untyped(Item item) {
        String words = source.words(item.id());
        if (words.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(new IndexDocument(
                item.id(),
                IndexFields.NODE,
                item.workspace(),
                item.path(),
                null,
                item.title(),
                item.publication().map(Item.PublishedStamp::first).orElse(item.created()),
                item.lastModified(),
                Map.of(Zone.BODY, List.of(words)),
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                true));
    }
}
