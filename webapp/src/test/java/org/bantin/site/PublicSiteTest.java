package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.util.FileSystemUtils;

/** What tests of the public site share: one application over HTTP with {@link SampleSite}, which ends with the process. */
abstract class PublicSiteTest {
    static final String STORY = "/ky-ket/ba-co-quan-ky-chuong-trinh-suc-khoe";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static RunningSite running;

    @BeforeAll
    static void start() throws Exception {
        synchronized (PublicSiteTest.class) {
            if (running == null) {
                Path data = Files.createTempDirectory("site");
                running = RunningSite.start(data, "--bantin.site.base-url=https://bantin.example");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(data), "site-end"));
                eventually("/ky-ket/rss.xml", "Ba cơ quan");
            }
        }
    }

    private static void end(Path data) {
        running.close();
        FileSystemUtils.deleteRecursively(data.toFile());
    }

    static RunningSite running() {
        return running;
    }

    static SiteFixture site() {
        return running.fixture();
    }

    static String base() {
        return running.base();
    }

    static HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return running.get(path, headers);
    }

    static String text(String path) throws Exception {
        return running.text(path);
    }

    static Document page(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), base() + path);
    }

    static void eventually(String path, String words) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!text(path).replace('\u00a0', ' ').contains(words)) {
            assertThat(System.nanoTime()).as(path + " shows " + words).isLessThan(end);
            Thread.sleep(50);
        }
    }

    static String post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    static int compressed(String path) throws Exception {
        return get(path, "Accept-Encoding", "gzip").body().length;
    }
}
