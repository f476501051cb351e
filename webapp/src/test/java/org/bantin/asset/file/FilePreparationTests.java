package org.bantin.asset.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.bantin.asset.AssetProperties;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.FileKind;
import org.bantin.asset.TestPictures;
import org.bantin.asset.file.PreparedFile.RefusedException;
import org.bantin.asset.metadata.MetadataReader;
import org.bantin.asset.metadata.PhotoMetadata;
import org.bantin.asset.metadata.PhotoText;
import org.bantin.asset.metadata.PngTexts;
import org.bantin.asset.picture.PictureWork;
import org.bantin.asset.picture.PictureWriter;
import org.bantin.asset.picture.Pictures;
import org.bantin.asset.picture.Webp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

public class FilePreparationTests {
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
    private final PictureWork work = new PictureWork(properties);
    private final FilePreparation preparation = preparation(Optional.empty());

    private FilePreparation preparation(Optional<Path> heifProgram) {
        return new FilePreparation(
                properties,
                work,
                new PictureWriter(new Webp()),
                new Conversion(new HeifProgram(heifProgram), work, properties));
    }

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
            PhotoMetadata left = MetadataReader.read(FileKind.JPEG, file.file(), ZoneId.of("UTC"));
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
        assertThat(PhotoText.decode("H?i ngh? s? k?t"))
                .as("letters lost before us")
                .isEmpty();
        assertThat(PhotoText.decode("Who? Where? a.vn/x?y")).isEqualTo("Who? Where? a.vn/x?y");
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

    @Test
    void keepsTiffAndBmpAsPicturesThatBrowsersShow() throws Exception {
        BufferedImage photo = TestPictures.image(80, 40, BufferedImage.TYPE_INT_RGB);
        for (String format : new String[] {"tiff", "bmp"}) {
            try (PreparedFile file = prepare("a." + format, TestPictures.encoded(photo, format))) {
                assertThat(file.kind()).isEqualTo(FileKind.JPEG);
                assertThat(file.fileName()).isEqualTo("a.jpg");
                assertThat(file.width()).isEqualTo(80);
            }
        }
        BufferedImage clear = TestPictures.image(80, 40, BufferedImage.TYPE_INT_ARGB);
        try (PreparedFile file = prepare("a.tif", TestPictures.encoded(clear, "tiff"))) {
            assertThat(file.kind()).isEqualTo(FileKind.PNG);
        }
    }

    @Test
    void takesPhotosOfPhonesWhereAProgramReadsThem() throws Exception {
        byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic....".getBytes(StandardCharsets.ISO_8859_1);
        Path jpeg = TestPictures.file(directory, "decoded.jpg", TestPictures.jpeg(90, 60));
        Path program = TestPictures.file(
                directory, "heif-dec", ("#!/bin/sh\ncp '" + jpeg + "' \"$4\"\n").getBytes(StandardCharsets.UTF_8));
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Path upload = TestPictures.file(directory, "IMG_0001.HEIC", heic);
        try (PreparedFile file = preparation(Optional.of(program)).prepare(new AssetUpload("IMG_0001.HEIC", upload))) {
            assertThat(file.kind()).isEqualTo(FileKind.JPEG);
            assertThat(file.fileName()).isEqualTo("IMG_0001.jpg");
            assertThat(file.width()).isEqualTo(90);
        }
        assertRefused("\0\0\0\u0018ftypavif....".getBytes(StandardCharsets.ISO_8859_1), "asset.refused.avif");
        assertRefused("\0\0\0\u0018ftypisommp42".getBytes(StandardCharsets.ISO_8859_1), "asset.refused.unknown");
    }

    @Test
    void takesDeepPalettedAndGreyPngs() throws Exception {
        for (int type : new int[] {
            BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_BYTE_BINARY
        }) {
            try (PreparedFile file = prepare("a.png", TestPictures.encoded(TestPictures.image(64, 32, type), "png"))) {
                assertThat(file.width()).isEqualTo(64);
            }
        }
    }

    @Test
    void leavesOutWhatHidesInAGifAndBehindAJpeg() throws Exception {
        byte[] script = "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] gif = TestPictures.gif(40, 30);
        byte[] comment = new byte[script.length + 4];
        comment[0] = 0x21;
        comment[1] = (byte) 0xFE;
        comment[2] = (byte) script.length;
        System.arraycopy(script, 0, comment, 3, script.length);
        byte[] withComment = TestPictures.concat(
                TestPictures.concat(Arrays.copyOf(gif, gif.length - 1), comment),
                TestPictures.concat(new byte[] {0x3B}, script));
        for (byte[] hostile : new byte[][] {withComment, TestPictures.concat(TestPictures.jpeg(40, 30), script)}) {
            try (PreparedFile file = prepare("a.html", hostile)) {
                assertThat(file.width()).isEqualTo(40);
                assertThat(new String(Files.readAllBytes(file.file()), StandardCharsets.ISO_8859_1))
                        .doesNotContain("script");
            }
        }
    }

    @Test
    void doesNotUnpackTextsThatMayGrowWithoutEnd() throws Exception {
        byte[] png = TestPictures.png(20, 20);
        byte[] chunk = new byte[70_000 + 12];
        java.nio.ByteBuffer.wrap(chunk).putInt(70_000).put("zTXt".getBytes(StandardCharsets.US_ASCII));
        byte[] bomb = TestPictures.concat(
                Arrays.copyOf(png, 33), TestPictures.concat(chunk, Arrays.copyOfRange(png, 33, png.length)));
        assertThat(PngTexts.tooLarge(TestPictures.file(directory, "bomb.png", bomb)))
                .isTrue();
        assertThat(PngTexts.tooLarge(TestPictures.file(directory, "plain.png", png)))
                .isFalse();
    }

    @Test
    void namesLoseTheirTricksAndStayWhole() {
        assertThat(FilePreparation.fileName("../../etc/passwd", FileKind.JPEG)).isEqualTo("passwd.jpg");
        assertThat(FilePreparation.fileName("C:\\x\\Ho\u0323\u0302i.PNG", FileKind.PNG))
                .isEqualTo("Hội.png");
        assertThat(FilePreparation.fileName("anh\u202Egpj.exe", FileKind.GIF)).isEqualTo("anhgpj.gif");
        String longest = FilePreparation.fileName("a" + "\uD83D\uDE00".repeat(200), FileKind.JPEG);
        assertThat(longest).hasSizeLessThan(130).doesNotContain("\uD83D.").endsWith("\uDE00.jpg");
    }

    @Test
    void drawsTheFirstPageOfAPdfAndReadsWorkbooks() throws Exception {
        try (PreparedFile file = prepare("Kế hoạch.pdf", pdf("Ke hoach"))) {
            DocumentCover cover = java.util.Objects.requireNonNull(file.cover());
            assertThat(cover.size().height).isEqualTo(1000);
            assertThat(Pictures.size(FileKind.JPEG, cover.file()).width).isEqualTo(cover.size().width);
        }
        try (PreparedFile file = prepare("Bảng.zip", xlsx())) {
            assertThat(file.fileName()).isEqualTo("Bảng.xlsx");
            assertThat(file.text()).isEqualTo("Tháng 11\nĐoàn viên mới\nKhu công nghiệp");
        }
    }

    private static byte[] xlsx() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst><si><t>Đoàn viên mới</t></si></sst>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<s><c t='inlineStr'><is><t>Khu công nghiệp</t></is></c><c><v>12</v></c></s>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<w><sheets><sheet name='Tháng 11'/></sheets></w>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
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

    public static byte[] docx(String text) {
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
