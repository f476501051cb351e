package org.bantin.search.query;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.bantin.search.SearchQuery;
import org.bantin.search.index.IndexFields;
import org.bantin.search.ranking.Candidates;
import org.bantin.search.ranking.Plan;
import org.bantin.search.ranking.Ranking;
import org.bantin.search.terms.IndexTerms;
import org.jspecify.annotations.Nullable;

/** Takes one page out of what was found, by relevance or by date, and says by a cursor where the next begins. */
final class Pages {
    private final Clock clock;
    private final ZoneId zone;

    Pages(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Hits of one page and the way to the next. */
    record Page(List<ScoreDoc> docs, @Nullable String cursor) {}

    /** The careful order where all that matches fits into it, else its beginning, then the rest in the cheap order. */
    Page ranked(IndexSearcher searcher, SearchQuery query, Plan plan, Candidates candidates, IndexTerms terms)
            throws IOException {
        if (query.size() == 0) {
            return new Page(List.of(), null);
        }
        List<ScoreDoc> ordered =
                new Ranking(clock.instant().atZone(zone), searcher, plan, terms).order(candidates.pool());
        boolean whole = candidates.whole();
        List<ScoreDoc> first = whole ? ordered : ordered.subList(0, Math.min(Candidates.WINDOW, ordered.size()));
        Cursor cursor = Cursor.decode(query.cursor()).orElse(Cursor.offset(query.from()));
        String sortValue = cursor.sortValue();
        if (whole && sortValue != null) {
            return new Page(List.of(), null);
        }
        int from = sortValue == null ? cursor.offset() : first.size();
        int end = from + query.size();
        List<ScoreDoc> docs = new ArrayList<>(first.subList(Math.min(from, first.size()), Math.min(end, first.size())));
        if (end < first.size()) {
            return new Page(docs, Cursor.offset(end).encoded());
        }
        if (whole || docs.size() == query.size()) {
            return new Page(docs, whole ? null : new Cursor(0, "Infinity", Long.MIN_VALUE).encoded());
        }
        FieldDoc after = sortValue == null
                ? null
                : new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {Float.parseFloat(sortValue), cursor.id()});
        Set<Integer> shown = first.stream().map(doc -> doc.doc).collect(Collectors.toSet());
        List<ScoreDoc> rest =
                candidates.rest(after, Math.max(0, from - first.size()), query.size() - docs.size(), shown);
        docs.addAll(rest);
        return new Page(docs, docs.size() < query.size() ? null : after(last(rest)));
    }

    static Page sorted(IndexSearcher searcher, SearchQuery query, Query matching) throws IOException {
        boolean oldest = query.sort() == SearchQuery.Sort.OLDEST;
        String field = query.sort() == SearchQuery.Sort.CHANGED ? IndexFields.MODIFIED : IndexFields.DATE;
        SortField date = LongField.newSortField(field, !oldest, SortedNumericSelector.Type.MIN);
        date.setMissingValue(oldest ? Long.MAX_VALUE : Long.MIN_VALUE);
        Sort sort = new Sort(date, new SortField(IndexFields.ID_NUMBER, SortField.Type.LONG));
        Cursor cursor = Cursor.decode(query.cursor()).orElse(Cursor.offset(query.from()));
        if (cursor.sortValue() != null) {
            FieldDoc after = new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {
                (long) Double.parseDouble(cursor.sortValue()), cursor.id()
            });
            return page(List.of(top(searcher, matching, sort, after, query.size()).scoreDocs), query.size());
        }
        TopFieldDocs top = top(searcher, matching, sort, null, cursor.offset() + query.size());
        List<ScoreDoc> docs = List.of(top.scoreDocs);
        List<ScoreDoc> wanted = docs.subList(Math.min(cursor.offset(), docs.size()), docs.size());
        return new Page(wanted, wanted.isEmpty() || wanted.size() < query.size() ? null : after(last(wanted)));
    }

    private static Page page(List<ScoreDoc> docs, int size) {
        return new Page(docs, docs.isEmpty() || docs.size() < size ? null : after(last(docs)));
    }

    private static ScoreDoc last(List<ScoreDoc> docs) {
        return docs.get(docs.size() - 1);
    }

    private static String after(ScoreDoc last) {
        Object[] fields = ((FieldDoc) last).fields;
        return new Cursor(0, String.valueOf(fields[0]), ((Number) fields[1]).longValue()).encoded();
    }

    private static TopFieldDocs top(IndexSearcher searcher, Query query, Sort sort, @Nullable FieldDoc after, int size)
            throws IOException {
        if (size == 0) {
            return new TopFieldDocs(
                    new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), new ScoreDoc[0], sort.getSort());
        }
        return searcher.search(query, new TopFieldCollectorManager(sort, size, after, size));
    }
}
