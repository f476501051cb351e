package org.bantin.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bantin.intake.format.LossReport;
import org.bantin.intake.format.LossReport.Dropped;
import org.bantin.intake.format.LossReport.Kept;
import org.bantin.intake.shape.DocumentReading;
import org.bantin.intake.shape.StoryReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadManuscriptTests {
    private static final byte[] PICTURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};
    private static final String LEAD =
            "Sáng 12/9, hơn hai trăm đoàn viên đã đến nhận hỗ trợ sửa nhà trước mùa mưa, đợt thứ ba trong năm nay.";

    private final Manuscripts manuscripts = new Manuscripts();

    @TempDir
    Path directory;

    @Test
    void findsTitleLeadPhotoWithCaptionAndCreditAndByline() throws IOException {
        Path file = new DocxFixture()
                .bold("Trao hỗ trợ sửa nhà cho đoàn viên vùng cao")
                .bold(LEAD)
                .paragraph("Buổi trao diễn ra tại nhà văn hóa xã.")
                .picture(PICTURE, "jpg")
                .italic("Đoàn viên nhận biển tượng trưng. Ảnh: Minh Tuệ")
                .paragraph("Đợt sau bắt đầu từ tháng 10.")
                .paragraph("Tin, ảnh: Hoài Thương")
                .write(directory);

        StoryReading story = manuscripts.read(file).story();

        assertThat(story.title()).isEqualTo("Trao hỗ trợ sửa nhà cho đoàn viên vùng cao");
        assertThat(story.lead()).isEqualTo(LEAD);
        assertThat(story.photos()).singleElement().satisfies(photo -> {
            assertThat(photo.caption()).isEqualTo("Đoàn viên nhận biển tượng trưng");
            assertThat(photo.credit()).isEqualTo("Minh Tuệ");
            assertThat(photo.alt()).isEqualTo("Cờ trên sân");
            assertThat(photo.bytes()).isEqualTo(PICTURE);
        });
        assertThat(story.byline()).isEqualTo("Hoài Thương");
        assertThat(story.bodyWithAssets(n -> "a-" + n))
                .contains("<p>Buổi trao diễn ra tại nhà văn hóa xã.</p>", "data-asset=\"a-0\"")
                .doesNotContain("Minh Tuệ");
    }

    @Test
    void leavesAPlainTextWholeInTheBody() throws IOException {
        Path file = new DocxFixture()
                .paragraph("Câu thứ nhất.")
                .paragraph("Câu thứ hai.")
                .write(directory);

        StoryReading story = manuscripts.read(file).story();

        assertThat(story.title()).isEmpty();
        assertThat(story.lead()).isEmpty();
        assertThat(story.body()).contains("Câu thứ nhất.", "Câu thứ hai.");
    }

    @Test
    void reportsWhatWasDropped() throws IOException {
        Path file = new DocxFixture()
                .coloured("Đỏ", "FF0000")
                .raw("<w:p><w:del><w:r><w:delText>bỏ đi</w:delText></w:r></w:del><m:oMath/></w:p>")
                .picture(new byte[] {1, 2}, "emf")
                .part(
                        "word/header1.xml",
                        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:p><w:r>"
                                + "<w:t>Công văn đến</w:t></w:r></w:p></w:hdr>")
                .part(
                        "word/header2.xml",
                        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:a=\"urn:a\"><w:p>"
                                + "<w:r><w:drawing><a:blip/></w:drawing></w:r></w:p></w:hdr>")
                .write(directory);

        LossReport loss = manuscripts.read(file).loss();

        assertThat(loss.dropped())
                .containsEntry(Dropped.COLOURS, 1)
                .containsEntry(Dropped.DELETED_TEXT, 1)
                .containsEntry(Dropped.FORMULAS, 1)
                .containsEntry(Dropped.HEADERS_AND_FOOTERS, 2)
                .containsEntry(Dropped.UNREADABLE_PICTURES, 1)
                .doesNotContainKey(Dropped.COMMENTS);
        assertThat(loss.losesMeaning()).isTrue();
    }

    @Test
    void takesTheLineInCapitalsAboveTheTitleAndThePlaceBeforeTheText() throws IOException {
        IntakeOutcome.Read reading = manuscripts.read(new DocxFixture()
                .bold("CHĂM LO ĐỜI SỐNG")
                .bold("Trao 120 suất quà cho đoàn viên")
                .paragraph("(An Giang) - Sáng 19/11, công đoàn tỉnh trao quà tại nhà văn hoá lao động.")
                .write(directory));
        assertThat(reading.story().kicker()).isEqualTo("CHĂM LO ĐỜI SỐNG");
        assertThat(reading.story().title()).isEqualTo("Trao 120 suất quà cho đoàn viên");
        assertThat(reading.story().dateline()).isEqualTo("An Giang");
        assertThat(reading.story().body()).startsWith("<p>Sáng 19/11");
    }

    @Test
    void convertsFontsFromBeforeUnicode() throws IOException {
        Path file = new DocxFixture()
                .inFont(".VnTime", "C«ng ®oµn tØnh tæ chøc héi nghÞ")
                .inFont(".VnTimeH", "héi nghÞ")
                .inFont("VNI-Times", "Coâng ñoaøn tænh toå chöùc hoäi nghò")
                .inFont("Times New Roman", "Vốn đã là Unicode")
                .write(directory);

        IntakeOutcome.Read reading = manuscripts.read(file);

        assertThat(reading.story().body())
                .contains("<p>Công đoàn tỉnh tổ chức hội nghị</p>", "<p>HỘI NGHỊ</p>", "<p>Vốn đã là Unicode</p>")
                .containsOnlyOnce("HỘI NGHỊ");
        assertThat(reading.story().body().split("Công đoàn tỉnh tổ chức hội nghị", -1))
                .hasSize(3);
        assertThat(reading.loss().kept()).containsEntry(Kept.OLD_ENCODING, 3);
    }

    @Test
    void readsADocumentLaidOutInColumns() throws IOException {
        Path file = new DocxFixture()
                .columns(
                        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM|LIÊN ĐOÀN LAO ĐỘNG|TỈNH AN HÒA|-------|Số: 114 /KH-LĐLĐ",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|An Hòa, ngày 06 tháng 3 năm 2026")
                .bold("KẾ HOẠCH")
                .bold("Tổ chức Tháng Công nhân năm 2026")
                .paragraph("Thực hiện Kế hoạch số 12/KH-TLĐ ngày 9/1/2026, Ban Thường vụ xây dựng kế hoạch như sau:")
                .paragraph("1. Thăm hỏi đoàn viên gặp khó khăn.")
                .columns(
                        "Nơi nhận:|- Ban Thường vụ Tỉnh ủy;|- Lưu: VT, TG.",
                        "TM. BAN THƯỜNG VỤ|PHÓ CHỦ TỊCH|(Đã ký)|Trần Minh Hòa")
                .write(directory);

        IntakeOutcome.Read read = manuscripts.read(file);

        assertThat(read.document())
                .isEqualTo(new DocumentReading(
                        "114",
                        "KH-LĐLĐ",
                        "ke-hoach",
                        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM",
                        "LIÊN ĐOÀN LAO ĐỘNG TỈNH AN HÒA",
                        "An Hòa",
                        "2026-03-06",
                        "Tổ chức Tháng Công nhân năm 2026",
                        List.of(),
                        List.of("Ban Thường vụ Tỉnh ủy", "Lưu: VT, TG"),
                        "TM.",
                        "Ban Thường vụ",
                        "Phó Chủ tịch",
                        "Trần Minh Hòa",
                        List.of("Kế hoạch số 12/KH-TLĐ ngày 9/1/2026")));
        assertThat(read.story().body())
                .startsWith("<p>Thực hiện Kế hoạch")
                .endsWith("<p>1. Thăm hỏi đoàn viên gặp khó khăn.</p>");
    }

    @Test
    void readsAnOfficialLetterWithItsAddressees() {
        DocumentReading letter = ((IntakeOutcome.Read) plain("""
                        Số: 114/LĐLĐ
                        V/v đăng ký lớp học nghề buổi tối
                        An Hòa, ngày 9 tháng 11 năm 2026
                        Kính gửi:
                        - Công đoàn các khu công nghiệp;
                        - Công đoàn cơ sở trực thuộc.
                        Đề nghị các đơn vị lập danh sách gửi về trước ngày 20/11/2026.
                        """)).document();

        assertThat(letter).isNotNull();
        assertThat(letter.documentType()).isEqualTo("cong-van");
        assertThat(letter.symbol()).isEqualTo("LĐLĐ");
        assertThat(letter.summary()).isEqualTo("đăng ký lớp học nghề buổi tối");
        assertThat(letter.addressees()).containsExactly("Công đoàn các khu công nghiệp", "Công đoàn cơ sở trực thuộc");
    }

    @Test
    void readsATextWithoutAnyFormatting() {
        IntakeOutcome.Read read = (IntakeOutcome.Read) plain("""
                Đời sống công nhân
                Thứ năm, 12 Tháng 11 2026 15:15
                Hai ngành tổng kết việc phối hợp, ký chương trình đến năm 2030
                An Hòa – Sáng 12/11, Liên đoàn Lao động tỉnh và Hội Nông dân tỉnh tổng kết năm năm phối hợp và ký chương trình mới đến năm 2030.
                IMG 4127
                Chương trình có năm nội dung./.
                Tin & ảnh: Văn Phú
                """);

        assertThat(read.document()).isNull();
        assertThat(read.story().kicker()).isEqualTo("Đời sống công nhân");
        assertThat(read.story().title()).isEqualTo("Hai ngành tổng kết việc phối hợp, ký chương trình đến năm 2030");
        assertThat(read.story().dateline()).isEqualTo("An Hòa");
        assertThat(read.story().byline()).isEqualTo("Văn Phú");
        assertThat(read.story().body()).startsWith("<p>Sáng 12/11").endsWith("<p>Chương trình có năm nội dung.</p>");
        assertThat(read.loss().lost()).containsExactly("IMG 4127", "Thứ năm, 12 Tháng 11 2026 15:15");
    }

    @Test
    void refusesWhatIsNoWordFile() throws IOException {
        Path text = Files.writeString(directory.resolve("a.docx"), "không phải tệp Word");
        Path old =
                Files.write(directory.resolve("b.docx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        Path empty = Files.write(directory.resolve("c.docx"), new byte[0]);

        assertThat(manuscripts.refusal(text)).isEqualTo("intake.docx.notADocument");
        assertThat(manuscripts.refusal(old)).isEqualTo("intake.docx.damaged");
        assertThat(manuscripts.refusal(empty)).isEqualTo("intake.file.empty");
        byte[] locked = "\u00d0\u00cf\u0011\u00e0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(manuscripts.refusal(Files.write(directory.resolve("d.docx"), locked)))
                .isEqualTo("intake.docx.password");
        assertThat(manuscripts.refusal(Files.writeString(directory.resolve("e.docx"), "%PDF-1.7")))
                .isEqualTo("intake.docx.damaged");
    }

    @Test
    void refusesEntitiesAndBombs() throws IOException {
        Path entities = zip(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>".getBytes(StandardCharsets.UTF_8),
                1);
        Path bomb = zip("word/media/image.bin", new byte[8 << 20], 40);

        assertThat(manuscripts.refusal(entities)).isEqualTo("intake.docx.notADocument");
        assertThat(manuscripts.refusal(bomb)).isEqualTo("intake.docx.bomb");
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        byte[] whole =
                Files.readAllBytes(new DocxFixture().paragraph("Một đoạn.").write(directory));
        Path half = Files.write(directory.resolve("half.docx"), java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(manuscripts.refusal(half)).isEqualTo("intake.docx.damaged");
    }

    private IntakeOutcome plain(String text) {
        try {
            return manuscripts.outcome(Files.writeString(directory.resolve("bai.txt"), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path zip(String name, byte[] bytes, int copies) throws IOException {
        Path file = Files.createTempFile(directory, "zip", ".docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < copies; i++) {
                out.putNextEntry(new ZipEntry(i == 0 ? name : i + name));
                out.write(bytes);
                out.closeEntry();
            }
        }
        return file;
    }
}
