package org.bantin.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bantin.definition.Definitions;
import org.bantin.intake.LossReport.Dropped;
import org.bantin.intake.LossReport.Kept;
import org.jsoup.nodes.Entities;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/**
 * Reads a Word file ({@code .docx}) into a story with its pictures and a report of what could not be taken over. Converts text in
 * pre-Unicode Vietnamese fonts. Stores nothing. Memory grows with the file, which is limited.
 */
@Component
public class ReadDocx {
    private static final int MAX_PHOTO_BYTES = 50 << 20;
    private static final String STYLES = String.join(
            "\n",
            "p[style-name='Title'] => h1:fresh",
            "p[style-name='Subtitle'] => p.lead:fresh",
            "p[style-name='Caption'] => p.caption:fresh",
            "p[style-name='caption'] => p.caption:fresh",
            "p[style-name='Image Caption'] => p.caption:fresh",
            "p[style-name='Illustration'] => p.caption:fresh",
            "p[style-name='Figure'] => p.caption:fresh",
            "p[style-name='Author'] => p.byline:fresh",
            "p[style-name='Block Text'] => blockquote > p:fresh",
            "p[style-name='Quotations'] => blockquote > p:fresh",
            "p[style-name='Quote'] => blockquote > p:fresh",
            "p[style-name='Intense Quote'] => blockquote > p:fresh",
            "u => u");

    private final Definitions definitions;

    ReadDocx(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Reads the file; the name is not looked at, the content decides. */
    public IntakeOutcome execute(Path file) {
        try {
            return read(file);
        } catch (UnreadableDocumentException e) {
            return e.refusal();
        } catch (IOException e) {
            return new IntakeOutcome.Refused("intake.docx.notADocument", List.of());
        } catch (RuntimeException e) {
            // The converter throws various unchecked exceptions on damaged files.
            return new IntakeOutcome.Refused("intake.docx.damaged", List.of());
        }
    }

    private IntakeOutcome read(Path file) throws IOException {
        WordPackage word = WordPackage.open(file);
        Document document = SafeXml.parse(word.document());
        Map<Dropped, Integer> dropped = new EnumMap<>(WordLosses.in(document, word));
        int converted = OldFontRuns.convert(document, word.part("word/styles.xml"));
        List<PhotoReading> photos = new ArrayList<>();
        String html;
        if (converted == 0) {
            html = convert(file, photos, dropped);
        } else {
            Path unicode = withDocument(file, SafeXml.write(document));
            try {
                html = convert(unicode, photos, dropped);
            } finally {
                Files.deleteIfExists(unicode);
            }
        }
        return shape(html, photos, converted, new LossReport(Map.of(), dropped, WordLosses.words(document, word)));
    }

    /** Text without any formatting, a paragraph on each line. */
    IntakeOutcome plain(String text) {
        StringBuilder html = new StringBuilder();
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(
                        line -> html.append("<p>").append(Entities.escape(line)).append("</p>"));
        return shape(html.toString(), List.of(), 0, new LossReport(Map.of(), Map.of(), List.of()));
    }

    private IntakeOutcome shape(String html, List<PhotoReading> photos, int converted, LossReport loss) {
        StoryShape shape = StoryShape.of(html, photos);
        DocumentReading document =
                DocumentShape.of(shape.body(), documentTypes()).orElse(null);
        if (document == null) {
            shape.recognise();
        }
        Map<Kept, Integer> kept = shape.kept();
        kept.put(Kept.OLD_ENCODING, converted);
        Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
        dropped.putAll(loss.dropped());
        dropped.put(Dropped.STRAY_LINES, shape.stray().size());
        List<String> lost = new ArrayList<>(shape.stray());
        lost.addAll(loss.lost());
        return new IntakeOutcome.Read(shape.story(), document, new LossReport(kept, dropped, lost));
    }

    /** Types of documents are data of the light modules. */
    private Set<String> documentTypes() {
        return definitions.contentType("document").stream()
                .flatMap(type -> type.properties().stream())
                .filter(property -> property.name().equals("documentType"))
                .flatMap(property -> property.options().stream())
                .map(option -> option.value())
                .collect(Collectors.toSet());
    }

    private static String convert(Path file, List<PhotoReading> photos, Map<Dropped, Integer> dropped)
            throws IOException {
        return new DocumentConverter()
                .addStyleMap(STYLES)
                .disableEmbeddedStyleMap()
                .imageConverter(image -> photo(image, photos, dropped))
                .convertToHtml(file.toFile())
                .getValue();
    }

    private static Map<String, String> photo(Image image, List<PhotoReading> photos, Map<Dropped, Integer> dropped) {
        byte[] bytes;
        try (InputStream in = image.getInputStream()) {
            bytes = in.readNBytes(MAX_PHOTO_BYTES + 1);
        } catch (IOException | RuntimeException e) {
            bytes = new byte[0];
        }
        String type = image.getContentType();
        boolean readable = bytes.length > 0
                && bytes.length <= MAX_PHOTO_BYTES
                && type.matches("image/(jpeg|png|gif|webp|tiff|bmp)");
        if (!readable) {
            dropped.merge(Dropped.UNREADABLE_PICTURES, 1, Integer::sum);
            return Map.of("src", "");
        }
        int number = photos.size();
        String name = "anh-" + (number + 1) + "." + (type.equals("image/jpeg") ? "jpg" : type.substring(6));
        photos.add(new PhotoReading(name, bytes, "", "", image.getAltText().orElse("")));
        return Map.of("src", "photo:" + number);
    }

    private static Path withDocument(Path file, byte[] document) throws IOException {
        Path copy = Files.createTempFile("bantin-docx", ".docx");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) in.stream().<ZipEntry>map(e -> e)::iterator) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("word/document.xml")) {
                    out.write(document);
                } else {
                    in.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
        return copy;
    }
}
