package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bantin.content.Item;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Telex as Macs, phones and ibus do it: words are composed, and Enter that ends one is the input method's alone. Sending waits for a network. */
@RunningNewsroom
class TypingEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Test
    void nothingIsEatenDoubledOrTakenWhileWordsAreComposed() {
        fixture.person("telex", "Lý Bộ Gõ", Role.REPORTER);
        fixture.create(fixture.actor("telex"), "organisation", Map.of("name", "Hợp tác xã Bộ Gõ"));
        Item story =
                fixture.create(fixture.actor("telex"), "article", Map.of("title", "Bài của", "body", "<p>Mở đầu</p>"));
        try (Browser browser = new Browser(port)) {
            browser.signIn("telex", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/items/" + story.id().value());
            browser.type("#s-title", " ");
            browser.compose("t", "ti", "tie", "tiê", "tiên", "tiêng", "tiếng");
            browser.waitForFocus("#s-title");
            assertThat(browser.find("#s-title").getDomProperty("value")).isEqualTo("Bài của tiếng");
            writesInTheText(browser);
            findsAnOrganisation(browser);
            findsInThePalette(browser);
            typesADay(browser);
            browser.waitUntilSaved();
            assertThat(browser.consoleErrors()).isEmpty();
        }
    }

    private static void writesInTheText(Browser browser) {
        browser.type("#s-body", Keys.chord(Keys.CONTROL, Keys.END) + Keys.ENTER + "/");
        browser.compose("t", "tr", "tri", "trí", "trích");
        browser.find(".slash");
        browser.keys(Keys.ENTER);
        browser.compose("l", "lo", "lơ", "lời");
        browser.waitFor("#s-body blockquote", "lời");
        assertThat(browser.text("#s-body blockquote")).isEqualTo("lời");
    }

    private static void findsAnOrganisation(Browser browser) {
        browser.click("#tab-info");
        browser.click("[data-field=organisations] input");
        browser.keys("hop tac xa bo ");
        browser.waitFor("[data-field=organisations] .menu", "Hợp tác xã Bộ Gõ");
        browser.compose("g", "go", "gõ");
        assertThat(browser.find("[data-field=organisations] input").getDomProperty("value"))
                .isEqualTo("hop tac xa bo gõ");
        browser.keys(Keys.ENTER);
        browser.waitFor("[data-field=organisations] .tag", "Hợp tác xã Bộ Gõ");
        browser.keys("chưa từng có");
        browser.waitFor("[data-field=organisations] .menu", "chưa từng có");
        browser.keys(Keys.chord(Keys.CONTROL, "a") + "hop tac xa bo" + Keys.ENTER);
        browser.waitFor("[data-field=organisations] .menu", "hop tac xa bo");
        assertThat(browser.text("[data-field=organisations] .tags")).isEqualTo("Hợp tác xã Bộ Gõ");
    }

    private static void findsInThePalette(Browser browser) {
        browser.click("#s-title");
        browser.keys(Keys.chord(Keys.CONTROL, "k"));
        browser.compose("l", "li", "lic", "lịch");
        browser.waitFor(".palette", "Lịch");
        assertThat(browser.find(".palette input").getDomProperty("value")).isEqualTo("lịch");
        browser.keys(Keys.ESCAPE);
        browser.waitForFocus("#s-title");
    }

    private static void typesADay(Browser browser) {
        browser.click("[data-field=displayDate] input");
        browser.keys("thứ hai" + Keys.TAB);
        browser.until(d -> String.valueOf(
                        browser.run("return document.querySelector('[data-field=displayDate] input').value"))
                .matches("\\d\\d/\\d\\d/\\d{4}"));
    }

    @Test
    void aStorySentWithoutANetworkGoesOutWhenThereIsOne() {
        fixture.person("xamang", "Lý Xa Mạng", Role.REPORTER);
        Item story = fixture.create(
                fixture.actor("xamang"), "article", Map.of("title", "Từ hiện trường", "body", "<p>Một</p>"));
        try (Browser browser = new Browser(port)) {
            browser.signIn("xamang", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/items/" + story.id().value());
            browser.offline(true);
            browser.type("#s-lead", "Sapo viết trên xe");
            browser.waitFor("[data-verb=submit]", "Gửi khi có mạng");
            browser.click("[data-verb=submit]");
            browser.waitFor("[data-verb=submit]", "Chờ mạng để gửi");
            notTwice(browser);
            browser.click("[data-verb=submit]");
            browser.waitFor("[data-verb=submit]", "Gửi khi có mạng");
            notTwice(browser);
            browser.click("[data-verb=submit]");
            browser.waitFor("[data-verb=submit]", "Chờ mạng để gửi");
            browser.offline(false);
            browser.waitFor("#state", "Chờ duyệt");
            browser.find("[data-verb=withdraw]");
        }
    }

    @Test
    void aYearMistypedOrPastIsNoTimeToPublish() {
        fixture.person("hennam", "Lý Hẹn Năm", Role.CHIEF_EDITOR);
        String section = fixture.section("Hẹn năm").id().value();
        Map<String, Object> values = Map.of("title", "Hẹn", "lead", "Sapo", "section", section, "body", "<p>Một</p>");
        Item story = fixture.create(fixture.actor("hennam"), "article", values);
        try (Browser browser = new Browser(port)) {
            browser.signIn("hennam", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/items/" + story.id().value());
            browser.find("#verbs [aria-haspopup=menu]").sendKeys(Keys.ENTER);
            browser.until(d -> {
                browser.keys(Keys.ARROW_DOWN);
                return (Boolean) browser.run("return document.activeElement.dataset.verb === 'schedule'");
            });
            browser.keys(Keys.ENTER);
            CharSequence send = Keys.chord(Keys.CONTROL, Keys.ENTER);
            browser.waitForFocus("dialog[open] input");
            browser.keys(Keys.chord(Keys.CONTROL, "a"), "01/01/9999", send);
            browser.waitFor("dialog[open] .err", "Ngày này quá xa");
            browser.keys(Keys.chord(Keys.CONTROL, "a"), "01/01/2020", send);
            browser.waitFor("dialog[open] .err", "Giờ hẹn đã qua");
            browser.keys(Keys.chord(Keys.CONTROL, "a"), "mai", send);
            browser.waitFor("#state", "Hẹn giờ");
            browser.waitForFocus("#verbs");
        }
    }

    /** A second press within a moment counts as the same. */
    private static void notTwice(Browser browser) {
        browser.later("setTimeout(arguments[0], 400)");
    }
}
