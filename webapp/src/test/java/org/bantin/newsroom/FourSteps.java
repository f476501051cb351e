package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.fixture.Browser;
import org.bantin.repository.access.Role;
import org.openqa.selenium.Keys;

/** A workflow of a stranger's module, draft, proofread, legal review, published, and how three people walk a story through it. */
final class FourSteps {
    private FourSteps() {}

    static void write(Path modules) throws IOException {
        file(modules, "decorations/newsroom/contentTypes/photo-story.yaml", "bantin: { workflow: four-steps }\n");
        file(modules, "workflows/four-steps.yaml", """
                states:
                  proofread: { label: Đọc soát, icon: eye }
                  legal-review: { icon: lock, edits: proofread }
                  rewrite: { label: Viết lại, with: writer }
                transitions:
                  submit: { label: Gửi đọc soát, from: [draft, rewrite], to: proofread, who: [owner], checklist: [{ field: lead }] }
                  to-legal: { label: Gửi thẩm định, done: Đã gửi thẩm định, from: [proofread], to: legal-review, who: [editor] }
                  back-to-desk: { from: [legal-review], to: proofread, who: [editor, chief-editor] }
                  send-back: { label: Yêu cầu viết lại, from: [proofread, legal-review], to: rewrite, who: [editor, chief-editor], reason: true }
                  sign-off: { label: Ký duyệt và đăng, from: [legal-review], to: published, who: [chief-editor] }
                """);
        file(
                modules,
                "i18n/shelf-workflow-messages_vi.properties",
                "workflows.four-steps.states.legal-review.label=Thẩm định pháp lý\n");
    }

    private static void file(Path modules, String path, String text) throws IOException {
        Path file = modules.resolve("shelf").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void walk(int port, NewsroomFixture fixture) {
        fixture.person("buoc-pv", "Phạm Viết", Role.REPORTER);
        fixture.person("buoc-btv", "Bùi Biên", Role.EDITOR);
        fixture.person("buoc-tk", "Trần Ký", Role.CHIEF_EDITOR);
        Item section = fixture.section("Phóng sự ảnh");
        Item story = fixture.create(
                fixture.actor("buoc-pv"),
                "photo-story",
                Map.of("title", "Bốn bước một bài", "section", section.id().value()));
        String path = "/newsroom/items/" + story.id().value();
        String card = "[data-card='" + story.id().value() + "']";
        try (Browser reporter = new Browser(port);
                Browser editor = new Browser(port);
                Browser chief = new Browser(port)) {
            reporter.signIn("buoc-pv", NewsroomFixture.PASSWORD);
            submitWithLead(reporter, path);
            editor.signIn("buoc-btv", NewsroomFixture.PASSWORD);
            onTheBoard(editor, card);
            chief.signIn("buoc-tk", NewsroomFixture.PASSWORD);
            chief.open(path);
            chief.waitFor("#state", "Thẩm định pháp lý");
            chief.click("[data-verb=send-back]");
            chief.waitForFocus("dialog[open] textarea");
            chief.keys("Sai tên cơ quan.", Keys.chord(Keys.CONTROL, Keys.ENTER));
            chief.waitFor("#state", "Viết lại");
            reporter.open("/newsroom/mine");
            reporter.waitFor("“Sai tên cơ quan.”");
            reporter.open(path);
            reporter.find("#returned");
            reporter.click("[data-verb=submit]");
            reporter.waitFor("#state", "Đọc soát");
            editor.open(path);
            editor.click("[data-verb=to-legal]");
            editor.waitFor("#state", "Thẩm định pháp lý");
            assertThat(editor.shows("[data-verb=publish]")).isFalse();
            chief.open(path);
            chief.waitFor("[data-verb=publish]", "Ký duyệt và đăng");
            chief.click("[data-verb=publish]");
            chief.waitFor("#state", "Đã đăng");
            assertThat(chief.problems()).isEmpty();
        }
    }

    private static void submitWithLead(Browser reporter, String path) {
        reporter.open(path);
        reporter.waitFor("[data-verb=submit]", "Gửi đọc soát");
        reporter.click("[data-verb=submit]");
        reporter.waitForFocus("#s-lead");
        reporter.keys("Bốn người, bốn bước.");
        reporter.waitUntilSaved();
        reporter.click("[data-verb=submit]");
        reporter.waitFor("#state", "Đọc soát");
    }

    /** By drag, taken back by Ctrl+Z, then by key. */
    private static void onTheBoard(Browser editor, String card) {
        editor.waitFor("[data-state=legal-review]", "Thẩm định pháp lý");
        editor.drag(
                "[data-state=proofread] " + card + " .top",
                "[data-state=legal-review] .col-head",
                "[data-state=legal-review].is-over");
        editor.waitFor("Đã gửi thẩm định: “Bốn bước một bài”");
        editor.find("[data-state=legal-review] " + card);
        editor.keys(Keys.chord(Keys.CONTROL, "z"));
        editor.find("[data-state=proofread] " + card);
        editor.run("document.querySelector(arguments[0]).focus()", card);
        editor.keys("d");
        editor.find("[data-state=legal-review] " + card);
        assertThat(editor.problems()).isEmpty();
    }
}
