package org.bantin.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.index.IndexFields;
import org.bantin.search.index.LearnedAbbreviations;
import org.jspecify.annotations.Nullable;

/**
 * What is learned from the index itself and needed to read questions: abbreviations that texts introduce and editors add, spellings of
 * each folded syllable, titles behind identifiers. Learned anew when the index has changed and the last lesson is old enough.
 */
public final class Knowledge {
    private static final long LESSON_NANOS = 2_000_000_000L;
    private static final int MOST_LEARNED = 5_000;

    private final List<AbbreviationTable.Entry> usual;
    private volatile @Nullable Lesson lesson;

    public Knowledge(List<AbbreviationTable.Entry> usual) {
        this.usual = List.copyOf(usual);
    }

    /** With the table that comes with the product. */
    public static Knowledge usual() {
        return new Knowledge(UsualAbbreviations.read());
    }

    /** What was known at one moment; immutable but for a cache of titles. */
    public static final class Lesson {
        private final AbbreviationTable abbreviations;
        private final Spellings spellings;
        private final Map<String, String> titles;
        private final Object readerKey;
        private final long learned;

        Lesson(
                AbbreviationTable abbreviations,
                Spellings spellings,
                Map<String, String> titles,
                Object readerKey,
                long learned) {
            this.abbreviations = abbreviations;
            this.spellings = spellings;
            this.titles = titles;
            this.readerKey = readerKey;
            this.learned = learned;
        }

        AbbreviationTable abbreviations() {
            return abbreviations;
        }

        Spellings spellings() {
            return spellings;
        }

        String label(String facet, String value) {
            String title = titles.get(facet + " " + value);
            return title == null ? value : title;
        }

        /** A lesson with nothing but the given table, for tests. */
        static Lesson with(AbbreviationTable table) {
            return new Lesson(table, Spellings.NONE, Map.of(), new Object(), 0);
        }
    }

    /** The newest lesson for a searcher; learns in the calling thread, some milliseconds, at most every two seconds. */
    public Lesson of(IndexSearcher searcher) throws IOException {
        Lesson known = lesson;
        IndexReader reader = searcher.getIndexReader();
        Object key = reader.getReaderCacheHelper() == null
                ? reader
                : reader.getReaderCacheHelper().getKey();
        if (known != null && (known.readerKey == key || System.nanoTime() - known.learned < LESSON_NANOS)) {
            return known;
        }
        synchronized (this) {
            if (lesson == known) {
                lesson = new Lesson(
                        abbreviations(searcher), Spellings.read(reader), titles(searcher), key, System.nanoTime());
            }
            return java.util.Objects.requireNonNull(lesson);
        }
    }

    private AbbreviationTable abbreviations(IndexSearcher searcher) throws IOException {
        Map<String, AbbreviationTable.Entry> entries = new LinkedHashMap<>();
        for (AbbreviationTable.Entry entry : added(searcher)) {
            entries.put(entry.shortForm() + "=" + entry.longForm(), entry);
        }
        usual.forEach(entry -> entries.putIfAbsent(entry.shortForm() + "=" + entry.longForm(), entry));
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), IndexFields.ABBREVIATION);
        if (terms != null) {
            TermsEnum each = terms.iterator();
            for (BytesRef term = each.next(); term != null && entries.size() < MOST_LEARNED; term = each.next()) {
                LearnedAbbreviations.Pair pair = LearnedAbbreviations.Pair.decode(term.utf8ToString());
                entries.putIfAbsent(
                        pair.shortForm() + "=" + pair.longForm(),
                        new AbbreviationTable.Entry(pair.shortForm(), pair.longForm(), false));
            }
        }
        return new AbbreviationTable(entries.values());
    }

    /** What editors have added as items of type search-term. */
    private static List<AbbreviationTable.Entry> added(IndexSearcher searcher) throws IOException {
        List<AbbreviationTable.Entry> entries = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc doc : searcher.search(
                        new TermQuery(new Term(IndexFields.TYPE, IndexFields.SEARCH_TERM)), MOST_LEARNED)
                .scoreDocs) {
            var document = stored.document(doc.doc);
            String shortForm = document.get(IndexFields.STORED_TITLE);
            for (String longForm : document.getValues(IndexFields.STORED_VALUE_PREFIX + "meanings")) {
                for (String one : longForm.split("\n")) {
                    if (shortForm != null && !one.isBlank()) {
                        entries.add(new AbbreviationTable.Entry(shortForm, one.strip(), false));
                    }
                }
            }
        }
        return entries;
    }

    private static Map<String, String> titles(IndexSearcher searcher) throws IOException {
        Map<String, String> titles = new TreeMap<>();
        StoredFields stored = searcher.storedFields();
        for (String type : List.of("section", "organisation", "programme", "topic", "person")) {
            for (ScoreDoc doc :
                    searcher.search(new TermQuery(new Term(IndexFields.TYPE, type)), MOST_LEARNED).scoreDocs) {
                var document = stored.document(
                        doc.doc, java.util.Set.of(IndexFields.ID, IndexFields.STORED_TITLE, IndexFields.STORED_PATH));
                String title = document.get(IndexFields.STORED_TITLE);
                String path = document.get(IndexFields.STORED_PATH);
                String id = document.get(IndexFields.ID);
                if (title != null && id != null && path != null) {
                    String value = type.equals("section") ? path.substring(path.lastIndexOf('/') + 1) : id;
                    titles.put(type + " " + value, title);
                    if (type.equals("person")) {
                        titles.put("author " + value, title);
                    }
                }
            }
        }
        return titles;
    }
}
