package org.bantin.intake.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bantin.intake.format.LossReport.Dropped;
import org.jspecify.annotations.Nullable;

/** Rich Text Format: what Word, WordPad and old editorial systems write. Reads what carries meaning, skips the rest. */
final class RtfReader {
    private static final int LONGEST = 50 << 20;
    private static final int DEEPEST = 500;
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");
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
            "pntext",
            "listtext",
            "pnseclvl",
            "sp",
            "shpinst_",
            "objdata",
            "mmathPr",
            "wgrffmtfilter");
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

    private final String source;
    private final Gathering gathering = new Gathering();
    private final Map<Integer, String> fonts = new HashMap<>();
    private final Map<Integer, Charset> charsets = new HashMap<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder run = new StringBuilder();
    private final StringBuilder aside = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder hex = new StringBuilder();
    private final Deque<State> outer = new ArrayDeque<>();
    private State state = new State("", 0, false, false, false, 1);
    private Charset page = WESTERN;
    private int at;
    private int skip;
    private boolean inRow;
    private boolean rowOpen;
    private int fontAt;

    private RtfReader(String source) {
        this.source = source;
    }

    /** What holds until the group ends. */
    private record State(String destination, int font, boolean bold, boolean italic, boolean deleted, int unicodeSkip) {
        State to(String other) {
            return new State(other, font, bold, italic, deleted, unicodeSkip);
        }

        boolean text() {
            return destination.isEmpty();
        }
    }

    static RawManuscript read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new UnreadableDocumentException("intake.docx.tooLarge", LONGEST >> 20);
        }
        RtfReader reader = new RtfReader(Files.readString(file, StandardCharsets.ISO_8859_1));
        reader.read();
        return reader.gathering.done();
    }

    private void read() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            switch (c) {
                case '{' -> open();
                case '}' -> close();
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> sign(c);
            }
        }
        if (!outer.isEmpty()) {
            throw new UnreadableDocumentException("intake.docx.damaged");
        }
        endParagraph();
        endRow();
    }

    private void open() {
        flush();
        if (outer.size() > DEEPEST) {
            throw new UnreadableDocumentException("intake.docx.damaged");
        }
        outer.push(state);
    }

    private void close() {
        flush();
        if (state.destination().equals("pict")
                && !outer.isEmpty()
                && !outer.peek().destination().equals("pict")) {
            picture();
        }
        boolean leaves = !outer.isEmpty() && !outer.peek().destination().equals(state.destination());
        if (leaves && !aside.isEmpty()) {
            switch (state.destination()) {
                case "annotation" -> gathering.lose(Dropped.COMMENTS, aside.toString());
                case "header" -> gathering.lose(Dropped.HEADERS_AND_FOOTERS, aside.toString());
                case "footnote" ->
                    paragraph
                            .append(" [")
                            .append(gathering.words("", aside.toString().strip()))
                            .append("]");
                default -> {}
            }
            aside.setLength(0);
        }
        if (!outer.isEmpty()) {
            state = outer.pop();
        }
    }

    private void control() {
        if (at >= source.length()) {
            return;
        }
        char c = source.charAt(at);
        if (!Character.isLetter(c)) {
            at++;
            symbol(c);
            return;
        }
        int start = at;
        while (at < source.length() && Character.isLetter(source.charAt(at)) && source.charAt(at) < 0x7F) {
            at++;
        }
        String word = source.substring(start, at);
        int number = at;
        while (at < source.length()
                && (Character.isDigit(source.charAt(at)) || at == number && source.charAt(at) == '-')) {
            at++;
        }
        String digits = source.substring(number, at);
        if (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        word(word, digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : null);
    }

    private void symbol(char c) {
        switch (c) {
            case '\'' -> {
                int value = Character.digit(at < source.length() ? source.charAt(at) : 'z', 16) * 16
                        + Character.digit(at + 1 < source.length() ? source.charAt(at + 1) : 'z', 16);
                at = Math.min(source.length(), at + 2);
                if (skip > 0) {
                    skip--;
                } else if (value >= 0) {
                    bytes.write(value);
                }
            }
            case '*' -> {
                String rest = source.substring(at, Math.min(source.length(), at + 20));
                if (!rest.startsWith("\\shppict") && !rest.startsWith("\\annotation")) {
                    state = state.to("skip");
                }
            }
            case '~' -> sign('\u00A0');
            case '_' -> sign('-');
            case '\\', '{', '}' -> sign(c);
            case '\n', '\r' -> endParagraph();
            default -> {}
        }
    }

    private void word(String word, @Nullable Integer value) {
        if (SIGNS.containsKey(word)) {
            text(SIGNS.get(word));
        } else if (word.equals("shptxt")) {
            state = state.to("");
        } else if (SKIPPED.contains(word)) {
            state = state.to("skip");
        } else if (!state.destination().equals("skip") || word.equals("bin")) {
            boolean on = value == null || value != 0;
            switch (word) {
                case "par", "sect", "page" -> endParagraph();
                case "line" -> text("\n");
                case "b" ->
                    look(new State(
                            state.destination(),
                            state.font(),
                            on,
                            state.italic(),
                            state.deleted(),
                            state.unicodeSkip()));
                case "i" ->
                    look(new State(
                            state.destination(), state.font(), state.bold(), on, state.deleted(), state.unicodeSkip()));
                case "deleted" ->
                    look(new State(
                            state.destination(), state.font(), state.bold(), state.italic(), on, state.unicodeSkip()));
                case "plain" ->
                    look(new State(state.destination(), state.font(), false, false, false, state.unicodeSkip()));
                case "uc" ->
                    look(new State(
                            state.destination(),
                            state.font(),
                            state.bold(),
                            state.italic(),
                            state.deleted(),
                            value == null ? 1 : Math.max(0, value)));
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
            case "ansicpg" -> page = value == 1258 ? VIETNAMESE : WESTERN;
            case "fonttbl" -> state = state.to("fonttbl");
            case "fcharset" -> {
                if (value == 163) {
                    charsets.put(fontAt, VIETNAMESE);
                }
            }
            case "pict" -> {
                state = state.to("pict");
                hex.setLength(0);
            }
            case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf" ->
                state = state.to("header");
            case "annotation" -> state = state.to("annotation");
            case "footnote" -> state = state.to("footnote");
            case "object" -> gathering.drop(Dropped.EMBEDDED_OBJECTS, 1);
            case "trowd" -> startRow();
            case "cell" -> {
                flush();
                gathering.html.append(cellOf(paragraph.toString()));
                paragraph.setLength(0);
            }
            case "row" -> {
                gathering.html.append("</tr>");
                rowOpen = false;
            }
            case "pard" -> {
                if (inRow
                        && !source.substring(at, Math.min(source.length(), at + 400))
                                .contains("\\intbl")) {
                    endRow();
                }
            }
            case "bin" -> at = Math.min(source.length(), at + Math.max(0, value));
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
        state = new State(
                state.destination(), number, state.bold(), state.italic(), state.deleted(), state.unicodeSkip());
    }

    private void sign(char c) {
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
            run.append(bytes.toString(charset()));
            bytes.reset();
        }
    }

    private Charset charset() {
        String font = fonts.getOrDefault(state.font(), "").toLowerCase(Locale.ROOT);
        if (font.startsWith(".vn") || font.startsWith("vni-") || font.startsWith("vps")) {
            return StandardCharsets.ISO_8859_1;
        }
        return charsets.getOrDefault(state.font(), page);
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
            fonts.merge(state.font(), words, (before, more) -> before.contains(";") ? before : before + more);
            fonts.computeIfPresent(state.font(), (n, name) -> name.replaceFirst(";.*", ""));
        } else if (state.text() && state.deleted()) {
            gathering.lose(Dropped.DELETED_TEXT, words);
        } else if (state.text()) {
            String marked =
                    gathering.words(fonts.getOrDefault(state.font(), ""), words).replace("\n", "<br>");
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
        if (inRow) {
            paragraph.append("<br>");
        } else if (!paragraph.isEmpty()) {
            gathering.html.append("<p>").append(paragraph).append("</p>");
            paragraph.setLength(0);
        }
    }

    private static String cellOf(String words) {
        StringBuilder cell = new StringBuilder("<td>");
        for (String line : words.split("<br>")) {
            cell.append("<p>").append(line).append("</p>");
        }
        return cell.append("</td>").toString();
    }

    private void startRow() {
        if (!inRow) {
            endParagraph();
            gathering.html.append("<table>");
        }
        inRow = true;
        if (!rowOpen) {
            gathering.html.append("<tr>");
            rowOpen = true;
        }
    }

    private void endRow() {
        if (inRow) {
            gathering.html.append("</table>");
            inRow = false;
        }
    }

    private void picture() {
        String digits = hex.toString();
        hex.setLength(0);
        byte[] picture = new byte[digits.length() / 2];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte)
                    (Character.digit(digits.charAt(2 * i), 16) * 16 + Character.digit(digits.charAt(2 * i + 1), 16));
        }
        paragraph.append(gathering.picture(picture, "", ""));
    }
}
