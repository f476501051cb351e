package org.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bantin.intake.format.LossReport.Dropped;
import org.bantin.intake.format.LossReport.Kept;
import org.bantin.intake.format.PhotoReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Manuscripts as offices send them: in every format, in old letters, with pictures beside them. */
class ManuscriptFormatsTests {
    private static final String TITLE = "Liên đoàn Lao động và Hội Nông dân ký kết chương trình phối hợp";
    private static final String LEAD =
            "Ngày 17/11/2026, tại hội trường Hội Nông dân tỉnh, Liên đoàn Lao động tỉnh và Hội Nông dân tỉnh ký kết chương trình phối hợp giai đoạn 2026–2030.";
    private static final byte[] PICTURE = picture();

    private final Manuscripts manuscripts = new Manuscripts();

    @TempDir
    Path directory;

    @Test
    void readsOpenDocumentTextWithStylesTablesNotesAndWhatWasDeleted() throws IOException {
        String content = """
                <office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:style="urn:s" xmlns:fo="urn:f" xmlns:table="urn:tab"
                 xmlns:draw="urn:d" xmlns:xlink="urn:x" xmlns:dc="urn:dc"><office:automatic-styles>
                <style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
                <office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>câu bỏ đi</text:p></text:deletion></text:changed-region></text:tracked-changes>
                <text:h text:outline-level="1">%s</text:h><text:p><text:span text:style-name="T1">%s</text:span></text:p>
                <text:p>Một<text:s text:c="2"/>đoạn<text:note><text:note-body><text:p>Nguồn: báo cáo</text:p></text:note-body></text:note>.<office:annotation><text:p>xem lại</text:p></office:annotation></text:p>
                <text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p><text:p>Hai bên ký. Ảnh: Văn Phú</text:p>
                <text:list><text:list-item><text:p>mục một</text:p></text:list-item></text:list>
                <table:table><table:table-row><table:table-cell><text:p>ô 1</text:p></table:table-cell></table:table-row></table:table>
                </office:text></office:body></office:document-content>""".formatted(TITLE, LEAD);
        Path file = zip(
                "bai.odt", Map.of("content.xml", content.getBytes(StandardCharsets.UTF_8), "Pictures/a.png", PICTURE));

        IntakeOutcome.Read read = manuscripts.read(file);

        assertThat(read.story().title()).isEqualTo(TITLE);
        assertThat(read.story().lead()).isEqualTo(LEAD);
        assertThat(read.story().body()).contains("Một đoạn[1].", "<li>mục một", "ô 1", "Nguồn: báo cáo");
        assertThat(read.story().photos()).singleElement().satisfies(photo -> {
            assertThat(photo.caption()).isEqualTo("Hai bên ký");
            assertThat(photo.credit()).isEqualTo("Văn Phú");
        });
        assertThat(read.loss().lost()).contains("câu bỏ đi", "xem lại");
        assertThat(read.type().type()).isEqualTo("signing");
        assertThat(read.event()).isNotNull();
        assertThat(read.event().day()).isEqualTo("2026-11-17");
        assertThat(read.event().place()).isEqualTo("Hội trường Hội Nông dân tỉnh");
        assertThat(read.event().parties()).containsExactly("Liên đoàn Lao động", "Hội Nông dân");
        assertThat(read.event().periodTo()).isEqualTo(2030);
    }

    @Test
    void keepsTheNumbersThatOpenDocumentCountsAndTellsOfItsHeadersAndIndexes() throws IOException {
        String names =
                "xmlns:office='urn:o' xmlns:text='urn:t' xmlns:style='urn:s' xmlns:draw='urn:d' xmlns:xlink='urn:x'";
        String content = """
                <office:document-content %s><office:automatic-styles><text:list-style style:name="L1">
                <text:list-level-style-number text:level="1" style:num-prefix="Điều " style:num-suffix="." style:num-format="1"/>
                <text:list-level-style-number text:level="2" style:num-suffix="." style:num-format="1" text:display-levels="2"/></text:list-style>
                <text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-suffix=")" style:num-format="a"/></text:list-style>
                </office:automatic-styles><office:body><office:text><text:p>%s</text:p><text:h text:outline-level="1">Quy định chung</text:h>
                <text:list text:style-name="L1"><text:list-item><text:p>Phạm vi</text:p><text:list><text:list-item><text:p>Cả tỉnh</text:p></text:list-item></text:list></text:list-item></text:list>
                <text:p>Lời xen giữa</text:p>
                <text:list text:style-name="L1" text:continue-numbering="true"><text:list-item><text:p>Đối tượng</text:p></text:list-item></text:list>
                <text:list text:style-name="L2"><text:list-item text:start-value="3"><text:p>mục chữ</text:p></text:list-item></text:list>
                <text:bibliography><text:index-body><text:index-title><text:p>Tài liệu</text:p></text:index-title><text:p>Nguyễn Văn A: Sách</text:p></text:index-body></text:bibliography>
                <text:alphabetical-index><text:index-body><text:p>An toàn 3</text:p></text:index-body></text:alphabetical-index>
                </office:text></office:body></office:document-content>""".formatted(names, TITLE);
        String sheet = """
                <office:document-styles %s><office:styles><text:outline-style><text:outline-level-style text:level="1"
                 style:num-format="I" style:num-prefix="Chương " style:num-suffix="."/></text:outline-style></office:styles>
                <office:master-styles><style:master-page><style:header><text:p>LIÊN ĐOÀN LAO ĐỘNG</text:p></style:header>
                <style:footer><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame></text:p></style:footer>
                </style:master-page></office:master-styles></office:document-styles>""".formatted(names);
        Path file = zip(
                "so.odt",
                Map.of(
                        "content.xml",
                        content.getBytes(StandardCharsets.UTF_8),
                        "styles.xml",
                        sheet.getBytes(StandardCharsets.UTF_8)));

        IntakeOutcome.Read read = manuscripts.read(file);

        assertThat(read.story().body())
                .contains("Chương I. Quy định chung", "<p>Điều 1. Phạm vi</p><p>1.1. Cả tỉnh</p>")
                .contains("<p>Điều 2. Đối tượng</p>", "<ol start=\"3\"><li>mục chữ", "Nguyễn Văn A: Sách");
        assertThat(read.loss().dropped()).containsEntry(Dropped.HEADERS_AND_FOOTERS, 2);
        assertThat(read.loss().lost()).contains("LIÊN ĐOÀN LAO ĐỘNG", "An toàn 3");
    }

    @Test
    void readsRichTextInCodePage1258AndInOldFonts() throws IOException {
        String picture = HexFormat.of().formatHex(PICTURE);
        String rtf = "{\\rtf1\\ansi\\ansicpg1258{\\fonttbl{\\f0\\fcharset163 Times New Roman;}{\\f1 .VnTime;}}"
                + "\\pard{\\b " + escaped(TITLE)
                + "}\\par\\f1 C\\'abng \\'aeo\\'b5n t\\'d8nh ng\\-êi\\par\\f0 gi\\-u\\par "
                + "{\\*\\annotation xem l\\u7841?i}c\\u226?u {\\deleted b\\u7887? \\'f0i}gi\\u7919? l\\u7841?i\\par"
                + "\\trowd\\intbl \\u244? 1\\cell\\intbl hai\\cell\\row\\pard{\\pict\\pngblip " + picture + "}\\par}";

        IntakeOutcome.Read read =
                manuscripts.read(Files.writeString(directory.resolve("bai.rtf"), rtf, StandardCharsets.ISO_8859_1));

        assertThat(read.story().title()).isEqualTo(TITLE);
        assertThat(read.story().body())
                .contains("Công đoàn tỉnh người", "<p>giu</p>", "câu giữ lại", "<td>ô 1</td><td>hai</td>");
        assertThat(read.story().photos()).hasSize(1);
        assertThat(read.loss().kept()).containsKey(Kept.OLD_ENCODING);
        assertThat(read.loss().dropped()).containsKeys(Dropped.DELETED_TEXT, Dropped.COMMENTS);
    }

    @Test
    void takesTheManuscriptAndThePicturesOutOfAMail() throws IOException {
        byte[] word = Files.readAllBytes(new DocxFixture()
                .bold(TITLE)
                .bold(LEAD)
                .paragraph("IMG_4127")
                .italic("Hai bên ký kết. Ảnh: Hoài An")
                .write(directory));
        String mail = "From: a@example.org\r\nSubject: =?utf-8?B?"
                + base64("Fwd: Gửi bài ký kết".getBytes(StandardCharsets.UTF_8))
                + "?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nEm gửi bài ạ.\r\n"
                + part("bai viet.docx", word) + part("IMG_4127.png", PICTURE) + part("IMG_4131.png", PICTURE)
                + part("bang.xlsx", new byte[] {1, 2})
                + "--x--\r\n";

        IntakeOutcome.Read read = manuscripts.read(Files.writeString(directory.resolve("thu.eml"), mail));

        assertThat(read.story().title()).isEqualTo(TITLE);
        assertThat(read.story().photos())
                .extracting(PhotoReading::fileName)
                .containsExactly("IMG_4127.png", "IMG_4131.png");
        assertThat(read.story().photos().get(0).caption()).isEqualTo("Hai bên ký kết");
        assertThat(read.story().body()).isEqualTo("<figure data-photo=\"0\"></figure>");
        assertThat(read.loss().lost()).contains("Em gửi bài ạ.", "bang.xlsx");
    }

    @Test
    void readsAWebPageWithoutFetchingAnything() throws IOException {
        String page =
                "<!DOCTYPE html><html><head><title>Trang</title><script>x()</script></head><body><nav>Menu</nav><article><h1>"
                        + TITLE
                        + "</h1><div>" + LEAD
                        + "</div><img src=\"https://example.org/a.jpg\" alt=\"Ảnh xa\"><img src=\"data:image/png;base64,"
                        + base64(PICTURE) + "\"><p>" + Normalizer.normalize("Chữ rời dấu.", Normalizer.Form.NFD)
                        + "</p></article></body></html>";

        IntakeOutcome.Read read = manuscripts.read(Files.writeString(directory.resolve("trang.html"), page));

        assertThat(read.story().title()).isEqualTo(TITLE);
        assertThat(read.story().body()).contains("Chữ rời dấu.").doesNotContain("Menu", "example.org");
        assertThat(read.story().photos()).hasSize(1);
        assertThat(read.loss().dropped()).containsEntry(Dropped.REMOTE_PICTURES, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "TCVN3, 'C«ng ®oµn tØnh tæ chøc héi nghÞ tæng kÕt'",
        "VNI, 'Coâng ñoaøn tænh toå chöùc hoäi nghò toång keát'",
        "VPS, 'Công Çoàn tÌnh t° chÙc h¶i nghÎ t°ng k\u0089t'",
        "VISCII, 'Công ðoàn tïnh t± chÑc hµi ngh¸ t±ng kªt'"
    })
    void readsPlainTextInLettersFromBeforeUnicode(String layout, String bytes) throws IOException {
        Path file = Files.writeString(directory.resolve(layout + ".txt"), bytes, StandardCharsets.ISO_8859_1);
        Path again = Files.writeString(directory.resolve(layout + "-utf8.txt"), bytes);

        assertThat(manuscripts.read(file).story().body()).contains("Công đoàn tỉnh tổ chức hội nghị tổng kết");
        assertThat(manuscripts.read(again).story().body()).contains("Công đoàn tỉnh tổ chức hội nghị tổng kết");
    }

    @Test
    void leavesUnicodeTextAloneInWhateverBytes() throws IOException {
        String text = "Công đoàn tỉnh tổ chức hội nghị, có ông José và café";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Path file = Files.writeString(directory.resolve(charset + ".txt"), text, charset);
            assertThat(manuscripts.read(file).story().body()).contains(text);
        }
        byte[] windows = {'H', (byte) 0xF4, (byte) 0xF2, 'i', ' ', 'n', 'g', 'h', 'i', (byte) 0xF2};
        assertThat(manuscripts
                        .read(Files.write(directory.resolve("cp.txt"), windows))
                        .story()
                        .body())
                .contains("Hội nghị");
    }

    @Test
    void putsTheLinesOfAPdfTogetherAgain() throws IOException {
        Path file = directory.resolve("bai.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream out = new PDPageContentStream(document, page)) {
                line(out, 20, 700, "Hoi nghi tong ket nam hoc");
                line(out, 12, 660, "Dong thu nhat cua mot doan van dai va keo tiep sang");
                line(out, 12, 645, "dong thu hai cho den het.");
                line(out, 12, 610, "Doan sau dung rieng ra mot cho khac voi doan truoc.");
                line(out, 12, 40, "1");
            }
            document.save(file.toFile());
        }

        IntakeOutcome.Read read = manuscripts.read(file);

        assertThat(read.story().title()).isEqualTo("Hoi nghi tong ket nam hoc");
        assertThat(read.story().body())
                .isEqualTo("<p>Dong thu nhat cua mot doan van dai va keo tiep sang dong thu hai cho den het.</p>"
                        + "<p>Doan sau dung rieng ra mot cho khac voi doan truoc.</p>");
    }

    @Test
    void opensAnArchiveAndSaysWhatIsMissingInOthers() throws IOException {
        Path story = zip(
                "bai.zip",
                Map.of(
                        "bai/bai.txt",
                        (TITLE + "\n" + LEAD).getBytes(StandardCharsets.UTF_8),
                        "bai/IMG_1.png",
                        PICTURE));
        Path pictures = zip("anh.zip", Map.of("IMG_1.png", PICTURE));
        Path picture = Files.write(directory.resolve("anh.png"), PICTURE);
        Path rar = Files.writeString(directory.resolve("bai.rar"), "Rar!");

        assertThat(manuscripts.read(story).story().photos()).hasSize(1);
        assertThat(manuscripts.refusal(pictures)).isEqualTo("intake.file.archive");
        assertThat(manuscripts.refusal(picture)).isEqualTo("intake.file.picture");
        assertThat(manuscripts.refusal(rar)).isEqualTo("intake.file.rar");
        assertThat(manuscripts.refusal(Files.write(directory.resolve("a.bin"), new byte[] {0, 1, 2, 3, 4, 5})))
                .isEqualTo("intake.file.unknown");
    }

    @Test
    void knowsAnArchiveByItsListAlthoughAManuscriptLiesUnpackedInIt() throws IOException {
        byte[] word = Files.readAllBytes(new DocxFixture()
                .bold(TITLE)
                .bold(LEAD)
                .paragraph("Hai bên ký.")
                .write(directory));
        Path archive = directory.resolve("gui-bai.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            store(out, "bai/bai viet.docx", word);
            store(out, "bai/IMG_1.png", PICTURE);
        }
        Path pages = zip("bai.pages", Map.of("Index/Document.iwa", new byte[] {0, 1}, "preview.jpg", PICTURE));

        IntakeOutcome.Read read = manuscripts.read(archive);

        assertThat(read.story().title()).isEqualTo(TITLE);
        assertThat(read.story().photos()).hasSize(1);
        assertThat(manuscripts.refusal(pages)).isEqualTo("intake.file.pages");
    }

    private static void store(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
    }

    private static void line(PDPageContentStream out, int size, int y, String text) throws IOException {
        out.beginText();
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), size);
        out.newLineAtOffset(72, y);
        out.showText(text);
        out.endText();
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : "\\u" + (short) c + "?"));
        return out.toString();
    }

    private static String part(String name, byte[] bytes) {
        return "--x\r\nContent-Type: application/octet-stream; name=\"" + name
                + "\"\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(bytes) + "\r\n";
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path zip(String name, Map<String, byte[]> files) throws IOException {
        Path file = directory.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            if (name.endsWith(".odt")) {
                store(out, "mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
            }
            for (Map.Entry<String, byte[]> one : files.entrySet()) {
                out.putNextEntry(new ZipEntry(one.getKey()));
                out.write(one.getValue());
            }
        }
        return file;
    }
}
