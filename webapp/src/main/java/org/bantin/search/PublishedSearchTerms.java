package org.bantin.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.repository.access.Actor;
import org.bantin.search.index.IndexFields;
import org.bantin.search.text.VietnameseText;

/** Stores terms as items and reads them back from the live index. */
final class PublishedSearchTerms implements SearchTerms {
    private static final int LONGEST = 120;

    private final SaveDraft save;
    private final PublishItem publish;
    private final LiveSearch search;

    PublishedSearchTerms(SaveDraft save, PublishItem publish, LiveSearch search) {
        this.save = save;
        this.publish = publish;
        this.search = search;
    }

    @Override
    public List<FieldProblem> add(Actor actor, String term, List<String> meanings) {
        List<String> cleaned = meanings.stream()
                .map(VietnameseText::clean)
                .map(String::strip)
                .filter(meaning -> !meaning.isEmpty() && meaning.length() <= LONGEST)
                .toList();
        String title = VietnameseText.clean(term).strip();
        if (VietnameseText.tokens(title).isEmpty() || title.length() > LONGEST) {
            return List.of(FieldProblem.of("title", "search.problem.term"));
        }
        if (cleaned.isEmpty()) {
            return List.of(FieldProblem.of("meanings", "search.problem.meanings"));
        }
        FieldValues values = new FieldValues(Map.of("title", title, "meanings", cleaned));
        SaveOutcome saved =
                save.execute(actor, new SaveRequest(null, IndexFields.SEARCH_TERM, 0, FieldValues.EMPTY, values, null));
        if (saved instanceof SaveOutcome.Saved stored) {
            PublishOutcome published = publish.execute(actor, stored.item().id(), null);
            return published instanceof PublishOutcome.Refused refused ? refused.reasons() : List.of();
        }
        return saved instanceof SaveOutcome.Refused refused
                ? refused.problems()
                : List.of(FieldProblem.of("title", "search.problem.term"));
    }

    @Override
    public List<Term> list() {
        return search
                .search(new SearchQuery(
                        "",
                        Map.of("type", List.of(IndexFields.SEARCH_TERM)),
                        SearchQuery.Sort.NEWEST,
                        0,
                        100,
                        List.of()))
                .hits()
                .stream()
                .map(hit -> new Term(
                        hit.id().value(),
                        hit.title(),
                        Arrays.asList(hit.values().getOrDefault("meanings", "").split("\n"))))
                .toList();
    }
}
