package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bantin.content.Item;
import org.bantin.newsroom.mail.Errand;
import org.bantin.newsroom.mail.MailSettings;
import org.bantin.newsroom.mail.PostOffice;
import org.bantin.publishing.PublishItem;
import org.bantin.repository.Accounts;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an administrator settles, over HTTP: it must be on the public site a moment later. */
@RunningNewsroom
class HouseEndToEndTests {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    Accounts accounts;

    @Autowired
    MoveToState moveToState;

    @Autowired
    PublishItem publishItem;

    @Autowired
    PostOffice office;

    @Autowired
    List<Errand> errands;

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
    }

    @Test
    void sectionsAreAddedOrderedAndHidden() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        Visitor reader = new Visitor(port);
        Item first = fixture.section("Alpha chuyên mục");
        Item second = fixture.section("Beta chuyên mục");
        admin.get("/newsroom/settings/sections");
        admin.post("/newsroom/settings/sections", "title", "Gamma chuyên mục", "title_en", "Gamma section");
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
        } finally {
            server.stop();
        }
        Visitor reporter = Visitor.signedIn(port, "thuha");
        for (String place : new String[] {"", "/sections", "/menus", "/redirects", "/mail"}) {
            assertThat(reporter.get("/newsroom/settings" + place).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aSecondFactorIsAskedForAndRecoveryCodesAreGoodOnce() throws GeneralSecurityException {
        fixture.person("minhtri", "Đỗ Minh Trí", Role.EDITOR);
        Visitor minh = Visitor.signedIn(port, "minhtri");
        String page = minh.get("/newsroom/me/second-factor").body();
        String secret = between(page, "<code class=\"breakable\">", "</code>").replace(" ", "");
        assertThat(minh.post("/newsroom/me/second-factor", "code", "000000").statusCode())
                .isEqualTo(422);
        String shown =
                minh.post("/newsroom/me/second-factor", "code", code(secret)).body();
        String recovery = between(shown, "<li><code>", "</code>");
        minh.post("/newsroom/sign-out");

        Visitor again = new Visitor(port);
        again.get("/newsroom/sign-in");
        String before = again.cookie("bantin");
        assertThat(again.post("/newsroom/sign-in", "name", "minhtri", "password", NewsroomFixture.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .hasValue("/newsroom/sign-in/code");
        assertThat(again.get("/newsroom/desk").statusCode())
                .as("half way in is not in")
                .isBetween(302, 303);
        again.get("/newsroom/sign-in/code");
        assertThat(again.post("/newsroom/sign-in/code", "code", "123456").statusCode())
                .isEqualTo(422);
        assertThat(again.post("/newsroom/sign-in/code", "code", recovery).statusCode())
                .isEqualTo(303);
        assertThat(again.get("/newsroom/desk").statusCode()).isEqualTo(200);
        assertThat(again.cookie("bantin")).isNotEqualTo(before);

        Visitor thief = new Visitor(port);
        thief.signIn("minhtri", NewsroomFixture.PASSWORD);
        thief.get("/newsroom/sign-in/code");
        assertThat(thief.post("/newsroom/sign-in/code", "code", recovery).statusCode())
                .isEqualTo(422);
    }

    @Test
    void aRoleThatOwesASecondFactorGoesNowhereElse() {
        fixture.person("thuthu", "Thủ Thư Ảnh", Role.PHOTO_LIBRARIAN);
        Visitor admin = Visitor.signedIn(port, "quantri");
        admin.get("/newsroom/settings/security");
        admin.post("/newsroom/settings/security", "roles", "photo-librarian", "shortest", "12");
        Visitor owing = new Visitor(port);
        owing.signIn("thuthu", NewsroomFixture.PASSWORD);
        assertThat(owing.get("/newsroom/media").headers().firstValue("Location"))
                .hasValue("/newsroom/me/second-factor");
        assertThat(owing.json("GET", "/newsroom/api/notices", "").statusCode()).isEqualTo(403);
        assertThat(owing.get("/newsroom/me/second-factor").statusCode()).isEqualTo(200);
        admin.post("/newsroom/settings/security", "shortest", "10");
    }

    @Test
    void sessionsAreSeenAndEndedFromAnyOther() {
        fixture.person("baoan", "Bùi Bảo An", Role.REPORTER);
        Visitor here = Visitor.signedIn(port, "baoan");
        Visitor there = Visitor.signedIn(port, "baoan");
        assertThat(there.get("/newsroom/mine").statusCode()).isEqualTo(200);
        here.get("/newsroom/me");
        here.post("/newsroom/me/sessions/end");
        assertThat(there.get("/newsroom/mine").statusCode()).isBetween(302, 303);
        assertThat(here.get("/newsroom/mine").statusCode()).isEqualTo(200);
        Visitor admin = Visitor.signedIn(port, "quantri");
        admin.get("/newsroom/admin/users/baoan");
        admin.post("/newsroom/admin/users/baoan/sign-out");
        assertThat(here.get("/newsroom/mine").statusCode()).isBetween(302, 303);
    }

    @Test
    void aForgottenPasswordIsSetByLinkOnceAndNobodyLearnsWhoHasAnAccount() throws Exception {
        fixture.person("ngocanh", "Võ Ngọc Anh", Role.REPORTER);
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            Visitor admin = Visitor.signedIn(port, "quantri");
            admin.get("/newsroom/admin/users/ngocanh");
            admin.post(
                    "/newsroom/admin/users/ngocanh",
                    "displayName",
                    "Võ Ngọc Anh",
                    "roles",
                    "reporter",
                    "enabled",
                    "true",
                    "email",
                    "anh@congdoan.example");
            office.settle(new MailSettings(
                    "localhost", server.getSmtp().getPort(), "none", "", "", "bantin@congdoan.example", "Bản Tin"));
            Visitor stranger = new Visitor(port);
            stranger.get("/newsroom/forgotten");
            String known = stranger.post("/newsroom/forgotten", "who", "anh@congdoan.example")
                    .body();
            String unknown =
                    stranger.post("/newsroom/forgotten", "who", "ai-do").body();
            assertThat(known.replaceAll("csrf.*?>|nonce=.*?>", ""))
                    .isEqualTo(unknown.replaceAll("csrf.*?>|nonce=.*?>", ""));
            assertThat(office.sendDue()).isEqualTo(1);
            String letter = String.valueOf(server.getReceivedMessages()[0].getContent());
            String link =
                    letter.substring(letter.indexOf("/newsroom/reset?key=")).split("\\s")[0];
            String key = link.substring(link.indexOf('=') + 1);
            stranger.get(link);
            assertThat(stranger.post("/newsroom/reset", "key", key, "password", "1234567890")
                            .body())
                    .contains("dễ đoán");
            assertThat(stranger.post("/newsroom/reset", "key", key, "password", "mua roi tren pho Hue")
                            .statusCode())
                    .isEqualTo(303);
            assertThat(stranger.post("/newsroom/reset", "key", key, "password", "mua roi tren pho Huong")
                            .statusCode())
                    .isEqualTo(422);
            assertThat(stranger.signIn("ngocanh", "mua roi tren pho Hue")
                            .headers()
                            .firstValue("Location"))
                    .hasValue("/newsroom");
        } finally {
            server.stop();
        }
    }

    @Test
    void rightsReachOnlyTheTypesAndGroupsThatWereGiven() {
        fixture.person("chibai", "Chỉ Viết Bài", Role.REPORTER);
        Visitor admin = Visitor.signedIn(port, "quantri");
        admin.get("/newsroom/admin/groups/new");
        admin.post("/newsroom/admin/groups/new", "title", "Ban văn bản", "roles", "editor", "types", "document");
        admin.post(
                "/newsroom/admin/users/chibai",
                "displayName",
                "Chỉ Viết Bài",
                "roles",
                "reporter",
                "enabled",
                "true",
                "types",
                "article");
        Visitor writer = Visitor.signedIn(port, "chibai");
        String document = "{\"type\":\"document\",\"baseRevision\":0,\"changes\":{\"abstract\":\"Kế hoạch\"}}";
        assertThat(writer.json("POST", "/newsroom/api/items", document).statusCode())
                .isEqualTo(403);
        assertThat(writer.json(
                                "POST",
                                "/newsroom/api/items",
                                document.replace("document", "article").replace("abstract", "title"))
                        .statusCode())
                .isEqualTo(201);
        admin.post(
                "/newsroom/admin/users/chibai",
                "displayName",
                "Chỉ Viết Bài",
                "roles",
                "reporter",
                "enabled",
                "true",
                "types",
                "article",
                "groups",
                "ban-van-ban");
        assertThat(fixture.actor("chibai").roles()).containsExactlyInAnyOrder(Role.REPORTER, Role.EDITOR);
        assertThat(fixture.actor("chibai").types()).containsExactly("document");
        assertThat(writer.json("POST", "/newsroom/api/items", document).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aScheduledStoryIsMovedToAnotherDayInTheCalendar() {
        Item section = fixture.section("Lịch thử");
        fixture.person("tongbien", "Cao Tổng Biên", Role.CHIEF_EDITOR);
        Actor chief = fixture.actor("tongbien");
        Item story = fixture.create(
                chief,
                "article",
                Map.of(
                        "title",
                        "Tin hẹn giờ",
                        "lead",
                        "Dẫn.",
                        "body",
                        "<p>Thân.</p>",
                        "section",
                        section.id().value()));
        moveToState.execute(chief, story.id(), Transition.APPROVE, "");
        LocalDate tomorrow = LocalDate.now(ZONE).plusDays(1);
        publishItem.execute(
                chief, story.id(), tomorrow.atTime(6, 0).atZone(ZONE).toInstant());
        Visitor editor = Visitor.signedIn(port, "tongbien");
        assertThat(editor.get("/newsroom/calendar?at=" + tomorrow).body()).contains("Tin hẹn giờ", "data-plan");
        String place = "/newsroom/api/calendar/" + story.id();
        assertThat(editor.json("POST", place, "{\"day\":\"2020-01-01\"}").statusCode())
                .isEqualTo(422);
        LocalDate later = tomorrow.plusDays(9);
        assertThat(editor.json("POST", place, "{\"day\":\"" + later + "\"}").statusCode())
                .isEqualTo(200);
        assertThat(editor.get("/newsroom/calendar?at=" + later).body()).contains("06:00", "Tin hẹn giờ");
        Visitor reporter = Visitor.signedIn(port, "thuha");
        assertThat(reporter.get("/newsroom/calendar?at=" + later).body()).doesNotContain("data-plan=");
        assertThat(reporter.json("POST", place, "{\"day\":\"" + later.plusDays(1) + "\"}")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void tasksAreGivenDoneAndToldOf() {
        fixture.person("giaoviec", "Hồ Giao Việc", Role.EDITOR);
        fixture.person("nhanviec", "Tạ Nhận Việc", Role.REPORTER);
        Visitor giver = Visitor.signedIn(port, "giaoviec");
        Visitor doer = Visitor.signedIn(port, "nhanviec");
        giver.get("/newsroom/tasks");
        assertThat(giver.post("/newsroom/tasks", "title", "", "assignee", "nhanviec")
                        .statusCode())
                .isEqualTo(422);
        giver.post("/newsroom/tasks", "title", "Chụp ảnh <i>hội nghị</i>", "assignee", "nhanviec", "due", "2020-02-03");
        String asked = doer.get("/newsroom/mine").body();
        assertThat(asked).contains("Đang chờ bạn", "Chụp ảnh &lt;i&gt;hội nghị&lt;/i&gt;", "ink-late");
        assertThat(doer.json("GET", "/newsroom/api/notices", "").body()).contains("Giao Việc");
        String id = between(doer.get("/newsroom/tasks").body(), "action=\"/newsroom/tasks/", "/done");
        assertThat(Visitor.signedIn(port, "thuha")
                        .post("/newsroom/tasks/" + id + "/done")
                        .statusCode())
                .isEqualTo(403);
        doer.post("/newsroom/tasks/" + id + "/done", "done", "true");
        assertThat(giver.get("/newsroom/tasks?view=given").body()).contains("is-done");
        assertThat(giver.json("GET", "/newsroom/api/notices", "").body()).contains("đã xong việc");
    }

    @Test
    void figuresCountWorksAndPayByTariff() {
        Item section = fixture.section("Số liệu thử");
        fixture.person("tongbien", "Cao Tổng Biên", Role.CHIEF_EDITOR);
        Item story = fixture.create(
                fixture.actor("tongbien"),
                "article",
                Map.of(
                        "title", "Tin tính nhuận bút",
                        "lead", "Dẫn.",
                        "body", "<p>Thân.</p>",
                        "byline", "Thu Hà",
                        "section", section.id().value()));
        moveToState.execute(fixture.actor("tongbien"), story.id(), Transition.APPROVE, "");
        publishItem.execute(fixture.actor("tongbien"), story.id(), null);
        Visitor chief = Visitor.signedIn(port, "tongbien");
        await().atMost(SOON).until(() -> chief.get("/newsroom/figures").body().contains("Thu Hà"));
        chief.post("/newsroom/figures/tariffs", "t-article", "150.000", "t-photo", "50000");
        assertThat(chief.get("/newsroom/figures").body()).contains("150.000");
        var sheet = chief.get("/newsroom/figures/figures.xlsx");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("PK");
        assertThat(Visitor.signedIn(port, "thuha").get("/newsroom/figures").statusCode())
                .isEqualTo(403);
    }

    @Test
    void aDailyLetterTellsWhatIsDueOnceAndNoLetterComesForNothing() {
        fixture.person("thutom", "Mai Thư Tóm", Role.REPORTER);
        fixture.person("khongthu", "Mai Không Thư", Role.REPORTER);
        accounts.update(account("thutom").withEmail("tom@congdoan.example"));
        accounts.update(account("khongthu").withEmail("khong@congdoan.example"));
        office.settle(new MailSettings("localhost", 9, "none", "", "", "bantin@congdoan.example", "Bản Tin"));
        Visitor reader = Visitor.signedIn(port, "thutom");
        reader.get("/newsroom/tasks");
        reader.post("/newsroom/tasks", "title", "Nộp ảnh", "assignee", "thutom", "due", "2020-01-02");
        reader.get("/newsroom/me");
        reader.post("/newsroom/me/digest", "wanted", "yes", "hour", "0");
        errands.forEach(Errand::run);
        errands.forEach(Errand::run);
        assertThat(office.waiting().stream().filter(letter -> letter.to().endsWith("tom@congdoan.example")))
                .hasSize(1);
        assertThat(office.waiting()).noneMatch(letter -> letter.to().startsWith("khong@"));
        office.sendDue();
        assertThat(office.waiting().stream().filter(letter -> letter.to().endsWith("tom@congdoan.example")))
                .as("kept while the server does not answer")
                .allMatch(letter -> letter.tries() == 1 && !letter.error().isEmpty());
    }

    @Test
    void theAuditTrailIsTakenAwayAsATableByAdministratorsOnly() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        String table =
                admin.get("/newsroom/admin/audit/audit.csv?action=signed-in").body();
        assertThat(table).contains("đăng nhập", "quantri").doesNotContain("tạo đường dẫn");
        assertThat(admin.get("/newsroom/admin/audit/audit.xlsx?from=2020-01-01&to=2030-01-01")
                        .body())
                .startsWith("PK");
        assertThat(Visitor.signedIn(port, "thuha")
                        .get("/newsroom/admin/audit/audit.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    private org.bantin.repository.Account account(String name) {
        return accounts.list().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start);
        assertThat(from).as(start + " in " + text).isNotNegative();
        return text.substring(from + start.length(), text.indexOf(end, from + start.length()));
    }

    /** The code of this half minute, reckoned apart from the product. */
    private static String code(String base32) throws GeneralSecurityException {
        String bits = base32.chars()
                .mapToObj(
                        c -> String.format("%5s", Integer.toBinaryString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c)))
                                .replace(' ', '0'))
                .collect(Collectors.joining());
        byte[] key = new byte[bits.length() / 8];
        for (int at = 0; at < key.length; at++) {
            key[at] = (byte) Integer.parseInt(bits.substring(at * 8, at * 8 + 8), 2);
        }
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                .putLong(System.currentTimeMillis() / 30_000)
                .array());
        int number = ByteBuffer.wrap(hash, hash[19] & 15, 4).getInt() & 0x7fffffff;
        return String.format("%06d", number % 1_000_000);
    }
}
