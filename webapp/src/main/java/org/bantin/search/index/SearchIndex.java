package org.bantin.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.store.Directory;
import org.bantin.content.ItemId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index on disk or in memory: one writer for its life, searchers lent to callers. Writing is meant for one thread at a
 * time, searching for any number. What is written is durable and visible after {@link #commit}.
 */
public final class SearchIndex implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final String CURSOR = "cursor";
    private static final String SCHEMA = "schema";

    /** Fewer segments than usual: each question looks up dozens of terms in each of them. */
    private static final int SEGMENTS_PER_TIER = 4;

    private static final int FLOOR_MB = 8;

    private static final int FEW_SEGMENTS = 5;

    /** Lists need only look at the beginning of each segment; so do searches that match very much. */
    private static final Sort NEWEST_FIRST = newestFirst();

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final KeptSearchers kept = new KeptSearchers();
    private final AtomicLong cursor = new AtomicLong();
    private final AtomicLong version = new AtomicLong();

    /** A piece of work on a searcher. */
    @FunctionalInterface
    public interface Search<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    /** Opens or creates. @throws IndexFailedException when the index is damaged or of another schema */
    public SearchIndex(Directory directory) {
        this.directory = directory;
        try {
            this.writer = new IndexWriter(directory, settings());
            cursor.set(number(writer.getLiveCommitData(), CURSOR, 0));
            searchers = new SearcherManager(writer, new SearcherFactory());
        } catch (IOException | IllegalArgumentException e) {
            throw new IndexFailedException("cannot open the index in " + directory, e);
        }
    }

    private static Sort newestFirst() {
        SortField date = new SortedNumericSortField(IndexFields.DATE, SortField.Type.LONG, true);
        date.setMissingValue(Long.MIN_VALUE);
        return new Sort(date, new SortField(IndexFields.ID_NUMBER, SortField.Type.LONG));
    }

    public static IndexWriterConfig settings() {
        IndexWriterConfig config = new IndexWriterConfig(new KeywordAnalyzer());
        config.setRAMBufferSizeMB(Math.max(
                16, Math.min(128, Runtime.getRuntime().maxMemory() / 16 >> 20)));
        TieredMergePolicy few = new TieredMergePolicy();
        few.setSegmentsPerTier(SEGMENTS_PER_TIER);
        few.setFloorSegmentMB(FLOOR_MB);
        config.setMergePolicy(few);
        config.setIndexSort(NEWEST_FIRST);
        config.setCommitOnClose(false);
        return config;
    }

    /** Whether what lies in a directory can be used. */
    public enum Usable {
        YES,
        NO,
        OTHER_SCHEMA
    }

    /** Whether an index exists, is whole and has today's schema. Reads every file once. @throws IOException when it is damaged */
    public static Usable usable(Directory directory) throws IOException {
        if (!DirectoryReader.indexExists(directory)) {
            return Usable.NO;
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (number(reader.getIndexCommit().getUserData().entrySet(), SCHEMA, 0) != IndexFields.SCHEMA_VERSION) {
                return Usable.OTHER_SCHEMA;
            }
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return Usable.YES;
        }
    }

    /** Whether a write failed in such a way that none will ever succeed, as when the disk was full. */
    boolean broken() {
        return !writer.isOpen();
    }

    /** Gives up writing, so that the index can be opened anew, while searches go on; never fails. */
    void stopWriting() {
        try {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Could not stop writing the index in {} cleanly: {}", directory, e.toString());
        }
    }

    /** Closes without keeping anything since the last commit; never fails. */
    void abandon() {
        try (Directory last = directory) {
            kept.close();
            searchers.close();
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            LOG.warn("Could not close the index in {} cleanly: {}", directory, e.toString());
        }
    }

    public void put(IndexDocument document) {
        put(document, LuceneDocuments.of(document));
    }

    /** As {@link #put}, with less for the order of long lists of hits. */
    public void putBrief(IndexDocument document) {
        put(document, LuceneDocuments.brief(document));
    }

    private void put(IndexDocument document, Document made) {
        writing(
                "store " + document.id(),
                () -> writer.updateDocument(
                        new Term(IndexFields.ID, document.id().value()), made));
    }

    /** Adds without looking for an older one; only for building an index that was empty. */
    public void add(IndexDocument document) {
        writing("add " + document.id(), () -> writer.addDocument(LuceneDocuments.of(document)));
    }

    /** Removes everything, as before filling it anew. */
    public void clear() {
        writing("clear", writer::deleteAll);
    }

    public void remove(ItemId id) {
        writing("remove " + id, () -> writer.deleteDocuments(new Term(IndexFields.ID, id.value())));
    }

    /** Makes everything written so far durable and visible, together with the cursor. */
    public void commit(long newCursor) {
        writing("commit", () -> {
            writer.setLiveCommitData(
                    Map.of(CURSOR, Long.toString(newCursor), SCHEMA, Integer.toString(IndexFields.SCHEMA_VERSION))
                            .entrySet());
            writer.commit();
            searchers.maybeRefreshBlocking();
            cursor.set(newCursor);
            version.incrementAndGet();
        });
    }

    /** Makes everything written so far visible, not yet durable. */
    public void refresh() {
        writing("refresh", () -> {
            searchers.maybeRefreshBlocking();
            version.incrementAndGet();
        });
    }

    /** The cursor of the newest commit. */
    public long cursor() {
        return cursor.get();
    }

    /** Grows with each change that searchers can see. */
    public long version() {
        return version.get();
    }

    public long size() {
        return search(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    public <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new IndexFailedException("cannot search the index in " + directory, e);
        }
    }

    /** Searches the state that {@link #keep} gave the number for, or that of now when it is no longer kept. */
    public <T> T search(long state, Search<T> search) {
        IndexSearcher searcher = kept.acquire(state);
        if (searcher == null) {
            return search(search);
        }
        try {
            try {
                return search.on(searcher);
            } finally {
                kept.release(searcher);
            }
        } catch (IOException e) {
            throw new IndexFailedException("cannot search the index in " + directory, e);
        }
    }

    /** Keeps the state of a searcher for a minute behind its last use. @return its number */
    public long keep(IndexSearcher searcher) throws IOException {
        return kept.keep(searcher);
    }

    /** Merges to few segments in the background, while it is written and searched on; only worth it after a rebuild. */
    public void compact() {
        writing("compact", () -> writer.forceMerge(FEW_SEGMENTS, false));
    }

    @Override
    public void close() {
        try (Directory last = directory) {
            kept.close();
            searchers.close();
            writer.close();
        } catch (IOException e) {
            throw new IndexFailedException("cannot close the index in " + directory, e);
        }
    }

    private void writing(String what, Writing work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new IndexFailedException("cannot " + what + " in the index in " + directory, e);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static long number(
            java.lang.@org.jspecify.annotations.Nullable Iterable<Map.Entry<String, String>> data,
            String name,
            long otherwise) {
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(name)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return otherwise;
    }
}
