package org.bantin.newsroom.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.newsroom.editor.Naming;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.LiveSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.workflow.WorkflowRules;
import org.springframework.stereotype.Component;

/** Stories that stand in a slot or may come into one. */
@Component
class FrontStories {
    /** What the front page shows. */
    static final List<String> TYPES = List.of("article", "conference", "signing", "photo-story");

    private static final int OFFERED = 30;
    private static final int AUTOMATIC = 40;
    private static final int SECTIONS = 100;

    private final Items items;
    private final DraftSearch drafts;
    private final LiveSearch live;
    private final WorkflowRules rules;
    private final Naming naming;
    private final Kinds kinds;
    private final Times times;

    FrontStories(
            Items items,
            DraftSearch drafts,
            LiveSearch live,
            WorkflowRules rules,
            Naming naming,
            Kinds kinds,
            Times times) {
        this.rules = rules;
        this.items = items;
        this.drafts = drafts;
        this.live = live;
        this.naming = naming;
        this.kinds = kinds;
        this.times = times;
    }

    /**
     * A story as the desk shows it.
     *
     * @param when when it came out or will, else when it was changed last
     * @param open whether readers can see it now
     * @param comes when it is planned to come out; empty when it is not
     * @param picture address of a small picture; empty when it has none
     */
    record Story(
            String id,
            String title,
            String kind,
            String section,
            Badge state,
            String when,
            boolean open,
            String comes,
            String picture) {}

    /** A section that can be chosen. */
    record Section(String id, String name, String title) {}

    Map<String, Story> of(Actor actor, Collection<String> ids, Words words) {
        Set<ItemId> wanted = new LinkedHashSet<>();
        ids.stream().map(FrontStories::id).flatMap(Optional::stream).forEach(wanted::add);
        Map<ItemId, Item> found = items.findAll(actor, wanted);
        Set<ItemId> sections = new LinkedHashSet<>();
        found.values()
                .forEach(item ->
                        item.fields().text("section").flatMap(FrontStories::id).ifPresent(sections::add));
        Map<ItemId, Item> named = items.findAll(actor, sections);
        Map<String, Story> stories = new LinkedHashMap<>();
        found.forEach((id, item) -> {
            String section = item.fields()
                    .text("section")
                    .flatMap(FrontStories::id)
                    .map(named::get)
                    .map(Item::title)
                    .orElse("");
            stories.put(id.value(), story(item, section, words));
        });
        return stories;
    }

    private Story story(Item item, String section, Words words) {
        Instant comes = item.state().equals(ItemState.SCHEDULED) ? item.scheduledFor() : null;
        Instant when = comes != null
                ? comes
                : item.publication().map(Item.PublishedStamp::first).orElse(item.lastModified());
        return new Story(
                item.id().value(),
                naming.title(item, words),
                kinds.of(item.type(), words).icon(),
                section,
                Badge.of(item.state(), words),
                times.moment(when, words),
                item.publication().isPresent(),
                comes == null ? "" : comes.toString(),
                picture(item));
    }

    private static String picture(Item item) {
        String hero = item.fields()
                .text("hero")
                .filter(text -> !text.isBlank())
                .or(() -> item.fields().nested("photos").stream().findFirst().flatMap(photo -> photo.text("asset")))
                .orElse("");
        return hero.isBlank() ? "" : "/newsroom/assets/" + hero.replaceFirst("^jcr:", "") + "/320";
    }

    /** What may come into a slot: approved or planned stories first, then those that are out, the newest first. */
    List<Story> offered(Actor actor, String text, String state, String section, Words words) {
        drafts.awaitCurrent();
        List<String> fresh = rules.publishable().stream().map(ItemState::id).toList();
        List<String> ids = new ArrayList<>();
        if (!text.isBlank()) {
            List<String> all = new ArrayList<>(fresh);
            all.add(ItemState.PUBLISHED.id());
            ids.addAll(search(actor, text.strip(), all, section, SearchQuery.Sort.RELEVANCE));
        } else {
            if (!state.equals("published")) {
                ids.addAll(search(actor, "", fresh, section, SearchQuery.Sort.CHANGED));
            }
            if (!state.equals("approved")) {
                ids.addAll(search(actor, "", List.of(ItemState.PUBLISHED.id()), section, SearchQuery.Sort.NEWEST));
            }
        }
        return List.copyOf(of(actor, ids, words).values());
    }

    private List<String> search(Actor actor, String text, List<String> states, String section, SearchQuery.Sort sort) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("type", TYPES);
        filters.put("state", states);
        if (!section.isBlank()) {
            filters.put("section", List.of(section));
        }
        return drafts.search(actor, new SearchQuery(text, filters, sort, 0, OFFERED, List.of())).hits().stream()
                .map(hit -> hit.id().value())
                .toList();
    }

    /** What the page takes by itself for slots that are left open, in its order. */
    List<String> automatic(String section) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        filters.put("type", TYPES);
        if (!section.isEmpty()) {
            filters.put("section", List.of(section));
        }
        return live.search(SearchQuery.listing(filters, 0, AUTOMATIC)).hits().stream()
                .filter(hit -> !hit.values().getOrDefault("hero", "").isEmpty())
                .map(hit -> hit.id().value())
                .limit(12)
                .toList();
    }

    List<Section> sections(Actor actor) {
        SearchResult found = drafts.search(
                actor,
                new SearchQuery(
                        "", Map.of("type", List.of("section")), SearchQuery.Sort.NEWEST, 0, SECTIONS, List.of()));
        return found.hits().stream()
                .map(hit -> new Section(
                        hit.id().value(), hit.path().substring(hit.path().lastIndexOf('/') + 1), hit.title()))
                .sorted(java.util.Comparator.comparing(Section::title))
                .toList();
    }

    static Optional<ItemId> id(String text) {
        String bare = text.startsWith("jcr:") ? text.substring(4) : text;
        try {
            return Optional.of(new ItemId(bare));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
