package org.bantin.newsroom.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.Items;
import org.bantin.newsroom.editor.Naming;
import org.bantin.newsroom.editor.ReadyState;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Deed;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Times;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.workflow.Decision;
import org.bantin.workflow.Decisions;
import org.bantin.workflow.LastLooks;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.WorkflowState;
import org.bantin.workflow.WorkflowStep;
import org.bantin.workflow.WorkflowStep.Does;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes cards of what the index finds: the index says which, the store says how they stand now. */
@Component
class Cards {
    private static final Duration LATE = Duration.ofHours(2);
    private static final ReadyState.Ready COMPLETE = new ReadyState.Ready(1, 1, List.of(), List.of());
    private static final Duration VERY_LATE = Duration.ofHours(4);

    private final DraftSearch search;
    private final Items items;
    private final ReadyState ready;
    private final Decisions decisions;
    private final WorkflowRules rules;
    private final Naming naming;
    private final Kinds kinds;
    private final People people;
    private final Times times;
    private final LastLooks lastLooks;
    private final RepositorySessions sessions;
    private final JsonMapper json = new JsonMapper();

    Cards(
            DraftSearch search,
            Items items,
            ReadyState ready,
            Decisions decisions,
            WorkflowRules rules,
            Naming naming,
            Kinds kinds,
            People people,
            Times times,
            LastLooks lastLooks,
            RepositorySessions sessions) {
        this.sessions = sessions;
        this.lastLooks = lastLooks;
        this.search = search;
        this.items = items;
        this.ready = ready;
        this.decisions = decisions;
        this.rules = rules;
        this.naming = naming;
        this.kinds = kinds;
        this.people = people;
        this.times = times;
    }

    /** Cards found, and how many there are in all. */
    record Found(List<Card> cards, long total) {}

    Found find(Actor actor, SearchQuery query, Words words) {
        return sessions.together(() -> found(actor, query, words));
    }

    private Found found(Actor actor, SearchQuery query, Words words) {
        SearchResult result = search.search(actor, query);
        Map<ItemId, Item> found = items.findAll(
                actor, result.hits().stream().map(SearchResult.Hit::id).toList());
        Set<ItemId> behind = lastLooks.behind(actor, found.values()).keySet();
        List<Card> cards = new ArrayList<>();
        for (SearchResult.Hit hit : result.hits()) {
            Item item = found.get(hit.id());
            if (item != null) {
                cards.add(card(actor, item, hit.values(), behind.contains(item.id()), words));
            }
        }
        return new Found(cards, result.total());
    }

    private Card card(Actor actor, Item item, Map<String, String> values, boolean fresh, Words words) {
        // what is out was complete when it went out; a change brings it back into another state
        ReadyState.Ready state = item.state().equals(ItemState.PUBLISHED) ? COMPLETE : ready.of(item, words);
        Optional<Decision> last = lastDecision(item);
        Instant since = last.map(Decision::at).orElseGet(() -> published(item).orElse(item.lastModified()));
        WorkflowState stands = rules.state(item.state());
        boolean waits = stands.waits();
        Duration waited = Duration.between(since, times.now());
        int late = !waits || waited.compareTo(LATE) < 0 ? 0 : waited.compareTo(VERY_LATE) < 0 ? 1 : 2;
        List<WorkflowStep> forward = rules.forward(actor, item);
        String picture = values.getOrDefault("hero", "");
        return new Card(
                item.id().value(),
                naming.title(item, words),
                kinds.of(item.type(), words),
                values.getOrDefault("sectionTitle", ""),
                Badge.of(item.state(), words),
                people.of(item.owner()),
                times.age(since, words),
                late,
                state.done(),
                state.total(),
                state.gaps().isEmpty() ? "" : state.gaps().get(0).message(),
                picture.isEmpty() ? "" : "/newsroom/assets/" + picture + "/320",
                moment(item, words),
                last.filter(decision -> stands.withWriter())
                        .map(Decision::reason)
                        .orElse(""),
                item.publication().map(Item.PublishedStamp::address).orElse(""),
                forward.isEmpty() ? null : Deed.of(forward.get(0), words),
                rules.back(actor, item).map(step -> Deed.of(step, words)).orElse(null),
                deeds(actor, item, words),
                fresh,
                published(item));
    }

    private String deeds(Actor actor, Item item, Words words) {
        boolean said = item.state().equals(ItemState.PUBLISHED) && !item.changedSincePublication();
        List<Deed> deeds = rules.open(actor, item).stream()
                .filter(step -> step.does() != Does.UNPUBLISHES && !(said && step.does() == Does.PUBLISHES))
                .map(step -> Deed.of(step, words))
                .toList();
        return deeds.isEmpty() ? "" : json.writeValueAsString(deeds);
    }

    private static Optional<Instant> published(Item item) {
        return item.scheduledFor() != null
                ? Optional.of(item.scheduledFor())
                : item.publication().map(Item.PublishedStamp::last);
    }

    private Optional<Decision> lastDecision(Item item) {
        // a draft has none, and of a published story the publication itself says when
        return item.state().equals(ItemState.DRAFT) || item.state().equals(ItemState.PUBLISHED)
                ? Optional.empty()
                : decisions.of(item).stream().findFirst();
    }

    private String moment(Item item, Words words) {
        Instant at = published(item).orElse(item.lastModified());
        boolean clock = times.local(at).toLocalDate().equals(times.today())
                || item.state().equals(ItemState.SCHEDULED);
        return clock ? times.clock(at) : times.moment(at, words);
    }
}
