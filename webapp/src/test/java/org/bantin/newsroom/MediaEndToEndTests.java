package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveRequest;
import org.bantin.fixture.Browser;
import org.bantin.newsroom.mail.Errand;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The media library as a photo editor works in it: uploads into a folder, choosing by key, moving, cutting, putting away. */
@RunningNewsroom
class MediaEndToEndTests {
    private static final Actor SYSTEM = Actor.system("test");

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    Assets assets;

    @Autowired
    SaveDraft saveDraft;

    @Autowired
    Items items;

    @Autowired
    MoveToState moveToState;

    @Autowired
    PublishItem publishItem;

    @Autowired
    List<Errand> errands;

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

    @Test
    void whereTwoPeopleWroteTheSameCaptionThePanelAsksWhichToKeepAndLosesNeither() {
        fixture.person("haianh", "Vũ Hai Ảnh", Role.EDITOR);
        Item file = fixture.create(fixture.actor("haianh"), "asset", Map.of("title", "Ảnh hai người sửa"));
        try (Browser browser = new Browser(port)) {
            browser.open("/newsroom/sign-in");
            browser.signIn("haianh", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/media?owner=haianh");
            browser.click("[data-asset] a");
            browser.find(".asset textarea");
            saveDraft.execute(
                    SYSTEM, SaveRequest.change(file, new FieldValues(Map.of("caption", "Câu của người kia")), null));
            browser.type(".asset textarea", "Câu của tôi");
            browser.find(".asset .merge");
            browser.click(".asset-head .end button:last-child");
            browser.find(".asset .merge");
            browser.click(".asset [data-keep=settle]");
            browser.waitFor(".asset .save", "Đã lưu");
            assertThat(items.find(SYSTEM, file.id()).orElseThrow().fields().text("caption"))
                    .contains("Câu của tôi");
            browser.click(".asset-head .end button:last-child");
            browser.until(driver -> !browser.shows(".asset"));
        }
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
    void aPictureLeavesTheSiteWhenItsRightsEndAndThoseWhoShowItAreTold() {
        fixture.person("tacgia", "Bùi Tác Giả", Role.REPORTER);
        AssetOutcome taken = assets.takeIn(
                SYSTEM, new AssetUpload("het-han.jpg", NewsroomFixture.picture(directory, "het-han.jpg", 0x5a4b22)));
        Item photo = ((AssetOutcome.Stored) taken).asset();
        Map<String, Object> texts = Map.of("title", "Ảnh", "caption", "Bến cảng", "credit", "TTX", "alt", "Bến cảng");
        saveDraft.execute(SYSTEM, SaveRequest.change(photo, new FieldValues(texts), null));
        Item section = fixture.section("Cảng biển");
        Item story = fixture.create(
                fixture.actor("tacgia"),
                "article",
                Map.of(
                        "title", "Bến cảng mở thêm hai cầu",
                        "lead", "Hai cầu mới.",
                        "section", section.id().value(),
                        "hero", "jcr:" + photo.id().value(),
                        "body", "<p>Sáng nay.</p>"));
        moveToState.execute(SYSTEM, story.id(), Transition.APPROVE, "");
        assertThat(publishItem.execute(SYSTEM, story.id(), null)).isInstanceOf(PublishOutcome.Published.class);
        Visitor reader = new Visitor(port);
        String address = "/" + section.name() + "/" + story.name();
        String page = reader.get(address).body();
        String picture =
                "/.imaging/" + NewsroomFixture.between(page, "/.imaging/", " ").replaceAll("[\"?].*", "");
        assertThat(picture).contains(photo.id().value());
        assertThat(reader.get(picture).statusCode()).isEqualTo(200);

        saveDraft.execute(
                SYSTEM,
                SaveRequest.change(
                        items.find(SYSTEM, photo.id()).orElseThrow(),
                        new FieldValues(Map.of("validTo", Instant.now().minus(Duration.ofDays(3)))),
                        null));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            errands.forEach(Errand::run);
            assertThat(reader.get(picture).statusCode()).isEqualTo(404);
            assertThat(reader.get(address).body())
                    .contains("Sáng nay")
                    .doesNotContain(photo.id().value());
        });
        Visitor owner = Visitor.signedIn(port, "tacgia");
        assertThat(owner.json("GET", "/newsroom/api/notices", "").body())
                .contains("hết quyền dùng", story.id().value());
    }

    @Test
    void aPictureShownByManySaysByHowMany() throws Exception {
        fixture.person("demanh", "Hồ Đếm Ảnh", Role.EDITOR);
        AssetOutcome taken = assets.takeIn(
                SYSTEM, new AssetUpload("logo.jpg", NewsroomFixture.picture(directory, "logo.jpg", 0x118844)));
        String photo = ((AssetOutcome.Stored) taken).asset().id().value();
        for (int n = 1; n <= 23; n++) {
            fixture.create(SYSTEM, "article", Map.of("title", "Bài có biểu trưng " + n, "hero", "jcr:" + photo));
        }
        try (Browser editor = new Browser(port)) {
            editor.signIn("demanh", NewsroomFixture.PASSWORD);
            editor.open("/newsroom/media?q=logo");
            editor.click("[data-asset='" + photo + "'] .tile-title, [data-asset='" + photo + "']");
            editor.waitFor("và 3 nơi khác");
            assertThat(editor.body()).contains("Đang dùng ở");
            assertThat(editor.text(".insp-body .group-title .count")).isEqualTo("23");
        }
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
