package org.bantin.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.bantin.content.ItemId;
import org.bantin.search.SearchResult.Hit;
import org.bantin.search.index.IndexFields;
import org.bantin.search.text.Syllables;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;

/** Finds what belongs beside an item: the same programme, topic, organisations, and the telling word pairs of its title and lead. */
public final class RelatedItems {
    private static final int PAIRS = 8;
    private static final Map<String, Float> SHARED =
            Map.of("programme", 9f, "topic", 7f, "organisation", 3f, "person", 3f, "section", 0.5f);

    private RelatedItems() {}

    public static List<Hit> find(IndexSearcher searcher, ItemId id, int size) throws IOException {
        return find(searcher, id, size, null);
    }

    static List<Hit> find(IndexSearcher searcher, ItemId id, int size, @Nullable ListedDocuments listed)
            throws IOException {
        ScoreDoc[] self = searcher.search(new TermQuery(new Term(IndexFields.ID, id.value())), 1).scoreDocs;
        if (self.length == 0 || size == 0) {
            return List.of();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        shared(searcher, self[0].doc, query);
        pairs(searcher, self[0].doc, query);
        query.add(reference(id.value()), Occur.SHOULD);
        query.add(new TermQuery(new Term(IndexFields.ID, id.value())), Occur.MUST_NOT);
        query.add(new TermQuery(new Term(IndexFields.HIDDEN, "1")), Occur.MUST_NOT);
        Hits hits = new Hits(searcher, listed);
        List<Hit> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(query.build(), size).scoreDocs) {
            found.add(hits.read(doc.doc, doc.score, null, List.of("search.reason.related")));
        }
        return found;
    }

    private static void shared(IndexSearcher searcher, int doc, BooleanQuery.Builder query) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        for (Map.Entry<String, Float> shared : SHARED.entrySet()) {
            String field = IndexFields.facet(shared.getKey());
            SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
            if (values.advanceExact(doc - leaf.docBase)) {
                for (int i = 0; i < Math.min(values.docValueCount(), 6); i++) {
                    String value = values.lookupOrd(values.nextOrd()).utf8ToString();
                    query.add(constant(new TermQuery(new Term(field, value)), shared.getValue()), Occur.SHOULD);
                    query.add(reference(value), Occur.SHOULD);
                }
            }
        }
    }

    private static Query reference(String id) {
        return constant(new TermQuery(new Term(IndexFields.REFERENCE, id)), 2);
    }

    private static Query constant(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private static void pairs(IndexSearcher searcher, int doc, BooleanQuery.Builder query) throws IOException {
        Document document = searcher.storedFields()
                .document(doc, java.util.Set.of(IndexFields.STORED_TITLE, IndexFields.STORED_LEAD));
        Map<String, Integer> frequency = new LinkedHashMap<>();
        for (String field : List.of(IndexFields.STORED_TITLE, IndexFields.STORED_LEAD)) {
            for (String text : document.getValues(field)) {
                List<Token> tokens = VietnameseText.tokens(text);
                for (int i = 0; i + 1 < Math.min(tokens.size(), 60); i++) {
                    String pair =
                            tokens.get(i).exact() + " " + tokens.get(i + 1).exact();
                    int items = searcher.getIndexReader().docFreq(new Term(IndexFields.TEXT + IndexFields.BI, pair));
                    if (items > 1) {
                        frequency.put(pair, items);
                    }
                }
            }
        }
        frequency.entrySet().stream()
                .sorted(Comparator.comparingInt(Map.Entry::getValue))
                .limit(PAIRS)
                .forEach(pair -> {
                    query.add(new TermQuery(new Term(IndexFields.TEXT + IndexFields.BI, pair.getKey())), Occur.SHOULD);
                    query.add(
                            new TermQuery(
                                    new Term(IndexFields.TITLE + IndexFields.BIFOLD, Syllables.fold(pair.getKey()))),
                            Occur.SHOULD);
                });
    }
}
