package org.bantin.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.bantin.intake.format.LossReport.Dropped;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.zwobble.mammoth.DocumentConverter;
import org.zwobble.mammoth.images.Image;

/**
 * Word files ({@code .docx}). Converts text in pre-Unicode Vietnamese fonts, opens text boxes and what stands around words. Memory grows with the file, which
 * is limited.
 */
final class DocxReader {
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

    private DocxReader() {}

    static RawManuscript read(Path file) throws IOException {
        WordPackage word = WordPackage.open(file);
        Document document = SafeXml.parse(word.document());
        Map<Dropped, Integer> dropped = new EnumMap<>(WordLosses.in(document, word));
        List<String> lost = WordLosses.words(document, word);
        int converted = OldFontRuns.convert(document, word.part("word/styles.xml"));
        Map<String, byte[]> changed = new HashMap<>();
        int changes = converted
                + InlineWrappers.open(document)
                + TextBoxes.open(document)
                + WrittenNumbers.write(document, word);
        if (changes > 0) {
            changed.put("word/document.xml", SafeXml.write(document));
        }
        word.part("word/styles.xml")
                .flatMap(UntypedStyles::typed)
                .ifPresent(styles -> changed.put("word/styles.xml", styles));
        List<PhotoReading> photos = new ArrayList<>();
        String html;
        if (changed.isEmpty()) {
            html = convert(file, photos, dropped);
        } else {
            Path copy = with(file, changed);
            try {
                html = convert(copy, photos, dropped);
            } finally {
                Files.deleteIfExists(copy);
            }
        }
        String nfc = Normalizer.normalize(WrittenNumbers.resolved(html), Normalizer.Form.NFC);
        return new RawManuscript("", nfc, photos, converted, new LossReport(Map.of(), dropped, lost));
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

    private static Path with(Path file, Map<String, byte[]> changed) throws IOException {
        Path copy = Files.createTempFile("bantin-docx", ".docx");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : (Iterable<ZipEntry>) in.stream().<ZipEntry>map(e -> e)::iterator) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte @Nullable [] other = changed.get(entry.getName());
                if (other != null) {
                    out.write(other);
                } else {
                    in.getInputStream(entry).transferTo(out);
                }
                out.closeEntry();
            }
        }
        return copy;
    }
}
