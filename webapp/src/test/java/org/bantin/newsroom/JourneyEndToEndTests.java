package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main job as people do it, in a real browser: file a story with photos, return it, correct it, publish it, read and find it. */
@RunningNewsroom
class JourneyEndToEndTests {
    private static final String TITLE = "Hội nghị người lao động năm 2026 bàn về bữa ăn ca";

    @TempDir
    Path directory;

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @BeforeEach
    void people() {
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
        fixture.person("nhung", "Vũ Hồng Nhung", Role.CHIEF_EDITOR);
        fixture.section("Chăm lo đoàn viên");
    }

    @Test
    void aStoryGoesFromTheReporterOverTheDeskToTheReader() {
        try (Browser reporter = new Browser(port);
                Browser editor = new Browser(port)) {
            String story = file(reporter);
            editor.signIn("nhung", NewsroomFixture.PASSWORD);
            returnWithReason(editor, story);
            correct(reporter, story);
            String address = publish(editor, story);
            read(editor, address);
            takeOff(editor, story, address);
            assertThat(reporter.consoleErrors()).isEmpty();
            assertThat(editor.consoleErrors()).isEmpty();
        }
    }

    private String file(Browser reporter) {
        reporter.signIn("thuha", NewsroomFixture.PASSWORD);
        assertThat(reporter.path()).isEqualTo("/newsroom/mine");
        reporter.open("/newsroom/new/article");
        reporter.type("#s-title", TITLE);
        reporter.type("#s-lead", "Suất ăn tăng thêm 5.000 đồng từ quý I.");
        reporter.type("#s-body", "Sáng 20/11, hơn 300 đại biểu dự hội nghị.\n## Bữa ăn ca\nSuất ăn được nâng lên.\n");
        reporter.waitUntilSaved();
        String story = reporter.path();
        assertThat(story).startsWith("/newsroom/items/");
        reporter.type("[data-field=section] input", "cham lo");
        reporter.waitFor(".combo-menu .menu-item", "Chăm lo");
        reporter.keys(Keys.ENTER);
        reporter.click("#tab-photos");
        reporter.choose(
                "#photo-files",
                NewsroomFixture.picture(directory, "mot.jpg", 0x2255aa),
                NewsroomFixture.picture(directory, "hai.jpg", 0xaa5522));
        reporter.find("#photo-1-caption");
        describe(reporter, 0);
        reporter.type("#photo-1-caption", "Đại biểu biểu quyết");
        reporter.waitUntilSaved();
        previewIsThePublicPage(reporter, story);
        reporter.open(story);
        reporter.until(d -> TITLE.equals(reporter.find("#s-title").getDomProperty("value")));
        reporter.waitFor("#s-body h2", "Bữa ăn ca");
        reporter.click("[data-verb=submit]");
        reporter.waitFor("Đã gửi cho bàn biên tập");
        return story;
    }

    private static void describe(Browser browser, int photo) {
        browser.type("#photo-" + photo + "-caption", "Toàn cảnh hội nghị");
        browser.type("#photo-" + photo + "-credit", "Thu Hà");
        browser.type("#photo-" + photo + "-alt", "Hội trường đầy người, phông xanh");
    }

    private static void previewIsThePublicPage(Browser browser, String story) {
        browser.open(story + "/preview");
        assertThat(browser.text("h1")).isEqualTo(TITLE);
        assertThat((Boolean) browser.run(
                        "const i = [...document.images].find(i => i.src.includes('/newsroom/imaging/')); return !!i"))
                .isTrue();
    }

    private static void returnWithReason(Browser editor, String story) {
        editor.waitFor(TITLE);
        editor.open(story);
        editor.click("[data-verb=return]");
        editor.waitForFocus("dialog[open] textarea");
        editor.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        editor.waitFor("Ghi lý do để người viết biết cần sửa gì.");
        editor.waitForFocus("dialog[open] textarea");
        editor.keys("Ảnh 2 chưa có nguồn ảnh và mô tả.");
        editor.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        editor.waitFor("Đã trả lại cho");
        editor.waitFor("#state", "Trả lại");
    }

    private static void correct(Browser reporter, String story) {
        reporter.open("/newsroom/mine");
        reporter.waitFor("Ảnh 2 chưa có nguồn ảnh và mô tả.");
        reporter.open(story);
        assertThat(reporter.text("#returned")).contains("Hồng Nhung").contains("Ảnh 2 chưa có nguồn ảnh và mô tả.");
        reporter.click("#tab-photos");
        reporter.type("#photo-1-credit", "Thu Hà");
        reporter.type("#photo-1-alt", "Nhiều cánh tay giơ thẻ vàng");
        reporter.waitUntilSaved();
        reporter.click("[data-verb=submit]");
        reporter.waitFor("Đã gửi cho bàn biên tập");
    }

    private static String publish(Browser editor, String story) {
        editor.open(story);
        editor.click("[data-verb=publish]");
        editor.waitFor("Đã đăng lúc");
        editor.waitFor("#state", "Đã đăng");
        return String.valueOf(editor.find("#live-link").getDomAttribute("href"));
    }

    private static void read(Browser reader, String address) {
        assertThat(address).startsWith("/cham-lo-doan-vien/");
        reader.open(address);
        assertThat(reader.text("h1")).isEqualTo(TITLE);
        assertThat(reader.body()).contains("Suất ăn được nâng lên.").contains("Toàn cảnh hội nghị");
        reader.until(d -> (Boolean) reader.run(
                "const i = document.querySelector('main img'); return !!i && i.complete && i.naturalWidth > 0"));
        for (String question : new String[] {"h%E1%BB%99i%20ngh%E1%BB%8B", "hoi%20nghi"}) {
            reader.open("/tim-kiem?q=" + question);
            reader.waitFor(TITLE);
        }
    }

    private static void takeOff(Browser editor, String story, String address) {
        editor.open(story);
        editor.click("#verbs [aria-haspopup=menu]");
        editor.until(d -> editor.shows("[data-verb=unpublish]"));
        editor.click("[data-verb=unpublish]");
        editor.waitForFocus("dialog[open] textarea");
        editor.keys("Số liệu còn phải kiểm tra.");
        editor.keys(Keys.chord(Keys.CONTROL, Keys.ENTER));
        editor.waitFor("Đã gỡ khỏi trang");
        editor.open(address);
        assertThat(editor.body()).doesNotContain("Suất ăn được nâng lên.");
    }
}
