package org.bantin.search.index;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** BM25; in titles length says little and repetition nothing. */
public final class ZoneSimilarity extends PerFieldSimilarityWrapper {
    private final Similarity shortTexts = new BM25Similarity(0.4f, 0.3f);
    private final Similarity longTexts = new BM25Similarity(1.0f, 0.6f);

    @Override
    public Similarity get(String field) {
        return field.startsWith(IndexFields.TEXT) ? longTexts : shortTexts;
    }
}
