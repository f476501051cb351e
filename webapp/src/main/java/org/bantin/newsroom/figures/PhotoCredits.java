package org.bantin.newsroom.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.repository.access.Actor;

/** Whose pictures stories show: the credit in the story, else that of the picture itself. */
final class PhotoCredits {
    private static final int ID_LENGTH = 36;

    private final Map<String, String> ofPictures;

    private PhotoCredits(Map<String, String> ofPictures) {
        this.ofPictures = ofPictures;
    }

    /** Reads the pictures of all these stories at once. */
    static PhotoCredits of(Actor actor, Items items, Collection<Item> stories) {
        List<ItemId> wanted = stories.stream()
                .flatMap(story -> keys(story.fields()))
                .map(PhotoCredits::id)
                .filter(id -> id.length() == ID_LENGTH)
                .distinct()
                .map(ItemId::new)
                .toList();
        Map<String, String> credits = new HashMap<>();
        items.findAll(actor, wanted)
                .forEach((id, asset) ->
                        asset.fields().text("credit").ifPresent(credit -> credits.put(id.value(), credit)));
        return new PhotoCredits(credits);
    }

    /** Every picture counts once: those of the list, and the leading one when it is not among them. */
    List<String> in(FieldValues fields) {
        List<String> credits = new ArrayList<>();
        Set<String> counted = new LinkedHashSet<>();
        for (FieldValues photo : fields.nested("photos")) {
            String asset = photo.text("asset").orElse("");
            if (counted.add(asset)) {
                add(
                        credits,
                        photo.text("credit").filter(text -> !text.isBlank()).or(() -> ofPicture(asset)));
            }
        }
        String hero = fields.text("hero").orElse("");
        if (!hero.isEmpty() && counted.add(hero)) {
            add(credits, ofPicture(hero));
        }
        return credits;
    }

    /** Identifiers of the pictures that a story shows. */
    static Set<String> pictures(FieldValues fields) {
        return keys(fields).map(PhotoCredits::id).filter(id -> !id.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> keys(FieldValues fields) {
        return Stream.concat(
                fields.nested("photos").stream()
                        .map(photo -> photo.text("asset").orElse("")),
                fields.text("hero").stream());
    }

    private Optional<String> ofPicture(String key) {
        return Optional.ofNullable(ofPictures.get(id(key)));
    }

    private static String id(String key) {
        return key.startsWith("jcr:") ? key.substring(4) : key;
    }

    private static void add(List<String> credits, Optional<String> credit) {
        credit.map(text -> text.replaceFirst("(?i)^\\s*ảnh\\s*:\\s*", "").strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(credits::add);
    }
}
