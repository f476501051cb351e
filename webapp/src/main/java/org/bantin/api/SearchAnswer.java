package org.bantin.api;

import java.util.List;
import java.util.Map;
import org.bantin.search.SearchResult;
import org.jspecify.annotations.Nullable;

/** The JSON of {@code /.rest/search/v1}. */
record SearchAnswer(
        long total,
        boolean totalExact,
        boolean relaxed,
        @Nullable String didYouMean,
        @Nullable String readAs,
        @Nullable String cursor,
        long journalNumber,
        Map<String, List<SearchResult.FacetCount>> facets,
        List<Hit> hits) {
    /** One hit; highlights are safe HTML with {@code <mark>}. */
    record Hit(
            String id,
            String type,
            String path,
            @Nullable String url,
            String title,
            String lead,
            @Nullable String date,
            float score,
            List<String> reasons,
            List<String> explained,
            Map<String, String> highlights,
            Map<String, String> values) {}

    static SearchAnswer of(SearchResult result, SpokenAnswer spoken) {
        return new SearchAnswer(
                result.total(),
                result.totalExact(),
                result.relaxed(),
                result.didYouMean(),
                result.readAs(),
                result.cursor(),
                result.journalNumber(),
                spoken.facets(result.facets()),
                result.hits().stream().map(hit -> hit(hit, spoken)).toList());
    }

    private static Hit hit(SearchResult.Hit hit, SpokenAnswer spoken) {
        return new Hit(
                hit.id().value(),
                hit.type(),
                hit.path(),
                hit.address(),
                hit.title(),
                hit.values().getOrDefault("lead", hit.values().getOrDefault("abstract", "")),
                hit.date() == null ? null : hit.date().toString(),
                hit.score(),
                hit.reasons(),
                spoken.reasons(hit.reasons()),
                Map.of("title", hit.titleMarked(), "text", hit.passageMarked()),
                hit.values());
    }
}
