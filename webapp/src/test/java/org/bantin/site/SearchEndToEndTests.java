package org.bantin.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.Item;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The search page and its endpoints as readers and machines meet them, with and without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchEndToEndTests {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @TempDir
    static Path data;

    private RunningSite running;
    private SiteFixture site;
    private String base;

    @BeforeAll
    void start() throws Exception {
        running = RunningSite.start(data);
        site = running.fixture();
        base = running.base();
        eventually("chăm lo Tết", "118-kh-ldld");
    }

    @AfterAll
    void stop() {
        running.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return running.get(path, headers);
    }

    private static String body(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String q(String question) {
        return "q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }

    private Document page(String parameters) throws Exception {
        HttpResponse<byte[]> answer = get("/tim-kiem?" + parameters);
        assertThat(answer.statusCode()).as(parameters).isEqualTo(200);
        return Jsoup.parse(body(answer), base + "/tim-kiem");
    }

    private String eventually(String question, String address) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            String found = body(get("/.rest/search/v1?" + q(question)));
            if (found.contains(address)) {
                return found;
            }
            assertThat(System.nanoTime())
                    .as(question + " finds " + address + " in " + found)
                    .isLessThan(end);
            Thread.sleep(100);
        }
    }

    @Test
    void withoutScriptsEverythingIsAForm() throws Exception {
        Document all = page(q("suc khoe"));
        assertThat(all.select(".hit").size()).isGreaterThan(2);
        assertThat(all.select(".hit__title mark").text()).containsIgnoringCase("sức khỏe");
        assertThat(all.select(".hit__why").text()).contains("Vì sao:");
        assertThat(all.select("form.facets input[name=loai]").eachAttr("value")).contains("signing");
        assertThat(all.select("form.facets .days input").eachAttr("name")).containsExactly("tu", "den");
        assertThat(all.select("script:not([src])").not("[type=application/ld+json]"))
                .isEmpty();
        Document signings = page(q("suc khoe") + "&loai=signing&xep=cu");
        assertThat(signings.select(".chip").text()).contains("Lễ ký kết");
        assertThat(signings.select("form.facets input[name=loai][checked]").eachAttr("value"))
                .containsExactly("signing");
        assertThat(signings.select(".srch__order b").text()).isEqualTo("cũ nhất");
        assertThat(signings.select(".hit").size()).isLessThan(all.select(".hit").size());
        String feed = signings.selectFirst("a.srch__feed").attr("href");
        assertThat(feed).startsWith("/rss.xml?").contains("loai=signing", "q=suc");
        assertThat(Jsoup.parse(body(get(feed)), "", org.jsoup.parser.Parser.xmlParser())
                        .select("item")
                        .size())
                .isEqualTo(signings.select(".hit").size());
    }

    @Test
    void daysNarrowInAnyOrderAndWhatIsNoDayDoesNot() throws Exception {
        String day = "loai=document&tu=2026-11-18&den=2026-11-18";
        assertThat(page(day).select(".hit__title").text())
                .contains("118/KH-LĐLĐ")
                .doesNotContain("1254/LĐLĐ");
        assertThat(page("loai=document&tu=20/11/2026&den=18/11/2026")
                        .select(".hit__title")
                        .text())
                .contains("118/KH-LĐLĐ", "1254/LĐLĐ");
        assertThat(page("loai=document&tu=hom+qua&den=31/02/2026").select(".hit"))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(page(day).select(".chip").text()).contains("từ 18/11/2026", "đến 18/11/2026");
    }

    @Test
    void whatFindsNothingShowsWaysOn() throws Exception {
        Document none = page(q("\"suc khoe mat trang\""));
        assertThat(none.select(".empty").text()).contains("Không tìm thấy gì", "Tin mới nhất", "Tìm theo chuyên mục");
        assertThat(none.select(".empty a").eachAttr("href")).anyMatch(link -> link.startsWith("/tim-kiem?q=suc"));
        Document filtered = page(q("suc khoe") + "&nam=1999");
        assertThat(filtered.select(".empty").text()).contains("Bỏ các điều kiện lọc");
    }

    @Test
    void filesAttachedToADocumentAreSearched() throws Exception {
        Item union = site.live("organisation", "name", "Công đoàn ngành Y tế Thanh Giang", "kind", "cong-doan");
        document(union, "901", "phát động thi đua", "<p>Mỗi khoa trồng một luống hoa hướng dương trước cổng.</p>");
        eventually("hoa huong duong", "/van-ban/901-kh-cdyt");
        byte[] pdf = get("/van-ban/901-kh-cdyt.pdf").body();
        assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        Path file = data.resolve("phu-luc.pdf");
        Files.write(file, pdf);
        Path word = data.resolve("mau-bien-ban.docx");
        docx(word, "Biên bản kiểm kê máy thở xách tay của bệnh viện dã chiến");
        document(union, "902", "gửi phụ lục", "<p>Xem tệp gửi kèm.</p>", taken(file), taken(word));
        for (String question : List.of("luống hoa hướng dương", "may tho xach tay", "bệnh viện dã chiến")) {
            String found = eventually(question, "/van-ban/902-kh-cdyt");
            String hit = found.substring(found.indexOf("/van-ban/902-kh-cdyt"));
            assertThat(hit).as(question).contains("search.reason.attachment", "<mark>");
        }
        assertThat(page(q("may tho xach tay")).select(".hit__why").text()).contains("khớp trong tệp đính kèm");
    }

    private String taken(Path file) {
        AssetOutcome outcome = running.bean(Assets.class)
                .takeIn(SiteFixture.EDITOR, new AssetUpload(file.getFileName().toString(), file));
        assertThat(outcome).isInstanceOf(AssetOutcome.Stored.class);
        return "jcr:" + ((AssetOutcome.Stored) outcome).asset().id().value();
    }

    private void document(Item issuer, String number, String about, String text, Object... attachments) {
        site.live(
                "document",
                "number",
                number,
                "symbol",
                "KH-CĐYT",
                "documentType",
                "ke-hoach",
                "abstract",
                about,
                "issuer",
                issuer.id().value(),
                "place",
                "Thanh Giang",
                "issuedOn",
                SiteFixture.at("2026-11-19T00:00:00Z"),
                "signer",
                "Nguyễn Thị Mẫu",
                "body",
                text,
                "attachments",
                List.of(attachments));
    }

    private static void docx(Path file, String sentence) throws IOException {
        Map<String, String> parts = Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                        + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "wordprocessingml.document.main+xml\"/></Types>",
                "_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"
                        + sentence + "</w:t></w:r></w:p></w:body></w:document>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : List.of("[Content_Types].xml", "_rels/.rels", "word/document.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + parts.get(name))
                        .getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"", "***", "a AND (b", "\u0000\u0007", "%", "' OR 1=1 --", "<script>alert(1)</script>", "🙂"})
    void strangeQuestionsAreAnsweredPolitely(String question) throws Exception {
        assertThat(get("/.rest/search/v1?" + q(question)).statusCode()).isEqualTo(200);
        assertThat(get("/.rest/suggest/v1?" + q(question)).statusCode()).isEqualTo(200);
        HttpResponse<byte[]> shown = get("/tim-kiem?" + q(question));
        assertThat(shown.statusCode()).isEqualTo(question.contains("\u0000") ? 400 : 200);
        assertThat(Jsoup.parse(body(shown)).select("main script")).isEmpty();
    }

    @Test
    void aQuestionOfTenThousandLettersIsAnswered() throws Exception {
        int status = get("/.rest/search/v1?q=" + "a".repeat(10_000)).statusCode();
        assertThat(status).isIn(200, 414, 431);
        assertThat(get("/.rest/search/v1?" + q("suc khoe ".repeat(300))).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"size=1000000", "from=-1", "sort=best", "since=ngay", "cursor=%00", "facets=mat-khau"})
    void wrongParametersAreToldAsProblems(String wrong) throws Exception {
        HttpResponse<byte[]> answer = get("/.rest/search/v1?q=a&" + wrong);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(body(answer)).contains("Tham số không dùng được", "phải là");
        assertThat(body(get("/.rest/search/v1?q=a&" + wrong, "Accept-Language", "en")))
                .contains("Wrong parameter", "must be");
    }

    private static ChromeDriver browser(int width) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--window-size=" + width + ",1400");
        return new ChromeDriver(options);
    }

    @Test
    void hitsUseTheWholeWidthOfANarrowWindow() {
        ChromeDriver browser = browser(600);
        try {
            browser.get(base + "/tim-kiem?q=suc+khoe");
            int field = browser.findElement(By.className("srch__box")).getRect().getX();
            assertThat(browser.findElement(By.className("hits")).getRect().getX())
                    .isEqualTo(field);
        } finally {
            browser.quit();
        }
    }

    @Test
    void suggestionsAreReachedByKeysAndSayWhatTheyAre() {
        ChromeDriver browser = browser(1280);
        WebDriverWait wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        try {
            browser.get(base + "/tim-kiem");
            WebElement field = browser.findElement(By.id("q"));
            wait.until(any -> "combobox".equals(field.getAttribute("role")));
            field.sendKeys("suc khoe");
            wait.until(any -> "true".equals(field.getAttribute("aria-expanded")));
            assertThat(browser.findElements(By.cssSelector("[role=listbox] [role=group] [role=option]")))
                    .isNotEmpty();
            field.sendKeys(Keys.ARROW_DOWN);
            String active = field.getAttribute("aria-activedescendant");
            WebElement option = browser.findElement(By.id(active));
            assertThat(option.getAttribute("aria-selected")).isEqualTo("true");
            assertThat(option.findElement(By.tagName("mark")).getText()).containsIgnoringCase("sức khỏe");
            String address = option.getAttribute("data-href");
            field.sendKeys(Keys.ENTER);
            wait.until(any -> browser.getCurrentUrl().endsWith(address));
            browser.navigate().back();
            WebElement again = browser.findElement(By.id("q"));
            again.clear();
            again.sendKeys("suc khoe");
            wait.until(any -> "true".equals(again.getAttribute("aria-expanded")));
            again.sendKeys(Keys.ESCAPE);
            assertThat(again.getAttribute("aria-expanded")).isEqualTo("false");
            assertThat(again.getAttribute("value")).isEqualTo("suc khoe");
            again.sendKeys(Keys.ENTER);
            wait.until(any -> browser.getCurrentUrl().contains("/tim-kiem?"));
            assertThat(browser.getCurrentUrl()).contains("q=suc+khoe");
            assertThat(browser.findElements(By.cssSelector(".hit"))).hasSizeGreaterThan(2);
            browser.findElement(By.id("q")).sendKeys(" cong");
            wait.until(any -> "true".equals(browser.findElement(By.id("q")).getAttribute("aria-expanded")));
            Results found = new AxeBuilder().withTags(RULES).analyze(browser);
            assertThat(found.getViolations().stream().map(rule -> rule.getId() + " " + rule.getNodes()))
                    .isEmpty();
        } finally {
            browser.quit();
        }
    }
}
