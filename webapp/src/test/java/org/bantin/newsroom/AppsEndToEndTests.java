package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.Items;
import org.bantin.fixture.Browser;
import org.bantin.publishing.PublishItem;
import org.bantin.rendering.RenderContext;
import org.bantin.rendering.Renderer;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A stranger's module as a person meets it: its app, its form with every kind of field, publication, delivery; and one more field. */
@RunningNewsroom
class AppsEndToEndTests {
    @TempDir
    static Path directory;

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    MoveToState moveToState;

    @Autowired
    PublishItem publishItem;

    @Autowired
    Items items;

    @Autowired
    Renderer renderer;

    @Autowired
    RepositorySessions sessions;

    @DynamicPropertySource
    static void modules(DynamicPropertyRegistry registry) throws IOException {
        Path modules = directory.resolve("modules");
        StrangersModule.write(modules);
        FourSteps.write(modules);
        registry.add("bantin.light-modules", () -> "../light-modules," + modules);
    }

    @BeforeEach
    void people() {
        fixture.person("quantri", "Trần Quản Trị", Role.ADMINISTRATOR);
    }

    @Test
    void anAppOfAModuleKeepsEveryKindOfFieldAndItsContentGoesLive() throws Exception {
        List<String> problems = new ArrayList<>();
        try (Browser browser = new Browser(port)) {
            browser.signIn("quantri", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/apps");
            problems.addAll(browser.problems());
            create(browser, "authors-app", "Tô Hoài");
            browser.open("/newsroom/apps/books-app");
            problems.addAll(browser.problems());
            browser.click("a.btn-primary");
            browser.find("html[data-ready]");
            browser.click("#save-form");
            browser.waitFor("Chưa điền.");
            problems.addAll(browser.problems());
            fill(browser);
            browser.click("#save-form");
            browser.until(d -> browser.path().contains("edit?path="));
            browser.find("html[data-ready]");
            browser.until(d ->
                    "Nhật ký".equals(browser.find("[data-field=subtitle] input").getDomProperty("value")));
            problems.addAll(browser.problems());
            problems.addAll(stored());
            publish(browser);
            browser.open("/newsroom/admin/definitions?module=shelf");
            problems.addAll(browser.problems());
            browser.open("/newsroom/admin/definitions/show?kind=apps&id=books-app");
            problems.addAll(browser.problems());
            browser.open("/newsroom/admin/transfer");
            importFile(browser);
            problems.addAll(browser.problems());
            problems.addAll(browser.consoleErrors());
        }
        assertThat(problems).isEmpty();
        String json = get("/.rest/delivery/books");
        assertThat(json)
                .contains("\"name\":\"Dế Mèn phiêu lưu ký\"", "\"author\":{\"@name\":\"to-hoai\"", "\"rating\":\"4.5\"")
                .contains("\"@name\":\"chapters0\"", "Một");
    }

    private static void create(Browser browser, String app, String name) {
        browser.open("/newsroom/apps/" + app + "/edit?fresh=true");
        browser.find("html[data-ready]");
        browser.type("[data-field=name] input", name);
        browser.click("#save-form");
        browser.until(d -> browser.path().contains("edit?path="));
    }

    private static void fill(Browser browser) {
        write(browser, "[data-field=name] input", "Dế Mèn phiêu lưu ký");
        write(browser, "[data-field=subtitle] input", "Nhật ký");
        press(browser, ".form-languages button:nth-child(2)");
        write(browser, "[data-field=subtitle_en] input", "Diary");
        write(browser, "[data-field=rating] input", "4,5");
        write(browser, "[data-field=printed] input[type=text]", "6/4/2021" + Keys.TAB);
        press(browser, "[data-field=novel] input");
        press(browser, "[data-field=about] .ProseMirror");
        browser.waitForFocus("[data-field=about] .ProseMirror");
        browser.keys("Một câu chuyện.");
        choose(browser, "[data-field=author]");
        press(browser, "[data-field=genre] option[value=tale]");
        press(browser, "[data-field=moods] input[value=calm]");
        press(browser, "[data-field=format] input[value=paper]");
        press(browser, "[data-field=shops] .form-twin option[value=hue]");
        press(browser, "[data-field=shops] .form-twin-mid button");
        write(browser, "[data-field=tags] input", "thiếu nhi" + Keys.ENTER);
        write(browser, "[data-field=note] textarea", "${x}");
        browser.run(
                "const s = document.querySelector('[data-field=volume] input'); s.value = 70; s.dispatchEvent(new Event('input'));");
        write(browser, "[data-field=place] [data-field=city] input", "Hà Nội");
        press(browser, "[data-field=link] input[value=url]");
        write(browser, "[data-field=link] [data-field=url] input", "https://example.org");
        press(browser, "[data-field=chapters] .btn-link");
        write(browser, "[data-field=chapters] [data-field=title] input", "Một");
        press(browser, "[data-field=words] .btn-link");
        write(browser, "[data-field=words] .form-entry input", "dế");
        fillBlocks(browser);
    }

    /** Two blocks, the second moved up by key. */
    private static void fillBlocks(Browser browser) {
        press(browser, "[data-field=parts] > .stack > .btn-link");
        browser.click(".form-kinds [data-kind=saying]");
        write(browser, "[data-field=parts] [data-field=saying] input", "Đi một ngày đàng");
        press(browser, "[data-field=parts] > .stack > .btn-link");
        browser.click(".form-kinds [data-kind=text]");
        browser.waitForFocus("[data-field=parts] .ProseMirror");
        browser.keys("Mở đầu");
        browser.keys(Keys.chord(Keys.ALT, Keys.ARROW_UP));
        browser.find("[data-field=parts] .form-entry:first-child .ProseMirror");
    }

    private static void choose(Browser browser, String field) {
        press(browser, field + " .attach button");
        press(browser, ".picker .picker-what[data-fits=true]");
        browser.find(field + " .attach-full");
    }

    /** Brings it to the middle first: above it stands the bar with the languages. */
    private static void press(Browser browser, String css) {
        browser.run("arguments[0].scrollIntoView({ block: 'center' })", browser.find(css));
        browser.click(css);
    }

    private static void write(Browser browser, String css, String text) {
        browser.run("arguments[0].scrollIntoView({ block: 'center' })", browser.find(css));
        browser.type(css, text);
    }

    /** What differs from what was typed. */
    private List<String> stored() {
        return sessions.read(StoreName.DRAFT, Actor.system("test"), session -> {
            var node = session.getNode("/books/de-men-phieu-luu-ky");
            List<String> differences = new ArrayList<>();
            Map<String, String> expected = Map.ofEntries(
                    Map.entry("subtitle_en", "Diary"),
                    Map.entry("rating", "4.5"),
                    Map.entry("printed", "2021-04-05T17:00:00.000Z"),
                    Map.entry("novel", "true"),
                    Map.entry("about", "<p>Một câu chuyện.</p>"),
                    Map.entry("genre", "tale"),
                    Map.entry("format", "paper"),
                    Map.entry("note", "${x}"),
                    Map.entry("volume", "70.0"),
                    Map.entry("link", "url"),
                    Map.entry("url", "https://example.org"),
                    Map.entry("place/city", "Hà Nội"),
                    Map.entry("chapters/chapters0/title", "Một"),
                    Map.entry("parts/0/mgnl:type", "text"),
                    Map.entry("parts/0/text", "<p>Mở đầu</p>"),
                    Map.entry("parts/1/saying", "Đi một ngày đàng"),
                    Map.entry("author", session.getNode("/authors/to-hoai").getIdentifier()));
            for (Map.Entry<String, String> one : expected.entrySet()) {
                String value = node.hasProperty(one.getKey())
                        ? node.getProperty(one.getKey()).getString()
                        : "absent";
                if (!value.equals(one.getValue())) {
                    differences.add(one.getKey() + " is " + value);
                }
            }
            for (String several : List.of("moods=calm", "shops=hue", "tags=thiếu nhi", "words=dế")) {
                String name = several.substring(0, several.indexOf('='));
                if (!node.hasProperty(name)
                        || !node.getProperty(name)
                                .getValues()[0]
                                .getString()
                                .equals(several.substring(name.length() + 1))) {
                    differences.add(name + " differs");
                }
            }
            return differences;
        });
    }

    private static void publish(Browser browser) {
        for (String app : List.of("authors-app", "books-app")) {
            browser.open("/newsroom/apps/" + app + "?view=list");
            browser.click(".app-acts > button");
            browser.click(".app-menu:not([hidden]) [data-deed=publish]");
            browser.find(".state-published");
        }
        browser.click(".app-acts > button");
        browser.waitFor(".app-menu:not([hidden])", "Cần mã Java “PrintLabelAction” không có ở đây");
    }

    private static void importFile(Browser browser) {
        Path file = directory.resolve("books.shelf.yaml");
        try {
            Files.writeString(file, "'shelf':\n  'jcr:primaryType': 'book'\n  'name': 'Tập mới'\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        browser.choose("#transfer-files", file);
        browser.waitFor("Chỗ còn trống");
        browser.click("#transfer-go");
        browser.waitFor("Đã nhập 1 nút vào /books/shelf");
    }

    private String get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void aStoryIsWalkedThroughTheStatesOfAModulesWorkflow() {
        FourSteps.walk(port, fixture);
    }

    @Test
    void aFieldAddedByADecorationAppearsInFormStorageDeliveryAndTemplate() throws Exception {
        Item section = fixture.section("Thời tiết");
        Item story = fixture.create(
                Actor.system("test"),
                "article",
                Map.of(
                        "title", "Nắng lên sau mưa",
                        "lead", "Hết mưa rồi.",
                        "body", "<p>Trời quang.</p>",
                        "section", section.id().value(),
                        "weather", "nắng nhẹ"));
        assertThat(items.find(Actor.system("test"), story.id())
                        .orElseThrow()
                        .fields()
                        .text("weather"))
                .contains("nắng nhẹ");
        try (Browser browser = new Browser(port)) {
            browser.signIn("quantri", NewsroomFixture.PASSWORD);
            browser.open("/newsroom/items/" + story.id());
            browser.find("html[data-ready]");
            browser.run("[...document.querySelectorAll('.insp [role=tab]')].forEach(tab => { tab.click(); })");
            assertThat(
                            browser.run(
                                    "return [...document.querySelectorAll('[data-field=weather]')].map(f => f.textContent.trim() + '=' + f.querySelector('input').value).join()"))
                    .asString()
                    .contains("Thời tiết", "=nắng nhẹ");
        }
        moveToState.execute(Actor.system("test"), story.id(), Transition.APPROVE, "");
        publishItem.execute(Actor.system("test"), story.id(), null);
        assertThat(get("/.rest/delivery/stories")).contains("\"weather\":\"nắng nhẹ\"");
        assertThat(renderer.item(
                                items.find(Actor.system("test"), story.id()).orElseThrow(),
                                "shelf:pages/weather",
                                Map.of(),
                                Locale.forLanguageTag("vi"),
                                RenderContext.published("/x", Map.of()))
                        .html())
                .contains("Hôm nay nắng nhẹ");
    }
}
