package org.bantin.migration.wxr;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import org.bantin.migration.ImportRecords.Known;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;

/** The section of each category and the topic of each tag: those of that slug, made when there is none. */
final class WxrTerms {
    private static final String SECTIONS = "/sections/";
    private static final String SECTION = "section";
    private static final String TOPIC = "topic";
    private static final String KEY = "wxr:topic:";

    private final Items items;
    private final SaveDrafts saveDrafts;
    private final ImportRecords records;
    private final ImportReport report;
    private final Map<String, ItemId> sections = new HashMap<>();
    private final Map<String, Optional<ItemId>> topics = new HashMap<>();
    private final Map<String, ItemId> topicsByName = new HashMap<>();
    private boolean topicsRead;
    /** Those that readers cannot see yet, with the addresses that WordPress had for them. */
    private final Map<ItemId, List<String>> waiting = new LinkedHashMap<>();

    WxrTerms(Items items, SaveDrafts saveDrafts, ImportRecords records, ImportReport report) {
        this.items = items;
        this.saveDrafts = saveDrafts;
        this.records = records;
        this.report = report;
    }

    /** The section of a category, those above it made first. */
    ItemId section(WxrSite site, String slug, String title) {
        ItemId parent = null;
        StringBuilder address = new StringBuilder("/category");
        for (WxrSite.Category above : site.above(slug)) {
            address.append('/').append(decoded(above.slug()));
            parent = section(above.slug(), above.name(), parentOf(parent), address.toString());
        }
        address.append('/').append(decoded(slug));
        return section(
                slug, site.categoryName(slug, title), parentOf(parent), slug.isBlank() ? "" : address.toString());
    }

    private static Map<String, Object> parentOf(@org.jspecify.annotations.Nullable ItemId parent) {
        return parent == null ? Map.of() : Map.of("parent", parent.value());
    }

    /** The section that pages stand in; menus leave it out. */
    ItemId hiddenSection(String title) {
        return section("", title, Map.of("hidden", true), "");
    }

    private ItemId section(String slug, String title, Map<String, Object> more, String oldAddress) {
        Slug wanted = Slug.of(decoded(slug.isBlank() ? title : slug), SECTION);
        return sections.computeIfAbsent(wanted.value(), name -> {
            Optional<Item> found = items.findByPath(ImportRecords.IMPORTER, "category", SECTIONS + name);
            if (found.isPresent()) {
                wait(found.get(), oldAddress);
                return found.get().id();
            }
            return make(SECTION, name, title, more, Map.of(), oldAddress);
        });
    }

    /** The topic of a tag; empty when somebody has thrown it away here. */
    Optional<ItemId> topic(String slug, String title) {
        Slug wanted = Slug.of(decoded(slug.isBlank() ? title : slug), TOPIC);
        return topics.computeIfAbsent(wanted.value(), name -> findOrMakeTopic(name, slug, title));
    }

    private Optional<ItemId> findOrMakeTopic(String name, String slug, String title) {
        Known known = records.find(List.of(KEY + name)).get(KEY + name);
        String oldAddress = slug.isBlank() ? "" : "/tag/" + decoded(slug);
        if (known != null) {
            if (!known.trashed()) {
                wait(known.item(), oldAddress);
            }
            return known.trashed() ? Optional.empty() : Optional.of(known.item().id());
        }
        readTopics();
        ItemId same = topicsByName.get(name);
        if (same != null) {
            return Optional.of(same);
        }
        return Optional.of(make(TOPIC, name, title, Map.of(), ImportRecords.marks(KEY + name, "", 1), oldAddress));
    }

    /** Those of the newsroom's own, by name and by title. */
    private void readTopics() {
        if (!topicsRead) {
            topicsRead = true;
            items.forEach(ImportRecords.IMPORTER, "topics", item -> {
                topicsByName.putIfAbsent(item.name(), item.id());
                topicsByName.putIfAbsent(Slug.of(item.title(), TOPIC).value(), item.id());
            });
        }
    }

    private void wait(Item item, String oldAddress) {
        if (item.published() == null && item.state() == org.bantin.content.ItemState.DRAFT) {
            waiting.put(item.id(), oldAddress.isEmpty() ? List.of() : List.of(oldAddress));
        }
    }

    private ItemId make(
            String type,
            String name,
            String title,
            Map<String, Object> more,
            Map<String, String> marks,
            String oldAddress) {
        Map<String, Object> values = new LinkedHashMap<>(more);
        values.put("title", title.strip());
        SaveRequest request = new SaveRequest(
                null, type, 0, FieldValues.EMPTY, new FieldValues(values), null, new Placement(name, null, null));
        SaveOutcome outcome = saveDrafts
                .execute(ImportRecords.IMPORTER, List.of(new Marked(request, marks)))
                .get(0);
        if (outcome instanceof Saved saved) {
            report.count(type.equals(SECTION) ? Count.SECTIONS : Count.TOPICS, 1);
            wait(saved.item(), oldAddress);
            return saved.item().id();
        }
        throw new IllegalStateException("the " + type + " " + title + " cannot be made: " + outcome);
    }

    /** Which of these readers cannot see yet, with their old addresses; each is named once. */
    Map<ItemId, List<String>> takeWaiting(Set<ItemId> used) {
        Map<ItemId, List<String>> taken = new LinkedHashMap<>();
        for (ItemId id : new ArrayList<>(waiting.keySet())) {
            List<String> addresses = used.contains(id) ? waiting.remove(id) : null;
            if (addresses != null) {
                taken.put(id, addresses);
            }
        }
        return taken;
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
