package org.bantin.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bantin.content.ItemId;
import org.bantin.search.text.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the index holds of an item. Built from stored items by {@code ItemDocuments}; tests and benchmarks build it directly.
 *
 * @param address public address; null for drafts
 * @param date what lists are sorted by
 * @param texts searchable texts by zone; the title is always searched and need not be repeated
 * @param facets values to filter and count by
 * @param values stored values that lists show
 * @param references identifiers of items that this one names
 * @param numbers its own document numbers; numbers in the texts are found by the index
 * @param dates its own dates; dates in the texts are found by the index
 * @param hidden whether it is no hit by itself and found only when its type is named
 */
public record IndexDocument(
        ItemId id,
        String type,
        String workspace,
        String path,
        @Nullable String address,
        String title,
        @Nullable Instant date,
        @Nullable Instant modified,
        Map<Zone, List<String>> texts,
        Map<String, List<String>> facets,
        Map<String, String> values,
        List<String> references,
        List<DocumentNumber> numbers,
        List<LocalDate> dates,
        boolean hidden) {
    public IndexDocument {
        texts = Map.copyOf(texts);
        facets = Map.copyOf(facets);
        values = Map.copyOf(values);
        references = List.copyOf(references);
        numbers = List.copyOf(numbers);
        dates = List.copyOf(dates);
    }

    public List<String> texts(Zone zone) {
        return texts.getOrDefault(zone, List.of());
    }
}
