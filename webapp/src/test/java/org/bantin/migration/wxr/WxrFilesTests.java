package org.bantin.migration.wxr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bantin.content.Item;
import org.bantin.content.ItemState;
import org.bantin.migration.ImportReport;
import org.bantin.migration.ImportReport.Count;
import org.bantin.publishing.TestPublishing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the records: several files of one export, packed files, files that break off. */
class WxrFilesTests {
    private static final WxrOptions POSTS = WxrOptions.USUAL.withTypes(Set.of("post"));

    /** Authors and categories stand in the first file only, as in exports that WordPress has split. */
    private static final String[] PARTS = {"""
        <rss><channel><link>https://bao.example.org</link>
        <wp:category><wp:term_id>7</wp:term_id><wp:category_nicename>bong-da</wp:category_nicename><wp:category_parent>the-thao</wp:category_parent><wp:cat_name>Bóng đá</wp:cat_name></wp:category>
        <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>the-thao</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>Thể thao</wp:cat_name></wp:category>
        </channel></rss>
        """, """
        <rss><channel><link>https://bao.example.org</link>
        <item><title>Trận đấu</title><link>https://bao.example.org/2019/05/tran-dau/</link><content:encoded><![CDATA[<p>Một.</p><p>Hai.</p>]]></content:encoded>
        <wp:post_id>1</wp:post_id><wp:post_name>tran-dau</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
        <wp:post_date_gmt>2019-05-01 01:00:00</wp:post_date_gmt>
        <category domain="category" nicename="the-thao">Thể thao</category><category domain="category" nicename="bong-da">Bóng đá</category>
        <category domain="category" nicename="anh">Ảnh</category><category domain="post_tag" nicename="viet-nam">Việt Nam</category>
        <wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value>Tóm lược cho máy tìm kiếm.</wp:meta_value></wp:postmeta>
        <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>tran-cu</wp:meta_value></wp:postmeta></item>
        <item><title>Hẹn giờ</title><content:encoded><![CDATA[<p>Thân.</p>]]></content:encoded><excerpt:encoded>Sapo.</excerpt:encoded>
        <wp:post_id>2</wp:post_id><wp:post_name>hen-gio</wp:post_name><wp:status>future</wp:status><wp:post_type>post</wp:post_type>
        <wp:post_date_gmt>2027-01-01 01:00:00</wp:post_date_gmt><category domain="category" nicename="the-thao">Thể thao</category></item>
        </channel></rss>
        """};

    @TempDir
    Path directory;

    private TestImport into;
    private Path file;

    @BeforeEach
    void open() {
        into = new TestImport(directory.resolve("renditions"));
        file = directory.resolve("trang-cu.wxr");
    }

    @AfterEach
    void close() {
        into.close();
    }

    @Test
    void categoriesKeepTheirPlaceTagsBecomeTopicsAndPlansStayPlans() throws IOException {
        Files.writeString(file, PARTS[0]);
        Path second = directory.resolve("phan-2.wxr.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(second))) {
            out.write(PARTS[1].getBytes(StandardCharsets.UTF_8));
        }

        ImportReport report = into.run(WxrOptions.USUAL, file, second);

        assertThat(report.isBroken()).as("%s", into.lines).isFalse();
        Item story = into.live("/bong-da/tran-dau");
        assertThat(story.fields().text("lead")).contains("Tóm lược cho máy tìm kiếm.");
        Item section = into.live("/bong-da");
        Item above = into.live("/the-thao");
        assertThat(section.fields().text("parent")).contains(above.id().value());
        assertThat(into.live("/chu-de/viet-nam").title()).isEqualTo("Việt Nam");
        assertThat(story.fields().texts("topics"))
                .containsExactly(
                        into.live("/chu-de/viet-nam").id().value(),
                        into.live("/chu-de/anh").id().value());
        assertThat(into.publishing.live().redirect("/category/the-thao/bong-da/"))
                .contains("/bong-da");
        assertThat(into.publishing.live().redirect("/tag/viet-nam")).contains("/chu-de/viet-nam");
        assertThat(into.publishing.live().redirect("/2019/05/tran-cu/")).contains("/bong-da/tran-dau");
        Item planned = into.publishing
                .content
                .items()
                .findByPath(TestPublishing.SYSTEM, "articles", "/2027/01/hen-gio")
                .orElseThrow();
        assertThat(planned.state()).isEqualTo(ItemState.SCHEDULED);
        assertThat(report.count(Count.PLANNED)).isEqualTo(1);
        assertThat(into.publishing.live().find(planned.id())).isEmpty();
    }

    @Test
    void aFileCutOffBetweenTwoRecordsIsToldFromAWholeOne() throws IOException {
        String text = PARTS[1].substring(0, PARTS[1].indexOf("</channel>"));
        Files.writeString(file, text);

        ImportReport report = into.run(POSTS, file);

        assertThat(report.isBroken()).isTrue();
        assertThat(report.count(Count.CREATED)).isEqualTo(2);
    }

    @Test
    void readsEveryExportOfAZipAndSaysWhenItBreaksOff() throws IOException {
        Path packed = directory.resolve("tat-ca.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            for (int part = 0; part < PARTS.length; part++) {
                zip.putNextEntry(new ZipEntry("xuat/phan-" + part + ".xml"));
                zip.write(PARTS[part].getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(packed, file, StandardCopyOption.REPLACE_EXISTING);
        ImportReport report = into.run(POSTS, file);
        assertThat(report.count(Count.CREATED)).isEqualTo(2);
        assertThat(report.isBroken()).isFalse();

        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertThat(into.run(POSTS, file).isBroken()).isTrue();
    }

    @Test
    void saysWhenAFileIsNoExport() throws IOException {
        Files.writeString(file, "");
        assertThat(into.run(POSTS, file).nothingSeen()).isTrue();

        Files.writeString(file, "<html><body>Không phải tệp xuất</body></html>");
        assertThat(into.run(POSTS, file).nothingSeen()).isTrue();
    }
}
