package org.bantin.search.ranking;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.bantin.search.reading.Understood;
import org.bantin.search.terms.IndexTerms;
import org.jspecify.annotations.Nullable;

/** How a question is answered: as typed and, where a word is probably misspelt, also as it was probably meant. */
public final class Plan {
    private static final float AS_MEANT = 0.9f;

    private final Understood typed;
    private final @Nullable Understood meant;
    private final QueryPlanner planner;
    private final @Nullable QueryPlanner meantPlanner;

    public Plan(Understood typed, @Nullable Understood meant, IndexTerms terms) {
        this.typed = typed;
        this.meant = meant;
        this.planner = new QueryPlanner(typed, terms);
        this.meantPlanner = meant == null ? null : new QueryPlanner(meant, terms);
    }

    /** For small questions about one hit. */
    QueryPlanner planner() {
        return planner;
    }

    public Understood typed() {
        return typed;
    }

    @Nullable
    public Understood meant() {
        return meant;
    }

    /** Everything that was asked, as typed or as meant. */
    public Query whole() {
        return meantPlanner == null ? planner.strict() : either(planner.strict(), meantPlanner.strict());
    }

    /** The whole, or most of it; from now on what has the whole is put first. */
    public Query most() {
        planner.score().mixed();
        if (meantPlanner == null) {
            return either(planner.strict(), planner.relaxed());
        }
        meantPlanner.score().mixed();
        return either(planner.strict(), meantPlanner.strict(), meantPlanner.relaxed());
    }

    /** Like {@link #most}, and what has most of the words in any place; null for questions too short for that. */
    @Nullable
    public Query mostWords() {
        Query words = planner.mostWords();
        return words == null ? null : either(most(), words);
    }

    /** What has most of those words that any text has; null where nothing could be left out. */
    @Nullable
    public Query knownWords() {
        planner.score().mixed();
        return planner.knownWords();
    }

    Query partly() {
        return planner.relaxed();
    }

    /** What matches, in the cheap order. */
    Query candidates(Query matching) {
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(matching, Occur.FILTER);
        if (meantPlanner == null) {
            planner.score().cheap(query);
        } else {
            query.add(best(planner, meantPlanner), Occur.SHOULD);
        }
        return query.build();
    }

    /** What has most of the words beside the neighbours they were typed with; null for questions without neighbours. */
    @Nullable
    Query closeTogether() {
        Query typed = planner.mostPairs();
        Query other = meantPlanner == null ? null : meantPlanner.mostPairs();
        return typed == null || other == null ? typed : either(typed, other);
    }

    /** Everything that was asked in the title alone. */
    Query inTitle() {
        return meantPlanner == null ? planner.inTitle() : either(planner.inTitle(), meantPlanner.inTitle());
    }

    /** For the question as it was probably meant. */
    @Nullable
    QueryPlanner meantPlanner() {
        return meantPlanner;
    }

    private static Query either(Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query query : queries) {
            any.add(query, Occur.SHOULD);
        }
        return any.build();
    }

    private static Query best(QueryPlanner asTyped, QueryPlanner asMeant) {
        BooleanQuery.Builder one = new BooleanQuery.Builder();
        asTyped.score().cheap(one);
        BooleanQuery.Builder other = new BooleanQuery.Builder();
        asMeant.score().cheap(other);
        return new DisjunctionMaxQuery(List.of(one.build(), new BoostQuery(other.build(), AS_MEANT)), 0);
    }
}
