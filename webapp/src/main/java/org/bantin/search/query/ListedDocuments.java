package org.bantin.search.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.bantin.search.index.IndexFields;

/**
 * What lists show of documents: all stored fields but the long texts. They lie in one compressed block with those texts, so that
 * unpacking them cost most of a front page; a segment never changes, so what was unpacked once stays true. Thread-safe, bounded.
 */
final class ListedDocuments {
    private static final int MOST = 12_000;

    private final Cache<Place, Document> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    private record Place(IndexReader.CacheKey segment, int doc) {}

    /** For reading only. */
    Document get(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        IndexReader.CacheHelper segment = leaf.reader().getCoreCacheHelper();
        if (segment == null) {
            return read(searcher, doc);
        }
        Place place = new Place(segment.getKey(), doc - leaf.docBase);
        Document document = known.getIfPresent(place);
        if (document == null) {
            document = read(searcher, doc);
            known.put(place, document);
        }
        return document;
    }

    static Document read(IndexSearcher searcher, int doc) throws IOException {
        DocumentStoredFieldVisitor visitor = new DocumentStoredFieldVisitor() {
            @Override
            public Status needsField(FieldInfo field) {
                boolean longText =
                        field.name.equals(IndexFields.STORED_TEXT) || field.name.equals(IndexFields.STORED_LEAD);
                return longText ? Status.NO : Status.YES;
            }
        };
        searcher.storedFields().document(doc, visitor);
        return visitor.getDocument();
    }
}
