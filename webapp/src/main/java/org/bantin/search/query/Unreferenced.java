package org.bantin.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.index.IndexFields;

/** Matches what no other document of the index names. The list of named identifiers is read from the terms of the index itself. */
final class Unreferenced extends Query {
    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        List<BytesRef> named = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.REFERENCE);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null; term = each.next()) {
                named.add(BytesRef.deepCopyOf(term));
            }
        }
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(new TermInSetQuery(IndexFields.ID, named), Occur.MUST_NOT)
                .build();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "unreferenced";
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other);
    }

    @Override
    public int hashCode() {
        return classHash();
    }
}
