package org.bantin.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bantin.asset.PreparedFile.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

class FilePreparationTests {
    @TempDir
    Path directory;

    private final AssetProperties properties = new AssetProperties(
            DataSize.ofMegabytes(50),
            120_000_000,
            40_000_000,
            2,
            10,
            null,
            DataSize.ofMegabytes(10),
            ZoneId.of("Asia/Ho_Chi_Minh"));
    private final FilePreparation preparation =
            new FilePreparation(properties, new PictureWork(properties), new PictureWriter(new Webp()));

    private PreparedFile prepare(String name, byte[] bytes) throws IOException, RefusedException {
        return preparation.prepare(new AssetUpload(name, TestPictures.file(directory, "upload", bytes)));
    }

    private void assertRefused(byte[] bytes, String key) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> prepare("anh.jpg", bytes))
                .satisfies(e -> assertThat(e.problem().messageKey()).isEqualTo(key));
    }

    @Test
    void goesByTheContentAndCorrectsTheExtension() throws Exception {
        try (PreparedFile file = prepare("Ảnh hội nghị.png", TestPictures.jpeg(40, 30))) {
            assertThat(file.kind()).isEqualTo(FileKind.JPEG);
            assertThat(file.fileName()).isEqualTo("Ảnh hội nghị.jpg");
            assertThat(file.width()).isEqualTo(40);
            assertThat(file.height()).isEqualTo(30);
            assertThat(file.preview()).startsWith("data:image/").hasSizeLessThan(1500);
        }
    }

    @Test
    void takesPngGifAndCmyk() throws Exception {
        for (byte[] bytes :
                new byte[][] {TestPictures.png(60, 20), TestPictures.gif(60, 20), TestPictures.cmykJpeg(60, 20)}) {
            try (PreparedFile file = prepare("a", bytes)) {
                assertThat(file.width()).isEqualTo(60);
            }
        }
    }

    @Test
    void refusesWhatIsNoPictureOrDocumentWhateverItsName() {
        assertRefused("<html>not a picture</html>".getBytes(StandardCharsets.UTF_8), "asset.refused.unknown");
        assertRefused("<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_8), "asset.refused.svg");
        assertRefused("\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1), "asset.refused.heic");
        assertRefused(new byte[0], "asset.refused.empty");
    }

    @Test
    void refusesABombByItsHeader() {
        assertRefused(TestPictures.pngBomb(60_000, 60_000), "asset.refused.too-many-pixels");
    }

    @Test
    void refusesAPictureThatEndsEarly() {
        byte[] jpeg = TestPictures.jpeg(800, 600);
        byte[] png = TestPictures.png(800, 600);
        assertRefused(Arrays.copyOf(jpeg, jpeg.length / 2), "asset.refused.broken-picture");
        assertRefused(Arrays.copyOf(png, png.length / 2), "asset.refused.broken-picture");
        assertRefused(Arrays.copyOf(jpeg, 15), "asset.refused.broken-picture");
    }

    @Test
    void readsMetadataAndStripsWhatIsPrivate() throws Exception {
        byte[] artist = "Ảnh: Trần Thị Hạnh\0".getBytes(StandardCharsets.UTF_8);
        byte[] photo = TestPictures.photoWithMetadata(
                6, artist, TestPictures.xmp("Công nhân may giờ tan ca"), "cũ".getBytes(StandardCharsets.UTF_8));
        try (PreparedFile file = prepare("IMG_1.JPG", photo)) {
            PhotoMetadata metadata = file.metadata();
            assertThat(metadata.caption()).isEqualTo("Công nhân may giờ tan ca");
            assertThat(metadata.credit()).isEqualTo("Trần Thị Hạnh");
            assertThat(metadata.place()).isEqualTo("Thanh Giang");
            assertThat(metadata.takenAt()).isEqualTo(Instant.parse("2026-11-18T01:30:00Z"));
            assertThat(file.width()).as("upright").isEqualTo(300);
            assertThat(file.height()).isEqualTo(400);
            String stored = new String(Files.readAllBytes(file.file()), StandardCharsets.ISO_8859_1);
            assertThat(stored).doesNotContain("secret", "adobe", "Photoshop", "2026:11:18");
            assertThat(Pictures.size(FileKind.JPEG, file.file()).width).isEqualTo(400);
            PhotoMetadata left = MetadataReader.read(file.file(), ZoneId.of("UTC"));
            assertThat(left).isEqualTo(new PhotoMetadata("", "", "", "", "", "", null, 6));
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "windows-1258"})
    void readsVietnameseInWhateverCharacterSet(String charset) throws Exception {
        byte[] caption = "Đoàn viên nhận nhà".getBytes(Charset.forName(charset));
        byte[] photo = TestPictures.photoWithMetadata(1, "x\0".getBytes(StandardCharsets.US_ASCII), "", caption);
        try (PreparedFile file = prepare("a.jpg", photo)) {
            assertThat(file.metadata().caption()).startsWith("Đoàn");
        }
    }

    @Test
    void undoesUtf8WrittenTwice() {
        String twice = new String("Hội nghị".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        assertThat(PhotoText.decode(twice)).isEqualTo("Hội nghị");
        assertThat(PhotoText.decode("Hội nghị")).isEqualTo("Hội nghị");
    }

    @Test
    void readsTheTextOfDocuments() throws Exception {
        try (PreparedFile file = prepare("Kế hoạch.pdf", pdf("Ke hoach so 55"))) {
            assertThat(file.kind()).isEqualTo(FileKind.PDF);
            assertThat(file.text()).isEqualTo("Ke hoach so 55");
        }
        try (PreparedFile file = prepare("Báo cáo.doc", docx("Báo cáo quý III"))) {
            assertThat(file.fileName()).isEqualTo("Báo cáo.docx");
            assertThat(file.text()).isEqualTo("Báo cáo quý III");
        }
        assertRefused("%PDF-1.7 nothing follows".getBytes(StandardCharsets.US_ASCII), "asset.refused.broken-document");
    }

    @Test
    void decodesFiftyMegapixelsInLittleMemory() throws Exception {
        Path large = TestPictures.file(directory, "large.jpg", TestPictures.large(8660, 5774));
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        assertThat(Pictures.read(FileKind.JPEG, large, 1, 1600).getWidth()).isBetween(1600, 3200);
        long used = threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
        assertThat(used).isLessThan(60_000_000);
    }

    private static byte[] pdf(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    static byte[] docx(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w='w'><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
