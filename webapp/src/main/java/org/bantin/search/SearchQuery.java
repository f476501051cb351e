package org.bantin.search;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.search.query.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * A question to the index. Anything may be typed: nothing in the text is an error, and what a question may cost is bounded.
 *
 * @param text what was typed; empty asks for a listing. Quotation marks ask for words as they stand, a leading minus excludes
 * @param filters facet field to accepted values: {@code type, section, year, organisation, programme, topic, documentType, inForce,
 *     author, signer, workspace, state, owner, takenOff}, of files also {@code media, folder, tag, credit, lacks, used, rightsEnd}. Values of one field widen, fields narrow. References are UUIDs, sections their names
 * @param from offset of the first hit, 0 to 10,000; use {@code cursor} to go deeper
 * @param size hits wanted, 0 to 100
 * @param facets facet fields to count
 * @param since first day, null for no limit
 * @param until last day, null for no limit
 * @param cursor {@link SearchResult#cursor()} of the page before; then {@code from} is ignored
 */
public record SearchQuery(
        String text,
        Map<String, List<String>> filters,
        Sort sort,
        int from,
        int size,
        List<String> facets,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable String cursor) {
    public SearchQuery {
        filters = Map.copyOf(filters);
        facets = List.copyOf(facets);
        from = Math.max(0, Math.min(from, 10_000));
        size = Math.max(0, Math.min(size, 100));
    }

    public SearchQuery(
            String text, Map<String, List<String>> filters, Sort sort, int from, int size, List<String> facets) {
        this(text, filters, sort, from, size, facets, null, null, null);
    }

    /** Whether a text is a cursor that an answer may have carried. */
    public static boolean isCursor(String text) {
        return Cursor.decode(PageCursor.read(text).place()).isPresent();
    }

    /** Order of hits. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST,
        /** Last changed first; drafts only. */
        CHANGED
    }

    public static SearchQuery of(String text, int from, int size) {
        return new SearchQuery(text, Map.of(), Sort.RELEVANCE, from, size, List.of());
    }

    /** Newest first, such as the latest of a section. */
    public static SearchQuery listing(Map<String, List<String>> filters, int from, int size) {
        return new SearchQuery("", filters, Sort.NEWEST, from, size, List.of());
    }

    public SearchQuery withFilter(String field, List<String> values) {
        Map<String, List<String>> more = new HashMap<>(filters);
        more.put(field, List.copyOf(values));
        return new SearchQuery(text, more, sort, from, size, facets, since, until, cursor);
    }

    public SearchQuery withSort(Sort other) {
        return new SearchQuery(text, filters, other, from, size, facets, since, until, cursor);
    }

    public SearchQuery withFacets(List<String> fields) {
        return new SearchQuery(text, filters, sort, from, size, fields, since, until, cursor);
    }

    public SearchQuery withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new SearchQuery(text, filters, sort, from, size, facets, first, last, cursor);
    }

    public SearchQuery withCursor(@Nullable String after) {
        return new SearchQuery(text, filters, sort, from, size, facets, since, until, after);
    }
}
