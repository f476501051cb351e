package org.bantin.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.extractor.Word6Extractor;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Picture;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.bantin.intake.format.LossReport.Dropped;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Binary Word files ({@code .doc}) of Word 6 to 2003, which many offices still write. */
final class OldWordReader {
    private static final char DRAWN = '\u0008';
    private static final int BULLET = 23;
    private static final int NO_NUMBER = 255;
    private static final int LEVELS = 10;

    private final HWPFDocument document;
    private final PicturesTable pictures;
    private final Gathering gathering = new Gathering();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    private OldWordReader(HWPFDocument document) {
        this.document = document;
        this.pictures = document.getPicturesTable();
    }

    static RawManuscript read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                HWPFDocument document = new HWPFDocument(in)) {
            OldWordReader reader = new OldWordReader(document);
            reader.read();
            return reader.gathering.done();
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException("intake.docx.password", e);
        } catch (OldFileFormatException e) {
            return ofWordSix(file);
        }
    }

    private static RawManuscript ofWordSix(Path file) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
                HWPFOldDocument document = new HWPFOldDocument(files);
                Word6Extractor words = new Word6Extractor(document)) {
            String text = String.join("\n", words.getParagraphText());
            if (isGarbage(text)) {
                throw new UnreadableDocumentException("intake.docx.damaged");
            }
            return TextReader.read(text);
        }
    }

    /** Other bytes taken for words: more than one sign in ten is none that anybody writes. */
    private static boolean isGarbage(String text) {
        long odd = text.chars()
                .filter(sign -> sign == '\uFFFD'
                        || (Character.isISOControl(sign) && !Character.isWhitespace(sign) && sign != 7 && sign > 0x15))
                .count();
        return odd * 10 > text.length();
    }

    private void read() {
        blocks(document.getRange());
        Range comments = document.getCommentsRange();
        if (comments != null && !comments.text().isBlank()) {
            gathering.lose(Dropped.COMMENTS, plain(comments.text()));
        }
        Range notes = document.getFootnoteRange();
        if (notes != null && !notes.text().isBlank()) {
            gathering.html.append("<ol>");
            int number = 0;
            for (String note : notes.text().split("\r")) {
                if (!plain(note).isBlank()) {
                    gathering
                            .html
                            .append("<li id=\"footnote-")
                            .append(++number)
                            .append("\">")
                            .append(Entities.escape(plain(note)))
                            .append("</li>");
                }
            }
            gathering.html.append("</ol>");
        }
        Range boxes = document.getMainTextboxRange();
        if (boxes != null && !boxes.text().isBlank()) {
            blocks(boxes);
        }
        Range headers = document.getHeaderStoryRange();
        String header = headers == null ? "" : plain(headers.text());
        if (header.chars().anyMatch(Character::isLetter)) {
            gathering.lose(Dropped.HEADERS_AND_FOOTERS, header);
        }
    }

    private void blocks(Range range) {
        int end = -1;
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.getStartOffset() < end) {
                continue;
            }
            if (paragraph.isInTable()) {
                try {
                    Table table = range.getTable(paragraph);
                    table(table);
                    end = table.getEndOffset();
                    continue;
                } catch (IllegalArgumentException notItsFirst) {
                    // read like any other paragraph
                }
            }
            gathering.html.append(paragraph(paragraph));
        }
    }

    private void table(Table table) {
        gathering.html.append("<table>");
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            gathering.html.append("<tr>");
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                gathering.html.append("<td>");
                for (int p = 0; p < cell.numParagraphs(); p++) {
                    gathering.html.append(paragraph(cell.getParagraph(p)));
                }
                gathering.html.append("</td>");
            }
            gathering.html.append("</tr>");
        }
        gathering.html.append("</table>");
    }

    private String paragraph(Paragraph paragraph) {
        StringBuilder html = new StringBuilder();
        int hidden = 0;
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (pictures.hasPicture(run)) {
                Picture picture = pictures.extractPicture(run, true);
                html.append(gathering.picture(picture.getContent(), "", ""));
                continue;
            }
            String text = run.text();
            html.append(drawn(run, text));
            StringBuilder shown = new StringBuilder();
            for (char c : text.toCharArray()) {
                hidden += c == '\u0013' ? 1 : c == '\u0014' && hidden > 0 ? -1 : 0;
                shown.append(hidden == 0 ? c : "");
            }
            String words = signs(shown.toString());
            if (run.isMarkedDeleted()) {
                gathering.lose(Dropped.DELETED_TEXT, words);
            } else if (!words.isEmpty() && !run.isVanished()) {
                html.append(marked(run, words));
            }
        }
        if (html.isEmpty()) {
            return "";
        }
        String style = style(paragraph);
        int level = style.matches("(?i)heading [1-4]") ? Math.min(4, style.charAt(8) - '0' + 1) : 0;
        String tag = style.equalsIgnoreCase("title") ? "h1" : level > 0 ? "h" + level : "p";
        String look = style.equalsIgnoreCase("caption") ? " class=\"caption\"" : "";
        return paragraph.isInList() && tag.equals("p")
                ? LeveledLists.item(isNumbered(paragraph) ? next(paragraph) : 0, paragraph.getIlvl(), html.toString())
                : "<" + tag + look + ">" + html + "</" + tag + ">";
    }

    /** Pictures that stand free on the page, each at the sign that holds its place. */
    private String drawn(CharacterRun run, String text) {
        StringBuilder html = new StringBuilder();
        for (int at = text.indexOf(DRAWN); at >= 0; at = text.indexOf(DRAWN, at + 1)) {
            OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(run.getStartOffset() + at);
            byte @Nullable [] bytes = drawing == null ? null : drawing.getPictureData();
            html.append(bytes == null ? "" : gathering.picture(bytes, "", ""));
        }
        return html.toString();
    }

    private static boolean isNumbered(Paragraph paragraph) {
        try {
            int format =
                    paragraph.isInList() ? paragraph.getList().getNumberFormat((char) paragraph.getIlvl()) : BULLET;
            return format != BULLET && format != NO_NUMBER;
        } catch (RuntimeException e) {
            return false; // a list that the file itself does not describe
        }
    }

    /** The number of an item; deeper levels begin anew after it. */
    private int next(Paragraph paragraph) {
        int list = paragraph.getIlfo() * LEVELS;
        for (int deeper = paragraph.getIlvl() + 1; deeper < LEVELS; deeper++) {
            numbers.remove(list + deeper);
        }
        return numbers.merge(list + paragraph.getIlvl(), 1, Integer::sum);
    }

    private String marked(CharacterRun run, String words) {
        String html = gathering.words(String.valueOf(run.getFontName()), words).replace("\u000B", "<br>");
        if (words.isBlank()) {
            return html;
        }
        html = run.isItalic() ? "<em>" + html + "</em>" : html;
        return run.isBold() ? "<strong>" + html + "</strong>" : html;
    }

    private String style(Paragraph paragraph) {
        try {
            String name = document.getStyleSheet()
                    .getStyleDescription(paragraph.getStyleIndex())
                    .getName();
            return name == null ? "" : name;
        } catch (RuntimeException e) {
            return ""; // a style sheet with holes is common in old files
        }
    }

    /** Without the signs that stand for cells, fields and notes. */
    private static String plain(String text) {
        return signs(text).replace("\u00AD", "");
    }

    /** As {@link #plain}, with optional hyphens, which are letters in old fonts. */
    private static String signs(String text) {
        return text.replace('\u001E', '-')
                .replace('\u001F', '\u00AD')
                .replaceAll("[\\u0000-\\u0008\\u000C-\\u001D]", "");
    }
}
