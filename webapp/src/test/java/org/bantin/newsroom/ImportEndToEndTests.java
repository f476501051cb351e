package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bantin.content.Item;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator moves a WordPress site here: sends, looks, decides, imports, follows, reads the report, and does it again. */
@RunningNewsroom
class ImportEndToEndTests {
    private static final String EXPORT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Công đoàn tỉnh Sông Bắc</title><link>https://cu.example</link>
            <wp:author><wp:author_login>hoa</wp:author_login><wp:author_display_name>Nguyễn Thị Hòa</wp:author_display_name></wp:author>
            <wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>thoi-su</wp:category_nicename><wp:cat_name>Thời sự</wp:cat_name></wp:category>
            <wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>rao-vat</wp:category_nicename><wp:cat_name>Rao vặt</wp:cat_name></wp:category>
            <item><title>anh</title><wp:post_id>9</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type>
            <wp:attachment_url>https://cu.example/wp-content/uploads/2019/05/hoi-nghi.jpg</wp:attachment_url></item>
            <item><title>Hội nghị người lao động ở Sông Bắc</title><link>https://cu.example/2019/05/hoi-nghi/</link><dc:creator>hoa</dc:creator>
            <content:encoded><![CDATA[<p>Sáng 2/5, hơn 300 đoàn viên dự hội nghị.</p><p><img src="https://cu.example/wp-content/uploads/2019/05/hoi-nghi-300x200.jpg" alt=""></p><p>Hội nghị bàn năm việc.</p>]]></content:encoded>
            <wp:post_id>101</wp:post_id><wp:post_date_gmt>2019-05-02 01:00:00</wp:post_date_gmt><wp:post_name>hoi-nghi</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <category domain="category" nicename="thoi-su">Thời sự</category></item>
            <item><title>Bán xe cũ</title><dc:creator>hoa</dc:creator><content:encoded><![CDATA[<p>Xe còn tốt.</p><p>Gọi ngay.</p>]]></content:encoded>
            <wp:post_id>102</wp:post_id><wp:post_date_gmt>2019-06-02 01:00:00</wp:post_date_gmt><wp:post_name>ban-xe</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
            <category domain="category" nicename="rao-vat">Rao vặt</category></item>
            </channel></rss>
            """;

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @TempDir
    Path directory;

    @Test
    void aWholeSiteMovesHereAndNothingComesTwice() throws IOException {
        fixture.person("quantri", "Trần Quản Trị", Role.ADMINISTRATOR);
        Item section = fixture.section("Việc Sông Bắc");
        Path export = Files.writeString(directory.resolve("xuat.xml"), EXPORT);
        Path page =
                Files.writeString(directory.resolve("trang.xml"), "<!DOCTYPE html><html><body>Đăng nhập</body></html>");
        List<String> problems = new ArrayList<>();
        try (Browser admin = new Browser(port)) {
            admin.signIn("quantri", NewsroomFixture.PASSWORD);
            admin.open("/newsroom/admin/transfer");
            admin.click("a[href='/newsroom/admin/imports']");
            ready(admin);
            admin.click("#import-send .btn-primary");
            admin.waitFor("#import-error", "Hãy chọn tệp xuất");
            admin.choose("#export", page);
            admin.click("#import-send .btn-primary");
            admin.waitFor("#import-error", "trang web đã lưu");
            problems.addAll(admin.problems());

            admin.open("/newsroom/admin/imports");
            String first = sent(admin, export, pictures());
            assertThat(admin.text("main")).contains("02/05/2019", "Rao vặt");
            assertThat(admin.run("return document.querySelector('[data-author=hoa]').value"))
                    .isEqualTo("Nguyễn Thị Hòa");
            problems.addAll(admin.problems());
            choose(admin, "thoi-su", section.id().value());
            choose(admin, "rao-vat", "leave");
            admin.click("#import-plan .btn-primary");
            stage(admin, "done");
            assertThat(admin.text("#report"))
                    .contains("Hội nghị người lao động ở Sông Bắc", "chuyên mục đã chọn không nhập");
            problems.addAll(admin.problems());
            admin.click("#report a[href^='/newsroom/items/']");
            admin.until(d -> admin.path().startsWith("/newsroom/items/"));

            Visitor reader = new Visitor(port);
            String address = reader.get("/2019/05/hoi-nghi/")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(reader.get(address).body())
                    .contains("Hội nghị người lao động ở Sông Bắc", "Hội nghị bàn năm việc", "<img", "Việc Sông Bắc");
            Visitor program = Visitor.signedIn(port, "quantri");
            assertThat(program.get(first + "/report.csv").body()).contains("\"Kết quả\"", "#101", "/newsroom/items/");
            assertThat(program.get("/newsroom/admin/audit").body()).contains("bắt đầu nhập từ WordPress");

            admin.open("/newsroom/admin/imports");
            sent(admin, export);
            choose(admin, "thoi-su", section.id().value());
            choose(admin, "rao-vat", "leave");
            admin.click("#import-plan .btn-primary");
            stage(admin, "done");
            assertThat(admin.text("#report")).contains("Đã có, không đổi #101").doesNotContain("Mới #");
            problems.addAll(admin.consoleErrors());
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void onlyAdministratorsComeNear() {
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
        Visitor reporter = Visitor.signedIn(port, "thuha");
        assertThat(reporter.get("/newsroom/admin/imports").statusCode()).isEqualTo(403);
        assertThat(reporter.get("/newsroom/admin/imports/20260101-000000-abcdef/report.csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).get("/newsroom/admin/imports").statusCode())
                .isIn(302, 401);
    }

    /** Sends files and waits until they have been read. @return the address of the import */
    private String sent(Browser admin, Path export, Path... pictures) {
        ready(admin);
        admin.choose("#export", export);
        if (pictures.length > 0) {
            admin.choose("#pictures", pictures);
        }
        admin.click("#import-send .btn-primary");
        admin.until(d -> admin.path().matches("/newsroom/admin/imports/[0-9a-f-]+"));
        stage(admin, "read");
        return admin.path();
    }

    private static void ready(Browser admin) {
        admin.until(d -> admin.run("return document.documentElement.dataset.ready"));
    }

    private static void stage(Browser admin, String stage) {
        admin.until(d -> stage.equals(admin.run(
                "return document.documentElement.dataset.ready && document.querySelector('#import')?.dataset.stage")));
    }

    private static void choose(Browser admin, String category, String section) {
        admin.run(
                "document.querySelector(`[data-category=\"${arguments[0]}\"]`).value = arguments[1]",
                category,
                section);
    }

    private Path pictures() throws IOException {
        Path zip = directory.resolve("anh.zip");
        try (OutputStream file = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.putNextEntry(new ZipEntry("wp-content/uploads/2019/05/hoi-nghi.jpg"));
            Files.copy(NewsroomFixture.picture(directory, "nguon.jpg", 0x7a2f4f), out);
        }
        return zip;
    }
}
