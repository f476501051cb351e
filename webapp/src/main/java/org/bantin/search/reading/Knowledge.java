package org.bantin.search.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
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
import org.bantin.search.spelling.KnownPairs;
import org.bantin.search.spelling.Spellings;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is learned from the index itself and needed to read questions: abbreviations that texts introduce and editors add, spellings of
 * each folded syllable, titles behind identifiers.
 */
public final class Knowledge {
    private static final Logger LOG = LoggerFactory.getLogger(Knowledge.class);
    private static final long LESSON_NANOS = 2_000_000_000L;
    private static final int MOST_LEARNED = 5_000;

    /** Pauses between lessons are so many times as long as a lesson takes. */
    private static final int REST = 50;

    private final List<AbbreviationTable.Entry> usual;
    private final AtomicBoolean learning = new AtomicBoolean();
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
        private final Map<String, List<String>> givenNames;
        private final Object readerKey;
        private final long terms;
        private final long learned;
        private final long rest;

        /** The newest reader that needs no other abbreviations. */
        private volatile Object checkedKey = this;

        Lesson(
                AbbreviationTable abbreviations,
                Spellings spellings,
                Map<String, String> titles,
                Object readerKey,
                long terms,
                long learned,
                long rest) {
            this.abbreviations = abbreviations;
            this.spellings = spellings;
            this.titles = titles;
            this.givenNames = titles.entrySet().stream()
                    .filter(each -> each.getKey().startsWith("person "))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .collect(Collectors.groupingBy(Lesson::givenName));
            this.readerKey = readerKey;
            this.terms = terms;
            this.learned = learned;
            this.rest = rest;
        }

        public AbbreviationTable abbreviations() {
            return abbreviations;
        }

        public Spellings spellings() {
            return spellings;
        }

        private static String givenName(String name) {
            String key = VietnameseText.key(name);
            return key.substring(key.lastIndexOf(' ') + 1);
        }

        /** The name of the only person with this given name, behind others; null for none and for several. */
        @Nullable
        String onlyPersonCalled(Token given) {
            List<String> names = givenNames.getOrDefault(given.fold(), List.of());
            String name = names.size() == 1 ? names.get(0) : "";
            List<Token> parts = VietnameseText.tokens(name);
            boolean same = parts.size() > 1
                    && (!given.accented() || parts.get(parts.size() - 1).exact().equals(given.exact()));
            return same ? name : null;
        }

        public String label(String facet, String value) {
            String title = titles.get(facet + " " + value);
            return title == null ? value : title;
        }

        /** A lesson with nothing but the given table, for tests. */
        public static Lesson with(AbbreviationTable table) {
            return new Lesson(table, Spellings.NONE, Map.of(), new Object(), 0, 0, 0);
        }
    }

    /**
     * The newest lesson for a searcher. What editors have added counts at once; the rest is learned anew by a thread of its own while
     * the last lesson serves, and at once only when there is none.
     */
    public Lesson of(IndexSearcher searcher) throws IOException {
        Lesson known = lesson;
        IndexReader reader = searcher.getIndexReader();
        Object key = key(reader);
        if (known == null) {
            return learn(searcher, null);
        }
        if (known.checkedKey == key && !known.spellings.pairsUnknown()) {
            return known;
        }
        long terms = fingerprint(searcher);
        if (terms != known.terms) {
            return learn(searcher, known);
        }
        known.checkedKey = key;
        boolean older = known.readerKey != key || known.spellings.pairsUnknown();
        if (older && System.nanoTime() - known.learned > known.rest) {
            learnLater(searcher);
        }
        return known;
    }

    private static Object key(IndexReader reader) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        return helper == null ? reader : helper.getKey();
    }

    /** @param old whose spellings and titles go on to be used; null to learn everything */
    private synchronized Lesson learn(IndexSearcher searcher, @Nullable Lesson old) throws IOException {
        long started = System.nanoTime();
        Lesson now = lesson;
        long terms = fingerprint(searcher);
        if (now != null && now.terms == terms && now != old) {
            return now;
        }
        IndexReader reader = searcher.getIndexReader();
        Lesson made = new Lesson(
                abbreviations(searcher),
                old == null ? Spellings.read(reader, KnownPairs.ANY) : old.spellings,
                old == null ? titles(searcher) : old.titles,
                old == null ? key(reader) : old.readerKey,
                terms,
                old == null ? System.nanoTime() : old.learned,
                old == null ? Math.max(LESSON_NANOS, REST * (System.nanoTime() - started)) : old.rest);
        made.checkedKey = key(reader);
        lesson = made;
        return made;
    }

    private void learnLater(IndexSearcher searcher) {
        IndexReader reader = searcher.getIndexReader();
        if (!learning.compareAndSet(false, true)) {
            return;
        }
        if (!reader.tryIncRef()) {
            learning.set(false);
            return;
        }
        Thread thread = new Thread(() -> relearn(reader), "search-lesson");
        thread.setDaemon(true);
        thread.start();
    }

    private void relearn(IndexReader reader) {
        try {
            long started = System.nanoTime();
            IndexSearcher searcher = new IndexSearcher(reader);
            Spellings spellings = Spellings.read(reader, KnownPairs.read(reader));
            Map<String, String> titles = titles(searcher);
            synchronized (this) {
                Lesson made = new Lesson(
                        abbreviations(searcher),
                        spellings,
                        titles,
                        key(reader),
                        fingerprint(searcher),
                        System.nanoTime(),
                        Math.max(LESSON_NANOS, REST * (System.nanoTime() - started)));
                made.checkedKey = key(reader);
                lesson = made;
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("Could not learn from the index; the last lesson is used on: {}", e.toString());
        } finally {
            learning.set(false);
            try {
                reader.decRef();
            } catch (IOException e) {
                LOG.debug("Could not give back a reader", e);
            }
        }
    }

    /** Changes when an editor adds, changes or removes a term. */
    private static long fingerprint(IndexSearcher searcher) throws IOException {
        long[] sum = {1};
        for (ScoreDoc doc : searcher.search(
                        new TermQuery(new Term(IndexFields.TYPE, IndexFields.SEARCH_TERM)), MOST_LEARNED)
                .scoreDocs) {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
            SortedNumericDocValues modified = DocValues.getSortedNumeric(leaf.reader(), IndexFields.MODIFIED);
            NumericDocValues id = DocValues.getNumeric(leaf.reader(), IndexFields.ID_NUMBER);
            long when = modified.advanceExact(doc.doc - leaf.docBase) ? modified.nextValue() : 0;
            long which = id.advanceExact(doc.doc - leaf.docBase) ? id.longValue() : 0;
            sum[0] += Long.rotateLeft(which, 17) ^ (when * 0x9E3779B97F4A7C15L);
        }
        return sum[0];
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
