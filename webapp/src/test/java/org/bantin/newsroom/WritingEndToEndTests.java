package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One person and a text: what the editor finds in it, and a browser that has no room to keep it. */
@RunningNewsroom
class WritingEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    Items items;

    @BeforeEach
    void people() {
        fixture.person("soat", "Đỗ Soát", Role.REPORTER);
    }

    private Item story(String title, String body) {
        return fixture.create(fixture.actor("soat"), "article", Map.of("title", title, "body", body));
    }

    @Test
    void hintsAreTakenByOneKeyOrPassedOverAndTheOutlineLeadsToItsHeading() {
        fixture.create(Actor.system("test"), "person", Map.of("name", "Nguyễn Thị Ngọc Lan"));
        Item story = story(
                "Tập huấn kỹ năng cho cán bộ công đoàn",
                "<p>Sáng 20/11, hơn 300 ngừoi dự hội nghị. Bà Nguyễn Thi Ngọc Lan mừng ngày hoà bình, thủy lợi và và khỏe.</p>"
                        + "<h2>Bữa ăn ca</h2><h4>Nhảy cấp</h4><p>Nói bằng tiếng Gia Rai: plei đắkk.</p>");
        try (Browser browser = new Browser(port)) {
            browser.signIn("soat", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/items/" + story.id().value());
            browser.waitFor("#s-body .slip", "ngừoi");
            browser.click("#s-body p");
            browser.keys(Keys.chord(Keys.CONTROL, Keys.HOME), Keys.F8);
            browser.waitFor(".hint-tip", "người");
            browser.keys(Keys.chord(Keys.ALT, Keys.ENTER));
            browser.waitFor("#s-body", "hơn 300 người dự hội nghị");
            browser.keys(Keys.F8);
            browser.waitFor(".hint-tip", "Nguyễn Thị Ngọc Lan");
            browser.keys(Keys.chord(Keys.ALT, Keys.ENTER));
            browser.waitFor("#s-body", "Bà Nguyễn Thị Ngọc Lan mừng");
            browser.click("#tab-check");
            browser.waitFor("#panel-check", "Nhảy cấp");
            browser.waitFor("#panel-check", "Trong bài có hai cách đặt dấu");
            browser.run("document.querySelector('#panel-check .outline li:last-child button').click()");
            browser.until(d -> "Nhảy cấp"
                    .equals(browser.run("return getSelection().anchorNode?.parentElement.closest('h4')?.textContent")));
            browser.run(
                    "[...document.querySelectorAll('.hint-row')].find(row => row.textContent.includes('đắkk')).querySelector('.btn:last-child').click()");
            browser.until(d -> !browser.text("#panel-check .hint-list").contains("đắkk"));
            browser.waitUntilSaved();
            browser.open("/newsroom/items/" + story.id().value());
            browser.waitFor("#s-body .slip", "hoà");
            assertThat(browser.run("return [...document.querySelectorAll('.slip')].map(e => e.textContent).join()")
                            .toString())
                    .doesNotContain("đắkk");
            assertThat(browser.problems())
                    .as("but for the level that the text itself skips")
                    .allMatch(problem -> problem.contains("heading-order"));
        }
        assertThat(items.find(Actor.system("test"), story.id())
                        .orElseThrow()
                        .fields()
                        .text("body")
                        .orElseThrow())
                .contains("hơn 300 người dự", "Nguyễn Thị Ngọc Lan")
                .doesNotContain("slip");
    }

    @Test
    void aBrowserWithoutRoomSaysSoAndStillSendsWhenTheNetworkIsBack() {
        Item story = story("Máy hết chỗ", "<p>Đang viết.</p>");
        try (Browser browser = new Browser(port)) {
            browser.signIn("soat", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/items/" + story.id().value());
            browser.find("html[data-ready]");
            browser.run("const full = () => { throw new DOMException('full', 'QuotaExceededError'); };"
                    + "IDBObjectStore.prototype.put = full; Storage.prototype.setItem = full;");
            browser.offline(true);
            browser.type("#s-title", " mà vẫn viết");
            browser.waitFor("#save", "Mất mạng và máy này hết chỗ giữ: đừng đóng trang");
            browser.offline(false);
            browser.waitUntilSaved();
        }
        assertThat(items.find(Actor.system("test"), story.id()).orElseThrow().title())
                .isEqualTo("Máy hết chỗ mà vẫn viết");
    }
}
