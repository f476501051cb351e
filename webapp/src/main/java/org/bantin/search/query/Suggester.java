package org.bantin.search.query;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.bantin.search.SearchResult.Hit;
import org.bantin.search.Suggestions.Suggestion;
import org.bantin.search.index.IndexFields;
import org.bantin.search.reading.Understood;
import org.bantin.search.reading.Unit;
import org.bantin.search.text.DocumentNumber;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;

/** Completes what is being typed from titles, names and document numbers. The last word may be unfinished. */
public final class Suggester {
    private static final int LONGEST = 100;
    private static final int LONGEST_PREFIX = 200;
    private static final Map<String, Float> KINDS =
            Map.of("organisation", 6f, "person", 6f, "topic", 5f, "programme", 5f, "document", 2f);

    private static final Set<String> TIMELESS = Set.of("organisation", "person", "topic", "section");

    private Suggester() {}

    public static List<Suggestion> suggest(IndexSearcher shared, String typed, int size) throws IOException {
        String text = VietnameseText.clean(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed)
                .strip();
        List<Token> tokens = VietnameseText.tokens(text);
        if (text.length() < 2 || tokens.isEmpty() || size == 0) {
            return List.of();
        }
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setSimilarity(shared.getSimilarity());
        searcher.setTimeout(new QueryTimeoutImpl(3_000));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(titles(tokens), Occur.SHOULD);
        if (tokens.get(0).number()) {
            any.add(boosted(prefix(numberPrefix(text)), 40), Occur.SHOULD);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(any.build(), Occur.MUST)
                .add(new TermQuery(new Term(IndexFields.HIDDEN, "1")), Occur.MUST_NOT);
        KINDS.forEach((type, weight) ->
                query.add(boosted(new TermQuery(new Term(IndexFields.TYPE, type)), weight), Occur.SHOULD));
        return read(searcher, query.build(), tokens, size);
    }

    private static Term numberPrefix(String text) {
        int slash = text.indexOf('/');
        String number = slash < 0 ? text : text.substring(0, slash);
        String symbol = slash < 0 ? "" : text.substring(slash + 1);
        DocumentNumber asked = DocumentNumber.of(number.replaceAll("\\D", ""), symbol);
        return new Term(
                IndexFields.NUMBER_FOLDED, slash < 0 ? asked.number() : asked.number() + "/" + asked.foldedSymbol());
    }

    private static Query titles(List<Token> tokens) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int last = tokens.size() - 1;
        for (int i = 0; i < tokens.size(); i++) {
            Term term =
                    new Term(IndexFields.TITLE + IndexFields.FOLD, tokens.get(i).fold());
            Query word = i < last ? new TermQuery(term) : prefix(term);
            all.add(new ConstantScoreQuery(word), Occur.FILTER);
            if (i + 1 < last) {
                all.add(
                        new TermQuery(new Term(
                                IndexFields.TITLE + IndexFields.BIFOLD,
                                tokens.get(i).fold() + " " + tokens.get(i + 1).fold())),
                        Occur.SHOULD);
            }
        }
        if (tokens.size() > 1) {
            Term pair = new Term(
                    IndexFields.TITLE + IndexFields.BIFOLD,
                    tokens.get(last - 1).fold() + " " + tokens.get(last).fold());
            all.add(boosted(prefix(pair), 5), Occur.SHOULD);
        }
        String key = tokens.stream().map(Token::fold).collect(Collectors.joining(" "));
        if (key.length() > 2) {
            all.add(boosted(prefix(new Term(IndexFields.TITLE_KEY, key)), 8), Occur.SHOULD);
        }
        return all.build();
    }

    /** Single characters that fold to whole sentences make terms longer than any that Lucene completes. */
    private static Query prefix(Term begun) {
        String text = begun.text();
        return new PrefixQuery(
                text.length() <= LONGEST_PREFIX ? begun : new Term(begun.field(), text.substring(0, LONGEST_PREFIX)));
    }

    private static Query boosted(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static List<Suggestion> read(IndexSearcher searcher, Query query, List<Token> tokens, int size)
            throws IOException {
        Marker marker = new Marker(
                Understood.NOTHING.withUnits(tokens.stream().map(Unit::typed).toList()), null);
        Hits hits = new Hits(searcher, null);
        List<Suggestion> suggestions = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (ScoreDoc doc : searcher.search(query, size * 2).scoreDocs) {
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
