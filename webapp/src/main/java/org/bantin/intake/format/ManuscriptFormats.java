package org.bantin.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads a manuscript in any of the formats that offices write; the content decides which, the name is only asked in doubt. */
public final class ManuscriptFormats {
    /** The largest file that is read. */
    public static final long MAX_BYTES = WordPackage.MAX_PACKED;

    private static final int HEAD = 64 << 10;
    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";
    private static final Pattern MAIL = Pattern.compile(
            "(?im)^(?:from|received|mime-version|return-path|message-id|subject|x-[\\w-]+|date|to|delivered-to):\\s");
    private static final Pattern PAGE = Pattern.compile(
            "(?is)^\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype html|html|head|body)\\b.*");

    /** XML that is no page: flat OpenDocument, Word of 2003. Its markup is nobody's text. */
    private static final Pattern MARKUP = Pattern.compile("(?:\u00ef\u00bb\u00bf)?\\s*<\\?(?:xml|mso-)");

    private ManuscriptFormats() {}

    /** @throws UnreadableDocumentException with a message key that says why and what would work */
    public static RawManuscript read(Path file, String name) throws IOException {
        String head = head(file);
        if (Files.size(file) > MAX_BYTES) {
            throw new UnreadableDocumentException("intake.docx.tooLarge", MAX_BYTES >> 20);
        }
        if (isMail(head, name)) {
            return MailReader.read(file);
        }
        if (head.startsWith(OLE) && entries(file, head).contains("__substg1.0_")) {
            return MailReader.readOutlook(file);
        }
        if (head.startsWith("PK") && !isOffice(file, head)) {
            return archive(file);
        }
        return readSingle(file, name);
    }

    /** As {@link #read}, for a file that itself came in a bundle: no mails in archives in mails. */
    static RawManuscript readSingle(Path file, String name) throws IOException {
        String head = head(file);
        String lower = name.toLowerCase(Locale.ROOT);
        if (head.isEmpty()) {
            throw new UnreadableDocumentException("intake.file.empty");
        }
        if (head.startsWith(OLE)) {
            return ole(file, entries(file, head));
        }
        if (head.startsWith("PK")) {
            return head.contains("mimetypeapplication/vnd.oasis.opendocument.text") || isUnlabelledText(head)
                    ? OdtReader.read(file)
                    : DocxReader.read(file);
        }
        if (head.startsWith("%PDF-")) {
            return PdfReader.read(file);
        }
        if (head.startsWith("{\\rtf")) {
            return RtfReader.read(file);
        }
        if (PAGE.matcher(head.replaceFirst("^\u00ef\u00bb\u00bf", "")).matches() || lower.matches(".*\\.x?html?")) {
            return HtmlReader.read(file);
        }
        if (head.startsWith("Rar!") || head.startsWith("7z\u00bc\u00af")) {
            throw new UnreadableDocumentException("intake.file.rar");
        }
        if (!PictureKinds.extension(head.getBytes(StandardCharsets.ISO_8859_1)).isEmpty()) {
            throw new UnreadableDocumentException("intake.file.picture");
        }
        if (head.startsWith("\u00db\u00a5") || head.startsWith("\u009b\u00a5")) {
            throw new UnreadableDocumentException("intake.doc.first"); // Word 1 and 2 wrote no compound file
        }
        if (lower.matches(".*\\.(docx|docm|odt|doc|pdf|rtf)")) {
            throw new UnreadableDocumentException("intake.docx.notADocument");
        }
        if (MARKUP.matcher(head).lookingAt()) {
            throw new UnreadableDocumentException("intake.file.unknown");
        }
        return TextReader.read(file);
    }

    private static RawManuscript ole(Path file, String names) throws IOException {
        if (names.toLowerCase(Locale.ROOT).contains("encryptedpackage")) {
            throw new UnreadableDocumentException("intake.docx.password");
        }
        if (names.contains("Workbook") || names.contains("PowerPoint Document")) {
            throw new UnreadableDocumentException("intake.file.unknown");
        }
        if (names.contains("__") && !names.contains("WordDocument")) {
            throw new UnreadableDocumentException("intake.docx.damaged"); // a mail of Outlook without its parts
        }
        return OldWordReader.read(file);
    }

    private static RawManuscript archive(Path file) throws IOException {
        if (PackedFiles.names(file).contains("Index/Document.iwa")) {
            throw new UnreadableDocumentException("intake.file.pages");
        }
        Map<String, byte[]> files = PackedFiles.in(file);
        Bundle bundle = new Bundle();
        files.forEach(bundle::add);
        if (!bundle.hasManuscript()) {
            throw new UnreadableDocumentException("intake.file.archive");
        }
        Gathering gathering = new Gathering();
        bundle.into(gathering);
        return gathering.done();
    }

    /** The names of the entries say it: the bytes may be those of a manuscript that lies unpacked within the archive. */
    private static boolean isOffice(Path file, String head) {
        Set<String> names = PackedFiles.names(file);
        if (names.isEmpty()) {
            return looksLikeOffice(head);
        }
        return names.contains("[Content_Types].xml")
                || names.contains("content.xml")
                || names.stream().anyMatch(name -> name.startsWith("word/"));
    }

    /** Of a package that is damaged no list of entries can be read. */
    private static boolean looksLikeOffice(String head) {
        return head.contains("[Content_Types].xml")
                || head.contains("word/")
                || head.contains("mimetypeapplication/vnd.oasis")
                || head.contains("META-INF/manifest.xml") && head.contains("content.xml");
    }

    /** Packed again by hand: the type does not stand first, the parts are those of OpenDocument. */
    private static boolean isUnlabelledText(String head) {
        return !head.contains("[Content_Types].xml") && !head.contains("word/") && head.contains("content.xml");
    }

    private static boolean isMail(String head, String name) {
        if (head.startsWith("PK") || head.startsWith("{\\rtf") || head.startsWith("%PDF")) {
            return false;
        }
        int end = head.replace("\r", "").indexOf("\n\n");
        String headers = end < 0 ? head : head.replace("\r", "").substring(0, end);
        boolean named = name.toLowerCase(Locale.ROOT).matches(".*\\.(eml|mht|mhtml)");
        return MAIL.matcher(headers).results().count() >= (named ? 1 : 3);
    }

    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
    }

    /** What a compound file holds; of a damaged one the names that stand at its beginning, with two bytes a letter. */
    private static String entries(Path file, String head) {
        try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true)) {
            return String.join("\n", files.getRoot().getEntryNames());
        } catch (IOException | RuntimeException e) {
            return head.replace("\0", "");
        }
    }
}
