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
import org.bantin.content.SaveDrafts.Marked;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.SaveRequest;
import org.bantin.content.SaveRequest.Placement;
import org.bantin.content.Slug;
import org.bantin.content.imports.ImportPlan;
import org.bantin.migration.ImportRecords;
import org.bantin.migration.ImportRecords.Known;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.migration.wxr.file.WxrPost.Term;

/** The section of each category and the topic of each tag: those of that slug, made when there is none. */
final class WxrTerms {
    private static final String SECTIONS = "/sections/";
    private static final String SECTION = "section";
    private static final String TOPIC = "topic";
    private static final String KEY = "wxr:topic:";
    private static final Set<String> WITHOUT = Set.of(ImportPlan.NONE, ImportPlan.LEAVE);

    private final Items items;
    private final WxrVerbs verbs;
    private final ImportRecords records;
    private final ImportReport report;
    private final WxrOptions.Filing filing;
    private final Map<String, Optional<Item>> chosen = new HashMap<>();
    private final Map<String, ItemId> sections = new HashMap<>();
    private final Map<String, Optional<ItemId>> topics = new HashMap<>();
    private final Map<String, ItemId> topicsByName = new HashMap<>();
    private final Map<String, String> led = new LinkedHashMap<>();
    private boolean topicsRead;
    /** Those that readers cannot see yet, with the addresses that WordPress had for them. */
    private final Map<ItemId, List<String>> waiting = new LinkedHashMap<>();

    WxrTerms(Items items, WxrVerbs verbs, ImportRecords records, ImportReport report, WxrOptions.Filing filing) {
        this.filing = filing;
        this.items = items;
        this.verbs = verbs;
        this.records = records;
        this.report = report;
    }

    /** The section that was chosen for a category, if it is there. */
    private Optional<Item> chosen(String slug) {
        String choice = slug.isEmpty() ? filing.otherwise() : filing.sections().getOrDefault(slug, "");
        if (choice.isEmpty() || ImportPlan.WORDS.contains(choice)) {
            return Optional.empty();
        }
        return chosen.computeIfAbsent(
                choice,
                id -> items.find(ImportRecords.IMPORTER, new ItemId(id))
                        .filter(item -> item.type().equals(SECTION)));
    }

    /** The section of posts without category. */
    ItemId otherwise(WxrSite site) {
        return section(site, "", filing.defaultSection());
    }

    /** The categories above one that become sections too, the highest first; none above one whose section was chosen. */
    List<WxrSite.Category> above(WxrSite site, String slug) {
        return chosen(slug).isPresent()
                ? List.of()
                : site.above(slug).stream()
                        .filter(above -> !WITHOUT.contains(filing.sections().getOrDefault(above.slug(), "")))
                        .toList();
    }

    /** The section of a category, those above it made first. */
    ItemId section(WxrSite site, String slug, String title) {
        ItemId parent = null;
        StringBuilder address = new StringBuilder("/category");
        List<WxrSite.Category> made = above(site, slug);
        for (WxrSite.Category above : site.above(slug)) {
            address.append('/').append(decoded(above.slug()));
            if (made.contains(above)) {
                parent = section(above.slug(), above.name(), parentOf(parent), address.toString());
            }
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
        Optional<Item> wish = more.containsKey("hidden") ? Optional.empty() : chosen(slug);
        if (wish.isPresent()) {
            wait(wish.get(), oldAddress);
            lead(oldAddress, wish.get());
            return wish.get().id();
        }
        Slug wanted = Slug.of(decoded(slug.isBlank() ? title : slug), SECTION);
        return sections.computeIfAbsent(wanted.value(), name -> {
            Optional<Item> found = items.findByPath(ImportRecords.IMPORTER, "category", SECTIONS + name);
            if (found.isPresent()) {
                wait(found.get(), oldAddress);
                lead(oldAddress, found.get());
                return found.get().id();
            }
            return makeSection(name, title, more, oldAddress);
        });
    }

    private void lead(String oldAddress, Item section) {
        if (!oldAddress.isEmpty()) {
            section.publication().ifPresent(stamp -> led.put(oldAddress, stamp.address()));
        }
    }

    /** Addresses of categories whose sections readers could see before, with the addresses of those. */
    Map<String, String> led() {
        return led;
    }

    /** The topic of a tag; empty when somebody has thrown it away here. */
    Optional<ItemId> topic(String slug, String title) {
        String name = topicName(slug, title);
        if (!topics.containsKey(name)) {
            prepare(List.of(new Term("post_tag", slug, title)));
        }
        return topics.getOrDefault(name, Optional.empty());
    }

    private static String topicName(String slug, String title) {
        return Slug.of(decoded(slug.isBlank() ? title : slug), TOPIC).value();
    }

    /** Finds or makes the topics of many posts, the new ones in one commit. */
    void prepare(List<Term> wanted) {
        Map<String, Term> missing = new LinkedHashMap<>();
        for (Term term : wanted) {
            String name = topicName(term.slug(), term.name());
            if (!topics.containsKey(name)) {
                missing.putIfAbsent(name, term);
            }
        }
        if (missing.isEmpty()) {
            return;
        }
        readTopics();
        Map<String, Known> known =
                records.find(missing.keySet().stream().map(name -> KEY + name).toList());
        Map<String, Marked> made = new LinkedHashMap<>();
        missing.forEach((name, term) -> {
            Known before = known.get(KEY + name);
            ItemId same = topicsByName.get(name);
            if (before != null) {
                Optional<Item> again = before.takenBack()
                        ? verbs.restoreItem()
                                .execute(ImportRecords.IMPORTER, before.item().id())
                        : Optional.empty();
                again.ifPresent(item -> {
                    report.item(Count.TOPICS, item.title(), item.id());
                    waiting.put(item.id(), term.slug().isBlank() ? List.of() : List.of(tagAddress(term.slug())));
                });
                if (!before.trashed()) {
                    wait(before.item(), tagAddress(term.slug()));
                }
                topics.put(
                        name,
                        before.trashed() && again.isEmpty()
                                ? Optional.empty()
                                : Optional.of(before.item().id()));
            } else if (same != null) {
                topics.put(name, Optional.of(same));
            } else {
                made.put(name, request(TOPIC, name, term.name(), Map.of(), ImportRecords.marks(KEY + name, "", 1)));
            }
        });
        List<SaveOutcome> outcomes = made.isEmpty()
                ? List.of()
                : verbs.saveDrafts().execute(ImportRecords.IMPORTER, List.copyOf(made.values()));
        int at = 0;
        for (String name : made.keySet()) {
            Term term = missing.getOrDefault(name, new Term("", "", name));
            ItemId id = made(TOPIC, term.name(), outcomes.get(at++), tagAddress(term.slug()));
            topics.put(name, Optional.of(id));
        }
    }

    private static String tagAddress(String slug) {
        return slug.isBlank() ? "" : "/tag/" + decoded(slug);
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
        if (item.published() == null && item.state().equals(org.bantin.content.ItemState.DRAFT)) {
            waiting.put(item.id(), oldAddress.isEmpty() ? List.of() : List.of(oldAddress));
        }
    }

    private ItemId makeSection(String name, String title, Map<String, Object> more, String oldAddress) {
        Marked request = request(SECTION, name, title, more, Map.of());
        SaveOutcome outcome = verbs.saveDrafts()
                .execute(ImportRecords.IMPORTER, List.of(request))
                .get(0);
        return made(SECTION, title, outcome, oldAddress);
    }

    private static Marked request(
            String type, String name, String title, Map<String, Object> more, Map<String, String> marks) {
        Map<String, Object> values = new LinkedHashMap<>(more);
        values.put("title", title.strip());
        Placement placement = new Placement(name, null, null);
        return new Marked(
                new SaveRequest(null, type, 0, FieldValues.EMPTY, new FieldValues(values), null, placement), marks);
    }

    private ItemId made(String type, String title, SaveOutcome outcome, String oldAddress) {
        if (outcome instanceof Saved saved) {
            report.item(
                    type.equals(SECTION) ? Count.SECTIONS : Count.TOPICS,
                    title,
                    saved.item().id());
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
