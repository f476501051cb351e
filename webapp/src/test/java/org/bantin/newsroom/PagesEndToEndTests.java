package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An editor makes a page out of blocks, by keyboard where that is quicker, and readers see it. */
@RunningNewsroom
class PagesEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    private Browser browser;

    @BeforeEach
    void editor() {
        fixture.person("nhungtrang", "Hồng Nhung", Role.EDITOR);
        browser = new Browser(port);
        browser.signIn("nhungtrang", NewsroomFixture.PASSWORD);
    }

    @AfterEach
    void leave() {
        browser.close();
    }

    private void change(Runnable deed) {
        browser.find("html[data-ready]");
        String before = loads();
        deed.run();
        browser.until(d -> !loads().equals(before));
    }

    private String loads() {
        return String.valueOf(browser.run("return document.documentElement.dataset.loads || ''"));
    }

    private List<String> blocks() {
        List<String> texts = new ArrayList<>();
        Object found = browser.run(
                "return [...document.querySelector('.pe-frame').contentDocument.querySelectorAll('h2')].map(e => e.textContent)");
        ((List<?>) found).forEach(text -> texts.add(String.valueOf(text).strip()));
        return texts;
    }

    private void add(String headline) {
        browser.click(".pe-outline .pe-group header button");
        browser.click("dialog .pe-choice");
        browser.click("dialog .btn-primary");
        browser.find("dialog.form-dialog");
        browser.type("dialog.form-dialog input.input", headline);
        change(() -> browser.click("dialog.form-dialog .dialog-foot .btn-primary"));
    }

    @Test
    void composesAPageAndReadersSeeIt() {
        browser.open("/newsroom/pages");
        browser.click("#new-page");
        browser.type("dialog input", "Giới thiệu");
        browser.click("dialog input[value='mtk:pages/basic']");
        browser.click("dialog .btn-primary");
        browser.waitFor("/gioi-thieu");
        browser.open("/newsroom/pages/edit/gioi-thieu");
        browser.until(d -> !loads().isEmpty());

        add("Khối thứ nhất");
        add("Khối thứ hai");
        assertThat(blocks()).containsExactly("Khối thứ nhất", "Khối thứ hai");

        change(() -> browser.keys(Keys.chord(Keys.ALT, Keys.ARROW_UP)));
        assertThat(blocks()).containsExactly("Khối thứ hai", "Khối thứ nhất");
        change(() -> browser.keys(Keys.DELETE));
        assertThat(blocks()).containsExactly("Khối thứ nhất");
        change(() -> browser.keys(Keys.chord(Keys.CONTROL, "z")));
        change(() -> browser.keys(Keys.chord(Keys.CONTROL, "z")));
        assertThat(blocks()).containsExactly("Khối thứ nhất", "Khối thứ hai");

        Visitor reader = new Visitor(port);
        assertThat(reader.get("/gioi-thieu.html").statusCode()).isEqualTo(404);
        browser.click("#publish");
        browser.find("#state .state-published");
        assertThat(reader.get("/gioi-thieu.html").body())
                .contains("Khối thứ nhất")
                .doesNotContain("cms:");

        assertThat(browser.consoleErrors()).isEmpty(); // before axe, whose scripts the sandboxed frame refuses
        List<String> problems = new ArrayList<>(browser.problems());
        browser.open("/newsroom/pages");
        browser.find("tbody tr");
        problems.addAll(browser.problems());
        assertThat(problems).isEmpty();
    }

    @Test
    void undoingSurvivesAReloadVersionsAndDeletedPagesComeBackAndOthersAreTold() {
        browser.open("/newsroom/pages");
        browser.click("#new-page");
        browser.type("dialog input", "Liên hệ");
        browser.click("dialog input[value='mtk:pages/basic']");
        browser.click("dialog .btn-primary");
        browser.waitFor("/lien-he");
        browser.open("/newsroom/pages/edit/lien-he");
        browser.until(d -> !loads().isEmpty());
        add("Bản đầu");
        browser.click("#publish");
        browser.find("#state .state-published");
        add("Thêm sau");

        browser.open("/newsroom/pages/edit/lien-he");
        browser.until(d -> blocks().contains("Thêm sau"));
        change(() -> browser.click("#undo"));
        assertThat(blocks()).containsExactly("Bản đầu");
        change(() -> browser.click("#redo"));
        browser.click("#more");
        browser.click("#versions");
        browser.find("dialog .pe-version");
        change(() -> browser.click("dialog .btn-primary"));
        assertThat(blocks()).containsExactly("Bản đầu");
        change(() -> browser.click("#undo"));
        assertThat(blocks()).containsExactly("Bản đầu", "Thêm sau");

        fixture.person("thu", "Thu Hà", Role.EDITOR);
        Visitor other = Visitor.signedIn(port, "thu");
        other.json("POST", "/newsroom/api/pages/delete", "{\"path\":\"/lien-he/main/00\",\"deep\":false}");
        browser.until(d -> browser.shows("#others") && blocks().equals(List.of("Bản đầu")));
        assertThat(browser.text("#others")).contains("Thu Hà");

        other.json("POST", "/newsroom/api/pages/delete", "{\"path\":\"/lien-he\",\"deep\":false}");
        browser.open("/newsroom/trash");
        browser.waitFor("/lien-he");
        assertThat(browser.problems()).isEmpty();
        browser.click("form[action*='/trash/pages/'] button");
        browser.until(d -> browser.path().endsWith("/newsroom/pages/edit/lien-he"));
        browser.until(d -> !loads().isEmpty());
        assertThat(blocks()).containsExactly("Bản đầu");
    }

    @Test
    void whatEditorsComposeTakesThePlaceOfTheAutomaticFrontPage() {
        Visitor reader = new Visitor(port);
        assertThat(reader.get("/").body()).doesNotContain("Bão số 9");
        browser.open("/newsroom/pages");
        browser.click("#front-page");
        browser.until(d -> !loads().isEmpty());
        change(() -> browser.click(".pe-outline .pe-group header button"));
        browser.click(".pe-outline .pe-group header button.end");
        browser.find("dialog.form-dialog");
        browser.type("dialog.form-dialog input.input", "Bão số 9 vào bờ");
        change(() -> browser.click("dialog.form-dialog .dialog-foot .btn-primary"));
        assertThat(reader.get("/").body()).doesNotContain("Bão số 9");
        browser.click("#publish");
        browser.find("#state .state-published");
        browser.until(d -> reader.get("/").body().contains("Bão số 9 vào bờ"));
        assertThat(reader.get("/").statusCode()).isEqualTo(200);
    }
}
