package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveRequest;
import org.bantin.fixture.Browser;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A chief editor arranges the front page: stories into slots, pins with an end, an alert, a change planned for later. */
@RunningNewsroom
class FrontDeskEndToEndTests {
    private static final Actor SYSTEM = Actor.system("test");
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TITLES = List.of(
            "Khám bệnh ngay cổng nhà máy",
            "Trao học bổng cho con công nhân",
            "Giải bóng chuyền nữ khai mạc",
            "Chợ Tết mở sớm",
            "Lịch đưa đón ca sáng thay đổi",
            "Tuần lễ an toàn điện");

    @TempDir
    static Path directory;

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    SaveDraft saveDraft;

    @Autowired
    MoveToState moveToState;

    @Autowired
    PublishItem publishItem;

    @Autowired
    PublishingSchedule schedule;

    @Autowired
    Assets assets;

    private static final Map<String, String> IDS = new HashMap<>();
    private Browser browser;

    @BeforeEach
    void house() {
        fixture.person("manh", "Đức Mạnh", Role.CHIEF_EDITOR);
        noPage();
        if (!IDS.isEmpty()) {
            return;
        }
        Item section = fixture.section("Đời sống");
        AssetOutcome taken = assets.takeIn(
                SYSTEM, new AssetUpload("anh.jpg", NewsroomFixture.picture(directory, "anh.jpg", 0x336699)));
        Item photo = ((AssetOutcome.Stored) taken).asset();
        saveDraft.execute(
                SYSTEM,
                SaveRequest.change(
                        photo,
                        new FieldValues(
                                Map.of("title", "Ảnh", "caption", "Công nhân", "credit", "Thu Hà", "alt", "Công nhân")),
                        null));
        IDS.put("section", section.name());
        for (String title : TITLES) {
            Item story = fixture.create(
                    SYSTEM,
                    "article",
                    Map.of(
                            "title",
                            title,
                            "lead",
                            "Sapo của bài: " + title,
                            "section",
                            section.id().value(),
                            "byline",
                            "Thu Hà",
                            "hero",
                            "jcr:" + photo.id().value(),
                            "body",
                            "<p>Nội dung bài.</p>"));
            moveToState.execute(SYSTEM, story.id(), Transition.APPROVE, "");
            if (!title.equals("Chợ Tết mở sớm")) {
                assertThat(publishItem.execute(SYSTEM, story.id(), null)).isInstanceOf(PublishOutcome.Published.class);
            }
            IDS.put(title, story.id().value());
        }
    }

    /** Other tests of the same newsroom begin with the automatic front page, as these do. */
    private void noPage() {
        Visitor.signedIn(port, "manh")
                .json("POST", "/newsroom/api/pages/delete", "{\"path\":\"/trang-nhat\",\"deep\":false}");
    }

    @AfterEach
    void leave() {
        noPage();
        if (browser != null) {
            browser.close();
        }
    }

    private String slot(int number) {
        return browser.text(".slot[data-slot='" + (number - 1) + "'] .slot-title");
    }

    private String revision() {
        return String.valueOf(browser.run("return document.documentElement.dataset.revision"));
    }

    private void change(Runnable deed) {
        String before = revision();
        deed.run();
        browser.until(d -> !revision().equals(before));
    }

    private String pool(String title) {
        return ".pool-item[data-id='" + IDS.get(title) + "'] .pool-pick";
    }

    /** Chooses a story in the pool and types the number of a slot. */
    private void put(String title, String number) {
        browser.find(pool(title));
        browser.run("document.querySelector(arguments[0]).focus()", pool(title));
        change(() -> browser.keys(number));
    }

    private void grip(int number, CharSequence... keys) {
        browser.run(
                "document.querySelector(arguments[0]).focus()", ".slot[data-slot='" + (number - 1) + "'] .slot-grip");
        for (CharSequence key : keys) {
            browser.keys(key);
        }
    }

    @Test
    void arrangesTheFrontPageAndReadersSeeIt() {
        browser = new Browser(port);
        browser.signIn("manh", NewsroomFixture.PASSWORD);
        Visitor reader = new Visitor(port);
        browser.open("/newsroom/front");
        browser.until(d -> "1".equals(browser.run("return document.documentElement.dataset.ready")));
        assertThat(slot(1)).isNotBlank();

        put("Khám bệnh ngay cổng nhà máy", "1");
        put("Trao học bổng cho con công nhân", "2");
        browser.type("#pool-find", "bong chuyen nu");
        browser.until(
                d -> browser.shows(pool("Giải bóng chuyền nữ khai mạc")) && !browser.shows(pool("Chợ Tết mở sớm")));
        change(() -> browser.drag(
                ".pool-item[data-id='" + IDS.get("Giải bóng chuyền nữ khai mạc") + "']",
                ".slot[data-slot='1']",
                "#slots-top .pool-item"));
        assertThat(slot(2)).isEqualTo("Giải bóng chuyền nữ khai mạc");
        assertThat(slot(3)).isEqualTo("Trao học bổng cho con công nhân");

        change(() -> grip(3, " ", Keys.ARROW_UP, Keys.ARROW_UP, " "));
        assertThat(slot(1)).isEqualTo("Trao học bổng cho con công nhân");
        assertThat(slot(2)).isEqualTo("Khám bệnh ngay cổng nhà máy");
        browser.open("/newsroom/front");
        browser.until(d -> "1".equals(browser.run("return document.documentElement.dataset.ready")));
        change(() -> grip(3, Keys.chord(Keys.CONTROL, "z")));
        assertThat(slot(1)).isEqualTo("Khám bệnh ngay cổng nhà máy");
        browser.until(d -> "1".equals(browser.run("return document.querySelectorAll('.toast').length + ''")));
        assertThat(browser.text(".toast")).startsWith("Đã hoàn tác");
        assertThat(browser.run("return document.activeElement.closest('.slot')?.dataset.slot"))
                .as("the focus stays with its slot when the list is drawn anew")
                .isEqualTo("2");

        change(() -> {
            grip(2, "p");
            browser.type("dialog .input", "mai");
            browser.click("dialog .btn-primary");
        });
        assertThat(browser.text(".slot[data-slot='1'] .chip-pin")).contains("Ghim đến");
        browser.click("#publish");
        browser.until(d -> reader.get("/").body().contains("leadstory__title")
                && lead(reader).contains("Khám bệnh ngay cổng nhà máy"));

        alertGoesOutAlone(reader);
        plannedChangeIsSeenBefore();
        assertThat(browser.consoleErrors()).isEmpty();
        assertThat(browser.problems()).isEmpty();
    }

    private static String lead(Visitor reader) {
        String page = reader.get("/")
                .body()
                .replace("&#160;", " ")
                .replace("\u00a0", " ")
                .replace("\u2060", "");
        int from = page.indexOf("leadstory__title");
        return from < 0 ? "" : page.substring(from, Math.min(page.length(), from + 300));
    }

    private void alertGoesOutAlone(Visitor reader) {
        put("Lịch đưa đón ca sáng thay đổi", "1");
        browser.click("[data-deed='alert']");
        browser.type("#alert-text", "Bão số 9 vào bờ trong đêm");
        change(() -> browser.click("dialog .btn-primary"));
        browser.until(d -> reader.get("/").body().contains("Bão số 9 vào bờ trong đêm"));
        assertThat(lead(reader)).contains("Khám bệnh ngay cổng nhà máy");
        assertThat(slot(1)).isEqualTo("Lịch đưa đón ca sáng thay đổi");
    }

    private void plannedChangeIsSeenBefore() {
        browser.click("[data-deed='plan']");
        browser.type("dialog .input", "mai");
        change(() -> browser.click("dialog .btn-primary"));
        browser.find("#plans .front-plan");
        assertThat(slot(1)).isEqualTo("Khám bệnh ngay cổng nhà máy");
        browser.click("#plans .front-plan button");
        browser.until(d -> String.valueOf(
                        browser.run(
                                "return document.querySelector('.front-frame:not(.is-coming)')?.contentDocument?.body?.textContent ?? ''"))
                .contains("Lịch đưa đón ca sáng thay đổi"));
    }

    private static String areas(String item, String title, Instant until) {
        return "{\"lead\":[{\"name\":\"\",\"values\":{\"item\":\"" + item + "\",\"title\":\"" + title + "\""
                + (until == null ? "" : ",\"until\":\"" + until + "\"") + "}}],\"top\":[],\"alert\":[]}";
    }

    private JsonNode desk(Visitor editor, String deed, String body) {
        return JSON.readTree(
                editor.json("POST", "/newsroom/api/front" + deed, body).body());
    }

    private static long seen(Visitor editor) {
        return JSON.readTree(editor.json("GET", "/newsroom/api/front?page=/trang-nhat", "")
                        .body())
                .get("revision")
                .asLong();
    }

    @Test
    void aPinAndAPlannedChangeTakeEffectAtTheirTimeWithoutAnybody() throws InterruptedException {
        Visitor editor = Visitor.signedIn(port, "manh");
        Visitor reader = new Visitor(port);
        String page = "\"page\":\"/trang-nhat\",\"open\":false,\"revision\":";
        Instant end = Instant.now().plusSeconds(10);
        desk(
                editor,
                "",
                "{" + page + seen(editor) + ",\"areas\":" + areas(IDS.get(TITLES.get(2)), "Ghim mười giây", end) + "}");
        desk(editor, "/publish", "{" + page + "0}");
        until(() -> lead(reader).contains("Ghim mười giây"));
        assertThat(reader.get("/").headers().firstValue("Cache-Control").orElse(""))
                .contains("s-maxage=5");

        JsonNode state = desk(
                editor,
                "",
                "{" + page + seen(editor) + ",\"areas\":" + areas(IDS.get(TITLES.get(0)), "Bản hẹn giờ", null) + "}");
        Instant later = end.plusSeconds(5);
        JsonNode planned =
                desk(editor, "/schedule", "{" + page + state.get("revision").asLong() + ",\"at\":\"" + later + "\"}");
        assertThat(planned.get("plans")).hasSize(1);
        assertThat(planned.get("draft")
                        .get("lead")
                        .get(0)
                        .get("values")
                        .get("item")
                        .asString())
                .isEqualTo(IDS.get("Giải bóng chuyền nữ khai mạc"));
        until(() -> !lead(reader).contains("Ghim mười giây"));
        assertThat(Instant.now()).isAfterOrEqualTo(end);
        until(() -> lead(reader).contains("Bản hẹn giờ"));
        assertThat(Instant.now()).isAfterOrEqualTo(later);
        JsonNode after = JSON.readTree(
                editor.json("GET", "/newsroom/api/front?page=/trang-nhat", "").body());
        assertThat(after.get("plans")).isEmpty();
        assertThat(after.get("unpublished").asBoolean()).isFalse();

        JsonNode refused = desk(editor, "/schedule", "{" + page + "0,\"at\":\"2020-01-01T00:00:00Z\"}");
        assertThat(refused.get("status").asInt()).isEqualTo(422);
        assertThat(editor.json("POST", "/newsroom/api/front", "{" + page + "1,\"areas\":{}}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void thePageOfASectionIsArrangedAboveItsNewestStories() throws InterruptedException {
        Visitor editor = Visitor.signedIn(port, "manh");
        Visitor reader = new Visitor(port);
        String address = "/" + IDS.get("section");
        String page = "{\"page\":\"/chuyen-muc" + address + "\",\"open\":false,\"revision\":0";
        assertThat(reader.get(address).body()).doesNotContain("Đầu trang chuyên mục");
        assertThat(editor.get("/newsroom/front/preview?page=/chuyen-muc" + address)
                        .body())
                .contains("sectop");
        desk(editor, "", page + ",\"areas\":" + areas(IDS.get(TITLES.get(1)), "Đầu trang chuyên mục", null) + "}");
        assertThat(editor.json("POST", "/newsroom/api/front", page + ",\"areas\":{}}")
                        .statusCode())
                .as("whoever saw no page yet does not overwrite the one that a colleague made")
                .isEqualTo(409);
        desk(editor, "/publish", page + "}");
        until(() -> reader.get(address)
                .body()
                .replace("&#160;", " ")
                .replace("\u00a0", " ")
                .contains("Đầu trang chuyên mục"));
        String body = reader.get(address).body();
        assertThat(body.indexOf("sectop__lead")).isPositive().isLessThan(body.indexOf("sectop__side"));
        assertThat(reader.get(address + "/rss.xml").statusCode()).isEqualTo(200);
        assertThat(reader.get("/chuyen-muc" + address + ".html").headers().firstValue("Location"))
                .contains(address);
    }

    @Test
    void aPreviewOfTheFutureShowsWhatComesAndNotWhatLeaves() {
        ItemId comes = new ItemId(IDS.get("Chợ Tết mở sớm"));
        ItemId leaves = new ItemId(IDS.get("Tuần lễ an toàn điện"));
        Instant now = Instant.now();
        publishItem.execute(SYSTEM, comes, now.plus(Duration.ofDays(1)));
        schedule.unpublishAt(SYSTEM, leaves, now.plus(Duration.ofDays(2)), "Hết tuần lễ");
        try {
            Visitor editor = Visitor.signedIn(port, "manh");
            String place = "/newsroom/front/preview?page=/trang-nhat&what=draft&at=";
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(preview(editor, place + now))
                            .contains("Tuần lễ an toàn điện")
                            .doesNotContain("Chợ Tết mở sớm"));
            assertThat(preview(editor, place + now.plus(Duration.ofDays(3))))
                    .contains("Chợ Tết mở sớm")
                    .doesNotContain("Tuần lễ an toàn điện");
        } finally {
            schedule.cancel(SYSTEM, comes);
            schedule.cancel(SYSTEM, leaves);
        }
    }

    private static String preview(Visitor editor, String place) {
        return editor.get(place)
                .body()
                .replace("&#160;", " ")
                .replace("\u00a0", " ")
                .replace("\u2060", "");
    }

    private static void until(java.util.function.BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(100);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
