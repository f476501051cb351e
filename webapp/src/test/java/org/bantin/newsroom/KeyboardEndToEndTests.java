package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing by keys alone, as fast as fingers are: Enter never takes what was found for other words, and the caret is where one goes on. */
@RunningNewsroom
class KeyboardEndToEndTests {
    private static final CharSequence END = Keys.chord(Keys.CONTROL, Keys.END);
    private static final CharSequence DO = Keys.chord(Keys.CONTROL, Keys.ENTER);

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Test
    void tablesCardsLinksAndPicturesComeByKeysAndWritingGoesOnAfterThem(@TempDir Path folder) {
        fixture.person("phim", "Lý Phím", Role.REPORTER);
        fixture.create(fixture.actor("phim"), "document", Map.of("abstract", "chăm lo bữa ăn ca", "number", "977"));
        Item story = fixture.create(
                fixture.actor("phim"), "article", Map.of("title", "Viết bằng phím", "body", "<p>Mở đầu</p>"));
        try (Browser browser = new Browser(port)) {
            browser.signIn("phim", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/items/" + story.id().value());
            browser.type("#s-body", END + " trang");
            linksToWhatWasTyped(browser);
            goesThroughATable(browser);
            goesOnAfterACard(browser);
            picksFromTheLibrary(browser, folder);
            keepsTheFocus(browser);
            commentsKeepWhatIsHalfWritten(browser);
            browser.waitUntilSaved();
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    @Test
    void aLetterThatAsksForAReasonDoesNotStandInIt() {
        fixture.person("phim2", "Lý Phím Hai", Role.REPORTER);
        fixture.person("nhan", "Vũ Nhận", Role.EDITOR);
        Item story = fixture.create(
                fixture.actor("phim2"),
                "article",
                Map.of("title", "Gửi bằng phím", "lead", "Sapo", "body", "<p>x</p>"));
        try (Browser browser = new Browser(port)) {
            browser.signIn("phim2", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/items/" + story.id().value());
            browser.find("[data-verb=submit]").sendKeys(Keys.ENTER);
            browser.find("[data-verb=withdraw]");
            browser.waitForFocus("#verbs");
        }
        try (Browser browser = new Browser(port)) {
            browser.signIn("nhan", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/desk");
            browser.waitFor("#desk", "Gửi bằng phím");
            browser.keys("j");
            browser.waitForFocus("[data-card]");
            browser.keys("r");
            browser.waitForFocus("dialog[open] textarea");
            browser.keys(DO);
            browser.find("dialog[open] .err");
            assertThat(browser.find("dialog[open] textarea").getDomProperty("value"))
                    .isEmpty();
            browser.keys(Keys.ESCAPE);
            browser.waitForFocus("[data-card]");
        }
    }

    private static void linksToWhatWasTyped(Browser browser) {
        browser.keys(Keys.chord(Keys.CONTROL, Keys.SHIFT, Keys.ARROW_LEFT));
        browser.waitFor("#s-body", "Mở đầu trang");
        browser.find(".bubble");
        browser.keys(Keys.chord(Keys.CONTROL, "l"));
        browser.waitForFocus("dialog[open]");
        browser.keys("https://vidu.vn/nguon" + Keys.ENTER);
        browser.find("#s-body a[href='https://vidu.vn/nguon']");
        browser.waitForFocus("#s-body");
    }

    private static void goesThroughATable(Browser browser) {
        browser.keys(END, Keys.ENTER, "/bảng");
        browser.find(".slash");
        browser.keys(Keys.ENTER);
        browser.find("#s-body table");
        browser.keys("Đơn vị" + Keys.TAB + "Số" + Keys.TAB.toString().repeat(8) + "hàng thứ tư");
        browser.waitFor("#s-body tr:nth-child(4) td:first-child", "hàng thứ tư");
        assertThat(browser.text("#s-body tr:first-child th:first-child")).isEqualTo("Đơn vị");
    }

    private static void goesOnAfterACard(Browser browser) {
        browser.keys(END, "/thẻ văn");
        browser.find(".slash");
        browser.keys(Keys.ENTER);
        browser.waitForFocus("dialog[open]");
        browser.keys("977" + Keys.ENTER);
        browser.waitFor("dialog[open] .tag", "chăm lo bữa ăn ca");
        browser.keys(DO);
        browser.waitFor("#s-body .card-block", "chăm lo bữa ăn ca");
        browser.waitForFocus("#s-body");
        browser.keys("Sau thẻ.");
        browser.waitFor("#s-body .card-block + p", "Sau thẻ.");
    }

    private static void picksFromTheLibrary(Browser browser, Path folder) {
        browser.choose("#photo-files", NewsroomFixture.picture(folder, "trong-kho.jpg", 0xc77d22));
        browser.until(d -> (Boolean) browser.run("return !!document.querySelector('.shot textarea')"));
        browser.keys(Keys.ENTER, "/trong kho");
        browser.find(".slash");
        browser.keys(Keys.ENTER);
        browser.waitForFocus("dialog[open]");
        browser.waitFor("dialog[open] [role=option]", "trong-kho");
        browser.keys("trong kho" + Keys.ENTER);
        browser.waitFor("dialog[open] .tag", "trong-kho");
        browser.keys(DO);
        browser.find("#s-body figure.fig img");
        browser.waitForFocus("#s-body");
    }

    private static void keepsTheFocus(Browser browser) {
        browser.keys(Keys.chord(Keys.CONTROL, Keys.ALT, "i"));
        browser.waitForFocus("#tab-content");
        browser.keys(Keys.chord(Keys.CONTROL, "."));
        browser.waitForFocus("#s-body");
        browser.keys(Keys.chord(Keys.CONTROL, "."), Keys.chord(Keys.CONTROL, Keys.ALT, "i"));
        browser.waitForFocus("#tab-content");
        browser.keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        browser.until(d -> {
            browser.keys(Keys.TAB);
            return (Boolean) browser.run("return document.activeElement.dataset.deed === 'trash'");
        });
        browser.keys(Keys.ENTER);
        browser.waitForFocus(".drop");
    }

    private static void commentsKeepWhatIsHalfWritten(Browser browser) {
        browser.type("#s-body", Keys.chord(Keys.CONTROL, Keys.ALT, "m"));
        browser.waitForFocus(".thread-new");
        browser.keys("Cần số liệu", DO);
        browser.waitFor(".thread .say", "Cần số liệu");
        browser.waitForFocus("#s-body");
        browser.type(".thread .reply textarea", "Đang viết dở");
        browser.type("#s-body", Keys.chord(Keys.CONTROL, Keys.ALT, "m"));
        browser.waitForFocus(".thread-new");
        assertThat(browser.find(".thread .reply textarea").getDomProperty("value"))
                .isEqualTo("Đang viết dở");
        browser.keys(Keys.ESCAPE);
        browser.waitForFocus("#s-body");
    }
}
