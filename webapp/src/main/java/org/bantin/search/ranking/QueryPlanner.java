package org.bantin.search.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.bantin.search.index.IndexFields;
import org.bantin.search.reading.Understood;
import org.bantin.search.reading.Unit;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Keyword;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Turns an understood question into queries: what must match, a cheap order for the candidates, a careful order for the best of
 * them. The number of clauses is bounded by the number of units, so no question can cost more than its length.
 */
public final class QueryPlanner {
    private static final Map<String, Float> CHEAP = Map.of(IndexFields.TITLE, 2.5f, IndexFields.TEXT, 1f);
    private static final float ELSEWHERE = 0.3f;
    private static final double MOST_WORDS = 0.6;
    private static final float SAME_NAME = 60;

    private static final float ALL_OF_IT = 80;

    private final Understood asked;
    private final IndexTerms terms;
    private boolean mixed;

    public QueryPlanner(Understood asked, IndexTerms terms) {
        this.asked = asked;
        this.terms = terms;
    }

    /** Every unit in one of its forms, every phrase, none of the excluded words. */
    public Query strict() {
        List<Query> units = new ArrayList<>();
        for (Unit unit : asked.units()) {
            if (!unit.optional() && unit.alternatives().size() == 1) {
                units.addAll(parts(unit, unit.typedForm()));
            } else if (!unit.optional()) {
                units.add(any(unit));
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
                unit.alternatives().forEach(alternative -> any.add(all(alternative, IndexFields.TITLE), Occur.SHOULD));
                all.add(any.build(), Occur.FILTER);
            }
        }
        return all.build();
    }

    private Query all(Alternative alternative, String zone) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        alternative
                .keywords()
                .forEach(keyword -> all.add(terms.filter(keyword.field(), keyword.value()), Occur.FILTER));
        alternative.words().forEach(word -> all.add(terms.filter(zone + IndexFields.FOLD, word.fold()), Occur.FILTER));
        return all.build();
    }

    /** Enough of the question: for when nothing has all of it. */
    Query relaxed() {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        List<Unit> units = asked.units();
        if (units.stream().filter(unit -> !unit.optional()).count() < 3) {
            units.stream().filter(unit -> !unit.optional()).forEach(unit -> some.add(any(unit), Occur.SHOULD));
            some.setMinimumNumberShouldMatch(1);
        } else {
            int pairs = 0;
            for (int i = 0; i + 1 < units.size(); i++) {
                if (!units.get(i).optional() || !units.get(i + 1).optional()) {
                    some.add(boundary(IndexFields.TEXT, units.get(i), units.get(i + 1), false), Occur.SHOULD);
                    pairs++;
                }
            }
            for (Unit unit : units) {
                if (unit.alternatives().size() > 1) {
                    some.add(any(unit), Occur.SHOULD);
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
            words.add(any(needed.get(i)), Occur.SHOULD);
            if (i + 1 < needed.size()) {
                pairs.add(boundary(IndexFields.TEXT, needed.get(i), needed.get(i + 1), false), Occur.SHOULD);
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
        known.forEach(unit -> words.add(any(unit), Occur.SHOULD));
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
            pairs.add(boundary(IndexFields.TEXT, units.get(i), units.get(i + 1), false), Occur.SHOULD);
        }
        pairs.setMinimumNumberShouldMatch((int) Math.ceil((units.size() - 1) * MOST_WORDS));
        return units.size() < 2 ? null : pairs.build();
    }

    private void addPhrases(BooleanQuery.Builder all) {
        for (List<Token> phrase : asked.phrases()) {
            all.add(phrase(IndexFields.TEXT, phrase), Occur.FILTER);
        }
        for (List<Token> words : asked.excluded()) {
            Token token = words.get(0);
            all.add(
                    words.size() > 1
                            ? phrase(IndexFields.TEXT, words)
                            : token.accented()
                                    ? terms.filter(IndexFields.TEXT + IndexFields.EXACT, token.exact())
                                    : terms.filter(IndexFields.TEXT + IndexFields.FOLD, token.fold()),
                    Occur.MUST_NOT);
        }
    }

    private Query phrase(String zone, List<Token> words) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        words.forEach(word -> phrase.add(new Term(zone + IndexFields.FOLD, word.fold())));
        if (words.stream().noneMatch(Token::accented)) {
            return phrase.build();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(phrase.build(), Occur.MUST);
        if (words.size() == 1 || !terms.keeps(zone + IndexFields.BI)) {
            words.forEach(word -> all.add(terms.filter(zone + IndexFields.EXACT, word.exact()), Occur.FILTER));
            return all.build();
        }
        for (int i = 0; i + 1 < words.size(); i++) {
            String pair = words.get(i).exact() + " " + words.get(i + 1).exact();
            all.add(terms.filter(zone + IndexFields.BI, pair), Occur.FILTER);
        }
        return all.build();
    }

    Query any(Unit unit) {
        if (unit.alternatives().size() == 1) {
            return all(unit, unit.typedForm());
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        unit.alternatives().forEach(alternative -> any.add(all(unit, alternative), Occur.SHOULD));
        return any.build();
    }

    Query all(Unit unit, Alternative alternative) {
        return IndexTerms.all(parts(unit, alternative)).build();
    }

    /** What must match for one form of a unit. */
    private List<Query> parts(Unit unit, Alternative alternative) {
        List<Query> parts = new ArrayList<>();
        for (Keyword keyword : alternative.keywords()) {
            parts.add(terms.filter(keyword.field(), keyword.value()));
        }
        List<Token> words = alternative.words();
        boolean loose = alternative.kind() == Kind.TYPED && unit.alternatives().size() == 1;
        if (words.size() == 1 || loose) {
            words.forEach(word -> parts.add(terms.filter(IndexFields.TEXT + IndexFields.FOLD, word.fold())));
        } else {
            for (int i = 0; i + 1 < words.size(); i++) {
                parts.add(foldedPair(IndexFields.TEXT, words.get(i), words.get(i + 1), false));
            }
        }
        return parts;
    }

    /** Orders what matched by folded pairs in title and text alone; the best go on to {@link CarefulScore}. */
    void cheap(BooleanQuery.Builder query) {
        words(query);
        keywords(query);
        complete(query);
    }

    /** What raises a hit besides its words: quoted parts, numbers, its very name. */
    Query besidesWords() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (List<Token> phrase : asked.phrases()) {
            query.add(phrase(IndexFields.TEXT, phrase), Occur.SHOULD);
            query.add(new BoostQuery(phrase(IndexFields.TITLE, phrase), 4), Occur.SHOULD);
        }
        keywords(query);
        complete(query);
        return query.build();
    }

    /** What has all of the question stands before what has only most of it. */
    private void complete(BooleanQuery.Builder query) {
        if (mixed) {
            query.add(new BoostQuery(new ConstantScoreQuery(strict()), ALL_OF_IT), Occur.SHOULD);
        }
    }

    /** From now on the candidates may include some that have only part of the question. */
    void mixed() {
        mixed = true;
    }

    private void keywords(BooleanQuery.Builder query) {
        for (Unit unit : asked.units()) {
            List<Query> found = new ArrayList<>();
            for (Alternative alternative : unit.alternatives()) {
                if (!alternative.keywords().isEmpty()) {
                    float weight = (float) alternative.keywords().stream()
                            .mapToDouble(Keyword::weight)
                            .max()
                            .orElse(1);
                    found.add(new BoostQuery(new ConstantScoreQuery(all(unit, alternative)), weight));
                }
            }
            if (!found.isEmpty()) {
                query.add(best(found, 0), Occur.SHOULD);
            }
        }
        if (!asked.key().isEmpty()) {
            query.add(named(asked.key()), Occur.SHOULD);
        }
    }

    Query named(String key) {
        return new BoostQuery(new ConstantScoreQuery(terms.query(IndexFields.TITLE_KEY, key)), SAME_NAME);
    }

    /** Each unit and each pair counts once, where it counts most; other places add a little. */
    private void words(BooleanQuery.Builder query) {
        List<Unit> units = asked.units();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            List<Query> places = new ArrayList<>();
            List<Query> pairPlaces = new ArrayList<>();
            for (Map.Entry<String, Float> zone : CHEAP.entrySet()) {
                List<Query> forms = forms(zone.getKey(), unit);
                if (!forms.isEmpty()) {
                    places.add(boosted(oneOf(forms), zone.getValue()));
                }
                if (i + 1 < units.size()) {
                    pairPlaces.add(boosted(boundary(zone.getKey(), unit, units.get(i + 1), true), zone.getValue()));
                }
            }
            query.add(best(places, ELSEWHERE), Occur.SHOULD);
            query.add(best(pairPlaces, ELSEWHERE), Occur.SHOULD);
        }
    }

    private List<Query> forms(String zone, Unit unit) {
        List<Query> forms = new ArrayList<>();
        for (Alternative alternative : unit.alternatives()) {
            Query form = form(zone, alternative, asked.units().size() == 1);
            if (form != null) {
                forms.add(form);
            }
        }
        return forms;
    }

    private @Nullable Query form(String zone, Alternative alternative, boolean alone) {
        List<Token> words = alternative.words();
        if (words.isEmpty() || (words.size() == 1 && !alone)) {
            return null;
        }
        if (words.size() == 1) {
            return terms.query(zone + IndexFields.FOLD, words.get(0).fold());
        }
        BooleanQuery.Builder sum = new BooleanQuery.Builder();
        for (int i = 0; i + 1 < words.size(); i++) {
            sum.add(foldedPair(zone, words.get(i), words.get(i + 1), true), Occur.SHOULD);
        }
        boolean longForm = alternative.kind() == Kind.ABBREVIATION && words.size() > 2;
        return boosted(sum.build(), longForm ? 1.5f / (words.size() - 1) : 1);
    }

    /** @param scored whether the order of hits depends on it */
    private Query boundary(String zone, Unit left, Unit right, boolean scored) {
        List<Query> pairs = new ArrayList<>();
        for (Alternative before : left.alternatives()) {
            for (Alternative after : right.alternatives()) {
                if (!before.words().isEmpty() && !after.words().isEmpty()) {
                    Token last = before.words().get(before.words().size() - 1);
                    pairs.add(foldedPair(zone, last, after.words().get(0), scored));
                }
            }
        }
        return oneOf(pairs);
    }

    private Query foldedPair(String zone, Token first, Token second, boolean scored) {
        String field = zone + IndexFields.BIFOLD;
        String pair = first.fold() + " " + second.fold();
        return scored ? terms.query(field, pair) : terms.filter(field, pair);
    }

    private static Query oneOf(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : best(queries, 0);
    }

    /** The best of some queries, without those that nothing can match. */
    private static Query best(List<Query> queries, float others) {
        List<Query> possible = queries.stream()
                .filter(query -> !(query instanceof MatchNoDocsQuery))
                .toList();
        return switch (possible.size()) {
            case 0 -> IndexTerms.NOTHING;
            case 1 -> possible.get(0);
            default -> new DisjunctionMaxQuery(possible, others);
        };
    }

    private static Query boosted(Query query, float weight) {
        return weight == 1 || query instanceof MatchNoDocsQuery ? query : new BoostQuery(query, weight);
    }
}
