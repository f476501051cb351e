package org.bantin.intake.format;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.bantin.intake.format.LossReport.Dropped;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A mail with its attachments, as saved by a mail program ({@code .eml}, Outlook's {@code .msg}) or a page saved in one file
 * ({@code .mht}). When a manuscript is attached it is the story, and the letter itself goes to the report.
 */
final class MailReader {
    private static final int DEEPEST = 12;
    private static final int MOST_PARTS = 300;

    private final Bundle bundle = new Bundle();
    private final Map<String, byte[]> inline = new HashMap<>();
    private String html = "";
    private String text = "";
    private String rich = "";
    private int parts;

    private MailReader() {}

    static RawManuscript read(Path file) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("mail.mime.multipart.ignoreexistingboundaryparameter", "false");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(jakarta.mail.Session.getInstance(settings), in);
            MailReader reader = new MailReader();
            reader.part(message, 0);
            String subject = message.getSubject();
            return reader.done(subject == null ? "" : MimeUtility.decodeText(subject));
        } catch (MessagingException e) {
            throw new UnreadableDocumentException("intake.docx.damaged", e);
        }
    }

    static RawManuscript readOutlook(Path file) throws IOException {
        try (MAPIMessage message = new MAPIMessage(file.toFile())) {
            message.setReturnNullOnMissingChunk(true);
            MailReader reader = new MailReader();
            String body = message.getTextBody();
            String markup = message.getHtmlBody();
            reader.text = body == null ? "" : body;
            reader.html = markup == null ? "" : markup;
            for (AttachmentChunks attachment : message.getAttachmentFiles()) {
                byte[] bytes = attachment.getEmbeddedAttachmentObject();
                String name = attachment.getAttachLongFileName() == null
                        ? ""
                        : attachment.getAttachLongFileName().getValue();
                if (bytes != null) {
                    reader.bundle.add(name.isEmpty() ? "anh" : name, bytes);
                }
            }
            String subject = message.getSubject();
            if (reader.text.isBlank() && reader.html.isBlank()) {
                reader.rich = rich(message);
            }
            return reader.done(subject == null ? "" : subject);
        } catch (ChunkNotFoundException e) {
            throw new UnreadableDocumentException("intake.docx.damaged", e);
        }
    }

    /** The text that Outlook keeps as RTF alone; empty when there is none. */
    private static String rich(MAPIMessage message) throws ChunkNotFoundException {
        String rich = message.getRtfBody();
        return rich == null ? "" : rich;
    }

    private RawManuscript done(String subject) throws IOException {
        Gathering gathering = new Gathering();
        gathering.title(subject.replaceFirst("(?i)^\\s*((?:re|fw|fwd|tr|trả lời|chuyển tiếp)\\s*:\\s*)+", ""));
        Document page = Jsoup.parse(html);
        String letter = html.isBlank() ? text : page.body().wholeText();
        if (bundle.hasManuscript()) {
            if (!letter.isBlank()) {
                gathering.lose(Dropped.LETTER, letter);
            }
        } else if (!rich.isBlank()) {
            gathering.join(RtfReader.read(rich));
        } else if (html.isBlank()) {
            gathering.join(TextReader.read(text));
        } else {
            HtmlReader.read(page, inline, gathering);
        }
        bundle.into(gathering);
        return gathering.done();
    }

    private void part(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new UnreadableDocumentException("intake.docx.bomb");
        }
        String name = part.getFileName() == null ? "" : MimeUtility.decodeText(part.getFileName());
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                part(several.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage forwarded) {
            part(forwarded, depth + 1);
        } else if (part.isMimeType("text/html") && name.isEmpty()) {
            html = html.isEmpty() ? words(part) : html;
        } else if (part.isMimeType("text/plain") && name.isEmpty()) {
            text = text.isEmpty() ? words(part) : text;
        } else {
            attachment(part, name);
        }
    }

    private void attachment(Part part, String name) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = content(part)) {
            bytes = in.readAllBytes();
        }
        String id = part instanceof BodyPart && part.getHeader("Content-ID") != null
                ? part.getHeader("Content-ID")[0].replaceAll("[<>\\s]", "")
                : "";
        if (!id.isEmpty() && html.contains("cid:" + id)) {
            inline.put(id, bytes);
        } else {
            bundle.add(name.isEmpty() ? "tep-" + parts : name, bytes);
        }
    }

    /** The bytes of a part; as they stand when the program that wrote them names a way of packing that nobody knows. */
    private static InputStream content(Part part) throws MessagingException, IOException {
        try {
            return part.getInputStream();
        } catch (IOException e) {
            return part instanceof MimeBodyPart body
                    ? body.getRawInputStream()
                    : ((MimeMessage) part).getRawInputStream();
        }
    }

    private static String words(Part part) throws MessagingException, IOException {
        byte[] bytes;
        try (InputStream in = content(part)) {
            bytes = in.readNBytes(TextReader.LONGEST);
        }
        String type = part.getContentType();
        String charset = type == null ? null : new ContentType(type).getParameter("charset");
        try {
            return charset == null
                    ? TextReader.decoded(bytes).orElse("")
                    : new String(bytes, MimeUtility.javaCharset(charset));
        } catch (java.io.UnsupportedEncodingException e) {
            return TextReader.decoded(bytes).orElse(new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }
}
