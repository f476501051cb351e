package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveRequest;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many files of the library at once: one that is gone, foreign or changed meanwhile stays as it is and holds up none of the others. */
@RunningNewsroom
class MediaBulkEndToEndTests {
    private static final Actor SYSTEM = Actor.system("test");
    private static final JsonMapper JSON = JsonMapper.shared();

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    SaveDraft saveDraft;

    @Autowired
    Items items;

    @TempDir
    Path directory;

    @Test
    void whatCannotBeWrittenIsToldByNameAndTheRestIsWrittenAndTakenBack() {
        fixture.person("xepnhieu", "Đỗ Xếp Nhiều", Role.REPORTER);
        Visitor visitor = Visitor.signedIn(port, "xepnhieu");
        Item one = file("xepnhieu", "Ảnh một", "");
        Item two = file("xepnhieu", "Ảnh hai", "TTXVN");
        Item foreign = fixture.create(SYSTEM, "asset", Map.of("title", "Ảnh của người khác"));
        ItemId gone = ItemId.random();
        JsonNode first = sent(
                visitor,
                "changes",
                "{\"ids\":[%s],\"wish\":{\"fields\":{\"credit\":\"Mai Biên\"},\"addTags\":[\"thi đua\"],\"onlyBlank\":true}}"
                        .formatted(ids(one.id(), two.id(), foreign.id(), gone)));
        assertThat(first.get("changed").size()).isEqualTo(2);
        assertThat(first.get("left").toString())
                .contains("Ảnh của người khác", "chưa có quyền", gone.value(), "không còn");
        assertThat(text(one, "credit")).isEqualTo("Mai Biên");
        assertThat(text(two, "credit")).isEqualTo("TTXVN");
        assertThat(found(two).fields().texts("tags")).containsExactly("thi đua");

        change(two, Map.of("tags", List.of("thi đua", "ký kết")));
        JsonNode back = sent(visitor, "reversals", first.get("changed").toString());
        assertThat(text(one, "credit")).isEmpty();
        assertThat(found(one).fields().texts("tags")).isEmpty();
        assertThat(back.get("left").toString()).contains("Ảnh hai", "vừa sửa");
        assertThat(found(two).fields().texts("tags")).containsExactly("thi đua", "ký kết");
        assertThat(visitor.json(
                                "POST",
                                "/newsroom/api/assets/changes",
                                "{\"ids\":[],\"wish\":{\"fields\":{\"focalX\":0}}}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatAStoryShowsIsKeptAndTheRestGoesToTheTrashAndComesBack() {
        fixture.person("xepbo", "Đỗ Xếp Bỏ", Role.EDITOR);
        Visitor visitor = Visitor.signedIn(port, "xepbo");
        Item shown = file("xepbo", "Ảnh đang dùng", "");
        Item spare = file("xepbo", "Ảnh thừa", "");
        fixture.create(
                fixture.actor("xepbo"),
                "article",
                Map.of("title", "Tin có ảnh", "hero", "jcr:" + shown.id().value()));
        JsonNode answer = sent(visitor, "removals", "{\"ids\":[" + ids(shown.id(), spare.id()) + "]}");
        assertThat(answer.get("left").toString()).contains("Ảnh đang dùng", "Tin có ảnh");
        assertThat(answer.get("ids").toString()).isEqualTo("[\"" + spare.id() + "\"]");
        assertThat(items.find(SYSTEM, spare.id())).isEmpty();
        sent(visitor, "restorations", "{\"ids\":[" + ids(spare.id()) + "]}");
        assertThat(items.find(SYSTEM, spare.id())).isPresent();
    }

    @Test
    void aFileArrivesInItsFolderAndIsNoDuplicateOfItselfWhenItsAnswerWasLost() throws IOException {
        fixture.person("xepvao", "Đỗ Xếp Vào", Role.REPORTER);
        Visitor visitor = Visitor.signedIn(port, "xepvao");
        Item folder = fixture.create(fixture.actor("xepvao"), "asset-folder", Map.of("title", "Chuyến công tác"));
        byte[] picture = Files.readAllBytes(NewsroomFixture.picture(directory, "cau.jpg", 0x33aa12));
        List<String> headers =
                List.of("X-File-Name", "cau.jpg", "X-Upload-Folder", folder.id().value());
        String id = read(visitor.bytes("/newsroom/api/assets", picture, headers))
                .get("id")
                .asString();
        assertThat(found(new ItemId(id)).fields().text("folder"))
                .contains(folder.id().value());
        List<String> repeated = new ArrayList<>(headers);
        repeated.addAll(List.of("X-Upload-Tries", "1"));
        JsonNode again = read(visitor.bytes("/newsroom/api/assets", picture, repeated));
        assertThat(again.get("id").asString()).isEqualTo(id);
        assertThat(again.get("duplicate").asBoolean()).isFalse();
        assertThat(read(visitor.bytes("/newsroom/api/assets", picture, headers))
                        .get("duplicate")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void allThatMatchAreChosenWrittenToAndTakenBack() {
        fixture.person("xeptatca", "Đỗ Tất Cả", Role.EDITOR);
        List<Item> files = new ArrayList<>();
        for (int n = 0; n < 52; n++) {
            files.add(file("xeptatca", "Ảnh hàng loạt " + n, ""));
        }
        List<String> problems;
        try (Browser browser = new Browser(port)) {
            browser.open("/newsroom/sign-in");
            browser.signIn("xeptatca", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/media?owner=xeptatca");
            browser.run("document.querySelector('[data-asset] a').focus()");
            browser.keys(" ");
            browser.waitFor("Đã chọn 1");
            browser.keys(Keys.chord(Keys.CONTROL, "a"));
            browser.waitFor("Chọn cả 52 tệp khớp");
            browser.run(
                    "[...document.querySelectorAll('#media-bulk button')].find(b => b.textContent.includes('khớp')).click()");
            browser.waitFor("Đã chọn 52");
            browser.keys("t");
            browser.type("dialog input[type=text]", "hàng loạt");
            browser.click("dialog .btn-primary");
            browser.waitFor("Đã ghi cho 52 ảnh");
            assertThat(files)
                    .allSatisfy(
                            one -> assertThat(found(one).fields().texts("tags")).containsExactly("hàng loạt"));
            browser.click(".toast .btn");
            browser.waitFor("Đã trả lại 52 tệp");
            problems = browser.problems();
            problems.addAll(browser.consoleErrors());
        }
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(files)
                        .allSatisfy(one ->
                                assertThat(found(one).fields().texts("tags")).isEmpty()));
        assertThat(problems).isEmpty();
    }

    @Test
    void everyFileThatIsRefusedIsToldWithItsReasonHoweverManyTheyAre() throws IOException {
        fixture.person("xephong", "Đỗ Xếp Hỏng", Role.REPORTER);
        Path[] broken = new Path[9];
        for (int n = 0; n < broken.length; n++) {
            broken[n] = Files.writeString(directory.resolve("hong" + n + ".jpg"), "no picture " + n);
        }
        try (Browser browser = new Browser(port)) {
            browser.open("/newsroom/sign-in");
            browser.signIn("xephong", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/media");
            browser.choose("#media-files", broken);
            browser.waitFor("9 tệp chưa nhận được");
            assertThat(browser.run("return document.querySelectorAll('.tray-list .ink-danger').length"))
                    .isEqualTo(9L);
        }
    }

    @Test
    void uploadsGoOnWhereTheyWereWhenTheSessionHasEndedAndThePersonIsBack() {
        fixture.person("xephet", "Đỗ Xếp Hết", Role.REPORTER);
        try (Browser browser = new Browser(port)) {
            browser.open("/newsroom/sign-in");
            browser.signIn("xephet", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/media?owner=xephet");
            browser.endSession();
            browser.choose(
                    "#media-files",
                    NewsroomFixture.picture(directory, "phien1.jpg", 0x9a1020),
                    NewsroomFixture.picture(directory, "phien2.jpg", 0x20709a),
                    NewsroomFixture.picture(directory, "phien3.jpg", 0x7a9a20));
            browser.type("dialog input[type=password]", NewsroomFixture.PASSWORD);
            browser.click("dialog .btn-primary");
            browser.waitFor("Đã nhận 3 tệp");
            browser.until(driver -> browser.run("return document.querySelectorAll('[data-asset]').length")
                    .equals(3L));
        }
    }

    @Test
    void aFileOnTheSiteIsTakenOffInItsPanelBeforeItIsPutAway() throws IOException {
        fixture.person("xepgo", "Đỗ Xếp Gỡ", Role.CHIEF_EDITOR);
        Visitor visitor = Visitor.signedIn(port, "xepgo");
        byte[] picture = Files.readAllBytes(NewsroomFixture.picture(directory, "go.jpg", 0x9a4b77));
        String id = read(visitor.bytes("/newsroom/api/assets", picture, List.of("X-File-Name", "go.jpg")))
                .get("id")
                .asString();
        Item photo = found(new ItemId(id));
        change(photo, Map.of("caption", "Cầu mới", "credit", "TTXVN", "alt", "Cầu mới"));
        read(visitor.json("POST", "/newsroom/api/items/" + id + "/publication", "{}"));
        String chosen = "{\"ids\":[" + ids(photo.id()) + "]}";
        assertThat(sent(visitor, "removals", chosen).get("left").toString()).contains("còn ở trên trang");
        try (Browser browser = new Browser(port)) {
            browser.open("/newsroom/sign-in");
            browser.signIn("xepgo", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/media?owner=xepgo");
            browser.click("[data-asset] a");
            browser.click(".asset-site .btn");
            browser.type("dialog textarea", "Nhầm ảnh");
            browser.click("dialog .btn-danger");
            browser.until(driver -> !browser.shows(".asset-site .btn"));
        }
        assertThat(sent(visitor, "removals", chosen).get("ids").toString()).contains(id);
    }

    private Item file(String owner, String title, String credit) {
        return fixture.create(fixture.actor(owner), "asset", Map.of("title", title, "credit", credit));
    }

    private void change(Item item, Map<String, Object> values) {
        saveDraft.execute(SYSTEM, SaveRequest.change(found(item), new FieldValues(values), null));
    }

    private Item found(Item item) {
        return found(item.id());
    }

    private Item found(ItemId id) {
        return items.find(SYSTEM, id).orElseThrow();
    }

    private String text(Item item, String field) {
        return found(item).fields().text(field).orElse("");
    }

    private static String ids(ItemId... ids) {
        return List.of(ids).stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","));
    }

    private static JsonNode sent(Visitor visitor, String door, String body) {
        return read(visitor.json("POST", "/newsroom/api/assets/" + door, body));
    }

    private static JsonNode read(java.net.http.HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
        return JSON.readTree(answer.body());
    }
}
