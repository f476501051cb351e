package org.bantin.search.ranking;

import java.util.ArrayList;
import java.util.List;
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
import org.bantin.search.reading.Unit;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Keyword;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Token;

/** Queries for single units of a question and for two that stand side by side. */
final class UnitQueries {
    /** What finding a pair of words adds to the score. */
    enum Worth {
        NOTHING,
        /** The more the rarer it is, however often a text has it; costs little. */
        RARITY,
        /** As its rarity, how often the text has it, and how long the text is. */
        COUNT
    }

    private final IndexTerms terms;

    UnitQueries(IndexTerms terms) {
        this.terms = terms;
    }

    /** One form of a unit, anywhere in a zone. */
    Query inZone(String zone, Alternative alternative) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        alternative
                .keywords()
                .forEach(keyword -> all.add(terms.filter(keyword.field(), keyword.value()), Occur.FILTER));
        alternative.words().forEach(word -> all.add(terms.filter(zone + IndexFields.FOLD, word.fold()), Occur.FILTER));
        return all.build();
    }

    /** Words side by side, with their accents where any were typed. */
    Query phrase(String zone, List<Token> words) {
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

    /** A unit in one of its forms. */
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
    List<Query> parts(Unit unit, Alternative alternative) {
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
                parts.add(foldedPair(IndexFields.TEXT, words.get(i), words.get(i + 1), Worth.NOTHING));
            }
        }
        return parts;
    }

    /** The last word of one unit before the first of the next. */
    Query boundary(String zone, Unit left, Unit right, Worth worth) {
        List<Query> pairs = new ArrayList<>();
        for (Alternative before : left.alternatives()) {
            for (Alternative after : right.alternatives()) {
                if (!before.words().isEmpty() && !after.words().isEmpty()) {
                    Token last = before.words().get(before.words().size() - 1);
                    pairs.add(foldedPair(zone, last, after.words().get(0), worth));
                }
            }
        }
        return oneOf(pairs);
    }

    Query foldedPair(String zone, Token first, Token second, Worth worth) {
        String field = zone + IndexFields.BIFOLD;
        String pair = first.fold() + " " + second.fold();
        if (worth == Worth.COUNT) {
            return terms.query(field, pair);
        }
        Query there = terms.filter(field, pair);
        return worth == Worth.NOTHING || there instanceof MatchNoDocsQuery
                ? there
                : new BoostQuery(new ConstantScoreQuery(there), terms.rarity(field, pair));
    }

    static Query oneOf(List<Query> queries) {
        return queries.size() == 1 ? queries.get(0) : best(queries, 0);
    }

    /** The best of some queries, without those that nothing can match. */
    static Query best(List<Query> queries, float others) {
        List<Query> possible = queries.stream()
                .filter(query -> !(query instanceof MatchNoDocsQuery))
                .toList();
        return switch (possible.size()) {
            case 0 -> IndexTerms.NOTHING;
            case 1 -> possible.get(0);
            default -> new DisjunctionMaxQuery(possible, others);
        };
    }

    static Query boosted(Query query, float weight) {
        return weight == 1 || query instanceof MatchNoDocsQuery ? query : new BoostQuery(query, weight);
    }
}
