package org.bantin.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
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
    private final QueryPlanner planner;
    private final IndexTerms terms;
    private final Map<String, Weight> questions = new LinkedHashMap<>();

    Reasons(IndexSearcher searcher, Plan plan, IndexTerms terms) throws IOException {
        this.searcher = searcher;
        this.planner = plan.planner();
        this.terms = terms;
        Understood asked = plan.typed();
        Understood meant = plan.meant();
        List<Token> words = asked.typedWords();
        ask("number", keywords(asked, IndexFields.NUMBER_FOLDED, IndexFields.NUMBER, IndexFields.SYMBOL));
        ask("cited", keywords(asked, IndexFields.CITED, IndexFields.CITED_NUMBER));
        ask("name", asked.key().isEmpty() ? none() : planner.named(asked.key()));
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
        Query rewritten = searcher.rewrite(query);
        if (!(rewritten instanceof MatchNoDocsQuery)) {
            questions.put(reason, searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
    }

    /** The reasons of each hit of a page; each question walks once over the page. */
    Map<Integer, List<String>> of(List<ScoreDoc> page) throws IOException {
        int[] docs = page.stream().mapToInt(doc -> doc.doc).sorted().toArray();
        Map<Integer, List<String>> found = new HashMap<>();
        for (int doc : docs) {
            found.put(doc, new ArrayList<>());
        }
        for (Map.Entry<String, Weight> question : questions.entrySet()) {
            String reason = question.getKey();
            int[] open = Arrays.stream(docs)
                    .filter(doc -> {
                        List<String> before = found.getOrDefault(doc, List.of());
                        boolean implied = (reason.equals("plain") && before.contains(PREFIX + "text"))
                                || (reason.equals("partial") && !before.isEmpty());
                        return !implied && before.size() < MOST;
                    })
                    .toArray();
            for (int doc : matching(question.getValue(), open)) {
                found.getOrDefault(doc, new ArrayList<>()).add(PREFIX + reason);
            }
        }
        return found;
    }

    private List<Integer> matching(Weight weight, int[] sorted) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        List<Integer> matching = new ArrayList<>();
        int at = 0;
        while (at < sorted.length) {
            int leafNumber = ReaderUtil.subIndex(sorted[at], leaves);
            LeafReaderContext leaf = leaves.get(leafNumber);
            int end = leaf.docBase + leaf.reader().maxDoc();
            Scorer scorer = weight.scorer(leaf);
            for (; at < sorted.length && sorted[at] < end; at++) {
                if (scorer != null && matches(scorer, sorted[at] - leaf.docBase)) {
                    matching.add(sorted[at]);
                }
            }
        }
        return matching;
    }

    private static boolean matches(Scorer scorer, int local) throws IOException {
        TwoPhaseIterator twoPhase = scorer.twoPhaseIterator();
        DocIdSetIterator iterator = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
        int at = iterator.docID() < local ? iterator.advance(local) : iterator.docID();
        return at == local && (twoPhase == null || twoPhase.matches());
    }

    private Query keywords(Understood asked, String... fields) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Unit unit : asked.units()) {
            for (Alternative alternative : unit.alternatives()) {
                if (!alternative.keywords().isEmpty()
                        && List.of(fields)
                                .contains(alternative.keywords().get(0).field())) {
                    any.add(planner.all(unit, alternative), Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    private Query alternatives(Understood asked, Kind kind) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Unit unit : asked.units()) {
            for (Alternative alternative : unit.alternatives()) {
                if (alternative.kind() == kind) {
                    any.add(planner.all(unit, alternative), Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    private Query everyWord(List<Token> words, String zone, boolean exactly) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(
                exactly
                        ? terms.query(zone + IndexFields.EXACT, word.exact())
                        : terms.query(zone + IndexFields.FOLD, word.fold()),
                Occur.FILTER));
        return all.build();
    }

    private static Query none() {
        return new BooleanQuery.Builder().build();
    }
}
