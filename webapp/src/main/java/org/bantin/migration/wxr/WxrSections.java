package org.bantin.migration.wxr;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.SaveDrafts;
import org.bantin.content.SaveDrafts.Marked;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.SaveRequest;
import org.bantin.content.SaveRequest.Placement;
import org.bantin.content.Slug;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;

/** The section of each category: the one of that slug, made when there is none. */
final class WxrSections {
    private static final String WORKSPACE = "category";
    private static final String FOLDER = "/sections/";
    private static final String TYPE = "section";

    private final Items items;
    private final SaveDrafts saveDrafts;
    private final ImportReport report;
    private final Map<String, ItemId> known = new HashMap<>();

    WxrSections(Items items, SaveDrafts saveDrafts, ImportReport report) {
        this.items = items;
        this.saveDrafts = saveDrafts;
        this.report = report;
    }

    ItemId of(String slug, String title) {
        Slug wanted = Slug.of(decoded(slug.isBlank() ? title : slug), TYPE);
        return known.computeIfAbsent(wanted.value(), name -> findOrMake(name, title));
    }

    private ItemId findOrMake(String slug, String title) {
        Optional<Item> found = items.findByPath(ImportRecords.IMPORTER, WORKSPACE, FOLDER + slug);
        if (found.isPresent()) {
            return found.get().id();
        }
        SaveRequest request = new SaveRequest(
                null,
                TYPE,
                0,
                FieldValues.EMPTY,
                new FieldValues(Map.of("title", title)),
                null,
                new Placement(slug, null, null));
        SaveOutcome outcome = saveDrafts
                .execute(ImportRecords.IMPORTER, List.of(new Marked(request, Map.of())))
                .get(0);
        if (outcome instanceof Saved saved) {
            report.count(Count.SECTIONS, 1);
            return saved.item().id();
        }
        throw new IllegalStateException("the section " + title + " cannot be made: " + outcome);
    }

    /** WordPress writes slugs that are not ASCII with percent signs. */
    static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return slug;
        }
    }
}
