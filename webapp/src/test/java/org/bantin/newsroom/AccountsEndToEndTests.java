package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bantin.content.Item;
import org.bantin.newsroom.mail.MailSettings;
import org.bantin.newsroom.mail.PostOffice;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may come in and how: second factor, sessions, forgotten passwords, groups and types. */
@RunningNewsroom
class AccountsEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    PostOffice office;

    @BeforeEach
    void people() {
        fixture.person("quantri", "Trần Quản Trị", Role.ADMINISTRATOR);
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
    }

    @Test
    void aSecondFactorIsAskedForAndRecoveryCodesAreGoodOnce() throws GeneralSecurityException {
        fixture.person("minhtri", "Đỗ Minh Trí", Role.EDITOR);
        Visitor minh = Visitor.signedIn(port, "minhtri");
        String page = minh.get("/newsroom/me/second-factor").body();
        String secret = NewsroomFixture.between(page, "<code class=\"breakable\">", "</code>")
                .replace(" ", "");
        assertThat(minh.post("/newsroom/me/second-factor", "code", "000000").statusCode())
                .isEqualTo(422);
        String shown =
                minh.post("/newsroom/me/second-factor", "code", code(secret)).body();
        String recovery = NewsroomFixture.between(shown, "<li><code>", "</code>");
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
    void aRoleThatOwesASecondFactorGoesNowhereElse() throws IOException, InterruptedException {
        fixture.person("thuthu", "Thủ Thư Ảnh", Role.PHOTO_LIBRARIAN);
        Visitor admin = Visitor.signedIn(port, "quantri");
        admin.get("/newsroom/settings/security");
        admin.post("/newsroom/settings/security", "roles", "photo-librarian", "shortest", "12");
        Visitor owing = new Visitor(port);
        owing.signIn("thuthu", NewsroomFixture.PASSWORD);
        assertThat(owing.get("/newsroom/media").headers().firstValue("Location"))
                .hasValue("/newsroom/me/second-factor");
        assertThat(owing.json("GET", "/newsroom/api/notices", "").statusCode()).isEqualTo(403);
        assertThat(program("thuthu").statusCode()).as("a password alone").isEqualTo(401);
        assertThat(owing.get("/newsroom/me/second-factor").statusCode()).isEqualTo(200);
        admin.post("/newsroom/settings/security", "shortest", "10");
    }

    @Test
    void aProgramThatGuessesPasswordsIsShutOut() throws IOException, InterruptedException {
        fixture.person("doanmo", "Đoàn Mơ", Role.EDITOR);
        for (int n = 1; n <= 5; n++) {
            assertThat(program("doanmo", "sai " + n).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> closed = program("doanmo");
        assertThat(closed.statusCode()).as("even with the right one").isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).hasValue("900");
    }

    /** A program that reads drafts by name and password. */
    private HttpResponse<String> program(String name) throws IOException, InterruptedException {
        return program(name, NewsroomFixture.PASSWORD);
    }

    private HttpResponse<String> program(String name, String password) throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/.rest/preview/none/v1"))
                .header("Authorization", "Basic " + pair)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
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
    void somebodyInvitedChoosesAPasswordBehindTheLink() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        admin.get("/newsroom/admin/users/new");
        String shown = admin.post(
                        "/newsroom/admin/users/new",
                        "displayName",
                        "Khách Mới",
                        "name",
                        "khachmoi",
                        "roles",
                        "reporter",
                        "enabled",
                        "true",
                        "password",
                        "")
                .body();
        String key = NewsroomFixture.between(shown, "/newsroom/reset?key=", "\"");
        Visitor guest = new Visitor(port);
        assertThat(guest.get("/newsroom/reset?key=" + key).statusCode()).isEqualTo(200);
        assertThat(guest.post("/newsroom/reset", "key", key, "password", NewsroomFixture.PASSWORD)
                        .statusCode())
                .isEqualTo(303);
        assertThat(Visitor.signedIn(port, "khachmoi").get("/newsroom/mine").statusCode())
                .isEqualTo(200);
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
            MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
            String letter = String.valueOf(parts.getBodyPart(0).getContent());
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(String.valueOf(parts.getBodyPart(1).getContent())).contains("<p>Chào ", "/newsroom/reset?key=");
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
        assertThat(fixture.actor("chibai").types()).containsExactlyInAnyOrder("article", "document");
        assertThat(writer.json("POST", "/newsroom/api/items", document).statusCode())
                .isEqualTo(201);
    }

    @Test
    void whoLeavesIsRemovedAndWhatTheyDidStays() {
        fixture.person("thutrang", "Vũ Thu Trang", Role.REPORTER);
        fixture.person("hoangnam", "Phan Hoàng Nam", Role.REPORTER);
        Item draft = fixture.create(fixture.actor("thutrang"), "article", Map.of("title", "Bài dở của Trang"));
        Visitor trang = Visitor.signedIn(port, "thutrang");
        Visitor admin = Visitor.signedIn(port, "quantri");
        assertThat(admin.get("/newsroom/admin/users/quantri/remove").body()).contains("Bạn không tự bỏ");
        assertThat(admin.post("/newsroom/admin/users/quantri/remove").statusCode())
                .isEqualTo(422);
        assertThat(admin.get("/newsroom/admin/users/thutrang/remove").body())
                .contains("Bỏ tài khoản Vũ Thu Trang?", "1 tin chưa đăng");
        assertThat(admin.post("/newsroom/admin/users/thutrang/remove", "successor", "hoangnam")
                        .statusCode())
                .isEqualTo(303);
        assertThat(trang.get("/newsroom/mine").statusCode()).as("signed out").isBetween(302, 303);
        assertThat(new Visitor(port)
                        .signIn("thutrang", NewsroomFixture.PASSWORD)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("sign-in");
        assertThat(Visitor.signedIn(port, "hoangnam").get("/newsroom/mine").body())
                .contains(draft.title());
        String trail = admin.get("/newsroom/admin/audit?q=" + "Trang").body();
        assertThat(trail).contains("Thu Trang", "bỏ tài khoản", "giao tin cho người khác");
        assertThat(admin.get("/newsroom/admin/users").body()).contains("Nhận lại: Vũ Thu Trang");
    }

    @Test
    void aChangedOrForgottenNameIsSeenAtOnce() {
        fixture.person("bichngoc", "Đinh Bích Ngọc", Role.REPORTER);
        fixture.create(fixture.actor("bichngoc"), "article", Map.of("title", "Tin về tên"));
        Visitor admin = Visitor.signedIn(port, "quantri");
        String list = "/newsroom/admin/audit?by=bichngoc";
        assertThat(admin.get(list).body()).contains("Bích Ngọc");
        admin.post(
                "/newsroom/admin/users/bichngoc", "displayName", "Đinh Ngọc Bích", "roles", "reporter", "enabled", "1");
        assertThat(admin.get(list).body()).contains("Ngọc Bích").doesNotContain("Bích Ngọc");
        admin.post("/newsroom/admin/users/bichngoc/remove", "forget", "true");
        assertThat(admin.get(list).body()).contains("Thành viên cũ").doesNotContain("Ngọc Bích");
        assertThat(admin.get("/newsroom/admin/audit/audit.csv?by=bichngoc").body())
                .doesNotContain("bichngoc");
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
