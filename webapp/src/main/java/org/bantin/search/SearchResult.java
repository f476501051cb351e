package org.bantin.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/** Answer of the index. {@code journalNumber} is the publication it is current to. */
public record SearchResult(
        long total,
        List<Hit> hits,
        Map<String, List<FacetCount>> facets,
        @Nullable String didYouMean,
        long journalNumber) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    /**
     * One hit with the stored values a list needs, so that no list reads the store.
     *
     * @param address public address; null for drafts
     * @param titleMarked title as safe HTML with {@code <mark>}
     * @param passageMarked best passage as safe HTML with {@code <mark>}; empty when nothing matched in the text
     * @param reasons why it matched, as message keys
     * @param values other stored values by field: lead, kicker, section, sectionTitle, image, number, state, owner …
     */
    public record Hit(
            ItemId id,
            String type,
            String path,
            @Nullable String address,
            String title,
            String titleMarked,
            String passageMarked,
            @Nullable Instant date,
            float score,
            List<String> reasons,
            Map<String, String> values) {
        public Hit {
            reasons = List.copyOf(reasons);
            values = Map.copyOf(values);
        }
    }

    /** A value of a facet, how many hits have it, and how it is shown. */
    public record FacetCount(String value, String label, long count) {}
}
