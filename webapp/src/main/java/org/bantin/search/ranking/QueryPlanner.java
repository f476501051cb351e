package org.bantin.search.ranking;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.bantin.search.index.IndexFields;
import org.bantin.search.ranking.UnitQueries.Worth;
import org.bantin.search.reading.Understood;
import org.bantin.search.reading.Unit;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Turns an understood question into queries: what must match, strictly or with part of it missing. {@link CandidateScore} orders
 * what matched cheaply, {@link CarefulScore} the best of it with care. The number of clauses is bounded by the number of units, so
 * no question can cost more than its length.
 */
public final class QueryPlanner {
    private static final double MOST_WORDS = 0.6;

    private final Understood asked;
    private final IndexTerms terms;
    private final UnitQueries queries;
    private final CandidateScore score;

    public QueryPlanner(Understood asked, IndexTerms terms) {
        this.asked = asked;
        this.terms = terms;
        this.queries = new UnitQueries(terms);
        this.score = new CandidateScore(asked, terms, queries, this::strict);
    }

    UnitQueries units() {
        return queries;
    }

    CandidateScore score() {
        return score;
    }

    /** Every unit in one of its forms, every phrase, none of the excluded words. */
    public Query strict() {
        List<Query> units = new ArrayList<>();
        for (Unit unit : asked.units()) {
            if (!unit.optional() && unit.alternatives().size() == 1) {
                units.addAll(queries.parts(unit, unit.typedForm()));
            } else if (!unit.optional()) {
                units.add(queries.any(unit));
            }
        }
        BooleanQuery.Builder all = IndexTerms.all(units);
        addPhrases(all);
        return all.build();
    }

    /** Every unit in the title, in one of its forms. */
    Query inTitle() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Unit unit : asked.units()) {
            if (!unit.optional()) {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                unit.alternatives()
                        .forEach(alternative -> any.add(queries.inZone(IndexFields.TITLE, alternative), Occur.SHOULD));
                all.add(any.build(), Occur.FILTER);
            }
        }
        return all.build();
    }

    /** Enough of the question: for when nothing has all of it. */
    Query relaxed() {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        List<Unit> units = asked.units();
        if (units.stream().filter(unit -> !unit.optional()).count() < 3) {
            for (Unit unit : units) {
                if (!unit.optional()) {
                    some.add(queries.any(unit), Occur.SHOULD);
                    if (unit.alternatives().stream()
                            .allMatch(form -> form.keywords().isEmpty())) {
                        some.add(queries.inZone(IndexFields.TEXT, unit.typedForm()), Occur.SHOULD);
                    }
                }
            }
            some.setMinimumNumberShouldMatch(1);
        } else {
            int pairs = 0;
            for (int i = 0; i + 1 < units.size(); i++) {
                if (!units.get(i).optional() || !units.get(i + 1).optional()) {
                    some.add(
                            queries.boundary(IndexFields.TEXT, units.get(i), units.get(i + 1), Worth.NOTHING),
                            Occur.SHOULD);
                    pairs++;
                }
            }
            for (Unit unit : units) {
                if (unit.alternatives().size() > 1) {
                    some.add(queries.any(unit), Occur.SHOULD);
                }
            }
            some.setMinimumNumberShouldMatch(pairs < 4 ? 1 : pairs < 9 ? 2 : 3);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(some.build(), Occur.FILTER);
        addPhrases(all);
        return all.build();
    }

    /** For longer questions what has most of the words and two of them side by side; null for others. */
    @Nullable
    Query mostWords() {
        List<Unit> needed =
                asked.units().stream().filter(unit -> !unit.optional()).toList();
        if (needed.size() < 4) {
            return null;
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (int i = 0; i < needed.size(); i++) {
            words.add(queries.any(needed.get(i)), Occur.SHOULD);
            if (i + 1 < needed.size()) {
                pairs.add(
                        queries.boundary(IndexFields.TEXT, needed.get(i), needed.get(i + 1), Worth.NOTHING),
                        Occur.SHOULD);
            }
        }
        words.setMinimumNumberShouldMatch((int) Math.ceil(needed.size() * MOST_WORDS));
        BooleanQuery.Builder all =
                new BooleanQuery.Builder().add(words.build(), Occur.FILTER).add(pairs.build(), Occur.FILTER);
        addPhrases(all);
        return all.build();
    }

    /** Most of what any text has at all, for questions with words that none has; null when all have some or none has. */
    @Nullable
    Query knownWords() {
        List<Unit> needed =
                asked.units().stream().filter(unit -> !unit.optional()).toList();
        List<Unit> known = needed.stream().filter(this::occurs).toList();
        if (known.isEmpty() || known.size() == needed.size()) {
            return null;
        }
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        known.forEach(unit -> words.add(queries.any(unit), Occur.SHOULD));
        words.setMinimumNumberShouldMatch(known.size() < 3 ? 1 : (int) Math.ceil(known.size() * MOST_WORDS));
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words.build(), Occur.FILTER);
        addPhrases(all);
        return all.build();
    }

    private boolean occurs(Unit unit) {
        return unit.alternatives().stream()
                .anyMatch(alternative -> alternative.words().stream().allMatch(word -> terms.folded(word.fold()) > 0)
                        && alternative.keywords().stream()
                                .allMatch(keyword -> terms.count(keyword.field(), keyword.value()) > 0));
    }

    /** Most of the pairs of neighbours; null when there are no neighbours. */
    @Nullable
    Query mostPairs() {
        List<Unit> units = asked.units();
        BooleanQuery.Builder pairs = new BooleanQuery.Builder();
        for (int i = 0; i + 1 < units.size(); i++) {
            pairs.add(queries.boundary(IndexFields.TEXT, units.get(i), units.get(i + 1), Worth.NOTHING), Occur.SHOULD);
        }
        pairs.setMinimumNumberShouldMatch((int) Math.ceil((units.size() - 1) * MOST_WORDS));
        return units.size() < 2 ? null : pairs.build();
    }

    private void addPhrases(BooleanQuery.Builder all) {
        for (List<Token> phrase : asked.phrases()) {
            all.add(queries.phrase(IndexFields.TEXT, phrase), Occur.FILTER);
        }
        for (List<Token> words : asked.excluded()) {
            Token token = words.get(0);
            all.add(
                    words.size() > 1
                            ? queries.phrase(IndexFields.TEXT, words)
                            : token.accented()
                                    ? terms.filter(IndexFields.TEXT + IndexFields.EXACT, token.exact())
                                    : terms.filter(IndexFields.TEXT + IndexFields.FOLD, token.fold()),
                    Occur.MUST_NOT);
        }
    }
}
