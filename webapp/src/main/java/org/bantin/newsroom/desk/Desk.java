package org.bantin.newsroom.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bantin.content.ItemState;
import org.bantin.newsroom.shell.Badge;
import org.bantin.newsroom.shell.Kinds;
import org.bantin.newsroom.shell.People;
import org.bantin.newsroom.shell.Person;
import org.bantin.newsroom.shell.Words;
import org.bantin.repository.access.Actor;
import org.bantin.search.DraftSearch;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.workflow.WorkflowRules;
import org.bantin.workflow.WorkflowState;
import org.springframework.stereotype.Component;

/** The editors' board: what waits, what lies with writers, what is approved, and the day as a line of time. */
@Component
class Desk {
    private static final int COLUMN = 30;
    private static final int DEEPEST = 10_000;
    private static final int FIRST = 8;
    private static final Set<ItemState> TIMED = Set.of(ItemState.SCHEDULED, ItemState.PUBLISHED, ItemState.UNPUBLISHED);
    private static final Cards.Found NOT_SHOWN = new Cards.Found(List.of(), 0);

    private final Cards cards;
    private final DraftSearch search;
    private final Kinds kinds;
    private final People people;
    private final DayLine dayLine;
    private final WorkflowRules rules;

    Desk(Cards cards, DraftSearch search, Kinds kinds, People people, DayLine dayLine, WorkflowRules rules) {
        this.rules = rules;
        this.cards = cards;
        this.search = search;
        this.kinds = kinds;
        this.people = people;
        this.dayLine = dayLine;
    }

    /** A column of the board; {@code more} items stand in its state than it has cards. */
    public record Column(WorkflowState stands, Badge badge, long count, List<Card> cards, long more, String empty) {
        public String state() {
            return stands.id();
        }

        public boolean folded() {
            return stands.folded();
        }

        public boolean waits() {
            return stands.waits() && stands.known();
        }
    }

    /** A choice of a filter. */
    public record Choice(String value, String label, boolean chosen) {}

    Map<String, Object> of(Actor actor, DeskFilter filter, Words words) {
        search.awaitCurrent();
        Map<String, List<String>> base = filter.filters(kinds.deskTypes());
        Map<String, Long> counts = counts(actor, filter, base);
        Map<String, Column> columns = new LinkedHashMap<>();
        for (WorkflowState state : states(counts)) {
            Cards.Found found = shows(filter, state) ? cards(actor, state, filter, base, counts, words) : NOT_SHOWN;
            columns.put(state.id(), column(state, filter, found, counts, words));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("columns", columns);
        model.put("lanes", columns.values().stream().filter(Desk::between).toList());
        model.put("shown", shown(columns, filter.state()));
        model.put("filter", filterModel(filter));
        model.put("line", dayLine.of(columns, words));
        choices(actor, filter, base, words, model);
        return model;
    }

    /** The states of the workflows, and those that no file has any more but some items still stand in. */
    private List<WorkflowState> states(Map<String, Long> counts) {
        List<WorkflowState> states = new ArrayList<>(rules.states(kinds.deskTypes()));
        counts.keySet().stream()
                .sorted()
                .flatMap(id -> ItemState.of(id).stream())
                .filter(state ->
                        states.stream().noneMatch(known -> known.state().equals(state)))
                .map(rules::state)
                .forEach(states::add);
        return states;
    }

    /** Columns of their own; what was published or will be stands on the line of time. */
    private static boolean between(Column column) {
        return !TIMED.contains(column.stands().state());
    }

    private static Column shown(Map<String, Column> columns, String asked) {
        Column wanted = columns.get(asked);
        Column usual = wanted == null ? columns.get(ItemState.IN_REVIEW.id()) : wanted;
        return usual == null
                ? columns.values().stream()
                        .filter(column -> !column.folded())
                        .findFirst()
                        .orElseThrow()
                : usual;
    }

    /** The list shows one state; on the board drafts and what was taken off are folded to a number. */
    private static boolean shows(DeskFilter filter, WorkflowState state) {
        return filter.view().equals("list") ? state.id().equals(filter.state()) : !state.folded();
    }

    private Map<String, Long> counts(Actor actor, DeskFilter filter, Map<String, List<String>> base) {
        SearchResult counted = search.search(
                actor, new SearchQuery(filter.q(), base, SearchQuery.Sort.CHANGED, 0, 0, List.of("state")));
        Map<String, Long> counts = new HashMap<>();
        counted.facets().getOrDefault("state", List.of()).forEach(one -> counts.put(one.value(), one.count()));
        return counts;
    }

    private Cards.Found cards(
            Actor actor,
            WorkflowState stands,
            DeskFilter filter,
            Map<String, List<String>> base,
            Map<String, Long> counts,
            Words words) {
        ItemState state = stands.state();
        Map<String, List<String>> filters = new LinkedHashMap<>(base);
        filters.put("state", List.of(state.id()));
        SearchQuery.Sort sort = filter.q().isEmpty() ? SearchQuery.Sort.CHANGED : SearchQuery.Sort.RELEVANCE;
        if (state.equals(ItemState.PUBLISHED) && filter.view().equals("board")) {
            return outToday(actor, filter, filters, sort, words);
        }
        // where items wait, those that came first come first: they are the last of the list by change
        long over = Math.min(counts.getOrDefault(state.id(), 0L), DEEPEST) - COLUMN;
        int from = stands.waits() && filter.q().isEmpty() ? (int) Math.max(0, over) : 0;
        return cards.find(actor, new SearchQuery(filter.q(), filters, sort, from, COLUMN, List.of()), words);
    }

    /**
     * Of what is out the board shows today alone: what was changed last, as far as today fills it, and what first went out today,
     * which many changed stories may have pushed down.
     */
    private Cards.Found outToday(
            Actor actor, DeskFilter filter, Map<String, List<String>> filters, SearchQuery.Sort sort, Words words) {
        SearchQuery changed = new SearchQuery(filter.q(), filters, sort, 0, FIRST, List.of());
        SearchQuery newest = new SearchQuery(filter.q(), filters, SearchQuery.Sort.NEWEST, 0, COLUMN, List.of())
                .withDates(dayLine.today(), dayLine.today());
        Cards.Found found = cards.find(actor, changed, words);
        if (found.cards().size() == FIRST && found.cards().stream().allMatch(dayLine::isToday)) {
            found = cards.find(actor, new SearchQuery(filter.q(), filters, sort, 0, COLUMN, List.of()), words);
        }
        Map<String, Card> out = new LinkedHashMap<>();
        found.cards().forEach(card -> out.put(card.id(), card));
        cards.find(actor, newest, words).cards().forEach(card -> out.putIfAbsent(card.id(), card));
        return new Cards.Found(List.copyOf(out.values()), found.total());
    }

    private static Column column(
            WorkflowState state, DeskFilter filter, Cards.Found found, Map<String, Long> counts, Words words) {
        List<Card> shown =
                new ArrayList<>(found.cards().stream().filter(filter::lets).toList());
        if (state.waits()) {
            Collections.reverse(shown); // longest waiting first
        }
        String empty = words.first(List.of("newsroom.desk.none." + state.id()), words.text("newsroom.desk.none"));
        boolean narrowed = (filter.late() || filter.gaps()) && shows(filter, state);
        long count = narrowed ? shown.size() : counts.getOrDefault(state.id(), 0L);
        long more = narrowed ? 0 : Math.max(0, count - shown.size());
        return new Column(state, Badge.of(state.state(), words), count, List.copyOf(shown), more, empty);
    }

    private static Map<String, Object> filterModel(DeskFilter filter) {
        return Map.of(
                "view", filter.view(),
                "q", filter.q(),
                "section", filter.section(),
                "type", filter.type(),
                "owner", filter.owner(),
                "state", filter.state(),
                "late", filter.late(),
                "gaps", filter.gaps());
    }

    private void choices(
            Actor actor, DeskFilter filter, Map<String, List<String>> base, Words words, Map<String, Object> model) {
        Map<String, List<String>> types = Map.of("type", base.getOrDefault("type", List.of()));
        SearchResult counted = search.search(
                actor, new SearchQuery("", types, SearchQuery.Sort.CHANGED, 0, 0, List.of("section", "owner")));
        model.put("sections", facet(counted, "section", filter.section()));
        List<Choice> owners = new ArrayList<>();
        for (Choice owner : facet(counted, "owner", filter.owner())) {
            Person person = people.of(owner.value());
            owners.add(new Choice(owner.value(), person.shortName(), owner.chosen()));
        }
        model.put("owners", owners);
        model.put(
                "types",
                kinds.deskTypes().stream()
                        .map(type -> new Choice(type, kinds.of(type, words).label(), type.equals(filter.type())))
                        .toList());
    }

    private static List<Choice> facet(SearchResult counted, String field, String chosen) {
        return counted.facets().getOrDefault(field, List.of()).stream()
                .map(count ->
                        new Choice(count.value(), count.label(), count.value().equals(chosen)))
                .toList();
    }
}
