package org.bantin.asset.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bantin.asset.FileKind;

/** The plain text of a PDF or DOCX, for search; at most so much that an index can hold it. */
final class DocumentText {
    static final int LONGEST = 400_000;
    private static final int PAGES = 1000;
    private static final Pattern LONE_LETTER =
            Pattern.compile("(?<![\\p{L}\\p{M}])[\\p{L}&&[^\\x00-\\x7F]](?![\\p{L}\\p{M}])");

    /** Of usual text one word in fifty and more is a single letter with a mark, such as ở and ý. */
    private static final int LEAST_WORDS_PER_LETTER = 20;

    private static final long INFLATED = 100_000_000;

    private DocumentText() {}

    static String read(FileKind kind, Path file) throws IOException {
        String text = switch (kind) {
            case PDF -> pdf(file);
            case XLSX -> SheetText.read(file);
            default -> docx(file);
        };
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .replaceAll("[ \\t]*\\n\\s*", "\n")
                .strip();
        return composed.length() > LONGEST ? composed.substring(0, LONGEST) : composed;
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            String drawn = pdf(document, false);
            if (!tornApart(drawn)) {
                return drawn;
            }
            String placed = pdf(document, true);
            return loneLetters(placed) < loneLetters(drawn) ? placed : drawn;
        }
    }

    private static String pdf(PDDocument document, boolean byPlace) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(byPlace);
        stripper.setEndPage(PAGES);
        StringWriter out = new StringWriter();
        stripper.writeText(document, out);
        return out.toString();
    }

    /**
     * Whether letters with marks stand apart from their words: so it is where a font has them not and another draws them, all at the end
     * of a line.
     */
    private static boolean tornApart(String text) {
        return loneLetters(text) * LEAST_WORDS_PER_LETTER > text.split("\\s+").length;
    }

    private static long loneLetters(String text) {
        return LONE_LETTER.matcher(text).results().count();
    }

    private static String docx(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("word/document.xml");
            if (entry == null) {
                throw new IOException("no word/document.xml");
            }
            try (InputStream in = bounded(zip.getInputStream(entry))) {
                return wordText(in);
            }
        }
    }

    private static String wordText(InputStream in) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            boolean run = false;
            while (xml.hasNext() && text.length() < LONGEST) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    run = xml.getLocalName().equals("t");
                    if (xml.getLocalName().equals("tab") || xml.getLocalName().equals("br")) {
                        text.append(' ');
                    }
                } else if (event == XMLStreamConstants.CHARACTERS && run) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    run = false;
                    if (xml.getLocalName().equals("p")) {
                        text.append('\n');
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("the text of the document cannot be read", e);
        }
        return text.toString();
    }

    static InputStream bounded(InputStream in) {
        return new Bounded(in);
    }

    /** Stops a small file from growing without end. */
    private static final class Bounded extends FilterInputStream {
        private long left = INFLATED;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = super.read(buffer, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) throws IOException {
            left -= n;
            if (left < 0) {
                throw new IOException("the document grows beyond " + INFLATED + " bytes");
            }
        }
    }
}
