package org.bantin.search.query;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.IndexSearcher;
import org.bantin.content.ItemId;
import org.bantin.search.SearchResult.Hit;
import org.bantin.search.index.IndexFields;
import org.jspecify.annotations.Nullable;

/** Reads stored documents into hits. */
final class Hits {
    private final IndexSearcher searcher;
    private final @Nullable ListedDocuments listed;

    Hits(IndexSearcher searcher, @Nullable ListedDocuments listed) {
        this.searcher = searcher;
        this.listed = listed;
    }

    Hit read(int doc, float score, @Nullable Marker marker, List<String> reasons) throws IOException {
        Document document =
                marker == null ? listed(doc) : searcher.storedFields().document(doc);
        String title = text(document, IndexFields.STORED_TITLE);
        String passage = "";
        if (marker != null) {
            List<String> texts = new ArrayList<>(List.of(document.getValues(IndexFields.STORED_LEAD)));
            texts.addAll(List.of(document.getValues(IndexFields.STORED_TEXT)));
            passage = marker.passage(title, texts);
        }
        String titleMarked = marker == null ? Marker.escaped(title) : marker.marked(title);
        Map<String, String> values = new HashMap<>();
        for (IndexableField field : document.getFields()) {
            if (field.name().startsWith(IndexFields.STORED_VALUE_PREFIX)) {
                values.put(field.name().substring(IndexFields.STORED_VALUE_PREFIX.length()), field.stringValue());
            }
        }
        IndexableField date = document.getField(IndexFields.DATE);
        Number millis = date == null ? null : date.numericValue();
        return new Hit(
                new ItemId(text(document, IndexFields.ID)),
                text(document, IndexFields.TYPE),
                text(document, IndexFields.STORED_PATH),
                document.get(IndexFields.STORED_ADDRESS),
                title,
                titleMarked,
                passage,
                millis == null ? null : Instant.ofEpochMilli(millis.longValue()),
                score,
                reasons,
                values);
    }

    private Document listed(int doc) throws IOException {
        return listed == null ? ListedDocuments.read(searcher, doc) : listed.get(searcher, doc);
    }

    private static String text(Document document, String field) {
        String value = document.get(field);
        return value == null ? "" : value;
    }
}
