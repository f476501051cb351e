package org.bantin.search.query;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.bantin.content.ItemId;
import org.bantin.search.SearchQuery;
import org.bantin.search.SearchResult;
import org.bantin.search.SearchResult.FacetCount;
import org.bantin.search.SearchResult.Hit;
import org.bantin.search.index.IndexFields;
import org.bantin.search.query.Pages.Page;
import org.bantin.search.ranking.BoundedCount;
import org.bantin.search.ranking.Candidates;
import org.bantin.search.ranking.Plan;
import org.bantin.search.ranking.QueryPlanner;
import org.bantin.search.ranking.Reasons;
import org.bantin.search.reading.Knowledge;
import org.bantin.search.reading.Understanding;
import org.bantin.search.reading.Understood;
import org.bantin.search.spelling.Corrector;
import org.bantin.search.spelling.Corrector.Mood;
import org.bantin.search.terms.IndexTerms;
import org.bantin.search.terms.TermCache;
import org.bantin.search.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from a searcher. Two steps bound the cost: many candidates in a cheap order that Lucene can cut short, then the
 * best {@value org.bantin.search.ranking.Candidates#WINDOW} in a careful order. A question that takes longer than the limit answers with what it has.
 */
public final class SearchEngine {
    private static final int COUNT_LIMIT = 10_000;

    /** Of a longer question, whose words stand together in thousands of texts by chance, the count tells less and costs more. */
    private static final int COUNT_LIMIT_OF_LONG = 1_000;

    private static final int FEW = 3;

    /** Of a question in many words, which few texts have all of. */
    private static final int FEW_OF_LONG = 6;

    private static final int LONGEST_CORRECTED = 10;
    private static final long LIMIT_MILLIS = 5_000;

    private final ZoneId zone;
    private final Pages pages;
    private final TermCache terms = new TermCache();
    private final ListedDocuments listed = new ListedDocuments();
    private final FacetColumns columns = new FacetColumns();

    public SearchEngine(Clock clock, ZoneId zone) {
        this.zone = zone;
        this.pages = new Pages(clock, zone);
    }

    /**
     * What a search needs besides the question.
     *
     * @param rights limits what may be seen; null for no limit
     * @param everything whether sections, pictures and search terms are hits too
     */
    public record Context(Knowledge.Lesson lesson, @Nullable Query rights, long journalNumber, boolean everything) {
        /** For the public. */
        public Context(Knowledge.Lesson lesson, long journalNumber) {
            this(lesson, null, journalNumber, false);
        }
    }

    public SearchResult search(IndexSearcher shared, SearchQuery query, Context context) throws IOException {
        IndexSearcher searcher = limited(shared);
        IndexTerms terms = new IndexTerms(searcher.getIndexReader(), this.terms);
        Understood asked = Understanding.read(query.text(), context.lesson(), terms);
        if (asked.nothing()) {
            return query.text().isBlank() ? listing(searcher, query, context) : nothing(context);
        }
        int limit = limit(asked);
        BoundedCount.Found found = found(searcher, new QueryPlanner(asked, terms).strict(), query, context, limit);
        long asTyped = found.count();
        boolean titled = asTyped > 0 && terms.count(IndexFields.TITLE_KEY, asked.key()) > 0;
        String proposal = titled ? null : proposal(searcher, terms, asked, query, context, asTyped);
        Plan plan = plan(asked, proposal, context, terms);
        Query matched = plan.whole();
        found = plan.meant() == null ? found : found(searcher, matched, query, context, limit);
        boolean relaxed = asTyped == 0;
        int few = asked.isLong() ? FEW_OF_LONG : FEW;
        if (found.count() < few && asked.typedWords().size() > 1 && !titled) {
            matched = plan.most();
            found = found(searcher, matched, query, context, limit);
            Query loosely = found.count() < few ? plan.mostWords() : null;
            matched = loosely == null ? matched : loosely;
            found = loosely == null ? found : found(searcher, matched, query, context, limit);
            Query known = found.count() == 0 ? plan.knownWords() : null;
            matched = known == null ? matched : known;
            found = known == null ? found : found(searcher, matched, query, context, limit);
        }
        long total = found.count();
        Query matching = found.query();
        Page page = query.sort() == SearchQuery.Sort.RELEVANCE
                ? pages.ranked(searcher, query, plan, new Candidates(searcher, plan, found), terms)
                : Pages.sorted(searcher, query, matching);
        Map<Integer, List<String>> reasons = new Reasons(searcher, plan).of(page.docs());
        Marker marker = new Marker(plan.typed(), plan.meant());
        Hits hits = new Hits(searcher, listed);
        List<Hit> read = new ArrayList<>();
        for (ScoreDoc doc : page.docs()) {
            read.add(hits.read(doc.doc, doc.score, marker, reasons.getOrDefault(doc.doc, List.of())));
        }
        return new SearchResult(
                total,
                total < limit,
                read,
                facets(searcher, query, context, matched, matching),
                proposal,
                asked.readAs(),
                relaxed,
                page.cursor(),
                context.journalNumber());
    }

    /** Items like this one, best first. */
    public List<Hit> related(IndexSearcher searcher, ItemId id, int size) throws IOException {
        return RelatedItems.find(searcher, id, size, listed);
    }

    private BoundedCount.Found found(
            IndexSearcher searcher, Query matched, SearchQuery query, Context context, int limit) throws IOException {
        return BoundedCount.of(searcher, filtered(matched, query, context, ""), limit);
    }

    private static int limit(Understood asked) {
        return asked.isLong() ? COUNT_LIMIT_OF_LONG : COUNT_LIMIT;
    }

    /** Reads the proposal as another meaning where its letters differ; other accents alone are found anyway. */
    private static Plan plan(Understood asked, @Nullable String proposal, Context context, IndexTerms terms) {
        if (proposal == null) {
            return new Plan(asked, null, terms);
        }
        Understood meant = Understanding.read(proposal, context.lesson(), terms);
        return new Plan(asked, meant.key().equals(asked.key()) ? null : meant.insteadOf(asked), terms);
    }

    /** Another wording, if it finds more than the one that was typed. */
    private @Nullable String proposal(
            IndexSearcher searcher, IndexTerms terms, Understood asked, SearchQuery query, Context context, long total)
            throws IOException {
        List<Token> words = asked.typedWords();
        if (words.size() > LONGEST_CORRECTED || !asked.phrases().isEmpty() || asked.asksForNumber()) {
            return null;
        }
        Corrector corrector = new Corrector(context.lesson().spellings(), terms, asked.abbreviated(), words);
        boolean strange = corrector.strangeAccents();
        if (total >= FEW && !strange && !corrector.strangeWords()) {
            return null;
        }
        String text = corrector.correct(total < FEW ? Mood.USUAL : Mood.CAREFUL).orElse(null);
        if (text != null && finds(searcher, terms, asked, text, query, context, total, strange)) {
            return text;
        }
        text = total == 0 ? corrector.correct(Mood.BOLD).orElse(null) : null;
        return text != null && finds(searcher, terms, asked, text, query, context, total, strange) ? text : null;
    }

    /** Whether another wording is worth proposing. */
    private boolean finds(
            IndexSearcher searcher,
            IndexTerms terms,
            Understood asked,
            String text,
            SearchQuery query,
            Context context,
            long total,
            boolean strange)
            throws IOException {
        Understood other = Understanding.read(text, context.lesson(), terms);
        if (total > 0 && other.key().equals(asked.key()) && !strange) {
            return false;
        }
        int found = found(searcher, new QueryPlanner(other, terms).strict(), query, context, limit(asked))
                .count();
        boolean blanksAlone = other.key().replace(" ", "").equals(asked.key().replace(" ", ""))
                && !other.key().equals(asked.key());
        return found > total || (found > 0 && (strange || total >= FEW)) || (total == 0 && blanksAlone);
    }

    private static IndexSearcher limited(IndexSearcher shared) {
        IndexSearcher searcher = new IndexSearcher(shared.getIndexReader());
        searcher.setSimilarity(shared.getSimilarity());
        searcher.setQueryCache(null);
        searcher.setTimeout(new QueryTimeoutImpl(LIMIT_MILLIS));
        return searcher;
    }

    private static SearchResult nothing(Context context) {
        return new SearchResult(0, true, List.of(), Map.of(), null, null, false, null, context.journalNumber());
    }

    private SearchResult listing(IndexSearcher searcher, SearchQuery query, Context context) throws IOException {
        Query matching = filtered(new MatchAllDocsQuery(), query, context, "");
        Page page = Pages.sorted(searcher, query, matching);
        Hits hits = new Hits(searcher, listed);
        List<Hit> read = new ArrayList<>();
        for (ScoreDoc doc : page.docs()) {
            read.add(hits.read(doc.doc, 0, null, List.of()));
        }
        return new SearchResult(
                searcher.count(matching),
                true,
                read,
                facets(searcher, query, context, new MatchAllDocsQuery(), matching),
                null,
                null,
                false,
                page.cursor(),
                context.journalNumber());
    }

    private Query filtered(Query matching, SearchQuery query, Context context, String exceptFacet) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(matching, Occur.FILTER);
        Filters.add(all, query, context, zone, exceptFacet);
        return all.build();
    }

    private Map<String, List<FacetCount>> facets(
            IndexSearcher searcher, SearchQuery query, Context context, Query matching, Query filtered)
            throws IOException {
        Map<String, List<FacetCount>> facets = new HashMap<>();
        List<String> unfiltered = query.facets().stream()
                .filter(name -> query.filters().getOrDefault(name, List.of()).isEmpty())
                .limit(12)
                .toList();
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        if (!unfiltered.isEmpty()) {
            counts.putAll(FacetCounter.count(searcher, filtered, unfiltered, columns));
        }
        for (String name : query.facets()) {
            if (!unfiltered.contains(name) && counts.size() < 12) {
                counts.putAll(
                        FacetCounter.count(searcher, filtered(matching, query, context, name), List.of(name), columns));
            }
        }
        counts.forEach((name, values) -> facets.put(
                name,
                values.entrySet().stream()
                        .map(entry -> new FacetCount(
                                entry.getKey(), context.lesson().label(name, entry.getKey()), entry.getValue()))
                        .toList()));
        return facets;
    }
}
