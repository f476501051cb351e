package org.bantin.search;

import java.util.List;
import java.util.Map;

/**
 * A question to the index.
 *
 * @param text what was typed; empty asks for a listing
 * @param filters facet field to accepted values: {@code type, section, year, organisation, programme, topic, documentType, inForce,
 *     author, state, owner}
 * @param from offset of the first hit, 0 to 10,000
 * @param size hits wanted, 0 to 100
 * @param facets facet fields to count
 */
public record SearchQuery(
        String text, Map<String, List<String>> filters, Sort sort, int from, int size, List<String> facets) {
    public SearchQuery {
        filters = Map.copyOf(filters);
        facets = List.copyOf(facets);
    }

    /** Order of hits. */
    public enum Sort {
        RELEVANCE,
        NEWEST,
        OLDEST
    }

    public static SearchQuery of(String text, int from, int size) {
        return new SearchQuery(text, Map.of(), Sort.RELEVANCE, from, size, List.of());
    }

    /** Newest first, such as the latest of a section. */
    public static SearchQuery listing(Map<String, List<String>> filters, int from, int size) {
        return new SearchQuery("", filters, Sort.NEWEST, from, size, List.of());
    }
}
