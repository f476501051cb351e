package org.bantin.search.index;

/** Names of the fields of the index. A text zone has {@code <zone>.fold} and {@code <zone>.bifold}, the whole text {@code .exact} and {@code .bi} too. */
public final class IndexFields {
    /** Raised whenever analysis or fields change; an index of another version is rebuilt. */
    public static final int SCHEMA_VERSION = 9;

    public static final String ID = "id";

    /** A number made of the id, for breaking ties cheaply and for cursors. */
    public static final String ID_NUMBER = "idNumber";

    public static final String TYPE = "type";
    public static final String WORKSPACE = "workspace";
    public static final String DATE = "date";
    public static final String MODIFIED = "modified";
    public static final String REFERENCE = "reference";
    public static final String TITLE_KEY = "titleKey";
    public static final String NUMBER_FOLDED = "numberFolded";
    public static final String NUMBER = "number";
    public static final String SYMBOL_PART = "symbolPart";
    public static final String SYMBOL = "symbol";
    public static final String CITED = "cited";
    public static final String CITED_NUMBER = "citedNumber";
    public static final String DAY = "day";
    public static final String MONTH = "month";
    public static final String ABBREVIATION = "abbreviation";

    /** Content type of what editors add to the table of abbreviations. */
    public static final String SEARCH_TERM = "search-term";

    /** Type of pages and other nodes that no content type describes. */
    public static final String NODE = "node";

    /** Set on documents that are no hits by themselves, such as sections, pictures, search terms; found only when their type is named. */
    public static final String HIDDEN = "hidden";

    /** Filter of the media library: {@code no} finds what nothing refers to. */
    public static final String USED = "used";

    /** Facet of files: the last day they may be used, {@code 2026-11-30}; filtered by a range {@code from..to}. */
    public static final String RIGHTS_END = "rightsEnd";

    /** Facet value of files in no folder. */
    public static final String NO_FOLDER = "none";

    /** Facet values of what a file is. */
    public static final String PICTURE = "picture";

    public static final String DOCUMENT = "document";

    public static final String STORED_PATH = "s.path";
    public static final String STORED_ADDRESS = "s.address";
    public static final String STORED_TITLE = "s.title";
    public static final String STORED_LEAD = "s.lead";
    public static final String STORED_TEXT = "s.text";
    public static final String STORED_VALUE_PREFIX = "v.";
    public static final String FACET_PREFIX = "f.";

    public static final String TITLE = "title";
    public static final String TEXT = "text";

    /** All words of an item in their order, packed. */
    public static final String WORDS = "words";

    public static final String EXACT = ".exact";
    public static final String BI = ".bi";
    public static final String BIFOLD = ".bifold";
    public static final String FOLD = ".fold";

    private IndexFields() {}

    public static String facet(String name) {
        return name.equals(TYPE) || name.equals(WORKSPACE) || name.equals(ID) ? name : FACET_PREFIX + name;
    }
}
