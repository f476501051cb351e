package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bantin.content.Item;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishItem.Imported;
import org.bantin.publishing.UnpublishItem;
import org.bantin.rendering.cache.PageCache;
import org.bantin.repository.access.Actor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import tools.jackson.databind.json.JsonMapper;

/** The public site over HTTP, with the real stores, index, templates and a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublicSiteTests {
    private static final String STORY = "/ky-ket/ba-co-quan-ky-chuong-trinh-suc-khoe";

    @TempDir
    static Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningSite running;
    private SiteFixture site;
    private String base;

    @BeforeAll
    void start() throws Exception {
        running = RunningSite.start(data, "--bantin.site.base-url=https://bantin.example");
        site = running.fixture();
        base = running.base();
        eventually("/ky-ket/rss.xml", "Ba cơ quan");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return running.get(path, headers);
    }

    private String text(String path) throws Exception {
        return running.text(path);
    }

    private Document page(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8), base + path);
    }

    private void eventually(String path, String words) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!text(path).replace('\u00a0', ' ').contains(words)) {
            assertThat(System.nanoTime()).as(path + " shows " + words).isLessThan(end);
            Thread.sleep(50);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ky-ket",
                STORY,
                "/hoi-nghi/mot-ngay-o-xuong",
                "/chuong-trinh",
                "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan",
                "/van-ban",
                "/van-ban/118-kh-ldld",
                "/van-ban/1254-ldld",
                "/tim-kiem?q=suc+khoe",
                "/lich",
                "/lich?thang=2025-12",
                "/anh",
                "/nhan-vat/thu-hang",
                "/to-chuc/lien-doan-lao-dong-tinh",
                "/chu-de/suc-khoe-nguoi-lao-dong",
                "/lien-he",
                "/bao-loi",
                "/gioi-thieu",
                "/kha-nang-tiep-can",
                "/du-lieu-ca-nhan",
                "/rss",
                "/api",
                "/so-do-trang",
                "/en",
                "/en/van-ban",
                "/en/ky-ket/ba-co-quan-ky-chuong-trinh-suc-khoe"
            })
    void everyPageIsWholeAndKeepsTheRules(String path) throws Exception {
        Document page = page(path);
        assertThat(page.select("h1")).as("one h1").hasSize(1);
        assertThat(page.select("[style], script:not([src]):not([type='application/ld+json'])"))
                .as("strict policy")
                .isEmpty();
        assertThat(page.select("img:not([alt]), img:not([width])"))
                .as("pictures with text and size")
                .isEmpty();
        assertThat(page.title())
                .doesNotContain("site.")
                .endsWith(path.startsWith("/en") ? "Trade Union" : "Thanh Giang");
        assertThat(page.text())
                .doesNotContainPattern("\\b(site|fields|type)\\.[a-z]+(\\.[a-z]+)*\\b")
                .doesNotContain("FreeMarker", "${");
        assertThat(page.select("h1").first().closest("body").select("footer.foot, main#noi-dung, nav.nav"))
                .hasSize(3);
        for (Element data : page.select("script[type='application/ld+json']")) {
            assertThat(JsonMapper.shared().readTree(data.data()).get("@type")).isNotNull();
        }
    }

    @Test
    void noLinkOfTheSiteLeadsNowhere() throws Exception {
        for (String path : List.of(
                "/", STORY, "/van-ban/118-kh-ldld", "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan", "/so-do-trang")) {
            for (String link : Set.copyOf(page(path)
                    .select("a[href^=/], img[src^=/], link[href^=/], script[src]")
                    .eachAttr("abs:href"))) {
                if (link.startsWith(base)) {
                    assertThat(get(link.substring(base.length()).replaceFirst("#.*", ""))
                                    .statusCode())
                            .as(link)
                            .isEqualTo(200);
                }
            }
        }
    }

    @Test
    void aSigningShowsItsPartiesFactsCorrectionAndPictures() throws Exception {
        Document page = page(STORY);
        assertThat(page.select(".parties li b").eachText()).containsExactly("LĐLĐ tỉnh", "Sở Y tế");
        assertThat(page.select(".correct").text()).contains("Đính chính, 08:10 ngày 21/11/2026.", "số đúng là 14");
        assertThat(page.select(".art__body a[href='/van-ban/118-kh-ldld']").text())
                .isEqualTo("kế hoạch");
        assertThat(page.select(".tbl td.r").text()).isEqualTo("2026 12.000");
        Element hero = page.selectFirst(".art__hero img");
        assertThat(hero.attr("fetchpriority")).isEqualTo("high");
        assertThat(get(hero.attr("src")).headers().firstValue("Content-Type")).contains("image/jpeg");
        String webp = page.selectFirst(".art__hero source").attr("srcset").split(" ")[0];
        HttpResponse<byte[]> picture = get(webp);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .startsWith("https://bantin.example/.imaging/");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://bantin.example" + STORY);
        assertThat(page("/en" + STORY).select("h1").text()).isEqualTo("Three bodies sign a health programme");
    }

    @Test
    void aProgrammeAssemblesItsTimelineAndNamesTheMissingReviews() throws Exception {
        Document page = page("/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan");
        assertThat(page.select(".line__year h3").eachText()).containsExactly("2026", "2025", "2024");
        assertThat(page.select(".node--gap h4").text()).isEqualTo("Chưa có hội nghị sơ kết năm 2024");
        assertThat(page.select(".node--sign, .node--conf, .node--doc")).hasSize(3);
        assertThat(page.select(".goal__val").text()).isEqualTo("412 / 1.000 lượt");
    }

    @Test
    void aDocumentKnowsWhoCitesItAndWhatItIsWorth() throws Exception {
        Document plan = page("/van-ban/118-kh-ldld");
        assertThat(plan.select("h1").text().replace('\u00a0', ' ')).isEqualTo("Kế hoạch chăm lo Tết cho đoàn viên");
        assertThat(plan.select(".docside .cite").text()).contains("1254/LĐLĐ", "Hết hiệu lực");
        assertThat(plan.select(".toc a").eachText()).containsExactly("I. Mục đích", "II. Nội dung");
        assertThat(plan.select(".sheet").text())
                .contains(
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Thanh Giang, ngày 18 tháng 11 năm 2026",
                        "TM. BAN THƯỜNG VỤ");
        assertThat(page("/van-ban/1254-ldld").select(".force--gone, .state--gone"))
                .isNotEmpty();
        assertThat(page("/van-ban?so=118").select(".regtable tbody tr")).isNotEmpty();
        assertThat(page("/van-ban?loai=cong-van").select(".regtable .so").eachText())
                .containsExactly("1254/LĐLĐ");
    }

    @Test
    void aDocumentIsSetOnPaperFromItsFields() throws Exception {
        HttpResponse<byte[]> answer = get("/van-ban/118-kh-ldld.pdf", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        try (PDDocument paper = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 118/KH-LĐLĐ", "KẾ HOẠCH", "Bảo đảm mọi người")
                    .contains("TM. BAN THƯỜNG VỤ", "Lương Thị Khánh Hòa", "Nơi nhận:", "Lưu: VT.");
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(paper.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(paper.getDocumentInformation().getTitle()).contains("Kế hoạch 118/KH-LĐLĐ");
            for (COSName name : paper.getPage(0).getResources().getFontNames()) {
                assertThat(paper.getPage(0).getResources().getFont(name).isEmbedded())
                        .as(name.getName())
                        .isTrue();
            }
            assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(595f, 595.4f);
        }
        assertThat(get("/ky-ket.pdf").statusCode()).isEqualTo(404);
        assertThat(page("/van-ban/118-kh-ldld").select("a[href='/van-ban/118-kh-ldld.pdf']"))
                .isNotEmpty();
    }

    @Test
    void feedsCalendarsAndSitemapsAreReadByRealParsers() throws Exception {
        for (String feed : List.of(
                "/rss.xml",
                "/atom.xml",
                "/ky-ket/rss.xml",
                "/ky-ket/atom.xml",
                "/chu-de/suc-khoe-nguoi-lao-dong/rss.xml",
                "/rss.xml?q=suc+khoe")) {
            SyndFeed read = new SyndFeedInput().build(new StringReader(text(feed)));
            assertThat(read.getEntries()).as(feed).isNotEmpty();
            assertThat(read.getEntries().get(0).getLink()).startsWith("https://bantin.example/");
        }
        for (String calendar : List.of(
                "/lich.ics",
                "/hoi-nghi/so-ket-nam-2025.ics",
                "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan/lich.ics")) {
            assertThat(new CalendarBuilder()
                            .build(new StringReader(text(calendar)))
                            .getComponentList()
                            .getAll())
                    .as(calendar)
                    .isNotEmpty();
        }
        for (String map : List.of(
                "/sitemap.xml",
                "/sitemap-pages.xml",
                "/sitemap-items.xml?nam=2026",
                "/sitemap-news.xml",
                "/opensearch.xml")) {
            var document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(get(map).body()));
            assertThat(document.getDocumentElement().getChildNodes().getLength())
                    .as(map)
                    .isPositive();
        }
        assertThat(text("/sitemap-items.xml?nam=2026")).contains("https://bantin.example" + STORY);
        assertThat(JsonMapper.shared()
                        .readTree(text("/oembed?url=https%3A%2F%2Fbantin.example" + STORY))
                        .get("title")
                        .asString())
                .isEqualTo("Ba cơ quan ký chương trình sức khỏe");
        assertThat(get("/oembed?url=https%3A%2F%2Felsewhere.example%2Fx").statusCode())
                .isEqualTo(404);
        assertThat(text("/robots.txt")).contains("Sitemap: https://bantin.example/sitemap.xml", "Disallow: /newsroom");
        assertThat(text("/.well-known/security.txt"))
                .containsPattern("Contact: mailto:\\S+@\\S+\n")
                .containsPattern("Expires: 20\\d\\d-\\d\\d-\\d\\dT00:00:00Z")
                .contains("Canonical: https://bantin.example/.well-known/security.txt");
        assertThat(get("/favicon.ico").headers().firstValue("Content-Type")).hasValue("image/x-icon");
        assertThat(get("/apple-touch-icon.png").headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }

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
        assertThat(running.bean(PageCache.class).ready("/van-ban")).isPresent();
        HttpRequest head = HttpRequest.newBuilder(URI.create(base + "/van-ban"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<byte[]> headers = client.send(head, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(headers.headers().firstValueAsLong("Content-Length"))
                .hasValue(html.getBytes(StandardCharsets.UTF_8).length);
        assertThat(headers.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void aPublicationIsVisibleAtOnceAndAWithdrawnStoryIsGone() throws Exception {
        Item section = site.live("section", "title", "Thi đua", "order", 3L);
        Item story = site.live(
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
        running.bean(PublishItem.class)
                .executeImported(
                        Actor.system("importer"), List.of(new Imported(story.id(), Instant.now(), List.of("/?p=17"))));
        HttpResponse<byte[]> former = get("/?p=17");
        assertThat(former.statusCode()).isEqualTo(301);
        assertThat(former.headers().firstValue("Location")).contains("/thi-dua/sang-kien-thu-nhat");
        assertThat(get("/?p=18").statusCode()).isEqualTo(200);
        Item changed = site.change(story, "lead", "Câu dẫn đã sửa.");
        running.bean(PublishItem.class).execute(SiteFixture.EDITOR, changed.id(), null);
        eventually("/thi-dua/sang-kien-thu-nhat", "Câu dẫn đã sửa.");
        eventually("/thi-dua", "Câu dẫn đã sửa.");
        running.bean(UnpublishItem.class).execute(SiteFixture.EDITOR, story.id(), "thử");
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
    }

    private String post(String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void anArticleIsLight() throws Exception {
        int total = compressed(STORY);
        int scripts = 0;
        for (Element file : page(STORY).select("link[rel=stylesheet], script[src]")) {
            int size = compressed(file.hasAttr("src") ? file.attr("src") : file.attr("href"));
            total += size;
            scripts += file.hasAttr("src") ? size : 0;
        }
        for (String module : List.of("listen", "lightbox", "suggest")) {
            int size = compressed("/.resources/newsroom/webresources/js/" + module + ".js");
            total += size;
            scripts += size;
        }
        assertThat(scripts).isLessThan(15_000);
        assertThat(total).isLessThan(60_000);
        for (String face : List.of("ban-tin-serif", "be-vietnam-pro-400", "be-vietnam-pro-600")) {
            total += compressed("/.resources/newsroom/webresources/fonts/" + face + ".woff2");
        }
        assertThat(total).isLessThan(100_000);
    }

    private int compressed(String path) throws Exception {
        return get(path, "Accept-Encoding", "gzip").body().length;
    }

    @Test
    void aBrowserFindsNoBarrierInLightOrDarkOnDeskOrPhone() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--window-size=1280,1600");
        ChromeDriver browser = new ChromeDriver(options);
        try {
            for (String mode : List.of("light", "dark")) {
                browser.executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", mode))));
                for (String path : List.of(
                        "/",
                        STORY,
                        "/van-ban",
                        "/van-ban/118-kh-ldld",
                        "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan",
                        "/tim-kiem?q=suc+khoe",
                        "/lich?thang=2025-12",
                        "/lien-he",
                        "/ky-ket")) {
                    browser.get(base + path);
                    Results found = new AxeBuilder()
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze(browser);
                    assertThat(found.getViolations().stream()
                                    .map(rule -> rule.getId() + " "
                                            + rule.getNodes().get(0).getHtml()))
                            .as(mode + " " + path)
                            .isEmpty();
                }
            }
            browser.executeCdpCommand(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", 320, "height", 800, "deviceScaleFactor", 1, "mobile", true));
            for (String path : List.of(
                    "/",
                    STORY,
                    "/van-ban",
                    "/chuong-trinh/chuong-trinh-suc-khoe-cong-nhan",
                    "/lich",
                    "/hoi-nghi/mot-ngay-o-xuong")) {
                browser.get(base + path);
                Object wide = browser.executeScript("return document.documentElement.scrollWidth");
                assertThat(((Number) wide).intValue()).as(path + " at 320 px").isLessThanOrEqualTo(320);
            }
        } finally {
            browser.quit();
        }
    }
}
