package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The media library as a photo editor works in it: uploads into a folder, choosing by key, moving, cutting, putting away. */
@RunningNewsroom
class MediaEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @TempDir
    Path directory;

    @Test
    void picturesAreUploadedIntoFoldersFilteredMovedAndCut() throws Exception {
        fixture.person("anhbien", "Mai Ảnh Biên", Role.EDITOR);
        List<String> problems = new ArrayList<>();
        try (Browser browser = new Browser(port)) {
            browser.open("/newsroom/sign-in");
            browser.signIn("anhbien", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/media?owner=anhbien");
            makeFolder(browser, "Hội nghị quý bốn");
            browser.click(".folder-card[data-title='Hội nghị quý bốn']");
            browser.find("[data-menu=folder-menu]");
            Path broken = Files.writeString(directory.resolve("hong.jpg"), "not a picture");
            browser.choose(
                    "#media-files",
                    NewsroomFixture.picture(directory, "mot.jpg", 0x2f7a4d),
                    NewsroomFixture.picture(directory, "hai.jpg", 0x7a2f5c),
                    broken);
            browser.waitFor("Không nhận loại tệp này");
            browser.until(driver -> tiles(browser) == 2);
            problems.addAll(browser.problems());

            browser.run("document.querySelector('[data-asset] a').focus()");
            browser.waitForFocus("[data-asset]");
            browser.keys("x", Keys.ARROW_RIGHT, Keys.chord(Keys.SHIFT, "x"));
            browser.waitFor("Đã chọn 2");
            browser.keys("m");
            browser.click("dialog .pick-line:first-child");
            browser.click("dialog .btn-primary");
            browser.until(driver -> tiles(browser) == 0);
            browser.click(".toast .btn");
            browser.until(driver -> tiles(browser) == 2);

            browser.click("[data-asset] a");
            browser.click(".crop[data-ratio='1:1']");
            browser.waitForFocus(".cut");
            browser.keys(Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT), Keys.ARROW_LEFT);
            browser.waitFor("Cắt tay");
            browser.waitFor("Đã lưu");
            problems.addAll(browser.problems());

            browser.open("/newsroom/media?owner=anhbien&view=list&lacks=any");
            browser.waitFor("Thiếu chú thích");
            problems.addAll(browser.problems());
            problems.addAll(browser.consoleErrors());
        }
        assertThat(problems).isEmpty();
    }

    private static void makeFolder(Browser browser, String name) {
        browser.click("[data-folder-deed=new]");
        browser.type("dialog input[type=text]", name);
        browser.click("dialog .btn-primary");
        browser.find(".folder-card[data-title='" + name + "']");
    }

    private static long tiles(Browser browser) {
        return ((Number) browser.run("return document.querySelectorAll('[data-asset]').length")).longValue();
    }

    @Test
    void foldersRefuseWhatMakesNoSense() {
        fixture.person("xepanh", "Lý Xếp Ảnh", Role.EDITOR);
        Visitor visitor = Visitor.signedIn(port, "xepanh");
        visitor.get("/newsroom/media");
        Item outer = fixture.create(fixture.actor("xepanh"), "asset-folder", Map.of("title", "Ngoài"));
        Item inner = fixture.create(
                fixture.actor("xepanh"),
                "asset-folder",
                Map.of("title", "Trong", "parent", outer.id().value()));
        String path = "/newsroom/api/folders";
        assertThat(visitor.json("PUT", path + "/" + outer.id(), "{\"parent\":\"" + inner.id() + "\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(visitor.json("POST", path, "{\"title\":\"Ngoài\"}").body()).contains("đã có thư mục");
        assertThat(visitor.json("POST", path, "{\"title\":\"  \"}").statusCode())
                .isEqualTo(422);
        assertThat(visitor.json("DELETE", path + "/" + outer.id(), "").statusCode())
                .isEqualTo(200);
        assertThat(visitor.json("GET", path, "").body()).contains("Trong").doesNotContain("Ngoài");
    }
}
