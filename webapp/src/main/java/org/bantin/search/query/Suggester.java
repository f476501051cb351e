package org.bantin.search.query;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bantin.search.SearchResult.Hit;
import org.bantin.search.Suggestions.Suggestion;
import org.bantin.search.reading.Understood;
import org.bantin.search.reading.Unit;
import org.bantin.search.text.DocumentNumber;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;

/** Completes what is being typed from titles, names and document numbers. The last word may be unfinished. */
public final class Suggester {
    private static final int LONGEST = 100;

    /** Fewer items are all weighed in no time. */
    private static final int LARGE = 20_000;

    private static final Set<String> TIMELESS = Set.of("organisation", "person", "topic", "section");

    private Suggester() {}

    public static List<Suggestion> suggest(IndexSearcher shared, String typed, int size) throws IOException {
        return suggest(shared, typed, size, LARGE);
    }

    /** @param large of more items than that not all are weighed */
    static List<Suggestion> suggest(IndexSearcher shared, String typed, int size, int large) throws IOException {
        String text = VietnameseText.clean(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                .strip();
        List<Token> tokens = VietnameseText.tokens(text);
        if (text.length() < 2 || tokens.isEmpty() || size == 0) {
            return List.of();
        }
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setSimilarity(shared.getSimilarity());
        searcher.setTimeout(new QueryTimeoutImpl(3_000));
        return read(searcher, best(searcher, new Completions(text, tokens), size * 2, large), tokens, size);
    }

    /**
     * Names and whatever begins with all that was typed, or has the end of it side by side, are looked for first: where a large site has
     * enough of them, the many thousands that have the same words somewhere in their title need not be weighed.
     */
    private static List<ScoreDoc> best(IndexSearcher searcher, Completions completions, int size, int large)
            throws IOException {
        if (searcher.getIndexReader().maxDoc() > large) {
            Map<Integer, Float> found = new HashMap<>();
            for (Query query : completions.narrow()) {
                for (ScoreDoc doc : searcher.search(query, size).scoreDocs) {
                    found.merge(doc.doc, doc.score, Math::max);
                }
                if (found.size() >= size * 2) {
                    break;
                }
            }
            if (found.size() >= size) {
                return found.entrySet().stream()
                        .map(each -> new ScoreDoc(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparingDouble((ScoreDoc doc) -> -doc.score)
                                .thenComparingInt(doc -> doc.doc))
                        .limit(size)
                        .toList();
            }
        }
        return List.of(searcher.search(completions.wide(), size).scoreDocs);
    }

    private static List<Suggestion> read(IndexSearcher searcher, List<ScoreDoc> docs, List<Token> tokens, int size)
            throws IOException {
        Marker marker = new Marker(
                Understood.NOTHING.withUnits(tokens.stream().map(Unit::typed).toList()), null);
        Hits hits = new Hits(searcher, null);
        List<Suggestion> suggestions = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (ScoreDoc doc : docs) {
            Hit hit = hits.read(doc.doc, doc.score, null, List.of());
            String number = hit.values().getOrDefault("number", "");
            String symbol = hit.values().getOrDefault("symbol", "");
            String text = number.isEmpty() ? hit.title() : DocumentNumber.asWritten(number, symbol) + " " + hit.title();
            if (seen.add(VietnameseText.key(text)) && suggestions.size() < size) {
                suggestions.add(new Suggestion(hit.type(), text, marker.marked(text), hit.address(), year(hit)));
            }
        }
        return suggestions;
    }

    private static @Nullable String year(Hit hit) {
        Instant date = hit.date();
        return date == null || TIMELESS.contains(hit.type())
                ? null
                : String.valueOf(date.atZone(ZoneOffset.UTC).getYear());
    }
}
