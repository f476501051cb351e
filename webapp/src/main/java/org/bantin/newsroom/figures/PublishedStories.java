package org.bantin.newsroom.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Times;
import org.bantin.repository.access.Actor;
import org.bantin.search.LiveSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult.Hit;
import org.bantin.workflow.Decision;
import org.bantin.workflow.Decisions;
import org.bantin.workflow.WorkflowRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what went out between two days; the index says which, the draft store says the rest. */
@Component
class PublishedStories {
    private static final int PAGE = 100;
    private static final int PAGES = 50;
    private static final int WAITS = 20_000;

    private record Wait(ItemId id, Instant at) {}

    private final LiveSearch live;
    private final Items items;
    private final Decisions decisions;
    private final WorkflowRules rules;
    private final People people;
    private final Times times;
    private final Cache<Wait, Optional<Duration>> waits =
            Caffeine.newBuilder().maximumSize(WAITS).build();

    PublishedStories(
            LiveSearch live, Items items, Decisions decisions, WorkflowRules rules, People people, Times times) {
        this.rules = rules;
        this.live = live;
        this.items = items;
        this.decisions = decisions;
        this.people = people;
        this.times = times;
    }

    List<Published> between(Actor actor, LocalDate first, LocalDate last) {
        Map<String, List<String>> kinds = Map.of("workspace", List.of("articles", "events"));
        List<Published> found = new ArrayList<>();
        for (int page = 0; page < PAGES; page++) {
            List<Hit> hits = live.search(new SearchQuery(
                            "", kinds, SearchQuery.Sort.OLDEST, page * PAGE, PAGE, List.of(), first, last, null))
                    .hits();
            found.addAll(page(actor, hits));
            if (hits.size() < PAGE) {
                break;
            }
        }
        return found;
    }

    /** Stories of one page of hits, and then their pictures, are each read in one go. */
    private List<Published> page(Actor actor, List<Hit> hits) {
        Map<ItemId, Item> read = items.findAll(actor, hits.stream().map(Hit::id).toList());
        PhotoCredits credits = PhotoCredits.of(actor, items, read.values());
        List<Published> found = new ArrayList<>();
        for (Hit hit : hits) {
            Item item = read.get(hit.id());
            if (item != null) {
                Instant at = item.publication()
                        .map(Item.PublishedStamp::first)
                        .orElse(hit.date() == null ? item.created() : hit.date());
                found.add(story(actor, item, at, hit.values().getOrDefault("sectionTitle", ""), credits));
            }
        }
        return found;
    }

    private Published story(Actor actor, Item item, Instant at, String section, PhotoCredits credits) {
        String owner = people.of(item.owner()).name();
        String byline = item.fields().text("byline").orElse("").strip();
        return new Published(
                item.id().value(),
                item.title(),
                item.type(),
                section,
                byline.isEmpty() ? owner : byline,
                owner,
                at,
                times.local(at).toLocalDate(),
                waited(actor, item.id(), at),
                credits.in(item.fields()));
    }

    /** What lies before the first publication does not change any more, so it is looked up once. */
    private @Nullable Duration waited(Actor actor, ItemId id, Instant at) {
        return waits.get(new Wait(id, at), wait -> looked(actor, wait)).orElse(null);
    }

    private Optional<Duration> looked(Actor actor, Wait wait) {
        return decisions.of(actor, wait.id()).stream()
                .filter(decision -> decision.to() == ItemState.IN_REVIEW)
                .map(Decision::at)
                .filter(submitted -> !submitted.isAfter(wait.at()))
                .findFirst()
                .map(submitted -> Duration.between(submitted, wait.at()));
    }
}
