package org.bantin.search.projection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.search.index.IndexFields;
import org.bantin.search.index.SearchIndex;

/** Reads which items an index holds and what it has of them. */
public final class IndexedItems {
    private IndexedItems() {}

    /** Whether the index knows an item under another title or at another place. */
    static boolean renamed(SearchIndex index, Item item) {
        return index.search(searcher -> {
            List<Document> known = documents(
                    searcher,
                    new Term(IndexFields.ID, item.id().value()),
                    1,
                    Set.of(IndexFields.STORED_TITLE, IndexFields.STORED_PATH));
            if (known.isEmpty()) {
                return false;
            }
            String title = known.get(0).get(IndexFields.STORED_TITLE);
            return !item.title().equals(title)
                    || !item.path().equals(known.get(0).get(IndexFields.STORED_PATH));
        });
    }

    /** Items that refer to one. */
    static List<ItemId> naming(SearchIndex index, ItemId id, int most) {
        return index.search(searcher ->
                documents(searcher, new Term(IndexFields.REFERENCE, id.value()), most, Set.of(IndexFields.ID)).stream()
                        .map(document -> new ItemId(document.get(IndexFields.ID)))
                        .toList());
    }

    private static List<Document> documents(IndexSearcher searcher, Term term, int most, Set<String> fields)
            throws IOException {
        List<Document> found = new ArrayList<>();
        for (ScoreDoc doc : searcher.search(new TermQuery(term), most).scoreDocs) {
            found.add(searcher.storedFields().document(doc.doc, fields));
        }
        return found;
    }
}
