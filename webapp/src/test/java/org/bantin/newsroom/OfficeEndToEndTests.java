package org.bantin.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.DeleteOutcome;
import org.bantin.newsroom.mail.Errand;
import org.bantin.newsroom.mail.MailSettings;
import org.bantin.newsroom.mail.PostOffice;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.publishing.UnpublishItem;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.Accounts;
import org.bantin.workflow.MoveToState;
import org.bantin.workflow.Transition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The work around stories, over HTTP: calendar, tasks, figures, the daily letter, the audit trail. */
@RunningNewsroom
class OfficeEndToEndTests {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @LocalServerPort
    int port;

    @Autowired
    NewsroomFixture fixture;

    @Autowired
    Accounts accounts;

    @Autowired
    MoveToState moveToState;

    @Autowired
    PublishItem publishItem;

    @Autowired
    UnpublishItem unpublishItem;

    @Autowired
    DeleteItem deleteItem;

    @Autowired
    PostOffice office;

    @Autowired
    List<Errand> errands;

    @BeforeEach
    void people() {
        fixture.person("quantri", "Trần Quản Trị", Role.ADMINISTRATOR);
        fixture.person("thuha", "Lê Thu Hà", Role.REPORTER);
    }

    @Test
    void aScheduledStoryIsMovedToAnotherDayInTheCalendar() {
        Item section = fixture.section("Lịch thử");
        fixture.person("tongbien", "Cao Tổng Biên", Role.CHIEF_EDITOR);
        Actor chief = fixture.actor("tongbien");
        Item story = fixture.create(
                chief,
                "article",
                Map.of(
                        "title",
                        "Tin hẹn giờ",
                        "lead",
                        "Dẫn.",
                        "body",
                        "<p>Thân.</p>",
                        "section",
                        section.id().value()));
        moveToState.execute(chief, story.id(), Transition.APPROVE, "");
        LocalDate tomorrow = LocalDate.now(ZONE).plusDays(1);
        publishItem.execute(
                chief, story.id(), tomorrow.atTime(6, 0).atZone(ZONE).toInstant());
        Visitor editor = Visitor.signedIn(port, "tongbien");
        assertThat(editor.get("/newsroom/calendar?at=" + tomorrow).body()).contains("Tin hẹn giờ", "data-plan");
        String place = "/newsroom/api/calendar/" + story.id();
        assertThat(editor.json("POST", place, "{\"day\":\"2020-01-01\"}").statusCode())
                .isEqualTo(422);
        assertThat(editor.json("POST", place, "{\"day\":\"9999-01-01\"}").body())
                .contains("422", "quá xa");
        LocalDate later = tomorrow.plusDays(9);
        assertThat(editor.json("POST", place, "{\"day\":\"" + later + "\"}").statusCode())
                .isEqualTo(200);
        assertThat(editor.get("/newsroom/calendar?at=" + later).body()).contains("06:00", "Tin hẹn giờ");
        Visitor reporter = Visitor.signedIn(port, "thuha");
        assertThat(reporter.get("/newsroom/calendar?at=" + later).body()).doesNotContain("data-plan=");
        fixture.create(
                chief,
                "article",
                Map.of("title", "Bài chưa hẹn ngày", "section", section.id().value()));
        assertThat(editor.get("/newsroom/calendar/plan?at=" + later).body())
                .contains("06:00", "Tin hẹn giờ", "Cao Tổng Biên", "Bài chưa hẹn ngày");
        assertThat(reporter.get("/newsroom/calendar/plan?at=" + later).body())
                .contains("Tin hẹn giờ")
                .doesNotContain("Bài chưa hẹn ngày");
        assertThat(reporter.json("POST", place, "{\"day\":\"" + later.plusDays(1) + "\"}")
                        .statusCode())
                .isIn(403, 404);
    }

    @Test
    void thePlanLooksBackAtWhatWasPublishedAndTellsAChiefEditorTheTasksOfAll() {
        Item section = fixture.section("Nhìn lại");
        fixture.person("tongbien", "Cao Tổng Biên", Role.CHIEF_EDITOR);
        fixture.person("giaoviec", "Hồ Giao Việc", Role.EDITOR);
        fixture.person("nhanviec", "Tạ Nhận Việc", Role.REPORTER);
        Actor chief = fixture.actor("tongbien");
        Map<String, Object> fields = Map.of(
                "title",
                "Tin ra hôm nay",
                "lead",
                "Dẫn.",
                "body",
                "<p>Thân.</p>",
                "section",
                section.id().value());
        Item story = fixture.create(chief, "article", fields);
        moveToState.execute(chief, story.id(), Transition.APPROVE, "");
        publishItem.execute(chief, story.id(), null);
        String today = LocalDate.now(ZONE).toString();
        Visitor giver = Visitor.signedIn(port, "giaoviec");
        giver.get("/newsroom/tasks");
        String[] task = {"title", "Đón đoàn sớm", "assignee", "nhanviec", "due", today, "time", "00:01"};
        giver.post("/newsroom/tasks", task);
        Visitor reader = Visitor.signedIn(port, "tongbien");
        await().atMost(SOON)
                .until(() -> reader.get("/newsroom/calendar/plan").body().contains("Tin ra hôm nay"));
        String day = NewsroomFixture.between(
                reader.get("/newsroom/calendar/plan").body(), "Đón đoàn sớm", "class=\"plan-line\"");
        assertThat(day).as("after the task, by time").contains("Tin ra hôm nay").doesNotContain("Không có tin nào");
        assertThat(reader.get("/newsroom/calendar").body()).contains("Tin ra hôm nay");
        assertThat(Visitor.signedIn(port, "thuha")
                        .get("/newsroom/calendar/plan")
                        .body())
                .contains("Tin ra hôm nay")
                .doesNotContain("Đón đoàn sớm");
    }

    @Test
    void tasksAreGivenDoneAndToldOf() {
        fixture.person("giaoviec", "Hồ Giao Việc", Role.EDITOR);
        fixture.person("nhanviec", "Tạ Nhận Việc", Role.REPORTER);
        Visitor giver = Visitor.signedIn(port, "giaoviec");
        Visitor doer = Visitor.signedIn(port, "nhanviec");
        giver.get("/newsroom/tasks");
        assertThat(giver.post("/newsroom/tasks", "title", "", "assignee", "nhanviec")
                        .statusCode())
                .isEqualTo(422);
        giver.post("/newsroom/tasks", "title", "Chụp ảnh <i>hội nghị</i>", "assignee", "nhanviec", "due", "2020-02-03");
        String asked = doer.get("/newsroom/mine").body();
        assertThat(asked).contains("Đang chờ bạn", "Chụp ảnh &lt;i&gt;hội nghị&lt;/i&gt;", "ink-late");
        assertThat(doer.json("GET", "/newsroom/api/notices", "").body()).contains("Giao Việc");
        String id = NewsroomFixture.between(doer.get("/newsroom/tasks").body(), "action=\"/newsroom/tasks/", "/done");
        assertThat(Visitor.signedIn(port, "thuha")
                        .post("/newsroom/tasks/" + id + "/done")
                        .statusCode())
                .isEqualTo(403);
        doer.post("/newsroom/tasks/" + id + "/done", "done", "true");
        assertThat(giver.get("/newsroom/tasks?view=given").body()).contains("is-done");
        assertThat(giver.json("GET", "/newsroom/api/notices", "").body()).contains("đã xong việc");
    }

    @Test
    void figuresCountWorksAndPayByTariff() {
        Item section = fixture.section("Số liệu thử");
        fixture.person("tongbien", "Cao Tổng Biên", Role.CHIEF_EDITOR);
        Item story = fixture.create(
                fixture.actor("tongbien"),
                "article",
                Map.of(
                        "title", "Tin tính nhuận bút",
                        "lead", "Dẫn.",
                        "body", "<p>Thân.</p>",
                        "byline", "Thu Hà",
                        "section", section.id().value()));
        moveToState.execute(fixture.actor("tongbien"), story.id(), Transition.APPROVE, "");
        publishItem.execute(fixture.actor("tongbien"), story.id(), null);
        Visitor chief = Visitor.signedIn(port, "tongbien");
        await().atMost(SOON).until(() -> chief.get("/newsroom/figures").body().contains("Thu Hà"));
        chief.post("/newsroom/figures/tariffs", "t-article", "150.000", "t-photo", "50000");
        assertThat(chief.get("/newsroom/figures").body()).contains("150.000");
        assertThat(chief.post("/newsroom/figures/tariffs", "t-article", "nhiều", "t-photo", "1")
                        .body())
                .contains("Chưa lưu.", "value=\"nhiều\"");
        chief.post("/newsroom/figures/tariffs", "t-photo", "60.000 đ");
        assertThat(chief.get("/newsroom/figures").body())
                .as("a kind that is not named keeps its tariff")
                .contains("value=\"150000\"", "value=\"60000\"");
        var sheet = chief.get("/newsroom/figures/figures.xlsx");
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.body()).startsWith("PK");
        assertThat(Visitor.signedIn(port, "thuha").get("/newsroom/figures").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsTakenOffOrThrownAwayStaysInTheFiguresOfItsMonth() {
        Item section = fixture.section("Số liệu tin gỡ");
        fixture.person("tonggo", "Cao Tổng Gỡ", Role.CHIEF_EDITOR);
        Actor chief = fixture.actor("tonggo");
        Visitor visitor = Visitor.signedIn(port, "tonggo");
        Item now = published(chief, section, "Bút Danh Nay", null);
        await().atMost(SOON).until(() -> visitor.get("/newsroom/figures").body().contains("Bút Danh Nay"));

        takeOff(chief, now);
        await().atMost(SOON).until(() -> visitor.get("/newsroom/figures").body().contains("tin đã gỡ"));
        assertThat(visitor.get("/newsroom/figures").body())
                .as("a month that was read before")
                .contains("Bút Danh Nay");
        assertThat(visitor.get("/newsroom/figures?removed=without").body()).doesNotContain("Bút Danh Nay");
        throwAway(chief, now);
        assertThat(visitor.get("/newsroom/figures").body()).as("in the trash").contains("Bút Danh Nay");

        Item marchStory = published(chief, section, "Bút Danh Ba", Instant.parse("2024-03-12T03:00:00Z"));
        takeOff(chief, marchStory);
        assertThat(visitor.get("/newsroom/figures?from=2024-03-01&to=2024-03-31")
                        .body())
                .as("a month that is read after it was taken off")
                .contains("Bút Danh Ba");
        Item mayStory = published(chief, section, "Bút Danh Năm", Instant.parse("2023-05-12T03:00:00Z"));
        takeOff(chief, mayStory);
        throwAway(chief, mayStory);
        assertThat(visitor.get("/newsroom/figures?from=2023-05-01&to=2023-05-31")
                        .body())
                .as("a month that is read after it was thrown away")
                .contains("Bút Danh Năm");
    }

    private Item published(Actor chief, Item section, String byline, @Nullable Instant shown) {
        Map<String, Object> fields = new HashMap<>(Map.of(
                "title",
                "Tin của " + byline,
                "lead",
                "Dẫn.",
                "body",
                "<p>Thân.</p>",
                "byline",
                byline,
                "section",
                section.id().value()));
        if (shown != null) {
            fields.put("displayDate", shown);
        }
        Item story = fixture.create(chief, "article", fields);
        moveToState.execute(chief, story.id(), Transition.APPROVE, "");
        assertThat(publishItem.execute(chief, story.id(), null)).isInstanceOf(PublishOutcome.Published.class);
        return story;
    }

    private void takeOff(Actor chief, Item story) {
        assertThat(unpublishItem.execute(chief, story.id(), "Nhầm tên người"))
                .isInstanceOf(UnpublishItem.UnpublishOutcome.Unpublished.class);
    }

    private void throwAway(Actor chief, Item story) {
        assertThat(deleteItem.execute(chief, story.id(), "")).isInstanceOf(DeleteOutcome.Deleted.class);
    }

    @Test
    void aDailyLetterTellsWhatIsDueOnceAndNoLetterComesForNothing() {
        fixture.person("thutom", "Mai Thư Tóm", Role.REPORTER);
        fixture.person("khongthu", "Mai Không Thư", Role.REPORTER);
        accounts.update(account("thutom").withEmail("tom@congdoan.example"));
        accounts.update(account("khongthu").withEmail("khong@congdoan.example"));
        office.settle(new MailSettings("localhost", 9, "none", "", "", "bantin@congdoan.example", "Bản Tin"));
        Visitor reader = Visitor.signedIn(port, "thutom");
        reader.get("/newsroom/tasks");
        reader.post("/newsroom/tasks", "title", "Nộp ảnh", "assignee", "thutom", "due", "2020-01-02");
        fixture.person("giaoviec", "Hồ Giao Việc", Role.EDITOR);
        Visitor giver = Visitor.signedIn(port, "giaoviec");
        giver.get("/newsroom/tasks");
        giver.post("/newsroom/tasks", "title", "Nộp sổ", "assignee", "thutom", "due", "2020-01-02");
        reader.get("/newsroom/me");
        reader.post("/newsroom/me/digest", "wanted", "yes", "hour", "0");
        errands.forEach(Errand::run);
        errands.forEach(Errand::run);
        assertThat(office.waiting().stream().filter(letter -> letter.to().endsWith("tom@congdoan.example")))
                .singleElement()
                .satisfies(letter ->
                        assertThat(letter.subject()).as("a task is told once").contains("2 điều"));
        assertThat(office.waiting()).noneMatch(letter -> letter.to().startsWith("khong@"));
        office.sendDue();
        assertThat(office.waiting().stream().filter(letter -> letter.to().endsWith("tom@congdoan.example")))
                .as("kept while the server does not answer")
                .allMatch(letter -> letter.tries() == 1 && !letter.error().isEmpty());
    }

    @Test
    void theAuditTrailIsTakenAwayAsATableByAdministratorsOnly() {
        Visitor admin = Visitor.signedIn(port, "quantri");
        String table =
                admin.get("/newsroom/admin/audit/audit.csv?action=signed-in").body();
        assertThat(table).contains("đăng nhập", "quantri").doesNotContain("tạo đường dẫn");
        assertThat(admin.get("/newsroom/admin/audit/audit.xlsx?from=2020-01-01&to=2030-01-01")
                        .body())
                .startsWith("PK");
        assertThat(Visitor.signedIn(port, "thuha")
                        .get("/newsroom/admin/audit/audit.csv")
                        .statusCode())
                .isEqualTo(403);
    }

    private Account account(String name) {
        return accounts.list().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
