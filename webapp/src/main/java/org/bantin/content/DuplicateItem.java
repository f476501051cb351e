package org.bantin.content;

import java.util.Locale;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.definition.message.Messages;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Makes a new draft with the fields of an item, such as last year's report as a pattern for this year's. */
@Component
public class DuplicateItem {
    private static final String COPY_OF = "content.copy-of";

    private final Items items;
    private final Definitions definitions;
    private final Messages messages;
    private final SaveDraft saveDraft;

    DuplicateItem(Items items, Definitions definitions, Messages messages, SaveDraft saveDraft) {
        this.items = items;
        this.definitions = definitions;
        this.messages = messages;
        this.saveDraft = saveDraft;
    }

    /**
     * @param locale of the words that mark the title as a copy
     * @throws AccessDeniedException when the actor may not read the item or not create one of its type
     */
    public SaveOutcome execute(Actor actor, ItemId id, Locale locale) {
        Item item = items.find(actor, id)
                .orElseThrow(() -> new AccessDeniedException("there is no item " + id + " for " + actor.name()));
        String field = definitions
                .contentType(item.type())
                .map(ContentTypeDefinition::bantin)
                .flatMap(bantin -> bantin.text("title"))
                .orElse("title");
        FieldValues fields = item.fields();
        String title = fields.text(field).orElse("");
        if (!title.isEmpty()) {
            fields = fields.with(field, messages.text(locale, COPY_OF, title));
        }
        return saveDraft.execute(actor, SaveRequest.create(item.type(), fields, null));
    }
}
