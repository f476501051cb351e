package org.bantin.newsroom.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveRequest;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * Gives the files of the library the caption, credit and alternative text that were written for them in a story, where they have
 * none of their own: the lead picture and the next story show them too.
 */
@Component
class PhotoTexts {
    private static final List<String> TEXTS = List.of("caption", "credit", "alt");
    private static final String PREFIX = "jcr:";

    private final Items items;
    private final SaveDraft saveDraft;

    PhotoTexts(Items items, SaveDraft saveDraft) {
        this.items = items;
        this.saveDraft = saveDraft;
    }

    void share(Actor actor, Item story) {
        for (FieldValues photo : story.fields().nested("photos")) {
            photo.text("asset")
                    .filter(key -> key.startsWith(PREFIX))
                    .flatMap(key -> items.find(actor, new ItemId(key.substring(PREFIX.length()))))
                    .ifPresent(asset -> complete(actor, asset, photo));
        }
    }

    private void complete(Actor actor, Item asset, FieldValues photo) {
        Map<String, Object> missing = new LinkedHashMap<>();
        for (String name : TEXTS) {
            Optional<String> written = photo.text(name).filter(text -> !text.isBlank());
            if (asset.fields().text(name).isEmpty() && written.isPresent()) {
                missing.put(name, written.get());
            }
        }
        if (!missing.isEmpty()) {
            // by the system: a photo of the library is everybody's, and only gaps are filled
            Actor system = Actor.system("newsroom");
            saveDraft.execute(system, SaveRequest.change(asset, new FieldValues(missing), null));
        }
    }
}
