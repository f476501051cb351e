package org.bantin.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.definition.message.Messages;
import org.bantin.search.SearchResult.FacetCount;

/**
 * Puts what an answer says by a key into words of a language: types, kinds of documents and the like beside their counts, and why each
 * hit was found. What no light module has a word for keeps what the index calls it.
 */
record SpokenAnswer(Messages messages, Locale language) {
    private static final Map<String, String> KEYS = Map.of(
            "type", "type.",
            "documentType", "fields.documentType.options.",
            "inForce", "fields.force.options.",
            "kind", "fields.kind.options.");

    Map<String, List<FacetCount>> facets(Map<String, List<FacetCount>> counted) {
        Map<String, List<FacetCount>> spoken = new LinkedHashMap<>();
        counted.forEach((field, counts) -> {
            String prefix = KEYS.get(field);
            spoken.put(
                    field,
                    prefix == null
                            ? counts
                            : counts.stream().map(count -> named(prefix, count)).toList());
        });
        return spoken;
    }

    private FacetCount named(String prefix, FacetCount count) {
        return messages.find(language, List.of(prefix + count.value()))
                .map(label -> new FacetCount(count.value(), label, count.count()))
                .orElse(count);
    }

    List<String> reasons(List<String> keys) {
        return keys.stream()
                .map(key -> messages.find(language, List.of(key)).orElse(key))
                .toList();
    }
}
