package org.bantin.migration.wxr;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.Slug;
import org.bantin.content.imports.ImportPlan;
import org.bantin.migration.ImportRecords;

/** Which section a category could go to: the one of its slug, else the one of its name, else one of its own. */
final class SectionProposals {
    private static final String SECTION = "section";

    private final Map<String, ItemId> bySlug = new HashMap<>();
    private final Map<String, ItemId> byTitle = new HashMap<>();

    SectionProposals(Items items) {
        items.forEach(ImportRecords.IMPORTER, "category", item -> {
            if (item.type().equals(SECTION)) {
                bySlug.put(item.name(), item.id());
                byTitle.putIfAbsent(plain(item.title()), item.id());
            }
        });
    }

    String of(String slug, String name) {
        if (WxrFiling.NO_CATEGORY.contains(slug)) {
            return ImportPlan.NONE;
        }
        ItemId same = bySlug.get(Slug.of(WxrTerms.decoded(slug), SECTION).value());
        ItemId found = same == null ? byTitle.get(plain(name)) : same;
        return found == null ? ImportPlan.NEW : found.value();
    }

    private static String plain(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
