package org.bantin.asset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipFile;

/** What a file is by its content; the name is never asked. */
public enum FileKind {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    HEIC,
    AVIF,
    TIFF,
    BMP,
    SVG,
    OLD_WORD,
    MACRO_WORD,
    MACRO_EXCEL,
    UNKNOWN;

    private static final int HEAD = 1024;

    final String mimeType;
    public final String extension;

    FileKind() {
        this("", "");
    }

    FileKind(String mimeType, String extension) {
        this.mimeType = mimeType;
        this.extension = extension;
    }

    /** Kept as it is. */
    boolean kept() {
        return !mimeType.isEmpty();
    }

    public boolean accepted() {
        return kept() || turnedIntoAnother();
    }

    public boolean picture() {
        return mimeType.startsWith("image/") || turnedIntoAnother();
    }

    /** How Java's readers are asked for it. */
    public String readerType() {
        return kept() ? mimeType : "image/" + name().toLowerCase(Locale.ROOT);
    }

    /** Pictures that no browser, or not every one, can show; kept as JPEG or PNG. */
    public boolean turnedIntoAnother() {
        return this == HEIC || this == AVIF || this == TIFF || this == BMP;
    }

    /** Message key that says why a file of this kind is refused and what would be taken. */
    public String refusal() {
        return "asset.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static FileKind of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return GIF;
        }
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (text.startsWith("PK\u0003\u0004")) {
            return zipped(file);
        }
        return text.startsWith("ftyp", 4) ? boxed(text) : others(text);
    }

    /** ISO media by its brands; a film is no picture. */
    private static FileKind boxed(String text) {
        String brands = text.substring(8, Math.min(text.length(), 40));
        if (brands.contains("avif") || brands.contains("avis")) {
            return AVIF;
        }
        return brands.contains("hei") || brands.contains("hev") || brands.contains("mif1") || brands.contains("msf1")
                ? HEIC
                : UNKNOWN;
    }

    private static FileKind others(String text) {
        if (text.contains("%PDF-")) {
            return PDF;
        }
        if (text.startsWith("II*\u0000") || text.startsWith("MM\u0000*")) {
            return TIFF;
        }
        if (text.startsWith("BM")) {
            return BMP;
        }
        if (text.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OLD_WORD;
        }
        return text.toLowerCase(Locale.ROOT).contains("<svg") ? SVG : UNKNOWN;
    }

    private static FileKind zipped(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                return UNKNOWN;
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return zip.getEntry("xl/vbaProject.bin") == null ? XLSX : MACRO_EXCEL;
            }
            if (zip.getEntry("word/document.xml") == null) {
                return UNKNOWN;
            }
            return zip.getEntry("word/vbaProject.bin") == null ? DOCX : MACRO_WORD;
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
