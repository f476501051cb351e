package org.bantin.search.query;

import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.search.index.IndexFields;

/**
 * What an actor may read of the drafts, as a query; the same rules as the repository's own ({@code repository.ItemAccess}), so that a
 * search neither shows nor counts what opening would refuse.
 */
public final class ReadingRights {
    private static final List<String> OPEN_WORKSPACES =
            List.of("organisations", "people", "topics", "dam", "website", "category");
    private static final Set<Role> EDITING = Set.of(Role.EDITOR, Role.CHIEF_EDITOR);

    private ReadingRights() {}

    /** @param hidden the states of items that only owners and editors of their section read */
    public static Query of(Actor actor, Set<String> hidden) {
        boolean editing = actor.roles().stream().anyMatch(EDITING::contains);
        if (actor.system()
                || actor.has(Role.ADMINISTRATOR)
                || (editing && actor.sections().isEmpty())) {
            return new MatchAllDocsQuery();
        }
        if (actor.roles().isEmpty()) {
            return new MatchNoDocsQuery("no role in the newsroom");
        }
        BooleanQuery shared = new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(in(IndexFields.facet("state"), List.copyOf(hidden)), Occur.MUST_NOT)
                .build();
        BooleanQuery.Builder any = new BooleanQuery.Builder()
                .add(shared, Occur.SHOULD)
                .add(in(IndexFields.WORKSPACE, OPEN_WORKSPACES), Occur.SHOULD)
                .add(new TermQuery(new Term(IndexFields.facet("owner"), actor.name())), Occur.SHOULD);
        if (editing) {
            any.add(in(IndexFields.facet("section"), List.copyOf(actor.sections())), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query in(String field, List<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
