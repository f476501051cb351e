package org.bantin.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.index.IndexFields;
import org.bantin.search.text.DocumentNumber;
import org.bantin.search.text.Token;

/** The queries that complete what is being typed; its last word may be unfinished. */
final class Completions {
    private static final int LONGEST_PREFIX = 200;
    private static final float NUMBER = 40;
    private static final float BEGINS_SO = 8;
    private static final float ENDS_SIDE_BY_SIDE = 5;

    /** What there are few of. */
    private static final Map<String, Float> NAMES =
            Map.of("organisation", 6f, "person", 6f, "topic", 5f, "programme", 5f);

    private static final Map<String, Float> KINDS =
            Map.of("organisation", 6f, "person", 6f, "topic", 5f, "programme", 5f, "document", 2f);

    private final String text;
    private final List<Token> tokens;
    private final int last;

    Completions(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        this.last = tokens.size() - 1;
    }

    /** Everything with these words in its title or with this number, the best of it first. */
    Query wide() {
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(titles(), Occur.SHOULD);
        if (tokens.get(0).number()) {
            any.add(boosted(prefix(number()), NUMBER), Occur.SHOULD);
        }
        BooleanQuery.Builder query = shown(any.build());
        KINDS.forEach((type, weight) -> query.add(boosted(type(type), weight), Occur.SHOULD));
        return query.build();
    }

    /**
     * What is most probably meant, step by step. All but the first step give all their hits one score, so that Lucene stops when it has
     * as many as are asked for.
     */
    List<Query> narrow() {
        List<Query> steps = new ArrayList<>();
        BooleanQuery.Builder names = shown(titles());
        NAMES.forEach((type, weight) -> names.add(boosted(type(type), weight), Occur.SHOULD));
        names.add(
                new TermInSetQuery(
                        IndexFields.TYPE,
                        NAMES.keySet().stream().map(BytesRef::new).toList()),
                Occur.FILTER);
        steps.add(names.build());
        if (tokens.get(0).number()) {
            steps.add(boosted(shown(prefix(number())).build(), NUMBER));
        }
        String key = key();
        if (key.length() > 2) {
            steps.add(boosted(
                    shown(prefix(new Term(IndexFields.TITLE_KEY, key))).build(), BEGINS_SO + ENDS_SIDE_BY_SIDE));
        }
        if (last > 0) {
            BooleanQuery.Builder all = shown(prefix(lastPair()));
            for (int i = 0; i + 1 < last; i++) {
                all.add(new TermQuery(word(i)), Occur.FILTER);
            }
            steps.add(boosted(all.build(), ENDS_SIDE_BY_SIDE));
        }
        return steps;
    }

    private Query titles() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i <= last; i++) {
            Query word = i < last ? new TermQuery(word(i)) : prefix(word(i));
            all.add(new ConstantScoreQuery(word), Occur.FILTER);
            if (i + 1 < last) {
                all.add(new TermQuery(pair(i)), Occur.SHOULD);
            }
        }
        if (last > 0) {
            all.add(boosted(prefix(lastPair()), ENDS_SIDE_BY_SIDE), Occur.SHOULD);
        }
        String key = key();
        if (key.length() > 2) {
            all.add(boosted(prefix(new Term(IndexFields.TITLE_KEY, key)), BEGINS_SO), Occur.SHOULD);
        }
        return all.build();
    }

    private Term number() {
        int slash = text.indexOf('/');
        String digits = slash < 0 ? text : text.substring(0, slash);
        String symbol = slash < 0 ? "" : text.substring(slash + 1);
        DocumentNumber asked = DocumentNumber.of(digits.replaceAll("\\D", ""), symbol);
        return new Term(
                IndexFields.NUMBER_FOLDED, slash < 0 ? asked.number() : asked.number() + "/" + asked.foldedSymbol());
    }

    private String key() {
        return tokens.stream().map(Token::fold).collect(Collectors.joining(" "));
    }

    private Term word(int at) {
        return new Term(IndexFields.TITLE + IndexFields.FOLD, tokens.get(at).fold());
    }

    private Term lastPair() {
        return pair(last - 1);
    }

    private Term pair(int at) {
        return new Term(
                IndexFields.TITLE + IndexFields.BIFOLD,
                tokens.get(at).fold() + " " + tokens.get(at + 1).fold());
    }

    private static Query type(String type) {
        return new TermQuery(new Term(IndexFields.TYPE, type));
    }

    private static BooleanQuery.Builder shown(Query query) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(new TermQuery(new Term(IndexFields.HIDDEN, "1")), Occur.MUST_NOT);
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
}
