package org.bantin.site.hooks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.publishing.LiveItems;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.journal.Projection;
import org.bantin.rendering.cache.PageTags;
import org.bantin.rendering.cache.SurrogateKeys;
import org.bantin.site.request.SiteProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the messages that a publication calls for, after the pages are fresh: a hub that fetches the feed at once finds the
 * story in it. What was published before the first start with webhooks is not told.
 */
final class HookProjection implements Projection {
    private static final Set<String> STORIES = Set.of("article", "conference", "signing", "photo-story");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Outgoing outgoing;
    private final HookProperties properties;
    private final SiteProperties site;
    private final LiveItems items;
    private final PageTags tags;
    private final Clock clock;

    HookProjection(
            Outgoing outgoing,
            HookProperties properties,
            SiteProperties site,
            LiveItems items,
            PageTags tags,
            Journal journal,
            Clock clock) {
        this.outgoing = outgoing;
        this.properties = properties;
        this.site = site;
        this.items = items;
        this.tags = tags;
        this.clock = clock;
        if (outgoing.cursor() == null) {
            outgoing.cursor(journal.head());
        }
    }

    @Override
    public String name() {
        return "hooks";
    }

    @Override
    public long cursor() {
        Long cursor = outgoing.cursor();
        return cursor == null ? 0 : cursor;
    }

    @Override
    public List<String> after() {
        return List.of("search", "page-cache");
    }

    @Override
    public void apply(List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            for (int i = 0; i < properties.targets().size(); i++) {
                webhook(entry, i);
            }
        }
        if (!site.websub().isEmpty()) {
            ping(entries);
        }
        outgoing.cursor(entries.get(entries.size() - 1).number());
    }

    private void webhook(JournalEntry entry, int index) {
        HookProperties.Target target = properties.targets().get(index);
        List<Map<String, Object>> changes = entry.changes().stream()
                .filter(change -> target.types().isEmpty() || target.types().contains(change.type()))
                .map(this::told)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("event", "publication");
        body.put("journal", entry.number());
        body.put("at", entry.at().toString());
        body.put("changes", changes);
        String json = JsonMapper.shared().writeValueAsString(body);
        outgoing.put(new Message(
                entry.number() + "-hook-" + index,
                target.url(),
                entry.number(),
                "application/json",
                json,
                index,
                0,
                clock.instant(),
                null));
    }

    private Map<String, Object> told(Change change) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", change.kind().name().toLowerCase(java.util.Locale.ROOT));
        told.put("id", change.id().value());
        told.put("type", change.type());
        if (change.address() != null) {
            told.put("url", site.baseUrl() + change.address());
        }
        if (change.previousAddress() != null) {
            told.put("previousUrl", site.baseUrl() + change.previousAddress());
        }
        items.find(change.id()).map(Item::title).ifPresent(title -> told.put("title", title));
        told.put("surrogateKeys", SurrogateKeys.of(tags.of(change)));
        return told;
    }

    /** One ping with all feeds that now hold something else. */
    private void ping(List<JournalEntry> entries) {
        Set<String> feeds = new LinkedHashSet<>();
        entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> STORIES.contains(change.type()))
                .forEach(change -> {
                    feeds.add("");
                    sections(change.id(), feeds);
                });
        if (feeds.isEmpty()) {
            return;
        }
        String urls = feeds.stream()
                .flatMap(address -> List.of("/rss.xml", "/atom.xml").stream().map(file -> address + file))
                .map(feed -> URLEncoder.encode(site.baseUrl() + feed, StandardCharsets.UTF_8))
                .map(feed -> "&hub.url=" + feed + "&hub.topic=" + feed)
                .collect(Collectors.joining());
        long number = entries.get(entries.size() - 1).number();
        outgoing.put(new Message(
                number + "-hub", site.websub(), number, FORM, "hub.mode=publish" + urls, -1, 0, clock.instant(), null));
    }

    private void sections(ItemId id, Set<String> feeds) {
        items.find(id).stream()
                .flatMap(item -> item.fields().texts("section").stream())
                .filter(section -> section.length() == 36)
                .flatMap(section -> items.find(new ItemId(section)).stream())
                .flatMap(section -> section.publication().stream())
                .map(Item.PublishedStamp::address)
                .forEach(feeds::add);
    }
}
