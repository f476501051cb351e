package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator settles, over HTTP: it must be on the public site a moment later. */
@RunningNewsroom
class SettingsEndToEndTests {
    private static final Duration SOON = Duration.ofSeconds(15);

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @BeforeEach
    void people() {
        fixture.person("quantri", "Trần Quản Trị", Role.ADMINISTRATOR);
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
    }

    @Test
    void theOwnersDataStandsAtTheFootOfThePublicSiteAtOnce() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        Visitor reader = new Visitor(port);
        assertThat(reader.get("/").statusCode()).isEqualTo(200);
        admin.get("/newsroom/settings");
        String[] data = {
            "title",
            "Bản Tin",
            "ownerName",
            "Công đoàn <b>Ngành</b> Dệt",
            "governingBody",
            "Tổng Liên đoàn",
            "responsible",
            "Bà Hòa",
            "address",
            "Số 1",
            "phone",
            "0250 3000 114",
            "email",
            "toasoan@congdoan.example",
            "licence",
            "Giấy phép 12/GP"
        };
        assertThat(admin.post("/newsroom/settings", data).statusCode()).isEqualTo(303);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reader.get("/").body())
                        .contains("Công đoàn &lt;b&gt;Ngành&lt;/b&gt; Dệt", "Giấy phép 12/GP")
                        .doesNotContain("<b>Ngành</b>"));

        data[5] = "";
        data[13] = "không phải thư";
        assertThat(admin.post("/newsroom/settings", data).statusCode()).isEqualTo(422);
        data[13] = "toasoan@congdoan.example";
        admin.post("/newsroom/settings", data);
        assertThat(admin.get("/newsroom/settings").body()).contains("còn thiếu", "Cơ quan cấp trên");
        assertThat(admin.get("/newsroom/desk?view=board").body()).contains("Chuẩn bị tòa soạn", "Khai báo chủ trang");

        data[5] = "Tổng Liên đoàn";
        admin.post("/newsroom/settings", data);
        fixture.section("Việc làm");
        fixture.create(fixture.actor("thuha"), "article", Map.of("title", "Tin đầu tiên của tòa soạn"));
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(admin.get("/newsroom/desk?view=board").body())
                                .doesNotContain("Chuẩn bị tòa soạn"));
    }

    @Test
    void aSlashAtTheEndIsForgiven() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        assertThat(admin.get("/newsroom/settings/?saved").headers().firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("/newsroom/settings?saved"));
        assertThat(admin.get("/newsroom/").statusCode()).isEqualTo(308);
        assertThat(admin.get("/newsroom/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void theHeadShowsTheNameThatTheSiteWasGiven() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        Visitor reader = new Visitor(port);
        admin.get("/newsroom/settings");
        String[] data = {"title", "Lao động Sông Bắc", "owner", "Công đoàn Sông Bắc"};
        admin.post("/newsroom/settings", data);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reader.get("/").body())
                        .contains("<span class=\"mast__title\">Lao động Sông Bắc</span>", "Công đoàn Sông Bắc"));
        data[1] = "Bản Tin";
        admin.post("/newsroom/settings", data);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(reader.get("/").body()).doesNotContain("mast__title"));
    }

    @Test
    void sectionsAreAddedOrderedAndHidden() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        Visitor reader = new Visitor(port);
        Item first = fixture.section("Alpha chuyên mục");
        Item second = fixture.section("Beta chuyên mục");
        admin.get("/newsroom/settings/sections");
        admin.post("/newsroom/settings/sections", "title", "Gamma chuyên mục", "title_en", "Gamma section");
        assertThat(admin.post("/newsroom/settings/sections", "title", "gamma  Chuyên mục", "lead", "Đã gõ")
                        .body())
                .contains("Đã có chuyên mục “Gamma chuyên mục”", "value=\"Đã gõ\"");
        assertThat(admin.post("/newsroom/settings/sections", "title", "Rất dài ".repeat(20))
                        .statusCode())
                .isEqualTo(422);
        await().atMost(SOON).until(() -> reader.get("/").body().contains("Gamma chuyên mục"));

        admin.post(
                "/newsroom/settings/sections/order",
                "section",
                second.id().value(),
                "section",
                first.id().value());
        await().atMost(SOON).until(() -> {
            String page = reader.get("/").body();
            return page.indexOf("Beta chuyên mục") > 0
                    && page.indexOf("Beta chuyên mục") < page.indexOf("Alpha chuyên mục");
        });
        admin.post("/newsroom/settings/sections/" + first.id(), "title", "Alpha chuyên mục", "hidden", "on");
        await().atMost(SOON).until(() -> !reader.get("/").body().contains("Alpha chuyên mục"));
        String own = admin.post(
                        "/newsroom/settings/sections/" + second.id(),
                        "title",
                        "Beta",
                        "parent",
                        second.id().value())
                .body();
        assertThat(own).contains("không thể thuộc chính nó");
    }

    @Test
    void aSectionGoesToTheTrashOnceNothingStandsInIt() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        fixture.person("thubay", "Thu Bảy", Role.REPORTER);
        Item full = fixture.section("Còn bài trong này");
        Item empty = fixture.section("Lập nhầm");
        Map<String, Object> draft =
                Map.of("title", "Bài còn đó", "section", full.id().value());
        fixture.create(fixture.actor("thubay"), "article", draft);
        String place = "/newsroom/settings/sections/";
        admin.get(place + "?edit=" + full.id());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                admin.post(place + full.id() + "/removal").body())
                        .contains("Chuyên mục còn 1 bài"));
        assertThat(admin.post(place + empty.id() + "/removal").statusCode()).isEqualTo(303);
        assertThat(admin.get("/newsroom/settings/sections").body())
                .contains("Còn bài trong này")
                .doesNotContain("Lập nhầm");
        assertThat(admin.get("/newsroom/trash").body()).contains("Lập nhầm");
    }

    @Test
    void aMenuReplacesTheOneOfTheTemplates() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        Visitor reader = new Visitor(port);
        admin.get("/newsroom/settings/menus");
        assertThat(admin.post(
                                "/newsroom/settings/menus",
                                "menu",
                                "mainMenu",
                                "label",
                                "Hỏi, đáp",
                                "english",
                                "",
                                "address",
                                "javascript:alert(1)")
                        .statusCode())
                .isEqualTo(422);
        admin.post(
                "/newsroom/settings/menus",
                "menu",
                "mainMenu",
                "label",
                "Hỏi, đáp",
                "english",
                "Questions",
                "address",
                "/hoi-dap");
        await().atMost(SOON).until(() -> reader.get("/").body().contains("href=\"/hoi-dap\">Hỏi, đáp"));
        assertThat(reader.get("/en").body()).contains("Questions");
    }

    @Test
    void whoSavesOverAColleaguesSettingsIsAskedFirst() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        Item section = fixture.section("Delta chuyên mục");
        String place = "/newsroom/settings/sections/" + section.id();
        String seen = seen(admin.get("/newsroom/settings/sections?edit=" + section.id()), place);
        admin.post(place, "title", "Delta của người khác", "seen", seen);
        assertThat(admin.post(place, "title", "Delta của tôi", "seen", seen).body())
                .contains("nay là “Delta của người khác”", "value=\"Delta của tôi\"");

        String menus = "/newsroom/settings/menus";
        String menu = NewsroomFixture.between(admin.get(menus).body(), "m-contactMenu", "value=\"contactMenu\"");
        String[] mine = {
            "menu", "contactMenu", "label", "Của tôi", "english", "", "address", "/cua-toi", "seen", mark(menu)
        };
        String[] theirs = {"menu", "contactMenu", "label", "Của họ", "english", "", "address", "/cua-ho"};
        admin.post(menus, theirs);
        assertThat(admin.post(menus, mine).body()).contains("Bản vừa lưu: Của họ", "value=\"/cua-toi\"");
        mine[1] = "lookupMenu";
        mine[7] = "không phải địa chỉ";
        assertThat(admin.post(menus, mine).body()).as("the other menus stay").contains("value=\"/cua-ho\"");

        fixture.person("suachung", "Cao Sửa Chung", Role.EDITOR);
        String account = "/newsroom/admin/users/suachung";
        String before = seen(admin.get(account), account);
        String[] rights = {"displayName", "Cao Văn Chung", "roles", "editor", "enabled", "on", "seen", before};
        assertThat(admin.post(account, rights).statusCode()).isEqualTo(303);
        assertThat(admin.post(account, rights).body())
                .contains("Người khác vừa sửa tài khoản này (nay là: Cao Văn Chung");
    }

    private static String seen(HttpResponse<String> page, String place) {
        return mark(NewsroomFixture.between(page.body(), "action=\"" + place + "\"", "<div"));
    }

    private static String mark(String form) {
        return form.replaceFirst("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void redirectsLeadOnAndNeverInACircle() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        Visitor reader = new Visitor(port);
        admin.get("/newsroom/settings/redirects");
        assertThat(admin.post("/newsroom/settings/redirects", "from", "/tin-cu/", "to", "/van-ban", "status", "301")
                        .statusCode())
                .isEqualTo(303);
        assertThat(reader.get("/tin-cu").statusCode()).isEqualTo(301);
        assertThat(reader.get("/tin-cu").headers().firstValue("Location")).hasValue("/van-ban");
        String loop = admin.post("/newsroom/settings/redirects", "from", "/van-ban-a", "to", "/tin-cu/x")
                .body();
        assertThat(loop).doesNotContain("vòng tròn");
        assertThat(admin.post("/newsroom/settings/redirects", "from", "/a", "to", "/b")
                        .statusCode())
                .isEqualTo(303);
        assertThat(admin.post("/newsroom/settings/redirects", "from", "/b", "to", "/a")
                        .body())
                .contains("vòng tròn");
        assertThat(admin.post("/newsroom/settings/redirects", "from", "/c", "to", "//evil.example")
                        .statusCode())
                .isEqualTo(422);

        String table =
                "from;to;status\r\n/index.php?op=viewst&id=12;/chuong-trinh;302\r\n/cu/*;/moi/*;301\r\nsai;/x;301\r\n";
        String answer = admin.file("/newsroom/settings/redirects/import", "file", "bang.csv", "text/csv", table)
                .body();
        assertThat(answer).contains("Đã nhận 2", "Dòng 4:");
        assertThat(reader.get("/index.php?id=12&op=viewst").statusCode()).isEqualTo(302);
        assertThat(reader.get("/cu/2019/bai.html").headers().firstValue("Location"))
                .hasValue("/moi/2019/bai.html");
        assertThat(admin.get("/newsroom/settings/redirects/redirects.csv").body())
                .contains("\"/cu/*\",\"/moi/*\"");
    }

    @Test
    void theMailServerIsTriedAndAReporterSeesNoSettings() throws MessagingException {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            Visitor admin = Visitor.signedIn(port, "quantri");
            admin.get("/newsroom/settings/mail");
            admin.post(
                    "/newsroom/settings/mail",
                    "host",
                    "localhost",
                    "port",
                    Integer.toString(server.getSmtp().getPort()),
                    "security",
                    "none",
                    "from",
                    "bantin@congdoan.example",
                    "password",
                    "bí mật");
            assertThat(admin.post("/newsroom/settings/mail/test", "to", "lan@congdoan.example")
                            .body())
                    .contains("Máy chủ đã nhận");
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getSubject()).isEqualTo("Thư thử từ Bản Tin");
            assertThat(admin.get("/newsroom/settings/mail").body()).doesNotContain("bí mật");
            server.stop();
            assertThat(admin.post("/newsroom/settings/mail/test", "to", "lan@congdoan.example")
                            .body())
                    .contains("Không nối được tới máy chủ");
        } finally {
            server.stop();
        }
        Visitor reporter = Visitor.signedIn(port, "thuha");
        for (String place : new String[] {"", "/sections", "/menus", "/redirects", "/mail"}) {
            assertThat(reporter.get("/newsroom/settings" + place).statusCode()).isEqualTo(403);
        }
    }
}
