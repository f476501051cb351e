package org.bantin.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bantin.content.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Answer of the index.
 *
 * @param total hits in all; at least so many when {@code totalExact} is false
 * @param facets counts by the fields that were asked for, most frequent first. The counts of a field ignore the filter on that
 *     field itself, so that its other values stay on offer
 * @param didYouMean another wording that finds more; to be offered as a sentence, never followed by itself
 * @param readAs what was searched instead of what was typed, such as decoded Telex; null when it was taken as typed
 * @param relaxed true when nothing had all of the question and the hits have only most of it
 * @param cursor hand it to {@link SearchQuery#withCursor} for the next page; null on the last
 * @param journalNumber the publication that the answer is current to; 0 for drafts
 */
public record SearchResult(
        long total,
        boolean totalExact,
        List<Hit> hits,
        Map<String, List<FacetCount>> facets,
        @Nullable String didYouMean,
        @Nullable String readAs,
        boolean relaxed,
        @Nullable String cursor,
        long journalNumber) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
    }

    SearchResult withCursor(String other) {
        return new SearchResult(total, totalExact, hits, facets, didYouMean, readAs, relaxed, other, journalNumber);
    }

    /**
     * One hit with the stored values a list needs, so that no list reads the store.
     *
     * @param address public address; null for drafts
     * @param titleMarked title as safe HTML with {@code <mark>}
     * @param passageMarked best passage as safe HTML with {@code <mark>}; empty when nothing matched in the text
     * @param reasons why it matched, strongest first, as message keys {@code search.reason.*}: number, cited, name, phrase, title, text,
     *     plain (without accents), abbreviation, date, attachment, corrected, partial
     * @param values other stored values by field: lead, kicker, section, sectionTitle, hero, heroAlt, heroWidth, heroHeight, number,
     *     symbol, documentType, issuer, issuerName, issuedOn, startsAt, signedOn, byline, state, owner … as far as the item has them
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

        /** Number and symbol of a document, {@code 55/KH-LĐLĐ}; empty of everything else. */
        public String number() {
            String number = values.getOrDefault("number", "");
            String symbol = values.getOrDefault("symbol", "");
            return number.isBlank() || symbol.isBlank() ? number : number + "/" + symbol;
        }
    }

    /** A value of a facet, how it is shown (title of the item for references, else the value), and how many hits have it. */
    public record FacetCount(String value, String label, long count) {}
}
