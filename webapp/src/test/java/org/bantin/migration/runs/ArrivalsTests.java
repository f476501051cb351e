package org.bantin.migration.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bantin.content.imports.ImportRefusedException;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Stage;
import org.bantin.content.imports.SiteImports.Upload;
import org.bantin.migration.wxr.TestImport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that come in pieces, in the wrong order, twice, broken off, or are not what they are sent for. */
class ArrivalsTests {
    private static final byte[] EXPORT = TestRuns.export(
                    TestRuns.post(1, "Một", "tin-tinh") + "<!--" + "x".repeat(300_000) + "-->")
            .getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private TestImport into;
    private TestRuns runs;

    @BeforeEach
    void open() {
        into = new TestImport(directory.resolve("renditions"));
        runs = new TestRuns(into, directory.resolve("data"));
    }

    @AfterEach
    void close() {
        into.close();
    }

    private static void refused(String why, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        refused -> assertThat(refused.problem().messageKey()).isEqualTo("import.problem." + why));
    }

    private static byte[] part(int from, int to) {
        return Arrays.copyOfRange(EXPORT, from, to);
    }

    @Test
    void piecesComeTwiceAndOverlapAndGoOnAnotherDay() throws IOException {
        Upload file = new Upload("C:\\Users\\hoa\\..\\xuat.xml", EXPORT.length, 7, false);
        SiteImport first = runs.imports.open(TestRuns.ADMIN, file);
        assertThat(first.files().get(0).name()).isEqualTo("xuat.xml");
        assertThat(runs.receive(first.id(), 1, 0, part(0, 100_000))).isEqualTo(100_000);
        assertThat(runs.receive(first.id(), 1, 0, part(0, 100_000))).isEqualTo(100_000);
        assertThat(runs.receive(first.id(), 1, 50_000, part(50_000, 150_000))).isEqualTo(150_000);
        refused("gap", () -> runs.receive(first.id(), 1, 200_000, part(200_000, 210_000)));
        refused("not-whole", () -> runs.imports.read(TestRuns.ADMIN, first.id()));

        TestRuns started = new TestRuns(into, directory.resolve("data"));
        SiteImport again = started.imports.open(TestRuns.ADMIN, file);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.files().get(0).here()).isEqualTo(150_000);
        assertThat(started.receive(again.id(), 1, 150_000, part(150_000, EXPORT.length)))
                .isEqualTo(EXPORT.length);
        assertThat(Files.readAllBytes(
                        started.folders.find(again.id()).orElseThrow().file(1)))
                .isEqualTo(EXPORT);
        assertThat(started.read(again.id()).stage()).isEqualTo(Stage.READ);
    }

    @Test
    void nothingGrowsLargerThanItSaid() {
        SiteImport sent = runs.imports.open(TestRuns.ADMIN, new Upload("xuat.xml", 1000, 7, false));
        refused("longer", () -> runs.receive(sent.id(), 1, 0, part(0, 2000)));
        assertThat(runs.imports.find(TestRuns.ADMIN, sent.id())).isEmpty();
        refused("empty", () -> runs.imports.open(TestRuns.ADMIN, new Upload("xuat.xml", 0, 7, false)));
        refused("too-large", () -> runs.imports.open(TestRuns.ADMIN, new Upload("xuat.xml", 1L << 40, 7, false)));
        refused(
                "no-room",
                () -> runs.imports.open(
                        TestRuns.ADMIN, new Upload("anh.zip", Math.min(99L << 30, runs.folders.room()), 7, true)));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments("web-page", "<!DOCTYPE html><html><body>Đăng nhập</body></html>"),
                arguments(
                        "entities",
                        "<!DOCTYPE rss [<!ENTITY a \"aaa\">]><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel/></rss>"),
                arguments(
                        "entities",
                        "<!DOCTYPE rss SYSTEM \"file:///etc/passwd\"><rss><channel><wp:author/></channel></rss>"),
                arguments("feed", "<rss version=\"2.0\"><channel><item><title>Tin</title></item></channel></rss>"),
                arguments("database", "-- MySQL dump\nCREATE TABLE `wp_posts` (ID bigint);"),
                arguments("content-file", "<sv:node sv:name=\"about\" xmlns:sv=\"x\"/>"),
                arguments("no-export", "Không phải XML"),
                arguments("no-export", "{\"posts\": []}"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void whatIsNoExportIsRefusedWithTheFirstPiece(String why, String text) throws IOException {
        refused(why, () -> runs.send("tep.xml", text));
        refused(why, () -> runs.send("tep.xml.gz", gzip(text.getBytes(StandardCharsets.UTF_8)), false));
        assertThat(runs.imports.list(TestRuns.ADMIN)).isEmpty();
    }

    @Test
    void aBombIsRefusedWhileItIsRead() throws IOException {
        byte[] head = TestRuns.export("").replace("</channel></rss>", "").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("/etc/xuat.xml"));
            zip.write(head);
            byte[] nothing = new byte[1 << 20];
            Arrays.fill(nothing, (byte) ' ');
            for (int i = 0; i < 200; i++) {
                zip.write(nothing);
            }
        }
        SiteImport read =
                runs.read(runs.send("xuat.zip", packed.toByteArray(), false).id());

        assertThat(read.stage()).isEqualTo(Stage.ARRIVING);
        assertThat(read.problem().key()).isEqualTo("import.problem.bomb");
    }

    @Test
    void whatIsCutOffIsSaidAndTheRestCanBeTaken() {
        String whole = TestRuns.export(TestRuns.post(1, "Một", "tin-tinh") + TestRuns.post(2, "Hai", "tin-tinh"));

        SiteImport read = runs.read(
                runs.send("xuat.xml", whole.substring(0, whole.length() - 200)).id());

        assertThat(read.stage()).isEqualTo(Stage.READ);
        assertThat(read.outlook().damaged()).containsExactly("cut-off");
        assertThat(read.outlook().count("post")).isEqualTo(1);
    }

    @Test
    void picturesWithoutAnExportAreNotEnoughAndABrokenArchiveIsNamed() throws IOException {
        refused("no-archive", () -> runs.send("anh.zip", EXPORT, true));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            zip.putNextEntry(new ZipEntry("uploads/2019/05/anh.jpg"));
            zip.write(new byte[100]);
        }
        SiteImport pictures = runs.send("anh.zip", packed.toByteArray(), true);
        refused("no-export-yet", () -> runs.imports.read(TestRuns.ADMIN, pictures.id()));

        SiteImport export = runs.send("xuat.xml", EXPORT, false);
        byte[] torn = Arrays.copyOf(packed.toByteArray(), packed.size() - 30);
        runs.imports.add(TestRuns.ADMIN, export.id(), new Upload("anh.zip", torn.length, 3, true));
        runs.receive(export.id(), 2, 0, torn);
        assertThat(runs.read(export.id()).problem().key()).isEqualTo("import.problem.unreadable");
        runs.imports.remove(TestRuns.ADMIN, export.id(), 2);
        assertThat(runs.read(export.id()).stage()).isEqualTo(Stage.READ);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
