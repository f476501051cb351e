package org.bantin.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemRights;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.UnpublishItem;
import org.bantin.publishing.UnpublishItem.UnpublishOutcome;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.access.Actor;
import org.bantin.search.index.IndexFields;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;

/** Stores terms as items and reads them back from the live index. */
final class PublishedSearchTerms implements SearchTerms {
    private static final int LONGEST = 120;
    private static final String TITLE = "title";
    private static final String MEANINGS = "meanings";

    private final Items items;
    private final SaveDraft save;
    private final PublishItem publish;
    private final UnpublishItem unpublish;
    private final DeleteItem delete;
    private final ItemRights rights;
    private final LiveSearch search;

    PublishedSearchTerms(
            Items items,
            SaveDraft save,
            PublishItem publish,
            UnpublishItem unpublish,
            DeleteItem delete,
            ItemRights rights,
            LiveSearch search) {
        this.items = items;
        this.save = save;
        this.publish = publish;
        this.unpublish = unpublish;
        this.delete = delete;
        this.rights = rights;
        this.search = search;
    }

    @Override
    public Change put(Actor actor, @Nullable String itemId, String term, List<String> meanings) {
        String title = tidy(term);
        Set<String> wanted = new LinkedHashSet<>(meanings.stream()
                .map(PublishedSearchTerms::tidy)
                .filter(meaning -> !VietnameseText.key(meaning).isEmpty() && meaning.length() <= LONGEST)
                .toList());
        if (VietnameseText.key(title).isEmpty() || title.length() > LONGEST) {
            return Change.refused(List.of(FieldProblem.of(TITLE, "search.problem.term")));
        }
        wanted.remove(title);
        if (wanted.isEmpty()) {
            return Change.refused(List.of(FieldProblem.of(MEANINGS, "search.problem.meanings")));
        }
        Optional<Item> known = itemId == null ? sameTerm(actor, title) : item(actor, itemId);
        if (itemId != null && known.isEmpty()) {
            return Change.refused(List.of(FieldProblem.of(TITLE, "content.problem.gone")));
        }
        if (itemId == null && known.isPresent()) {
            wanted.addAll(known.get().fields().texts(MEANINGS));
        }
        return store(actor, known.orElse(null), title, List.copyOf(wanted));
    }

    private Change store(Actor actor, @Nullable Item known, String title, List<String> meanings) {
        FieldValues values = new FieldValues(Map.of(TITLE, title, MEANINGS, meanings));
        SaveRequest request = known == null
                ? new SaveRequest(null, IndexFields.SEARCH_TERM, 0, FieldValues.EMPTY, values, null)
                : SaveRequest.change(known, values, null);
        SaveOutcome saved = save.execute(actor, request);
        if (saved instanceof SaveOutcome.Saved stored) {
            PublishOutcome published = publish.execute(actor, stored.item().id(), null);
            return published instanceof PublishOutcome.Published done
                    ? new Change(stored.item().id().value(), done.number(), List.of())
                    : Change.refused(
                            published instanceof PublishOutcome.Refused refused
                                    ? refused.reasons()
                                    : List.of(FieldProblem.of(TITLE, "search.problem.term")));
        }
        return Change.refused(
                saved instanceof SaveOutcome.Refused refused
                        ? refused.problems()
                        : List.of(FieldProblem.of(TITLE, "search.problem.term")));
    }

    /** Whoever may decide on a term may take it back, though taking things off the site is for chief editors otherwise. */
    @Override
    public Change remove(Actor actor, String itemId, String reason) {
        Optional<Item> known = item(actor, itemId);
        if (known.isEmpty()) {
            return Change.refused(List.of(FieldProblem.of("", "content.problem.gone")));
        }
        if (!rights.mayDecide(actor, known.get())) {
            throw new AccessDeniedException(actor.name() + " may not remove the search term " + itemId);
        }
        Actor keeper = Actor.system("search-terms");
        UnpublishOutcome off = unpublish.execute(keeper, known.get().id(), actor.displayName() + ": " + reason);
        if (off instanceof UnpublishOutcome.Refused refused) {
            return Change.refused(refused.reasons());
        }
        DeleteOutcome gone = delete.execute(actor, known.get().id(), reason);
        long number = off instanceof UnpublishOutcome.Unpublished done ? done.number() : 0;
        return gone instanceof DeleteOutcome.Refused refused
                ? Change.refused(refused.problems())
                : new Change(itemId, number, List.of());
    }

    private Optional<Item> sameTerm(Actor actor, String title) {
        String key = VietnameseText.key(title);
        return list().stream()
                .filter(term -> VietnameseText.key(term.term()).equals(key))
                .findFirst()
                .flatMap(term -> item(actor, term.itemId()));
    }

    private Optional<Item> item(Actor actor, String id) {
        try {
            return items.find(actor, new ItemId(id)).filter(item -> item.type().equals(IndexFields.SEARCH_TERM));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static String tidy(String text) {
        return VietnameseText.clean(text).replaceAll("\\s+", " ").strip();
    }

    @Override
    public List<Term> list() {
        List<Term> terms = new ArrayList<>();
        SearchQuery query = new SearchQuery(
                "", Map.of("type", List.of(IndexFields.SEARCH_TERM)), SearchQuery.Sort.NEWEST, 0, 100, List.of());
        SearchResult page = search.search(query);
        while (true) {
            page.hits()
                    .forEach(hit -> terms.add(new Term(
                            hit.id().value(),
                            hit.title(),
                            Arrays.asList(
                                    hit.values().getOrDefault(MEANINGS, "").split("\n")))));
            String next = page.cursor();
            if (next == null) {
                return terms;
            }
            page = search.search(query.withCursor(next));
        }
    }
}
