package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bantin.publishing.PublishItem;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What readers searched and what the newsroom does about it; the newsroom's own search. Over HTTP, as people use it. */
@RunningNewsroom
class FindEndToEndTests {
    private static final Pattern ENTRY = Pattern.compile("entry=([0-9a-f-]{36})");

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    PublishItem publishItem;

    @BeforeEach
    void people() {
        fixture.person("bientap", "Trần Biên Tập", Role.EDITOR);
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
        fixture.person("quoc", "Ngô Quốc", Role.REPORTER);
    }

    @Test
    void aSearchWithoutResultBecomesAnAbbreviationInOneGoAndCanBeTakenBack() {
        fixture.section("Phòng vắt sữa tại nhà máy");
        var topic = fixture.create(
                org.bantin.repository.access.Actor.system("test"), "topic", Map.of("title", "Phòng vắt sữa"));
        publishItem.execute(org.bantin.repository.access.Actor.system("test"), topic.id(), null);
        Visitor reader = new Visitor(port);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(reader.get("/tim-kiem?q=phong+vat+sua").body())
                                .contains("/chu-de/phong-vat-sua"));
        assertThat(reader.get("/tim-kiem?q=pvs").statusCode()).isEqualTo(200);
        assertThat(reader.get("/tim-kiem?q=lan%40example.org").statusCode()).isEqualTo(200);

        Visitor editor = Visitor.signedIn(port, "bientap");
        String without = editor.get("/newsroom/searches?only=without").body();
        assertThat(without).contains(">pvs</a>").doesNotContain("lan@example.org");
        HttpResponse<String> added =
                editor.post("/newsroom/searches/terms", "query", "pvs", "term", "PVS", "meanings", "phòng vắt sữa");
        assertThat(added.statusCode()).isEqualTo(303);
        String address = added.headers().firstValue("Location").orElseThrow();
        assertThat(editor.get(path(address)).body()).contains("trước 0, giờ 1").contains("<li>Phòng vắt sữa</li>");
        assertThat(reader.get("/tim-kiem?q=pvs").body()).contains("/chu-de/phong-vat-sua");
        assertThat(editor.get("/newsroom/searches/terms").body())
                .contains("PVS")
                .contains("phòng vắt sữa");

        Matcher entry = ENTRY.matcher(address);
        assertThat(entry.find()).isTrue();
        HttpResponse<String> undone =
                editor.post("/newsroom/searches/terms/" + entry.group(1) + "/remove", "query", "pvs");
        assertThat(editor.get(path(undone.headers().firstValue("Location").orElseThrow()))
                        .body())
                .contains("trước 1, giờ 0");
        assertThat(editor.post("/newsroom/searches/terms", "term", "  ", "meanings", "gì đó")
                        .statusCode())
                .isEqualTo(422);
        assertThat(Visitor.signedIn(port, "thuha").get("/newsroom/searches").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theNewsroomFindsDraftsOfThoseWhoMayReadThem() {
        fixture.create(fixture.actor("thuha"), "article", Map.of("title", "Chuyện chưa kể ở Xóm Củi"));
        Visitor owner = Visitor.signedIn(port, "thuha");
        String found = owner.get("/newsroom/search?q=" + encoded("xom cui")).body();
        assertThat(found).contains("<mark>Xóm Củi</mark>").contains("Lê Thu Hà");
        assertThat(owner.get("/newsroom/search?q=xom+cui&state=published").body())
                .doesNotContain("<mark>Xóm");
        assertThat(owner.json("GET", "/newsroom/api/find?q=xom+cui", "").body()).contains("<mark>Xóm Củi</mark>");
        Visitor colleague = Visitor.signedIn(port, "quoc");
        assertThat(colleague.get("/newsroom/search?q=xom+cui").body()).doesNotContain("<mark>Xóm");
        assertThat(colleague.json("GET", "/newsroom/api/find?q=xom+cui", "").body())
                .doesNotContain("Xóm");
        assertThat(owner.get("/newsroom/search?q=%00%22%3Cscript%3E&page=-9&since=heute&type=x&sort=y")
                        .statusCode())
                .isEqualTo(200);
    }

    private static String path(String location) {
        return location.startsWith("http") ? location.replaceFirst("https?://[^/]+", "") : location;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
