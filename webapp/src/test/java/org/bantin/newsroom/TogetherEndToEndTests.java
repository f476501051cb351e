package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.RestoreItem;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two browsers on one story, a network that goes away, a session that ends: nothing written is lost. */
@RunningNewsroom
class TogetherEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    Items items;

    @Autowired
    DeleteItem deleteItem;

    @Autowired
    RestoreItem restoreItem;

    @Test
    void nothingIsLostWhenTwoWriteAndTheNetworkGoes() {
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
        fixture.person("nhungsua", "Vũ Hồng Nhung", Role.EDITOR);
        Item story = fixture.create(
                fixture.actor("thuha"), "article", Map.of("title", "Ngày hội việc làm", "body", "<p>Đoạn đầu.</p>"));
        try (Browser writer = new Browser(port);
                Browser editor = new Browser(port)) {
            writer.signIn("thuha", NewsroomFixture.PASSWORD);
            editor.signIn("nhungsua", NewsroomFixture.PASSWORD);
            writer.open("/newsroom/items/" + story.id());
            editor.open("/newsroom/items/" + story.id());
            seesTheOther(writer, editor);
            offlineWordsArriveLater(writer, story);
            bothVersionsOfAConflictAreKept(writer, editor, story);
            signingInAgainGoesOn(writer, story);
        }
    }

    private static void seesTheOther(Browser writer, Browser editor) {
        writer.find("#people [aria-label*='Vũ Hồng Nhung']");
        editor.type("#s-kicker", "Việc làm");
        editor.waitUntilSaved();
        writer.waitFor("Hồng Nhung đang sửa từ");
        writer.until(d -> "Việc làm".equals(writer.find("#s-kicker").getDomProperty("value")));
    }

    private void offlineWordsArriveLater(Browser writer, Item story) {
        writer.offline(true);
        writer.type("#s-title", " mùa xuân");
        writer.until(d -> "offline".equals(writer.find("#save").getDomAttribute("data-state")));
        writer.waitFor("#save", "Mất mạng: đã giữ trên máy này");
        writer.offline(false);
        writer.waitUntilSaved();
        assertThat(stored(story).title()).isEqualTo("Ngày hội việc làm mùa xuân");
    }

    private void bothVersionsOfAConflictAreKept(Browser writer, Browser editor, Item story) {
        editor.until(
                d -> "Ngày hội việc làm mùa xuân".equals(editor.find("#s-title").getDomProperty("value")));
        writer.offline(true);
        writer.type("#s-title", " của người viết");
        writer.until(d -> "offline".equals(writer.find("#save").getDomAttribute("data-state")));
        editor.type("#s-title", " của biên tập");
        editor.waitUntilSaved();
        writer.offline(false);
        writer.waitFor("Chọn bản giữ lại");
        assertThat(writer.text("#conflict")).contains("mùa xuân của người viết").contains("mùa xuân của biên tập");
        writer.click("#conflict .btn-primary");
        writer.waitUntilSaved();
        assertThat(stored(story).title()).isEqualTo("Ngày hội việc làm mùa xuân của người viết");
    }

    private void signingInAgainGoesOn(Browser writer, Item story) {
        writer.endSession();
        writer.type("#s-body", "Viết khi phiên đã hết. ");
        writer.waitFor("Phiên đã hết hạn");
        writer.type("dialog[open] input[type=password]", NewsroomFixture.PASSWORD);
        writer.click("dialog[open] .btn-primary");
        writer.waitUntilSaved();
        assertThat(stored(story).fields().text("body").orElse("")).contains("Viết khi phiên đã hết.");
    }

    @Test
    void wordsOfTwoWhoWriteInOneTextStayWhereTheyWereTyped() {
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
        fixture.person("nhungsua", "Vũ Hồng Nhung", Role.EDITOR);
        Item story = fixture.create(
                fixture.actor("thuha"),
                "article",
                Map.of("title", "Hai người một bài", "body", "<p>Một.</p><p>Hai.</p><p>Ba.</p>"));
        try (Browser writer = new Browser(port);
                Browser editor = new Browser(port)) {
            writer.signIn("thuha", NewsroomFixture.PASSWORD);
            editor.signIn("nhungsua", NewsroomFixture.PASSWORD);
            writer.open("/newsroom/items/" + story.id());
            editor.open("/newsroom/items/" + story.id());
            bothTypeAtOnce(writer, editor, story);
            onlyWhatBothChangedIsToBeChosen(writer, editor, story);
            assertThat(editor.consoleErrors()).isEmpty();
        }
    }

    private void bothTypeAtOnce(Browser writer, Browser editor, Item story) {
        caretAtEndOf(writer, 1);
        caretAtEndOf(editor, 3);
        for (int n = 0; n < 25; n++) {
            writer.keys("a" + n + " ");
            editor.keys("b" + n + " ");
        }
        String first = words("Một.", "a");
        String third = words("Ba.", "b");
        for (Browser browser : new Browser[] {writer, editor}) {
            browser.waitFor("#s-body p:nth-child(1)", first.strip());
            browser.waitFor("#s-body p:nth-child(3)", third.strip());
        }
        writer.keys("xong");
        writer.waitUntilSaved();
        assertThat(stored(story).fields().text("body").orElse(""))
                .isEqualTo("<p>" + first + "xong</p><p>Hai.</p><p>" + third.strip() + "</p>");
    }

    private void onlyWhatBothChangedIsToBeChosen(Browser writer, Browser editor, Item story) {
        editor.waitFor("#s-body", "xong");
        writer.offline(true);
        caretAtEndOf(writer, 2);
        writer.keys(" Người viết.");
        caretAtEndOf(writer, 1);
        writer.keys(" Mở đầu.");
        writer.type("#s-kicker", "Của người viết");
        writer.until(d -> "offline".equals(writer.find("#save").getDomAttribute("data-state")));
        caretAtEndOf(editor, 2);
        editor.keys(" Biên tập.");
        caretAtEndOf(editor, 3);
        editor.keys("Kết.");
        editor.type("#s-kicker", "Của biên tập");
        editor.waitUntilSaved();
        writer.offline(false);
        writer.waitFor("#save", "Còn 2 chỗ cần chọn");
        writer.waitForFocus("#s-kicker");
        caretAtEndOf(writer, 2);
        writer.keys(" Gõ tiếp.");
        writer.waitFor("#conflict", "Hai. Người viết. Gõ tiếp.");
        assertThat(writer.text("#conflict")).doesNotContain("Mở đầu").doesNotContain("Kết.");
        writer.click("#save button");
        writer.waitForFocus("#conflict");
        writer.click("#conflict fieldset:nth-of-type(2) label:nth-of-type(2)");
        writer.click("#conflict fieldset:nth-of-type(1) label:nth-of-type(3)");
        writer.click("#conflict .btn-primary");
        writer.waitForFocus("#s-body");
        writer.waitUntilSaved();
        assertThat(stored(story).fields().text("kicker")).contains("Của biên tập");
        assertThat(stored(story).fields().text("body").orElse(""))
                .contains("xong Mở đầu.</p><p>Hai. Biên tập.</p><p>Hai. Người viết. Gõ tiếp.</p>")
                .endsWith("Kết.</p>");
    }

    @Test
    void whoWritesIsToldAtOnceWhatOthersDecide() {
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
        fixture.person("truong", "Đỗ Trưởng", Role.CHIEF_EDITOR);
        fixture.section("Ký kết nghe tin");
        Item story = fixture.create(
                fixture.actor("thuha"), "article", Map.of("title", "Đang viết", "lead", "Sapo", "body", "<p>Một</p>"));
        try (Browser writer = new Browser(port);
                Browser chief = new Browser(port)) {
            writer.signIn("thuha", NewsroomFixture.PASSWORD);
            writer.open("/newsroom/items/" + story.id());
            writer.click("[data-verb=submit]");
            writer.find("[data-verb=withdraw]");
            writer.type("#s-kicker", "Khai");
            writer.waitUntilSaved();
            chief.signIn("truong", NewsroomFixture.PASSWORD);
            chief.open("/newsroom/items/" + story.id());
            chief.click("#lock-note button");
            chief.waitForFocus("#s-body");
            writer.waitFor("#lock-note", "Trưởng đã nhận quyền sửa");
            chief.click("[data-field=section] input");
            chief.keys("ky ket nghe tin" + Keys.ENTER);
            writer.waitFor("[data-field=section] .tag", "Ký kết nghe tin");
            chief.waitUntilSaved();
            chief.click("[data-verb=return]");
            chief.type("dialog[open] textarea", "Thiếu số liệu" + Keys.chord(Keys.CONTROL, Keys.ENTER));
            writer.waitFor("#returned", "Thiếu số liệu");
            goesOnOverATrashedStory(writer, story);
        }
    }

    private void goesOnOverATrashedStory(Browser writer, Item story) {
        deleteItem.execute(fixture.actor("truong"), story.id(), "");
        writer.type("#s-kicker", " mạc");
        writer.waitFor("#save", "Bài đã vào thùng rác");
        restoreItem.execute(fixture.actor("truong"), story.id());
        writer.click("#save button");
        writer.waitUntilSaved();
        assertThat(stored(story).fields().text("kicker")).contains("Khai mạc");
    }

    private static String words(String start, String letter) {
        StringBuilder words = new StringBuilder(start);
        for (int n = 0; n < 25; n++) {
            words.append(letter).append(n).append(' ');
        }
        return words.toString();
    }

    private static void caretAtEndOf(Browser browser, int paragraph) {
        browser.find("html[data-ready]");
        browser.run(
                "const p = document.querySelector('#s-body > p:nth-of-type(' + arguments[0] + ')');"
                        + "document.querySelector('#s-body').focus(); getSelection().selectAllChildren(p); getSelection().collapseToEnd()",
                paragraph);
        browser.later("requestAnimationFrame(() => setTimeout(arguments[0], 50))");
    }

    @Test
    void wordsAreReplacedInOneStepAndWhatIsThrownAwayComesBack() {
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
        String body = "<p>Hội nghị bàn việc hoà giải. HỘI NGHỊ kết thúc sớm.</p>";
        Item story = fixture.create(fixture.actor("thuha"), "article", Map.of("title", "Tin vắn", "body", body));
        try (Browser writer = new Browser(port)) {
            writer.signIn("thuha", NewsroomFixture.PASSWORD);
            writer.open("/newsroom/items/" + story.id());
            writer.find("html[data-ready]");
            writer.click("#s-body");
            writer.waitForFocus("#s-body");
            writer.keys(Keys.chord(Keys.CONTROL, "h"));
            writer.type(".findbar-row:first-child input", "hòa");
            writer.waitFor(".findbar-count", "1 trên 1");
            writer.find(".findbar-row:first-child input").clear();
            writer.type(".findbar-row:first-child input", "hoi nghi");
            writer.waitFor(".findbar-count", "1 trên 2");
            writer.type(".findbar-row:last-child input", "Cuộc họp");
            writer.click(".findbar-row:last-child button:last-of-type");
            writer.waitUntilSaved();
            assertThat(stored(story).fields().text("body").orElse(""))
                    .isEqualTo("<p>Cuộc họp bàn việc hoà giải. Cuộc họp kết thúc sớm.</p>");
            writer.keys(Keys.ESCAPE);
            writer.keys(Keys.chord(Keys.CONTROL, "z"));
            writer.waitUntilSaved();
            assertThat(stored(story).fields().text("body").orElse("")).isEqualTo(body);

            writer.open("/newsroom/items/" + story.id());
            writer.find("html[data-ready]");
            writer.click("#s-body");
            writer.waitForFocus("#s-body");
            writer.keys(Keys.chord(Keys.CONTROL, "y"));
            writer.waitUntilSaved();
            assertThat(stored(story).fields().text("body").orElse("")).contains("Cuộc họp bàn việc");

            writer.click("#verbs [aria-haspopup=menu]");
            writer.click("[data-verb=delete]");
            writer.waitFor("Đã bỏ “Tin vắn” vào thùng rác.");
            assertThat(items.find(Actor.system("test"), story.id())).isEmpty();
            writer.click(".note button");
            writer.find("#s-title");
            assertThat(stored(story).title()).isEqualTo("Tin vắn");
        }
    }

    private Item stored(Item story) {
        return items.find(Actor.system("test"), story.id()).orElseThrow();
    }
}
