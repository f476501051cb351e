package org.bantin.content;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What differs between two texts, for people to read: word by word, and for rich text block beside block. */
public final class TextComparison {
    private static final Pattern TOKEN = Pattern.compile("\\s+|[\\p{L}\\p{N}\\p{M}]+|[^\\s\\p{L}\\p{N}\\p{M}]");
    private static final int MOST_TOKENS = 20_000;
    /** Blocks that share less than this part of their words are not shown as one that was changed. */
    private static final double ALIKE = 0.4;

    private TextComparison() {}

    /** Whether words are in both texts, only in the new one, or only in the old one. */
    public enum Kind {
        SAME,
        INSERTED,
        DELETED
    }

    /** Some words of a comparison. */
    public record Piece(Kind kind, String text) {}

    /**
     * A line of two columns: a block and what became of it.
     *
     * @param before plain text; null when the block is new
     * @param after plain text; null when the block is gone
     * @param pieces the two as one text
     */
    public record Row(@Nullable String before, @Nullable String after, List<Piece> pieces) {
        public Row {
            pieces = List.copyOf(pieces);
        }

        public boolean changed() {
            return before == null || after == null || pieces.stream().anyMatch(p -> p.kind() != Kind.SAME);
        }
    }

    /** Word by word; put together, the pieces that are not inserted give the old text, those not deleted the new. */
    public static List<Piece> words(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        if (old.size() > MOST_TOKENS || now.size() > MOST_TOKENS) {
            return before.equals(after)
                    ? List.of(new Piece(Kind.SAME, before))
                    : List.of(new Piece(Kind.DELETED, before), new Piece(Kind.INSERTED, after));
        }
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            add(pieces, Kind.SAME, old.subList(done, from));
            add(pieces, Kind.DELETED, delta.getSource().getLines());
            add(pieces, Kind.INSERTED, delta.getTarget().getLines());
            done = from + delta.getSource().size();
        }
        add(pieces, Kind.SAME, old.subList(done, old.size()));
        return pieces;
    }

    /** Block beside block, in the order of the new text, deleted blocks where they stood. */
    public static List<Row> blocks(RichText before, RichText after) {
        List<String> old = plain(before);
        List<String> now = plain(after);
        List<Row> rows = new ArrayList<>();
        int done = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int from = delta.getSource().getPosition();
            old.subList(done, from).forEach(text -> rows.add(row(text, text)));
            if (delta.getType() == DeltaType.CHANGE) {
                pair(rows, delta.getSource().getLines(), delta.getTarget().getLines());
            } else {
                delta.getSource().getLines().forEach(text -> rows.add(row(text, null)));
                delta.getTarget().getLines().forEach(text -> rows.add(row(null, text)));
            }
            done = from + delta.getSource().size();
        }
        old.subList(done, old.size()).forEach(text -> rows.add(row(text, text)));
        return rows;
    }

    /** Puts changed blocks beside the next one that is alike; the others stand alone. */
    private static void pair(List<Row> rows, List<String> old, List<String> now) {
        int next = 0;
        for (String before : old) {
            int match = -1;
            for (int i = next; i < now.size() && match < 0; i++) {
                match = alike(before, now.get(i)) ? i : -1;
            }
            if (match < 0) {
                rows.add(row(before, null));
            } else {
                now.subList(next, match).forEach(text -> rows.add(row(null, text)));
                rows.add(row(before, now.get(match)));
                next = match + 1;
            }
        }
        now.subList(next, now.size()).forEach(text -> rows.add(row(null, text)));
    }

    private static boolean alike(String before, String after) {
        int same = 0;
        for (Piece piece : words(before, after)) {
            same += piece.kind() == Kind.SAME ? piece.text().length() : 0;
        }
        return same >= ALIKE * Math.max(before.length(), after.length());
    }

    private static Row row(@Nullable String before, @Nullable String after) {
        return new Row(before, after, words(before == null ? "" : before, after == null ? "" : after));
    }

    /** Text of each block; a figure or card, which may have none, is told by what it shows. */
    private static List<String> plain(RichText text) {
        List<String> blocks = new ArrayList<>();
        for (String block : text.blocks()) {
            RichText one = RichText.of(block);
            String words = one.plainText();
            List<String> shown = new ArrayList<>(one.assets());
            shown.addAll(block.startsWith("<aside") ? one.items() : List.of());
            blocks.add(shown.isEmpty() ? words : ("[" + String.join(" ", shown) + "] " + words).strip());
        }
        return blocks;
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", tokens)));
        }
    }
}
