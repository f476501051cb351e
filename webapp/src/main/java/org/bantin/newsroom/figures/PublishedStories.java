package org.bantin.newsroom.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
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

    private final LiveSearch live;
    private final Items items;
    private final Decisions decisions;
    private final WorkflowRules rules;
    private final People people;
    private final Times times;

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
            for (Hit hit : hits) {
                items.find(actor, hit.id()).ifPresent(item -> {
                    Instant at = item.publication()
                            .map(Item.PublishedStamp::first)
                            .orElse(hit.date() == null ? item.created() : hit.date());
                    found.add(story(actor, item, at, hit.values().getOrDefault("sectionTitle", "")));
                });
            }
            if (hits.size() < PAGE) {
                break;
            }
        }
        return found;
    }

    private Published story(Actor actor, Item item, Instant at, String section) {
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
                credits(actor, item.fields()));
    }

    private @Nullable Duration waited(Actor actor, ItemId id, Instant at) {
        return decisions.of(actor, id).stream()
                .filter(decision -> rules.state(decision.to()).waits()
                        && !rules.state(decision.from()).waits())
                .map(Decision::at)
                .filter(submitted -> !submitted.isAfter(at))
                .findFirst()
                .map(submitted -> Duration.between(submitted, at))
                .orElse(null);
    }

    /** Every picture counts once: those of the list, and the leading one when it is not among them. */
    private List<String> credits(Actor actor, FieldValues fields) {
        List<String> credits = new ArrayList<>();
        Set<String> counted = new LinkedHashSet<>();
        for (FieldValues photo : fields.nested("photos")) {
            String asset = photo.text("asset").orElse("");
            if (counted.add(asset)) {
                add(
                        credits,
                        photo.text("credit").filter(text -> !text.isBlank()).or(() -> ofAsset(actor, asset)));
            }
        }
        String hero = fields.text("hero").orElse("");
        if (!hero.isEmpty() && counted.add(hero)) {
            add(credits, ofAsset(actor, hero));
        }
        return credits;
    }

    private static void add(List<String> credits, Optional<String> credit) {
        credit.map(text -> text.replaceFirst("(?i)^\\s*ảnh\\s*:\\s*", "").strip())
                .filter(text -> !text.isEmpty())
                .ifPresent(credits::add);
    }

    private Optional<String> ofAsset(Actor actor, String key) {
        String id = key.startsWith("jcr:") ? key.substring(4) : key;
        return id.length() == 36
                ? items.find(actor, new ItemId(id))
                        .flatMap(asset -> asset.fields().text("credit"))
                : Optional.empty();
    }
}
