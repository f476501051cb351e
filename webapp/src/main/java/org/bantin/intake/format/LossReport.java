package org.bantin.intake.format;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was kept of a document and what was dropped, counted, so that a writer can look for what matters.
 *
 * @param kept paragraphs, headings, lists, tables, pictures that came over
 * @param dropped what has no place in the vocabulary or could not be read
 * @param lost the words that stood in what was dropped
 */
public record LossReport(Map<Kept, Integer> kept, Map<Dropped, Integer> dropped, List<String> lost) {
    public LossReport {
        kept = copy(Kept.class, kept);
        dropped = copy(Dropped.class, dropped);
        lost = List.copyOf(lost);
    }

    /** Whether something was dropped that may carry meaning, not just looks. */
    public boolean losesMeaning() {
        return dropped.keySet().stream().anyMatch(kind -> kind.meaning);
    }

    private static <K extends Enum<K>> Map<K, Integer> copy(Class<K> type, Map<K, Integer> counts) {
        EnumMap<K, Integer> copy = new EnumMap<>(type);
        counts.forEach((kind, count) -> {
            if (count > 0) {
                copy.put(kind, count);
            }
        });
        return java.util.Collections.unmodifiableMap(copy);
    }

    /** Kinds of content that are taken over. */
    public enum Kept {
        PARAGRAPHS,
        HEADINGS,
        LISTS,
        TABLES,
        PICTURES,
        LINKS,
        FOOTNOTES,
        OLD_ENCODING
    }

    /** Kinds of content that are not taken over. */
    public enum Dropped {
        COLOURS(false),
        FONT_SIZES(false),
        HEADERS_AND_FOOTERS(true),
        COMMENTS(true),
        DELETED_TEXT(true),
        EMBEDDED_OBJECTS(true),
        CHARTS(true),
        FORMULAS(true),
        DRAWINGS(true),
        UNREADABLE_PICTURES(true),
        REMOTE_PICTURES(true),
        LETTER(true),
        ATTACHMENTS(true),
        STRAY_LINES(true),
        MACROS(false);

        private final boolean meaning;

        Dropped(boolean meaning) {
            this.meaning = meaning;
        }
    }
}
