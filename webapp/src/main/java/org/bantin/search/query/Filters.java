package org.bantin.search.query;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.SearchQuery;
import org.bantin.search.index.IndexFields;

/** Limits a search by facet values, dates and rights. Values of one facet widen, different facets narrow. */
final class Filters {
    private static final int MOST_VALUES = 100;

    private Filters() {}

    /** Leaves one facet out if named: its other values are to be counted. */
    static void add(
            BooleanQuery.Builder query, SearchQuery asked, SearchEngine.Context context, ZoneId zone, String except) {
        asked.filters().forEach((name, values) -> {
            if (!values.isEmpty() && !name.equals(except)) {
                query.add(filter(name, values), Occur.FILTER);
            }
        });
        boolean typeNamed = !except.equals(IndexFields.TYPE)
                && !asked.filters().getOrDefault(IndexFields.TYPE, List.of()).isEmpty();
        if (!context.everything() && !typeNamed) {
            query.add(new TermQuery(new Term(IndexFields.HIDDEN, "1")), Occur.MUST_NOT);
        }
        LocalDate since = asked.since();
        LocalDate until = asked.until();
        if (since != null || until != null) {
            long from = since == null ? Long.MIN_VALUE : start(since, zone);
            long to = until == null ? Long.MAX_VALUE : start(until.plusDays(1), zone) - 1;
            query.add(LongField.newRangeQuery(IndexFields.DATE, from, to), Occur.FILTER);
        }
        Query rights = context.rights();
        if (rights != null) {
            query.add(rights, Occur.FILTER);
        }
    }

    private static long start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static Query filter(String name, List<String> values) {
        if (name.equals(IndexFields.USED)) {
            return new Unreferenced();
        }
        String field = IndexFields.facet(name);
        return name.equals(IndexFields.RIGHTS_END) ? range(field, values.get(0)) : any(field, values);
    }

    /** {@code from..to}, either side may be empty. */
    private static Query range(String field, String text) {
        String[] ends = text.split("\\.\\.", 2);
        String to = ends.length < 2 ? text : ends[1];
        return TermRangeQuery.newStringRange(
                field, ends[0].isEmpty() ? null : ends[0], to.isEmpty() ? null : to, true, true);
    }

    private static Query any(String field, List<String> values) {
        if (values.size() == 1) {
            return new TermQuery(new Term(field, values.get(0)));
        }
        return new TermInSetQuery(
                field, values.stream().limit(MOST_VALUES).map(BytesRef::new).toList());
    }
}
