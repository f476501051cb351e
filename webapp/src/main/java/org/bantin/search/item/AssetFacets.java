package org.bantin.search.item;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bantin.asset.Assets.AssetFile;
import org.bantin.content.FieldValues;
import org.bantin.search.index.IndexFields;

/** What the media library filters its files by, and the values that its tiles show, so that the library never reads the store. */
public final class AssetFacets {
    private static final List<String> TEXTS = List.of("caption", "credit", "alt");

    private final FieldValues fields;
    private final Optional<AssetFile> file;
    private final ZoneId zone;

    AssetFacets(FieldValues fields, Optional<AssetFile> file, ZoneId zone) {
        this.fields = fields;
        this.file = file;
        this.zone = zone;
    }

    Map<String, List<String>> facets() {
        Map<String, List<String>> facets = new HashMap<>();
        facets.put("media", List.of(picture() ? IndexFields.PICTURE : IndexFields.DOCUMENT));
        facets.put("folder", List.of(folder()));
        facets.put("tag", fields.texts("tags"));
        facets.put("credit", fields.texts("credit"));
        facets.put("lacks", lacking());
        if (fields.get("validTo") instanceof Instant until) {
            facets.put(
                    IndexFields.RIGHTS_END,
                    List.of(until.atZone(zone).toLocalDate().toString()));
        }
        return facets;
    }

    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("folder", folder());
        values.put("lacks", String.join(" ", lacking()));
        values.put("tags", String.join(", ", fields.texts("tags")));
        file.ifPresent(known -> {
            values.put("fileName", known.fileName());
            values.put("fileType", known.mimeType());
            if (known.cover()) {
                values.put("cover", "1");
            }
            values.put("fileSize", String.valueOf(known.size()));
        });
        return values;
    }

    private boolean picture() {
        return file.map(AssetFile::picture).orElse(false);
    }

    private String folder() {
        return fields.text("folder").filter(id -> !id.isBlank()).orElse(IndexFields.NO_FOLDER);
    }

    /** Only pictures need their texts; a document speaks for itself. */
    private List<String> lacking() {
        List<String> lacking = new ArrayList<>();
        Stream<String> wanted = picture() ? TEXTS.stream() : Stream.empty();
        wanted.filter(name -> fields.text(name).filter(text -> !text.isBlank()).isEmpty())
                .forEach(lacking::add);
        return lacking;
    }
}
