package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every screen: nothing for axe to complain about in light and dark, no sideways scrolling at 390 and 1280 pixels, no script errors. */
@RunningNewsroom
class ScreensEndToEndTests {
    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    MoveToState moveToState;

    @Test
    void everyScreenIsAccessibleAndFitsAPhone() {
        List<String> problems = new ArrayList<>();
        try (Browser browser = new Browser(port)) {
            browser.open("/newsroom");
            check(browser, problems);
            for (String screen : screens()) {
                browser.open(screen);
                check(browser, problems);
                if (screen.equals("/newsroom/sign-in")) {
                    browser.click("form .btn-primary");
                    browser.waitFor("#name-lacks", "Mục này còn trống.");
                    browser.waitForFocus("#name");
                    check(browser, problems);
                    browser.signIn("quantri", NewsroomFixture.PASSWORD);
                }
            }
            problems.addAll(browser.consoleErrors());
            assertThat(browser.later("""
                            const [text, done] = arguments;
                            import("newsroom/ui/words.js").then((words) =>
                              done([0, 1, 2, "4.200"].map((n) => words.fill(text, [n, "tết"])).join("; ")));
                            """, "{0,choice,0#no files|1#1 file|1<{0} files} in “{1}”"))
                    .isEqualTo("no files in “tết”; 1 file in “tết”; 2 files in “tết”; 4.200 files in “tết”");
        }
        assertThat(problems).isEmpty();
    }

    private List<String> screens() {
        fixture.person("quantri", "Trần Quản Trị", Role.ADMINISTRATOR);
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
        Item story = sent();
        new Visitor(port)
                .get("/tim-kiem?q=th%E1%BB%8Fa+%C6%B0%E1%BB%9Bc+lao+%C4%91%E1%BB%99ng+t%E1%BA%ADp+th%E1%BB%83");
        return List.of(
                "/newsroom/forgotten",
                "/newsroom/sign-in",
                "/newsroom/desk",
                "/newsroom/desk?view=list",
                "/newsroom/mine",
                "/newsroom/items?kind=stories&q=thoa%20uoc",
                "/newsroom/items?kind=directory",
                "/newsroom/items/" + story.id(),
                "/newsroom/items/" + story.id() + "/diff",
                "/newsroom/new/document",
                "/newsroom/media",
                "/newsroom/media?view=list",
                "/newsroom/front",
                "/newsroom/pages",
                "/newsroom/apps",
                "/newsroom/search?q=thoa%20uoc",
                "/newsroom/searches/terms",
                "/newsroom/nowhere",
                "/newsroom/trash",
                "/newsroom/intake",
                "/newsroom/searches",
                "/newsroom/admin/users",
                "/newsroom/admin/users/new",
                "/newsroom/admin/audit",
                "/newsroom/admin/groups/new",
                "/newsroom/admin/users/thuha",
                "/newsroom/admin/users/thuha/remove",
                "/newsroom/admin/hooks",
                "/newsroom/admin/transfer",
                "/newsroom/admin/imports",
                "/newsroom/calendar",
                "/newsroom/calendar?view=month",
                "/newsroom/calendar/plan",
                "/newsroom/tasks",
                "/newsroom/figures",
                "/newsroom/me",
                "/newsroom/me/second-factor",
                "/newsroom/settings",
                "/newsroom/settings/sections",
                "/newsroom/settings/menus",
                "/newsroom/settings/redirects",
                "/newsroom/settings/mail",
                "/newsroom/settings/security",
                "/newsroom/admin/definitions");
    }

    private Item sent() {
        Item section = fixture.section("Pháp luật");
        Item story = fixture.create(
                fixture.actor("thuha"),
                "signing",
                Map.of(
                        "title", "Ký thỏa ước lao động tập thể nhóm doanh nghiệp dệt may",
                        "lead", "Thỏa ước có lợi hơn luật ở tám điều.",
                        "section", section.id().value(),
                        "body", "<p>Chiều 18/11, hai bên ký thỏa ước.</p><h2>Tám điều có lợi hơn</h2><p>Bữa ăn ca.</p>",
                        "parties", List.of(Map.of("name", "Liên đoàn Lao động tỉnh"))));
        moveToState.execute(fixture.actor("thuha"), story.id(), Transition.SUBMIT, "");
        return story;
    }

    private static void check(Browser browser, List<String> problems) {
        boolean editor = browser.path().matches("/newsroom/(items/[0-9a-f-]+|new/.*)");
        if (editor) {
            browser.find("html[data-ready] .insp, html[data-ready] .sheetbar");
        }
        problems.addAll(browser.problems());
    }
}
