package org.bantin.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.bantin.search.index.IndexFields;
import org.bantin.search.query.Unit.Alternative;
import org.bantin.search.query.Unit.Kind;
import org.bantin.search.text.Token;

/** Says in message keys why a hit matched, by asking small questions of the one document. */
final class Reasons {
    private static final String PREFIX = "search.reason.";
    private static final int MOST = 3;

    private final IndexSearcher searcher;
    private final Map<String, Weight> questions = new LinkedHashMap<>();

    Reasons(IndexSearcher searcher, Plan plan) throws IOException {
        this.searcher = searcher;
        Understood asked = plan.typed();
        Understood meant = plan.meant();
        List<Token> words = asked.typedWords();
        ask("number", keywords(asked, IndexFields.NUMBER_FOLDED, IndexFields.NUMBER, IndexFields.SYMBOL));
        ask("cited", keywords(asked, IndexFields.CITED, IndexFields.CITED_NUMBER));
        ask("name", asked.key().isEmpty() ? none() : QueryPlanner.named(asked.key()));
        ask("title", words.isEmpty() ? none() : everyWord(words, IndexFields.TITLE, false));
        ask("abbreviation", alternatives(asked, Kind.ABBREVIATION));
        ask("date", alternatives(asked, Kind.DATE));

        boolean accented = words.stream().anyMatch(Token::accented);
        if (accented) {
            ask("text", everyWord(words, IndexFields.TEXT, true));
        }
        ask("plain", words.isEmpty() ? none() : everyWord(words, IndexFields.TEXT, false));
        ask("attachment", words.isEmpty() ? none() : everyWord(words, IndexFields.ATTACHMENT, false));
        ask("corrected", meant == null ? none() : everyWord(meant.typedWords(), IndexFields.TEXT, false));
        ask("partial", plan.partly());
    }

    private void ask(String reason, Query query) throws IOException {
        questions.put(reason, searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
    }

    List<String> of(int doc) throws IOException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, Weight> question : questions.entrySet()) {
            String reason = question.getKey();
            boolean implied = (reason.equals("plain") && found.contains(PREFIX + "text"))
                    || (reason.equals("partial") && !found.isEmpty());
            if (!implied && found.size() < MOST && matches(question.getValue(), doc)) {
                found.add(PREFIX + reason);
            }
        }
        return found;
    }

    private boolean matches(Weight weight, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Scorer scorer = weight.scorer(leaf);
        if (scorer == null) {
            return false;
        }
        int local = doc - leaf.docBase;
        if (scorer.twoPhaseIterator() != null) {
            return scorer.twoPhaseIterator().approximation().advance(local) == local
                    && scorer.twoPhaseIterator().matches();
        }
        return scorer.iterator().advance(local) == local;
    }

    private static Query keywords(Understood asked, String... fields) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Unit unit : asked.units()) {
            for (Alternative alternative : unit.alternatives()) {
                if (!alternative.keywords().isEmpty()
                        && List.of(fields)
                                .contains(alternative.keywords().get(0).field())) {
                    any.add(QueryPlanner.all(unit, alternative), Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    private static Query alternatives(Understood asked, Kind kind) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Unit unit : asked.units()) {
            for (Alternative alternative : unit.alternatives()) {
                if (alternative.kind() == kind) {
                    any.add(QueryPlanner.all(unit, alternative), Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    private static Query everyWord(List<Token> words, String zone, boolean exactly) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(
                new TermQuery(
                        exactly
                                ? new Term(zone + IndexFields.EXACT, word.exact())
                                : new Term(zone + IndexFields.FOLD, word.fold())),
                Occur.FILTER));
        return all.build();
    }

    private static Query none() {
        return new BooleanQuery.Builder().build();
    }
}
