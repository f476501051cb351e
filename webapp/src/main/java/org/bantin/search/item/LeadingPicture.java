package org.bantin.search.item;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;

/** The picture that stands beside an item in lists: its leading picture, portrait or logo, else its first photo, or itself. */
final class LeadingPicture {
    private final Item item;
    private final ItemSource source;

    LeadingPicture(Item item, ItemSource source) {
        this.item = item;
        this.source = source;
    }

    /** What lists need to show it, by the names of stored values; empty when there is none. */
    Map<String, String> values(boolean isFile) {
        Map<String, String> values = new LinkedHashMap<>();
        String id = DocumentMaker.identifier(chosen(isFile));
        DocumentMaker.itemId(id)
                .flatMap(source::file)
                .filter(AssetFile::picture)
                .ifPresent(file -> {
                    values.put("hero", id);
                    values.put("heroWidth", String.valueOf(file.width()));
                    values.put("heroHeight", String.valueOf(file.height()));
                    values.put("heroFocalX", String.valueOf(file.focalX()));
                    values.put("heroFocalY", String.valueOf(file.focalY()));
                    values.put("heroHash", file.stamp());
                    values.put("heroName", file.fileName());
                    values.put("heroAlt", alternativeText(id));
                });
        return values;
    }

    private String chosen(boolean isFile) {
        FieldValues fields = item.fields();
        return fields.text("hero")
                .or(() -> fields.text("portrait"))
                .or(() -> fields.text("logo"))
                .or(() -> fields.nested("photos").stream()
                        .flatMap(photo -> photo.text("asset").stream())
                        .findFirst())
                .orElse(isFile ? item.id().value() : "");
    }

    /** As the item's own photos say it, else as the library does. */
    private String alternativeText(String id) {
        return item.fields().nested("photos").stream()
                .filter(photo -> photo.text("asset").orElse("").endsWith(id))
                .flatMap(photo -> photo.text("alt").stream())
                .findFirst()
                .or(() -> DocumentMaker.itemId(id)
                        .flatMap(source::find)
                        .flatMap(known -> known.fields().text("alt")))
                .orElse("");
    }
}
