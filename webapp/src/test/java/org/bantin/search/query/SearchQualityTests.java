package org.bantin.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.content.ItemId;
import org.bantin.search.SearchResult.Hit;
import org.bantin.search.fixture.Measure;
import org.bantin.search.fixture.PostGenerator;
import org.bantin.search.fixture.QualitySet;
import org.bantin.search.fixture.TestIndex;
import org.junit.jupiter.api.Test;

/** Measures the search with queries whose answers are known, among 10,000 posts that say similar things. */
class SearchQualityTests {
    private static final int POSTS = 10_000;

    /** What each class reached when it was last worked on, less a small margin. */
    private static final Map<String, Double> NDCG_FLOORS = Map.ofEntries(
            Map.entry("accented", 0.93),
            Map.entry("plain", 0.87),
            Map.entry("wrong-tone-place", 0.83),
            Map.entry("nfd", 0.92),
            Map.entry("telex", 0.92),
            Map.entry("abbreviation", 0.92),
            Map.entry("number", 0.94),
            Map.entry("person", 0.94),
            Map.entry("organisation", 0.86),
            Map.entry("programme", 0.86),
            Map.entry("misspelt", 0.88),
            Map.entry("long-question", 0.81),
            Map.entry("as-typed", 0.75),
            Map.entry("as-typed-held-out", 0.60));

    @Test
    void findsWhatIsExpectedInEveryClass() {
        try (TestIndex index = new TestIndex()) {
            QualitySet.documents().forEach(index::add);
            PostGenerator posts = new PostGenerator(1);
            for (int i = 0; i < POSTS; i++) {
                index.add(posts.post(i));
            }
            index.commit();
            Map<String, Measure> measured = new LinkedHashMap<>();
            List<String> weak = new ArrayList<>();
            int queries = 0;
            for (Map.Entry<String, List<QualitySet.Case>> entry :
                    QualitySet.cases().entrySet()) {
                Map<String, List<Hit>> answers = new HashMap<>();
                entry.getValue()
                        .forEach(each -> answers.put(
                                each.query(), index.search(each.query()).hits()));
                measured.put(entry.getKey(), Measure.of(entry.getValue(), query -> ids(answers, query)));
                queries += entry.getValue().size();
                for (QualitySet.Case each : entry.getValue()) {
                    if (Measure.reciprocalRank(ids(answers, each.query()), each.expected()) < 1) {
                        weak.add("  " + entry.getKey() + ": " + each.query() + " -> "
                                + answers.getOrDefault(each.query(), List.of()).stream()
                                        .limit(2)
                                        .map(Hit::title)
                                        .toList());
                    }
                }
            }
            System.out.println(table(measured));
            weak.forEach(System.out::println);
            assertThat(queries).isGreaterThanOrEqualTo(150);
            measured.forEach((name, measure) -> assertThat(measure.ndcg())
                    .as("nDCG@10 of %s", name)
                    .isGreaterThanOrEqualTo(NDCG_FLOORS.getOrDefault(name, 0.0)));
        }
    }

    private static List<ItemId> ids(Map<String, List<Hit>> answers, String query) {
        return answers.getOrDefault(query, List.of()).stream().map(Hit::id).toList();
    }

    private static String table(Map<String, Measure> measured) {
        StringBuilder table = new StringBuilder("class              queries    MRR  nDCG@10\n");
        measured.forEach((name, measure) -> table.append(String.format(
                Locale.ROOT, "%-18s %7d  %5.3f  %7.3f%n", name, measure.queries(), measure.mrr(), measure.ndcg())));
        return table.toString();
    }
}
