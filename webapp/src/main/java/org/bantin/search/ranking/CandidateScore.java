package org.bantin.search.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.bantin.search.index.IndexFields;
import org.bantin.search.ranking.UnitQueries.Worth;
import org.bantin.search.reading.Understood;
import org.bantin.search.reading.Unit;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Keyword;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/** Orders the candidates of a question cheaply, and says what raises a hit besides its words. */
final class CandidateScore {
    private static final Map<String, Float> CHEAP = Map.of(IndexFields.TITLE, 2.5f, IndexFields.TEXT, 1f);
    private static final float ELSEWHERE = 0.3f;
    private static final float SAME_NAME = 60;
    private static final float ALL_OF_IT = 80;

    /** Texts may have all the words of a long question here and there by chance; most of them side by side tell more. */
    private static final float ALL_OF_LONG = 20;

    private final Understood asked;
    private final IndexTerms terms;
    private final UnitQueries queries;
    private final Supplier<Query> strict;
    private boolean mixed;

    /** @param strict asks for all of the question */
    CandidateScore(Understood asked, IndexTerms terms, UnitQueries queries, Supplier<Query> strict) {
        this.asked = asked;
        this.terms = terms;
        this.queries = queries;
        this.strict = strict;
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
            query.add(queries.phrase(IndexFields.TEXT, phrase), Occur.SHOULD);
            query.add(new BoostQuery(queries.phrase(IndexFields.TITLE, phrase), 4), Occur.SHOULD);
        }
        keywords(query);
        complete(query);
        return query.build();
    }

    /** What has all of the question stands before what has only most of it. */
    private void complete(BooleanQuery.Builder query) {
        if (mixed) {
            float worth = asked.isLong() ? ALL_OF_LONG : ALL_OF_IT;
            query.add(new BoostQuery(new ConstantScoreQuery(strict.get()), worth), Occur.SHOULD);
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
                    found.add(new BoostQuery(new ConstantScoreQuery(queries.all(unit, alternative)), weight));
                }
            }
            if (!found.isEmpty()) {
                query.add(UnitQueries.best(found, 0), Occur.SHOULD);
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
                    places.add(UnitQueries.boosted(UnitQueries.oneOf(forms), zone.getValue()));
                }
                if (i + 1 < units.size()) {
                    pairPlaces.add(UnitQueries.boosted(
                            queries.boundary(zone.getKey(), unit, units.get(i + 1), worth()), zone.getValue()));
                }
            }
            query.add(UnitQueries.best(places, ELSEWHERE), Occur.SHOULD);
            query.add(UnitQueries.best(pairPlaces, ELSEWHERE), Occur.SHOULD);
        }
    }

    private Worth worth() {
        return asked.isLong() ? Worth.RARITY : Worth.COUNT;
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
            sum.add(queries.foldedPair(zone, words.get(i), words.get(i + 1), worth()), Occur.SHOULD);
        }
        boolean longForm = alternative.kind() == Kind.ABBREVIATION && words.size() > 2;
        return UnitQueries.boosted(sum.build(), longForm ? 1.5f / (words.size() - 1) : 1);
    }
}
