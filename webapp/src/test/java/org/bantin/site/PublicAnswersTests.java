package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.bantin.content.Item;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishItem.Imported;
import org.bantin.publishing.UnpublishItem;
import org.bantin.rendering.cache.PageCache;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codings, tags, parts of files, what is gone, refusals and forms. */
class PublicAnswersTests extends PublicSiteTest {
    @Test
    void answersAreCompressedTaggedAndNotSentTwice() throws Exception {
        get("/van-ban");
        HttpResponse<byte[]> gzip = get("/van-ban", "Accept-Encoding", "gzip");
        assertThat(gzip.headers().firstValue("Content-Encoding")).contains("gzip");
        String html = new String(
                new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(html).isEqualTo(text("/van-ban"));
        String etag = gzip.headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get("/van-ban", "Accept-Encoding", "gzip", "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.headers().firstValueAsLong("Content-Length"))
                .as("what the whole answer would have")
                .hasValue(gzip.body().length);
        assertThat(running().bean(PageCache.class).ready("/van-ban")).isPresent();
        HttpRequest head = HttpRequest.newBuilder(URI.create(base() + "/van-ban"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> headers = HttpClient.newHttpClient().send(head, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(headers.headers().firstValueAsLong("Content-Length"))
                .hasValue(html.getBytes(StandardCharsets.UTF_8).length);
        assertThat(headers.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void aPublicationIsVisibleAtOnceAndAWithdrawnStoryIsGone() throws Exception {
        Item section = site().live("section", "title", "Thi đua", "order", 3L);
        Item story = site().live(
                        "article",
                        "title",
                        "Sáng kiến thứ nhất",
                        "lead",
                        "Một.",
                        "section",
                        section.id().value(),
                        "body",
                        "<p>x</p>");
        eventually("/thi-dua", "Sáng kiến thứ nhất");
        eventually("/thi-dua/sang-kien-thu-nhat", "Sáng kiến thứ nhất");
        running()
                .bean(PublishItem.class)
                .executeImported(
                        Actor.system("importer"), List.of(new Imported(story.id(), Instant.now(), List.of("/?p=17"))));
        HttpResponse<byte[]> former = get("/?p=17");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location")).contains("/thi-dua/sang-kien-thu-nhat");
        assertThat(get("/?p=18").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> slash = get("/tim-kiem/?q=x");
        assertThat(slash.statusCode()).isEqualTo(301);
        assertThat(slash.headers().firstValue("Location")).contains("/tim-kiem?q=x");
        Item changed = site().change(story, "lead", "Câu dẫn đã sửa.");
        running().bean(PublishItem.class).execute(SiteFixture.EDITOR, changed.id(), null);
        eventually("/thi-dua/sang-kien-thu-nhat", "Câu dẫn đã sửa.");
        eventually("/thi-dua", "Câu dẫn đã sửa.");
        running().bean(UnpublishItem.class).execute(SiteFixture.EDITOR, story.id(), "thử");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (get("/thi-dua/sang-kien-thu-nhat").statusCode() != 404
                || text("/thi-dua").replace('\u00a0', ' ').contains("Sáng kiến thứ nhất")) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nope",
                "/nope/",
                "/ky-ket/nope",
                "/ky-ket?trang=99",
                "/ky-ket?trang=x",
                "/.resources/newsroom/contentTypes/article.yaml",
                "/.resources/newsroom/templates/pages/home.ftlh",
                "/.resources/newsroom/i18n/newsroom-site_vi.properties",
                "/.resources/newsroom/module.yaml",
                "/dam/jcr:00000000-0000-0000-0000-000000000000/x.jpg",
                "/.imaging/00000000-0000-0000-0000-000000000000/360x0/0123456789.webp"
            })
    void whatIsNotThereIsNotFound(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(404);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aPartOfAFileIsSentWhenTheReaderStillHasTheRestOfIt() throws Exception {
        String picture = page(STORY).select("source[srcset], img[srcset]").attr("srcset");
        String file = "/dam/jcr:" + picture.split("/")[2] + "/tep";
        HttpResponse<byte[]> whole = get(file);
        String etag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(get(file, "Range", "bytes=0-9").statusCode()).isEqualTo(206);
        assertThat(get(file, "Range", "bytes=0-9", "If-Range", etag).body()).hasSize(10);
        HttpResponse<byte[]> changed = get(file, "Range", "bytes=0-9", "If-Range", "\"other\"");
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.body()).isEqualTo(whole.body());
        assertThat(get(file, "Range", "items=0-9").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> beyond = get(file, "Range", "bytes=999999999-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.body()).isEmpty();
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */" + whole.body().length);
    }

    @Test
    void picturesAnswerHeadAndPartsAsOriginalsDo() throws Exception {
        String rendition =
                page(STORY).select("source[srcset], img[srcset]").attr("srcset").split(" ")[0];
        String original = "/dam/jcr:" + rendition.split("/")[2] + "/tep";
        for (String file : List.of(rendition, original)) {
            HttpRequest head = HttpRequest.newBuilder(URI.create(base() + file))
                    .method("HEAD", HttpRequest.BodyPublishers.noBody())
                    .build();
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient().send(head, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).isPresent();
        }
        HttpResponse<byte[]> whole = get(rendition);
        HttpResponse<byte[]> part = get(rendition, "Range", "bytes=10-19");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(whole.body(), 10, 20));
        assertThat(get(rendition, "Range", "bytes=0-1,4-5").statusCode()).isEqualTo(200);
        assertThat(get(rendition, "Range", "bytes=9-1").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> beyond = get(rendition, "Range", "bytes=999999999-");
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */" + whole.body().length);
    }

    @Test
    void hostileRequestsAreRefusedInPlainWords() throws Exception {
        for (String path : List.of("/%2e%2e/%2e%2e/etc/passwd", "/a%00b", "/tim-kiem?q=%ff", "/%c0%af")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(400);
        }
        assertThat(get("/van-ban/").headers().firstValue("Location")).contains("/van-ban");
        assertThat(text("/tim-kiem?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")).doesNotContain("<script>alert");
        assertThat(page("/").select("link[rel=canonical]").attr("href")).isEqualTo("https://bantin.example/");
    }

    @Test
    void readersMayWriteToTheNewsroomButNotWithoutConsentOrTooOften() throws Exception {
        assertThat(post("/bao-loi", "text=Sai+ng%C3%A0y+th%C3%A1ng+%E1%BB%9F+%C4%91o%E1%BA%A1n+hai&page=/x"))
                .contains("role=\"status\"");
        assertThat(post("/lien-he", "text=Xin+ch%C3%A0o+t%C3%B2a+so%E1%BA%A1n&email=a@b.example"))
                .contains("e-consent")
                .doesNotContain("role=\"status\"");
        String last = "";
        for (int i = 0; i < 6; i++) {
            last = post("/lien-he", "text=M%E1%BB%99t+c%C3%A2u+g%C3%B3p+%C3%BD+n%E1%BB%AFa");
        }
        assertThat(last).contains("mười phút");
        HttpRequest empty = HttpRequest.newBuilder(URI.create(base() + "/lien-he"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("text="))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(empty, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(422);
    }
}
