package org.bantin.search.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Reads which items an index holds. */
public final class IndexedItems {
    private IndexedItems() {}

    /** Identifiers of all items that are found now. */
    public static List<String> ids(IndexHome home) {
        return home.search(searcher -> {
            List<String> ids = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.ID);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    var query = new org.apache.lucene.search.TermQuery(
                            new org.apache.lucene.index.Term(IndexFields.ID, BytesRef.deepCopyOf(term)));
                    if (searcher.count(query) > 0) {
                        ids.add(term.utf8ToString());
                    }
                }
            }
            return ids;
        });
    }
}
