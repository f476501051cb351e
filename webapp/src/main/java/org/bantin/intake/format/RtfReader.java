package org.bantin.intake.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bantin.intake.format.LossReport.Dropped;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Rich Text Format: what Word, WordPad and old editorial systems write. Reads what carries meaning, skips the rest. */
final class RtfReader implements RtfTokens.Receiver {
    private static final int LONGEST = 50 << 20;
    private static final int DEEPEST = 500;
    /** Some programs leave their last groups open; more than that is a cut file. */
    private static final int FORGOTTEN = 3;

    private static final Set<String> SKIPPED = Set.of(
            "colortbl",
            "stylesheet",
            "info",
            "listtable",
            "listoverridetable",
            "rsidtbl",
            "generator",
            "themedata",
            "datastore",
            "latentstyles",
            "xmlnstbl",
            "fldinst",
            "bkmkstart",
            "bkmkend",
            "nonshppict",
            "filetbl",
            "revtbl",
            "pnseclvl",
            "sp",
            "shpinst_",
            "objdata",
            "mmathPr",
            "wgrffmtfilter");
    private static final Pattern NUMBER = Pattern.compile("(?i)\\(?(?:\\d{1,3}[.)/]?|[a-zđ][.)/]|[ivxlc]+[.)/])");
    private static final Pattern BULLET = Pattern.compile("[^\\p{L}\\d\\s]|o");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("tab", "\t"),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "));

    private final RtfTokens tokens;
    private final Gathering gathering = new Gathering();
    private final RtfTable table = new RtfTable(gathering.html);
    private final RtfFonts fonts = new RtfFonts();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private final StringBuilder aside = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ByteArrayOutputStream picture = new ByteArrayOutputStream();
    private final StringBuilder hex = new StringBuilder();
    private final Deque<State> outer = new ArrayDeque<>();
    private State state = new State("", 0, false, false, false, 1);
    private String sign = "";
    private int level;
    private int skip;
    private int fontAt;

    private RtfReader(String source) {
        this.tokens = new RtfTokens(source, this);
    }

    /** What holds until the group ends. */
    private record State(String destination, int font, boolean bold, boolean italic, boolean deleted, int unicodeSkip) {
        State to(String other) {
            return new State(other, font, bold, italic, deleted, unicodeSkip);
        }

        State in(int other) {
            return new State(destination, other, bold, italic, deleted, unicodeSkip);
        }

        State looking(boolean nowBold, boolean nowItalic, boolean nowDeleted) {
            return new State(destination, font, nowBold, nowItalic, nowDeleted, unicodeSkip);
        }

        State skipping(int characters) {
            return new State(destination, font, bold, italic, deleted, characters);
        }

        boolean text() {
            return destination.isEmpty();
        }
    }

    static RawManuscript read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableDocumentException("intake.docx.tooLarge", LONGEST >> 20);
        }
        return read(Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    /** @param source the file, each byte a character */
    static RawManuscript read(String source) {
        RtfReader reader = new RtfReader(source);
        reader.tokens.read();
        if (reader.outer.size() > FORGOTTEN || !reader.outer.isEmpty() && !reader.tokens.endsWithGroup()) {
            throw new UnreadableDocumentException("intake.docx.damaged");
        }
        reader.endParagraph();
        reader.table.end();
        return reader.gathering.done();
    }

    @Override
    public void open() {
        flush();
        if (outer.size() > DEEPEST) {
            throw new UnreadableDocumentException("intake.docx.damaged");
        }
        outer.push(state);
    }

    @Override
    public void close() {
        flush();
        if (state.destination().equals("pict")
                && !outer.isEmpty()
                && !outer.peek().destination().equals("pict")) {
            picture();
        }
        if (!outer.isEmpty() && !outer.peek().destination().equals(state.destination())) {
            leave(state.destination());
        }
        if (!outer.isEmpty()) {
            state = outer.pop();
        }
    }

    /** Words that stood apart from the text go where they belong; what is skipped inside of them ends nothing. */
    private void leave(String destination) {
        String words = aside.toString();
        switch (destination) {
            case "annotation" -> gathering.lose(Dropped.COMMENTS, words);
            case "header" -> {
                if (!words.isBlank()) {
                    gathering.lose(Dropped.HEADERS_AND_FOOTERS, words);
                }
            }
            case "footnote" -> {
                if (!words.isBlank()) {
                    paragraph
                            .append(" [")
                            .append(gathering.words("", words.strip()))
                            .append("]");
                }
            }
            case "sign" -> {
                sign = words.strip();
                if (table.isOpen()) {
                    numbered();
                }
            }
            default -> {
                return;
            }
        }
        aside.setLength(0);
    }

    @Override
    public void ignorable(String next) {
        if (!next.startsWith("\\shppict") && !next.startsWith("\\annotation")) {
            state = state.to("skip");
        }
    }

    @Override
    public void octet(int value) {
        if (skip > 0) {
            skip--;
        } else {
            bytes.write(value);
        }
    }

    @Override
    public void binary(byte[] content) {
        if (state.destination().equals("pict")) {
            picture.writeBytes(content);
        }
    }

    @Override
    public void word(String word, @Nullable Integer value) {
        if (SIGNS.containsKey(word)) {
            text(SIGNS.get(word));
        } else if (word.equals("shptxt")) {
            state = state.to("");
        } else if (SKIPPED.contains(word)) {
            state = state.to("skip");
        } else if (!state.destination().equals("skip")) {
            boolean on = value == null || value != 0;
            switch (word) {
                case "par", "sect", "page" -> endParagraph();
                case "line" -> text("\n");
                case "b" -> look(state.looking(on, state.italic(), state.deleted()));
                case "i" -> look(state.looking(state.bold(), on, state.deleted()));
                case "deleted" -> look(state.looking(state.bold(), state.italic(), on));
                case "plain" -> look(state.looking(false, false, false));
                case "uc" -> look(state.skipping(value == null ? 1 : Math.max(0, value)));
                default -> rest(word, value == null ? 0 : value);
            }
        }
    }

    private void rest(String word, int value) {
        switch (word) {
            case "f" -> font(value);
            case "u" -> {
                text(String.valueOf((char) (value < 0 ? value + 0x10000 : value)));
                skip = state.unicodeSkip();
            }
            case "ansicpg" -> fonts.page(value);
            case "fonttbl" -> state = state.to("fonttbl");
            case "fcharset" -> fonts.set(fontAt, value);
            case "pict" -> {
                state = state.to("pict");
                hex.setLength(0);
                picture.reset();
            }
            case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" ->
                state = state.to("header");
            case "annotation" -> state = state.to("annotation");
            case "footnote" -> state = state.to("footnote");
            case "listtext", "pntext" -> state = state.to("sign");
            case "ilvl" -> level = value;
            case "object" -> gathering.drop(Dropped.EMBEDDED_OBJECTS, 1);
            case "trowd" -> {
                if (!table.isOpen()) {
                    endParagraph();
                }
                table.row();
            }
            case "cell" -> {
                flush();
                table.cell(paragraph.toString());
                paragraph.setLength(0);
            }
            case "row" -> table.endRow();
            case "pard" -> {
                level = state.text() ? 0 : level;
                if (!tokens.ahead("\\intbl", 400)) {
                    table.end();
                }
            }
            default -> {}
        }
    }

    private void look(State next) {
        flush();
        state = next;
    }

    private void font(int number) {
        flush();
        fontAt = number;
        state = state.in(number);
    }

    @Override
    public void sign(char c) {
        if (skip > 0) {
            skip--;
        } else if (state.destination().equals("pict")) {
            hex.append(Character.isWhitespace(c) ? "" : c);
        } else if (!state.destination().equals("skip")) {
            decode();
            run.append(c);
        }
    }

    private void text(String words) {
        decode();
        run.append(words);
    }

    /** Bytes in a row are decoded together: marks of code page 1258 stand apart from their letters. */
    private void decode() {
        if (bytes.size() > 0) {
            run.append(bytes.toString(fonts.charset(state.font())));
            bytes.reset();
        }
    }

    /** Ends what was written in one look. */
    private void flush() {
        decode();
        if (run.isEmpty()) {
            return;
        }
        String words = run.toString();
        run.setLength(0);
        if (state.destination().equals("fonttbl")) {
            fonts.name(state.font(), words);
        } else if (state.text() && state.deleted()) {
            gathering.lose(Dropped.DELETED_TEXT, words);
        } else if (state.text()) {
            String marked = gathering.words(fonts.name(state.font()), words).replace("\n", "<br>");
            boolean plain = words.isBlank();
            marked = state.italic() && !plain ? "<em>" + marked + "</em>" : marked;
            paragraph.append(state.bold() && !plain ? "<strong>" + marked + "</strong>" : marked);
        } else if (!state.destination().equals("skip") && !state.destination().equals("pict")) {
            aside.append(words);
        }
    }

    private void endParagraph() {
        flush();
        if (!state.text()) {
            aside.append(' ');
            return;
        }
        if (table.isOpen()) {
            paragraph.append("<br>");
        } else if (!paragraph.isEmpty()) {
            boolean number = NUMBER.matcher(sign).matches();
            if (number || BULLET.matcher(sign).matches()) {
                gathering.html.append(LeveledLists.item(number ? numberOf(sign) : 0, level, paragraph.toString()));
            } else {
                numbered();
                gathering.html.append("<p>").append(paragraph).append("</p>");
            }
            paragraph.setLength(0);
        }
        sign = "";
    }

    /** Letters and Roman numbers count from where their list begins. */
    private static int numberOf(String sign) {
        String digits = sign.replaceAll("\\D", "");
        return digits.isEmpty() ? 1 : Math.max(1, Integer.parseInt(digits));
    }

    /** A number that no list would show, such as "Điều 1." or "2.1.", stands in the words. */
    private void numbered() {
        if (!sign.isEmpty()) {
            paragraph.insert(0, Entities.escape(sign) + " ");
            sign = "";
        }
    }

    private void picture() {
        byte[] digits = hex.toString().getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i + 1 < digits.length; i += 2) {
            picture.write(Character.digit(digits[i], 16) * 16 + Character.digit(digits[i + 1], 16));
        }
        paragraph.append(gathering.picture(picture.toByteArray(), "", ""));
        hex.setLength(0);
        picture.reset();
    }
}
