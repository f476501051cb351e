package org.bantin.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code .docx} file, read within limits: at most 50 MB packed, 300 MB unpacked, 5,000 parts. The real size of
 * each part is counted while reading, since the sizes written in an archive may lie.
 */
final class WordPackage {
    static final long MAX_PACKED = 50L << 20;
    static final long MAX_UNPACKED = 300L << 20;
    private static final int MAX_PARTS = 5_000;
    private static final int LOOKED_AT = 64 << 10;
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    private final Map<String, byte[]> xml = new HashMap<>();
    private static final Pattern PICTURE = Pattern.compile("<(?:\\w+:)?(?:blip|imagedata)\\b");

    private final List<String> headersAndFooters = new ArrayList<>();
    private final List<String> otherFiles = new ArrayList<>();
    private boolean macros;

    private WordPackage() {}

    /** @throws UnreadableDocumentException with the reason as message key */
    static WordPackage open(Path file) throws IOException {
        if (Files.size(file) > MAX_PACKED) {
            throw new UnreadableDocumentException("intake.docx.tooLarge", MAX_PACKED >> 20);
        }
        refuseOthers(file);
        WordPackage word = new WordPackage();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            word.readParts(zip);
        } catch (ZipException e) {
            boolean broken = startsAsArchive(file);
            throw new UnreadableDocumentException(broken ? "intake.docx.damaged" : "intake.docx.notADocument", e);
        }
        if (!word.xml.containsKey("word/document.xml")) {
            throw new UnreadableDocumentException("intake.docx.notADocument");
        }
        return word;
    }

    /** A file that is plainly something else gets an answer that fits it. */
    private static void refuseOthers(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(LOOKED_AT);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith(OLE)) {
            boolean locked = text.replace("\0", "").contains("EncryptedPackage");
            throw new UnreadableDocumentException(locked ? "intake.docx.password" : "intake.docx.oldFormat");
        }
        if (text.startsWith("%PDF-")) {
            throw new UnreadableDocumentException("intake.docx.pdf");
        }
        if (text.startsWith("{\\rtf") || text.contains("mimetypeapplication/vnd.oasis")) {
            throw new UnreadableDocumentException("intake.docx.otherFormat");
        }
    }

    private static boolean startsAsArchive(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(2), StandardCharsets.ISO_8859_1).equals("PK");
        }
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(xml.get(name));
    }

    byte[] document() {
        byte @Nullable [] bytes = xml.get("word/document.xml");
        return bytes == null ? new byte[0] : bytes;
    }

    /** Words of headers and footers that hold any, each once. */
    List<String> headersAndFooters() {
        return headersAndFooters.stream().distinct().toList();
    }

    /** Words of diagrams, which Word draws itself. */
    List<String> diagrams() {
        return xml.keySet().stream()
                .filter(name -> name.matches("word/diagrams/data\\d*\\.xml"))
                .sorted()
                .map(name -> SafeXml.everyText(xml.getOrDefault(name, new byte[0])))
                .toList();
    }

    /** Words of pages that stand in the document as files of their own. */
    List<String> otherFiles() {
        return List.copyOf(otherFiles);
    }

    boolean macros() {
        return macros;
    }

    private void readParts(ZipFile zip) throws IOException {
        long unpacked = 0;
        int parts = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            macros |= entry.getName().endsWith("vbaProject.bin");
            if (++parts > MAX_PARTS) {
                throw new UnreadableDocumentException("intake.docx.bomb");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                byte @Nullable [] kept =
                        isText(entry.getName()) ? in.readNBytes((int) (MAX_UNPACKED - unpacked + 1)) : null;
                unpacked += kept == null ? drain(in, MAX_UNPACKED - unpacked) : kept.length;
                if (unpacked > MAX_UNPACKED) {
                    throw new UnreadableDocumentException("intake.docx.bomb");
                }
                if (kept != null) {
                    keep(entry.getName(), kept);
                }
            }
        }
    }

    private void keep(String name, byte[] bytes) {
        if (isPage(name)) {
            otherFiles.add(
                    Jsoup.parse(new String(bytes, StandardCharsets.UTF_8)).text());
            return;
        }
        if (SafeXml.declaresEntities(bytes)) {
            throw new UnreadableDocumentException("intake.docx.notADocument");
        }
        if (name.matches("word/(header|footer)\\d*\\.xml")) {
            String text = SafeXml.text(bytes);
            if (!text.isEmpty()
                    || PICTURE.matcher(new String(bytes, StandardCharsets.UTF_8))
                            .find()) {
                headersAndFooters.add(text);
            }
        } else {
            xml.put(name, bytes);
        }
    }

    private static boolean isText(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || isPage(name);
    }

    private static boolean isPage(String name) {
        return name.matches("(?i)(?:word/)?[^/]*\\.x?html?");
    }

    private static long drain(InputStream in, long limit) throws IOException {
        byte[] buffer = new byte[65_536];
        long total = 0;
        int read = in.read(buffer);
        while (read >= 0 && total <= limit) {
            total += read;
            read = in.read(buffer);
        }
        return total;
    }
}
