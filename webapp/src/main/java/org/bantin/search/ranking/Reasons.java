package org.bantin.search.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
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
import org.bantin.search.reading.Understood;
import org.bantin.search.reading.Unit;
import org.bantin.search.reading.Unit.Alternative;
import org.bantin.search.reading.Unit.Kind;
import org.bantin.search.text.Token;
import org.bantin.search.words.WordCounts;
import org.bantin.search.words.WordSequence.Part;
import org.jspecify.annotations.Nullable;

/** Says in message keys why a hit matched: by the counts of its words, and for numbers and names by small questions. */
public final class Reasons {
    private static final String PREFIX = "search.reason.";
    private static final int MOST = 3;

    private final IndexSearcher searcher;
    private final QueryPlanner planner;
    private final WordCounts counts = new WordCounts();
    private final List<Question> questions = new ArrayList<>();

    /** Either told by counts or asked of the index. */
    private record Question(
            String reason, @Nullable Check check, @Nullable Supplier<Query> query) {}

    /** Whether the item that was counted last is a hit for a reason. */
    @FunctionalInterface
    private interface Check {
        boolean holds();
    }

    public Reasons(IndexSearcher searcher, Plan plan) {
        this.searcher = searcher;
        this.planner = plan.planner();
        Understood asked = plan.typed();
        Understood meant = plan.meant();
        List<Token> words = asked.typedWords();
        ask("number", () -> keywords(asked, IndexFields.NUMBER_FOLDED, IndexFields.NUMBER, IndexFields.SYMBOL));
        ask("cited", () -> keywords(asked, IndexFields.CITED, IndexFields.CITED_NUMBER));
        ask("name", () -> asked.key().isEmpty() ? none() : planner.score().named(asked.key()));
        tell("title", everyWord(words, Part.TITLE, false));
        tell("abbreviation", abbreviated(asked));
        ask("date", () -> dates(asked));
        if (words.stream().anyMatch(Token::accented)) {
            tell("text", everyWord(words, null, true));
        }
        tell("plain", everyWord(words, null, false));
        tell("attachment", everyWord(words, Part.ATTACHMENT, false));
        tell("corrected", everyWord(meant == null ? List.of() : meant.typedWords(), null, false));
        ask("partial", plan::partly);
        counts.ready();
    }

    private void ask(String reason, Supplier<Query> query) {
        questions.add(new Question(PREFIX + reason, null, query));
    }

    private void tell(String reason, Check check) {
        questions.add(new Question(PREFIX + reason, check, null));
    }

    /** The reasons of each hit of a page; each question walks once over the page. */
    public Map<Integer, List<String>> of(List<ScoreDoc> page) throws IOException {
        int[] docs = page.stream().mapToInt(doc -> doc.doc).sorted().toArray();
        Map<Integer, Set<String>> told = told(docs);
        Map<Integer, List<String>> found = new HashMap<>();
        for (int doc : docs) {
            found.put(doc, new ArrayList<>());
        }
        for (Question question : questions) {
            String reason = question.reason();
            int[] open = Arrays.stream(docs)
                    .filter(doc -> open(reason, found.getOrDefault(doc, List.of())))
                    .toArray();
            Supplier<Query> query = question.query();
            int[] hits = query == null
                    ? Arrays.stream(open)
                            .filter(doc -> told.getOrDefault(doc, Set.of()).contains(reason))
                            .toArray()
                    : matching(query, open);
            for (int doc : hits) {
                found.getOrDefault(doc, new ArrayList<>()).add(reason);
            }
        }
        return found;
    }

    private static boolean open(String reason, List<String> before) {
        boolean implied = (reason.equals(PREFIX + "plain") && before.contains(PREFIX + "text"))
                || (reason.equals(PREFIX + "partial") && !before.isEmpty());
        return !implied && before.size() < MOST;
    }

    /** What the counts tell about each. */
    private Map<Integer, Set<String>> told(int[] sorted) throws IOException {
        Map<Integer, Set<String>> told = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        for (int doc : sorted) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
            BinaryDocValues words = DocValues.getBinary(leaf.reader(), IndexFields.WORDS);
            if (words.advanceExact(doc - leaf.docBase)) {
                counts.read(words.binaryValue());
                Set<String> reasons = new HashSet<>();
                for (Question question : questions) {
                    Check check = question.check();
                    if (check != null && check.holds()) {
                        reasons.add(question.reason());
                    }
                }
                told.put(doc, reasons);
            }
        }
        return told;
    }

    private int[] matching(Supplier<Query> asked, int[] sorted) throws IOException {
        Query query = sorted.length == 0 ? none() : searcher.rewrite(asked.get());
        if (query instanceof MatchNoDocsQuery || sorted.length == 0) {
            return new int[0];
        }
        Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
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
        return matching.stream().mapToInt(Integer::intValue).toArray();
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
                    any.add(planner.units().all(unit, alternative), Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    private Query dates(Understood asked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Unit unit : asked.units()) {
            for (Alternative alternative : unit.alternatives()) {
                if (alternative.kind() == Kind.DATE) {
                    any.add(planner.units().all(unit, alternative), Occur.SHOULD);
                }
            }
        }
        return any.build();
    }

    private Check abbreviated(Understood asked) {
        List<Check> any = new ArrayList<>();
        for (Unit unit : asked.units()) {
            for (Alternative alternative : unit.alternatives()) {
                if (alternative.kind() == Kind.ABBREVIATION) {
                    any.add(inARow(alternative.words()));
                }
            }
        }
        return () -> any.stream().anyMatch(Check::holds);
    }

    private Check inARow(List<Token> words) {
        if (words.size() == 1) {
            return everyWord(words, null, false);
        }
        int[] pairs = new int[words.size() - 1];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = counts.pair(words.get(i), words.get(i + 1), false);
        }
        return () -> Arrays.stream(pairs).allMatch(pair -> counts.count(pair) > 0);
    }

    /** @param part null for the whole item */
    private Check everyWord(List<Token> words, @Nullable Part part, boolean exactly) {
        int[] numbers =
                words.stream().mapToInt(word -> counts.word(word, exactly)).toArray();
        return () -> numbers.length > 0 && Arrays.stream(numbers).allMatch(number -> has(part, number, exactly));
    }

    private boolean has(@Nullable Part part, int number, boolean exactly) {
        return part != null ? counts.count(part, number) > 0 : counts.count(number) > 0 || (!exactly && counts.cut());
    }

    private static Query none() {
        return new BooleanQuery.Builder().build();
    }
}
