package org.bantin.rendering.cache;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.JournalEntry;
import org.springframework.stereotype.Component;

/** Which tags a change touches: the item, its address, and every list that it may stand in now or stood in before. */
@Component
public class PageTags {
    private static final List<String> LISTED_BY =
            List.of("section", "topics", "programme", "organisations", "organisers", "issuer", "authors");

    private final LiveItems items;

    public PageTags(LiveItems items) {
        this.items = items;
    }

    public Set<String> of(JournalEntry.Change change) {
        Set<String> tags = new LinkedHashSet<>();
        tags.add("item:" + change.id().value());
        tags.add("list:*");
        tags.add("list:type=" + change.type());
        if (change.address() != null) {
            tags.add("address:" + change.address());
        }
        if (change.previousAddress() != null) {
            tags.add("address:" + change.previousAddress());
        }
        items.find(change.id()).map(Item::fields).ifPresent(fields -> lists(fields, tags));
        return tags;
    }

    private Optional<String> sectionName(String id) {
        return id.length() == 36 ? items.find(new ItemId(id)).map(Item::name) : Optional.empty();
    }

    /** Lists are keyed by the identifier of what they belong to, whichever field names it. */
    private void lists(FieldValues fields, Set<String> tags) {
        for (String field : LISTED_BY) {
            for (String value : fields.texts(field)) {
                if (field.equals("section")) {
                    sectionName(value).ifPresent(name -> tags.add("list:section=" + name));
                }
                for (String list : List.of("topic", "programme", "organisation", "author")) {
                    tags.add("list:" + list + "=" + value);
                }
            }
        }
    }
}
