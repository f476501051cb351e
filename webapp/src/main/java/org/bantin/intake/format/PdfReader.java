package org.bantin.intake.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.bantin.intake.format.LossReport.Dropped;

/** PDFs that hold text. Lines become paragraphs again by their places on the page; bold and large ones stay told apart. */
final class PdfReader {
    private static final int MOST_PAGES = 200;
    private static final int MOST_PICTURES = 40;
    private static final int SMALLEST_PICTURE = 200;
    private static final long MOST_PIXELS = 60_000_000;
    private static final double NEW_PARAGRAPH = 1.45;
    private static final double SHORT_LINE = 0.85;
    private static final double LARGE = 1.15;

    private PdfReader() {}

    /** One line as it stands on its page. */
    private record Line(int page, String text, double x, double y, double end, double size, boolean bold) {}

    static RawManuscript read(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            Gathering gathering = new Gathering();
            List<Line> lines = lines(document, gathering);
            if (lines.stream().mapToInt(line -> line.text().length()).sum() < 20) {
                throw new UnreadableDocumentException("intake.file.pdfScan");
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new UnreadableDocumentException("intake.file.pdfPages", MOST_PAGES);
            }
            String title = document.getDocumentInformation().getTitle();
            gathering.title(
                    title == null
                            ? ""
                            : title.replaceFirst("(?i)^Microsoft Word - ", "").replaceFirst("(?i)\\.docx?$", ""));
            paragraphs(lines, gathering);
            pictures(document, gathering);
            return gathering.done();
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException("intake.docx.password", e);
        }
    }

    private static List<Line> lines(PDDocument document, Gathering gathering) throws IOException {
        List<Line> lines = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> signs) {
                if (text.isBlank()) {
                    return;
                }
                TextPosition first = signs.get(0);
                TextPosition last = signs.get(signs.size() - 1);
                String font = String.valueOf(first.getFont().getName()).replaceFirst("^[A-Z]{6}\\+", "");
                Line line = new Line(
                        getCurrentPageNo(),
                        gathering.words(font, text.strip()),
                        first.getXDirAdj(),
                        first.getYDirAdj(),
                        last.getXDirAdj() + last.getWidthDirAdj(),
                        first.getFontSizeInPt(),
                        font.toLowerCase(Locale.ROOT).contains("bold"));
                Line before = lines.isEmpty() ? null : lines.get(lines.size() - 1);
                if (before != null && before.page() == line.page() && Math.abs(before.y() - line.y()) < 2) {
                    String gap = line.x() - before.end() > 4 * line.size() ? "\t" : " ";
                    lines.set(
                            lines.size() - 1,
                            new Line(
                                    before.page(),
                                    before.text() + gap + line.text(),
                                    before.x(),
                                    before.y(),
                                    line.end(),
                                    before.size(),
                                    before.bold() && line.bold()));
                } else {
                    lines.add(line);
                }
            }
        };
        stripper.setSortByPosition(true);
        stripper.setEndPage(MOST_PAGES);
        stripper.getText(document);
        return lines;
    }

    private static void paragraphs(List<Line> lines, Gathering gathering) {
        double usual = usualSize(lines);
        double right = lines.stream().mapToDouble(Line::end).max().orElse(0);
        double left = lines.stream().mapToDouble(Line::x).min().orElse(0);
        StringBuilder words = new StringBuilder();
        Line before = null;
        for (Line line : lines) {
            if (line.text().matches("[-–\\s]*\\d{1,3}(?:/\\d{1,3})?[-–\\s]*")) {
                gathering.drop(Dropped.STRAY_LINES, 1);
                continue;
            }
            if (before != null && startsAnew(before, line, left, right)) {
                paragraph(words, before, usual, gathering);
            }
            boolean cut = words.length() > 1 && words.charAt(words.length() - 1) == '\u00AD';
            if (cut) {
                words.setLength(words.length() - 1);
            }
            words.append(words.isEmpty() || cut ? "" : " ").append(line.text());
            before = line;
        }
        if (before != null) {
            paragraph(words, before, usual, gathering);
        }
    }

    private static boolean startsAnew(Line before, Line line, double left, double right) {
        boolean looks = before.bold() != line.bold() || Math.abs(before.size() - line.size()) > 0.6;
        boolean shortBefore = before.end() - left < (right - left) * SHORT_LINE;
        boolean ended = before.text().matches("(?s).*[.!?…:;”\"]");
        if (before.page() != line.page()) {
            return looks || ended && shortBefore;
        }
        boolean indented = line.x() - before.x() > line.size() && before.x() - left < line.size();
        boolean gap = line.y() - before.y() > NEW_PARAGRAPH * 1.2 * line.size();
        boolean columns = before.text().contains("\t") || line.text().contains("\t");
        return looks || gap || indented || columns || shortBefore;
    }

    private static void paragraph(StringBuilder words, Line look, double usual, Gathering gathering) {
        if (!words.isEmpty()) {
            String tag = look.size() > usual * LARGE && words.length() < 250 ? "h1" : "p";
            String text = look.bold() && tag.equals("p") ? "<strong>" + words + "</strong>" : words.toString();
            gathering
                    .html
                    .append('<')
                    .append(tag)
                    .append('>')
                    .append(text)
                    .append("</")
                    .append(tag)
                    .append('>');
            words.setLength(0);
        }
    }

    /** The size in which most letters are set. */
    private static double usualSize(List<Line> lines) {
        Map<Double, Integer> letters = new TreeMap<>();
        lines.forEach(line -> letters.merge(line.size(), line.text().length(), Integer::sum));
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(12.0);
    }

    private static void pictures(PDDocument document, Gathering gathering) throws IOException {
        int count = 0;
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            for (COSName name : resources == null ? List.<COSName>of() : resources.getXObjectNames()) {
                if (!resources.isImageXObject(name)) {
                    continue;
                }
                if (++count > MOST_PICTURES) {
                    gathering.drop(Dropped.UNREADABLE_PICTURES, 1);
                    continue;
                }
                try {
                    PDXObject object = resources.getXObject(name);
                    picture((PDImageXObject) object, gathering);
                } catch (IOException | RuntimeException e) {
                    gathering.drop(Dropped.UNREADABLE_PICTURES, 1);
                }
            }
        }
    }

    private static void picture(PDImageXObject image, Gathering gathering) throws IOException {
        if (image.getWidth() < SMALLEST_PICTURE || image.getHeight() < SMALLEST_PICTURE) {
            return;
        }
        if ((long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
            gathering.drop(Dropped.UNREADABLE_PICTURES, 1);
            return;
        }
        byte[] bytes;
        if ("jpg".equals(image.getSuffix())) {
            try (InputStream in = image.createInputStream(List.of("DCTDecode", "DCT"))) {
                bytes = in.readAllBytes();
            }
        } else {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image.getImage(), "png", out);
            bytes = out.toByteArray();
        }
        gathering.html.append("<p>").append(gathering.picture(bytes, "", "")).append("</p>");
    }
}
