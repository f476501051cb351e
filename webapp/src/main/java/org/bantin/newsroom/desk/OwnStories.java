package org.bantin.newsroom.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bantin.content.ItemState;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.WorkflowState;
import org.springframework.stereotype.Component;

/** A writer's own items: what came back and why, what is in writing, what waits, what is out. */
@Component
class OwnStories {
    private static final int MOST = 30;
    private static final List<ItemState> OUT = List.of(ItemState.PUBLISHED, ItemState.UNPUBLISHED);

    private final Cards cards;
    private final DraftSearch search;
    private final Kinds kinds;
    private final Agenda agenda;
    private final WorkflowRules rules;

    OwnStories(Cards cards, DraftSearch search, Kinds kinds, Agenda agenda, WorkflowRules rules) {
        this.rules = rules;
        this.cards = cards;
        this.search = search;
        this.kinds = kinds;
        this.agenda = agenda;
    }

    /** One block of the page; {@code look} and {@code icon} are those of the state. */
    public record Block(String id, String look, String icon, long count, List<Card> cards) {}

    Map<String, Object> of(Actor actor, Words words) {
        search.awaitCurrent();
        List<ItemState> returnedStates =
                states(state -> state.withWriter() && !state.state().equals(ItemState.DRAFT));
        List<ItemState> onTheWay = states(state -> !state.withWriter() && !OUT.contains(state.state()));
        Cards.Found returned = find(actor, words, returnedStates);
        List<Block> blocks = new ArrayList<>();
        blocks.add(block("writing", "draft", "pencil", find(actor, words, List.of(ItemState.DRAFT))));
        blocks.add(block("sent", "pending", "hourglass-split", find(actor, words, onTheWay)));
        blocks.add(block("published", "published", "broadcast", find(actor, words, OUT)));
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("back", returned.cards());
        model.put(
                "blocks",
                blocks.stream().filter(block -> !block.cards().isEmpty()).toList());
        model.put(
                "nothing",
                returned.cards().isEmpty()
                        && blocks.stream().allMatch(b -> b.cards().isEmpty()));
        model.put("givenName", givenName(actor));
        model.put("events", agenda.today(actor, words));
        return model;
    }

    private List<ItemState> states(Predicate<WorkflowState> wanted) {
        return rules.states().stream().filter(wanted).map(WorkflowState::state).toList();
    }

    private static String givenName(Actor actor) {
        return Person.of(actor.name(), actor.displayName()).shortName();
    }

    private static Block block(String id, String look, String icon, Cards.Found found) {
        return new Block(id, look, icon, found.total(), found.cards());
    }

    private Cards.Found find(Actor actor, Words words, List<ItemState> states) {
        Map<String, List<String>> filters = Map.of(
                "owner", List.of(actor.name()),
                "type", kinds.deskTypes(),
                "state", states.stream().map(ItemState::id).toList());
        return cards.find(actor, new SearchQuery("", filters, SearchQuery.Sort.CHANGED, 0, MOST, List.of()), words);
    }
}
