package org.bantin.search.index;

import static org.bantin.search.index.IndexFields.ABBREVIATION;
import static org.bantin.search.index.IndexFields.BI;
import static org.bantin.search.index.IndexFields.BIFOLD;
import static org.bantin.search.index.IndexFields.CITED;
import static org.bantin.search.index.IndexFields.CITED_NUMBER;
import static org.bantin.search.index.IndexFields.DATE;
import static org.bantin.search.index.IndexFields.DAY;
import static org.bantin.search.index.IndexFields.EXACT;
import static org.bantin.search.index.IndexFields.FOLD;
import static org.bantin.search.index.IndexFields.HIDDEN;
import static org.bantin.search.index.IndexFields.ID;
import static org.bantin.search.index.IndexFields.ID_NUMBER;
import static org.bantin.search.index.IndexFields.MODIFIED;
import static org.bantin.search.index.IndexFields.MONTH;
import static org.bantin.search.index.IndexFields.NUMBER;
import static org.bantin.search.index.IndexFields.NUMBER_FOLDED;
import static org.bantin.search.index.IndexFields.REFERENCE;
import static org.bantin.search.index.IndexFields.STORED_ADDRESS;
import static org.bantin.search.index.IndexFields.STORED_LEAD;
import static org.bantin.search.index.IndexFields.STORED_PATH;
import static org.bantin.search.index.IndexFields.STORED_TEXT;
import static org.bantin.search.index.IndexFields.STORED_TITLE;
import static org.bantin.search.index.IndexFields.STORED_VALUE_PREFIX;
import static org.bantin.search.index.IndexFields.SYMBOL;
import static org.bantin.search.index.IndexFields.SYMBOL_PART;
import static org.bantin.search.index.IndexFields.TEXT;
import static org.bantin.search.index.IndexFields.TITLE;
import static org.bantin.search.index.IndexFields.TITLE_KEY;
import static org.bantin.search.index.IndexFields.TYPE;
import static org.bantin.search.index.IndexFields.WORDS;
import static org.bantin.search.index.IndexFields.WORKSPACE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.bantin.search.text.DocumentNumber;
import org.bantin.search.text.Token;
import org.bantin.search.text.VietnameseDates;
import org.bantin.search.text.VietnameseText;
import org.bantin.search.words.WordSequence;

/** Turns an {@link IndexDocument} into a Lucene document. */
public final class LuceneDocuments {
    private static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType WITH_FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS);
    private static final int LONGEST_KEYWORD = 200;
    private static final int MOST_MENTIONS = 200;

    private final Document document = new Document();
    private final boolean brief;

    private LuceneDocuments(boolean brief) {
        this.brief = brief;
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    public static Document of(IndexDocument source) {
        return new LuceneDocuments(false).make(source);
    }

    /**
     * Without pairs of accented syllables of the text, which put the careful order into long lists of hits and cost a quarter of
     * the index; those of title and lead are there.
     */
    static Document brief(IndexDocument source) {
        return new LuceneDocuments(true).make(source);
    }

    private Document make(IndexDocument source) {
        identity(source);
        texts(source);
        facets(source);
        return document;
    }

    private void identity(IndexDocument source) {
        keyword(ID, source.id().value());
        document.add(new NumericDocValuesField(
                ID_NUMBER, UUID.fromString(source.id().value()).getMostSignificantBits()));
        document.add(new StoredField(ID, source.id().value()));
        keyword(TYPE, source.type());
        document.add(new SortedSetDocValuesField(TYPE, new BytesRef(source.type())));
        document.add(new StoredField(TYPE, source.type()));
        keyword(WORKSPACE, source.workspace());
        document.add(new StoredField(STORED_PATH, source.path()));
        document.add(new StoredField(STORED_TITLE, source.title()));
        if (source.address() != null) {
            document.add(new StoredField(STORED_ADDRESS, source.address()));
        }
        if (source.date() != null) {
            document.add(new LongField(DATE, source.date().toEpochMilli(), Field.Store.YES));
        }
        if (source.modified() != null) {
            document.add(new LongField(MODIFIED, source.modified().toEpochMilli(), Field.Store.YES));
        }
        source.values().forEach((name, value) -> document.add(new StoredField(STORED_VALUE_PREFIX + name, value)));
        source.references().forEach(reference -> keyword(REFERENCE, reference));
        if (source.hidden()) {
            keyword(HIDDEN, "1");
        }
    }

    private void texts(IndexDocument source) {
        List<String> titled = new ArrayList<>(List.of(source.title()));
        titled.addAll(source.texts(Zone.TITLE));
        List<String> title = tidy(titled);
        List<String> lead = tidy(source.texts(Zone.LEAD));
        List<String> more = tidy(source.texts(Zone.HEADING));
        more.addAll(tidy(source.texts(Zone.CAPTION)));
        more.addAll(tidy(source.texts(Zone.NAME)));
        List<String> body = tidy(source.texts(Zone.BODY));
        List<String> attachments = tidy(source.texts(Zone.ATTACHMENT));

        List<List<List<Token>>> parts = Stream.of(title, lead, more, body, attachments)
                .map(LuceneDocuments::tokens)
                .toList();
        document.add(new BinaryDocValuesField(WORDS, new BytesRef(WordSequence.pack(parts))));
        List<List<Token>> titles = parts.get(0);
        stream(TITLE + FOLD, titles, SyllableStream.Form.FOLD, WITH_POSITIONS);
        stream(TITLE + BIFOLD, titles, SyllableStream.Form.BIFOLD, WITH_FREQUENCIES);
        whole(parts.stream().flatMap(List::stream).toList());

        for (String each : title) {
            keyword(TITLE_KEY, VietnameseText.key(each));
        }
        store(STORED_LEAD, lead);
        List<String> stored = new ArrayList<>(body);
        stored.addAll(more);
        stored.addAll(attachments);
        store(STORED_TEXT, stored);
        mentions(source, cleaned(List.of(title, lead, body, more, attachments)));
    }

    private void mentions(IndexDocument source, List<String> texts) {
        Set<DocumentNumber> own = new LinkedHashSet<>(source.numbers());
        for (DocumentNumber number : own) {
            keyword(NUMBER_FOLDED, number.folded());
            keyword(NUMBER, number.number());
            keyword(SYMBOL, number.foldedSymbol());
            number.symbolParts().forEach(part -> keyword(SYMBOL_PART, part));
        }
        Set<DocumentNumber> cited = new LinkedHashSet<>();
        Set<LocalDate> dates = new LinkedHashSet<>(source.dates());
        Set<String> abbreviations = new LinkedHashSet<>();
        for (String text : texts) {
            cited.addAll(DocumentNumber.findIn(text));
            VietnameseDates.findIn(text).forEach(found -> dates.add(found.date()));
            LearnedAbbreviations.findIn(text).forEach(pair -> abbreviations.add(pair.encoded()));
        }
        cited.stream()
                .filter(number -> !own.contains(number))
                .limit(MOST_MENTIONS)
                .forEach(number -> {
                    keyword(CITED, number.folded());
                    keyword(CITED_NUMBER, number.number());
                });
        dates.stream().limit(MOST_MENTIONS).forEach(date -> {
            keyword(DAY, date.toString());
            keyword(MONTH, date.toString().substring(0, 7));
        });
        abbreviations.forEach(pair -> keyword(ABBREVIATION, pair));
    }

    private void facets(IndexDocument source) {
        source.facets().forEach((name, values) -> {
            String field = IndexFields.facet(name);
            for (String value : new LinkedHashSet<>(values)) {
                if (!field.equals(TYPE) && !value.isEmpty()) {
                    keyword(field, value);
                    document.add(new SortedSetDocValuesField(field, new BytesRef(cut(value))));
                }
            }
        });
    }

    private void whole(List<List<Token>> tokens) {
        stream(TEXT + EXACT, tokens, SyllableStream.Form.EXACT, WITH_FREQUENCIES);
        if (!brief) {
            stream(TEXT + BI, tokens, SyllableStream.Form.BI, WITH_FREQUENCIES);
        }
        stream(TEXT + BIFOLD, tokens, SyllableStream.Form.BIFOLD, WITH_FREQUENCIES);
        stream(TEXT + FOLD, tokens, SyllableStream.Form.FOLD, WITH_POSITIONS);
    }

    private void stream(String field, List<List<Token>> tokens, SyllableStream.Form form, FieldType type) {
        if (!tokens.isEmpty()) {
            document.add(new Field(field, new SyllableStream(tokens, form), type));
        }
    }

    private void keyword(String field, String value) {
        document.add(new StringField(field, cut(value), Field.Store.NO));
    }

    private static String cut(String value) {
        return value.length() <= LONGEST_KEYWORD ? value : value.substring(0, LONGEST_KEYWORD);
    }

    private void store(String field, List<String> texts) {
        texts.forEach(text -> document.add(new StoredField(field, text)));
    }

    /** Texts as they are shown; their tokens are those of the cleaned text. */
    private static List<String> tidy(List<String> texts) {
        List<String> tidy = new ArrayList<>(texts.size());
        for (String text : texts) {
            if (!text.isBlank()) {
                tidy.add(VietnameseText.tidy(text).strip());
            }
        }
        return tidy;
    }

    private static List<String> cleaned(List<List<String>> zones) {
        return zones.stream().flatMap(List::stream).map(VietnameseText::clean).toList();
    }

    private static List<List<Token>> tokens(List<String> texts) {
        return texts.stream()
                .map(VietnameseText::tokens)
                .filter(list -> !list.isEmpty())
                .toList();
    }
}
