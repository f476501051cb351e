package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bantin.rendering.cache.PageCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Byte for byte what scanners send, against the real server: every answer is 2xx to 4xx, guarded, and tells nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileRequestsTests {
    private static final String LINE = "\r\n";
    private static final List<String> GUARDS = List.of(
            "content-security-policy:",
            "x-content-type-options: nosniff",
            "referrer-policy:",
            "permissions-policy:",
            "cross-origin-opener-policy:",
            "strict-transport-security: max-age=31536000");

    @TempDir
    static Path data;

    private ConfigurableApplicationContext application;
    private Path template;
    private int port;

    @BeforeAll
    void start() throws Exception {
        Path module = Files.createDirectories(data.resolve("modules/broken/templates/pages"));
        template = module.resolve("page.ftlh");
        Files.writeString(data.resolve("modules/broken/module.yaml"), "version: 1.0\n");
        Files.writeString(
                module.resolve("page.yaml"),
                "templateScript: /broken/templates/pages/page.ftlh\nbantin:\n  path: /hong\n  parameters: [q]\n");
        Files.writeString(template, "<p>Trang tốt</p>");
        application = SpringApplication.run(
                org.bantin.BantinApplication.class,
                "--bantin.store=memory",
                "--bantin.data=" + data.resolve("data"),
                "--bantin.light-modules="
                        + Path.of("..", "light-modules").toAbsolutePath().normalize() + "," + data.resolve("modules"),
                "--bantin.site.base-url=https://bantin.example",
                "--bantin.site.surrogate-keys=true",
                "--bantin.rendering.hsts=365d",
                "--server.port=0");
        port = Integer.parseInt(application.getEnvironment().getProperty("local.server.port", "0"));
    }

    @AfterAll
    void stop() {
        application.close();
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            byte[] part = new byte[8192];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                answer.write(part, 0, n);
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private String get(String path, String... headers) throws IOException {
        String more = Stream.of(headers).map(header -> header + LINE).reduce("", String::concat);
        return send("GET " + path + " HTTP/1.1" + LINE + "Host: localhost" + LINE + "Connection: close" + LINE + more
                + LINE);
    }

    private static int status(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ");
        return Integer.parseInt(answer.substring(9, 12));
    }

    private static void refusedOrAnswered(String asked, String answer) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(status(answer)).as(asked).isBetween(200, 499);
        assertThat(head).as(asked).contains(GUARDS).doesNotContain("server:", "location: http", "location: //");
        assertThat(answer).as(asked).doesNotContain("Exception", "\tat ", "Jetty", "Whitelabel", "org.springframework");
    }

    static Stream<String> paths() {
        return Stream.concat(spelledPaths(), questions());
    }

    private static Stream<String> spelledPaths() {
        return Stream.of(
                "/%00",
                "/a%00b",
                "/..%2f..%2fetc%2fpasswd",
                "/%2e%2e/%2e%2e/x",
                "//evil.example",
                "///evil.example/",
                "/%2f%2fevil.example",
                "/\\evil.example",
                "/%5c%5cevil.example/..",
                "/" + "a".repeat(10_000),
                "/%",
                "/%zz",
                "/%ff%fe",
                "/%c0%af",
                "/van-ban/%F0%9F%98%80",
                "/van-ban;x=1",
                "/van-ban/..;/x",
                "/.;/x",
                "/van-ban?%ff=1",
                "/van-ban?a=%");
    }

    private static Stream<String> questions() {
        String many = IntStream.range(0, 500).mapToObj(i -> "a" + i + "=1").reduce("", (a, b) -> a + "&" + b);
        return Stream.of(
                "/tim-kiem?q=%00",
                "/tim-kiem?q=" + "a".repeat(9_000),
                "/tim-kiem?" + many,
                "/?trang=-1",
                "/van-ban?trang=99999999999999",
                "/.imaging/x",
                "/.imaging/00000000-0000-0000-0000-000000000000/99999x99999/00000000.webp",
                "/dam/jcr:xyz/a",
                "/dam/jcr:00000000-0000-0000-0000-000000000000/..%2f..",
                "/.resources/",
                "/.resources/newsroom/../../x",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/.git/config",
                "/.env",
                "/actuator",
                "/error",
                "/.rest/x",
                "/.rest/search/v1?q=%00",
                "/.rest/search/v1?size=-1",
                "/.rest/search/v1?size=999999999",
                "/.rest/suggest/v1?q=%ff",
                "/oembed?url=//evil",
                "/oembed?url=%00",
                "/lich?thang=9999-99",
                "/lich?thang=0000-01",
                "/sitemap-items.xml?nam=x",
                "/van-ban/x.pdf",
                "/en//evil.example",
                "/van-ban/",
                "/login?next=//evil.example",
                "/tim-kiem?q=*:*",
                "/tim-kiem?q=((((",
                "/tim-kiem?q=%22%22%22",
                "/tim-kiem?q=a%20AND%20OR",
                "/tim-kiem?xep=evil&loai=../..",
                "/van-ban?loai=%27%20or%201=1",
                "/van-ban?nam=abc&hieu-luc=x",
                "/robots.txt",
                "/rss.xml",
                "/.well-known/security.txt");
    }

    @ParameterizedTest
    @MethodSource("paths")
    void noPathBreaksThePublicSite(String path) throws Exception {
        refusedOrAnswered(path, get(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Range: bytes=99999999-", "Range: bytes=5-1,,,", "If-Modified-Since: yesterday",
                        "If-None-Match: \"\"\"\"",
                "Content-Length: -1", "Accept-Encoding: gzip;q=abc,,;;", "Accept: application/json",
                        "Accept: image/;;;",
                "Cookie: bantin=%00;;=;", "Expect: 200-ok", "Content-Type: ///", "X-Forwarded-Host: evil.example",
                "Host: second.example", "Transfer-Encoding: chunked\r\nContent-Length: 5",
                        "Accept-Language: \u00ff\u00fe"
            })
    void noHeaderBreaksThePublicSite(String header) throws Exception {
        refusedOrAnswered(header, get("/van-ban/", header));
        refusedOrAnswered(header, get("/rss", header));
    }

    @Test
    void floodsOfHeadersAndStrangeHostsAreRefusedAndNeverTrusted() throws Exception {
        assertThat(status(get("/", "X: " + "a".repeat(70_000)))).isEqualTo(431);
        for (String host : List.of("a b", "evil.example/@x", "")) {
            refusedOrAnswered(host, send("GET /rss/ HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"));
        }
        String fooled = send("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(status(fooled)).isEqualTo(200);
        assertThat(fooled).doesNotContain("evil.example");
        refusedOrAnswered(
                "other host's address",
                send("GET http://evil.example/rss/ HTTP/1.1\r\nHost: evil.example\r\n" + "Connection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "CONNECT", "FOO", "PROPFIND", "POST"})
    void pagesAreOnlyRead(String method) throws Exception {
        for (String path : List.of("/", "/van-ban", "/.resources/newsroom/webresources/css/base.css")) {
            String answer = send(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            refusedOrAnswered(method + " " + path, answer);
            boolean question = method.equals("OPTIONS") && !path.startsWith("/.");
            assertThat(status(answer)).as(method + " " + path).isIn(question ? List.of(204) : List.of(400, 405));
            if (status(answer) != 400) {
                assertThat(answer).contains("Allow: GET, HEAD");
            }
        }
    }

    @Test
    void brokenFormsAreRefused() throws Exception {
        for (String body : List.of("text=%zz%", "text=" + "a".repeat(300_000), "--x\r\n")) {
            String type =
                    body.startsWith("--") ? "multipart/form-data; boundary=x" : "application/x-www-form-urlencoded";
            String answer = send("POST /lien-he HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                    + type + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            refusedOrAnswered("form " + body.substring(0, 5), answer);
        }
    }

    @Test
    void aBrokenTemplateShowsTheLastGoodPageOrAPlainOne() throws Exception {
        assertThat(get("/hong")).contains("Trang tốt").contains("Surrogate-Key:");
        Files.writeString(template, "<p>Trang đã sửa</p>");
        long changed = System.nanoTime() + 20_000_000_000L;
        while (!get("/hong").contains("Trang đã sửa")) {
            assertThat(System.nanoTime())
                    .as("a changed template shows by itself")
                    .isLessThan(changed);
            Thread.sleep(100);
        }
        Files.writeString(template, "<p>${nope.x}</p>");
        long end = System.nanoTime() + 20_000_000_000L;
        String other = get("/hong?q=1");
        for (int i = 2; other.contains("Trang đã sửa") && System.nanoTime() < end; i++) {
            Thread.sleep(100);
            other = get("/hong?q=" + i);
        }
        assertThat(status(other)).isEqualTo(500);
        assertThat(other).contains("Trang này đang có lỗi").doesNotContain("nope", "FreeMarker", "ftlh", "\tat ");
        application.getBean(PageCache.class).evictAll();
        assertThat(get("/hong")).contains("Trang đã sửa");
    }
}
