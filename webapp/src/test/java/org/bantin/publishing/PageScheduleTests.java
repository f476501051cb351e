package org.bantin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bantin.content.ItemId;
import org.bantin.content.page.PageCopy;
import org.bantin.content.page.PageCopy.Value;
import org.bantin.publishing.schedule.StoredPageSchedule;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page changes at its time, once, and what people have not published yet stays where it is. */
class PageScheduleTests {
    private final TestPublishing publishing = new TestPublishing();
    private final StoredPageSchedule schedule = publishing.pageSchedule();

    @BeforeEach
    void page() {
        publishing
                .content
                .sessions()
                .change(
                        StoreName.DRAFT,
                        TestPublishing.SYSTEM,
                        session -> session.getNode("/website")
                                .addNode("home", "mgnl:page")
                                .setProperty("title", "Trang nhất"));
        arrange("một");
        publishing.pages().execute(TestPublishing.CHIEF, List.of(id()));
    }

    @AfterEach
    void close() {
        publishing.close();
    }

    private ItemId id() {
        return new ItemId(standing(StoreName.DRAFT).id());
    }

    private org.bantin.content.page.PageCopies.Standing standing(StoreName store) {
        return publishing
                .pageCopies()
                .find(store, TestPublishing.SYSTEM, "/home")
                .orElseThrow();
    }

    private PageCopy copy(String story) {
        return standing(StoreName.DRAFT)
                .copy()
                .with("lead", List.of(PageCopy.component("0", "m:story", Map.of("item", Value.of(story)))));
    }

    private void arrange(String story) {
        publishing.pageCopies().write(TestPublishing.CHIEF, "/home", -1, copy(story), "page-arranged");
    }

    private String lead(StoreName store) {
        return standing(store).copy().partsOf("lead").get(0).text("item");
    }

    @Test
    void changesTheSiteAtItsTimeAndKeepsWhatIsNotPublishedOnTheDesk() {
        Instant at = publishing.content.clock.instant().plus(Duration.ofHours(1));
        schedule.plan(TestPublishing.CHIEF, "/home", at, copy("hai"));
        arrange("chưa đăng");
        assertThat(schedule.runDue("p")).isZero();
        assertThat(lead(StoreName.LIVE)).isEqualTo("một");

        publishing.content.clock.pass(Duration.ofHours(2));
        assertThat(schedule.runDue("p")).isEqualTo(1);
        assertThat(lead(StoreName.LIVE)).isEqualTo("hai");
        assertThat(lead(StoreName.DRAFT)).isEqualTo("chưa đăng");
        assertThat(schedule.of(TestPublishing.CHIEF, "")).isEmpty();
        assertThat(schedule.runDue("p")).isZero();
    }

    @Test
    void aPlanThatAProcessDiedWithIsFinishedByTheNextOne() {
        Instant at = publishing.content.clock.instant().plusSeconds(1);
        PageSchedule.Planned plan = schedule.plan(TestPublishing.CHIEF, "/home", at, copy("hai"));
        arrange("chưa đăng");
        publishing.content.clock.pass(Duration.ofMinutes(1));
        publishing.content.sessions().change(StoreName.DRAFT, TestPublishing.SYSTEM, draft -> {
            var node = draft.getNode("/page-plans/" + plan.id());
            node.setProperty("claimedAt", publishing.content.clock.instant().toString());
            node.setProperty("aside", copy("chưa đăng").json());
        });
        arrange("hai");
        assertThat(schedule.runDue("other")).isZero();
        publishing.content.clock.pass(Duration.ofMinutes(3));
        assertThat(schedule.runDue("other")).isEqualTo(1);
        assertThat(lead(StoreName.LIVE)).isEqualTo("hai");
        assertThat(lead(StoreName.DRAFT)).isEqualTo("chưa đăng");
    }

    @Test
    void anAlertGoesOutAloneAndAPlanCanBeGivenUp() {
        arrange("chưa đăng");
        schedule.publishNow(
                TestPublishing.CHIEF,
                "/home",
                standing(StoreName.LIVE)
                        .copy()
                        .with("alert", List.of(PageCopy.component("0", "m:alert", Map.of("text", Value.of("Bão"))))));
        assertThat(lead(StoreName.LIVE)).isEqualTo("một");
        assertThat(standing(StoreName.LIVE).copy().partsOf("alert").get(0).text("text"))
                .isEqualTo("Bão");
        assertThat(lead(StoreName.DRAFT)).isEqualTo("chưa đăng");

        Instant at = publishing.content.clock.instant().plus(Duration.ofHours(1));
        PageSchedule.Planned plan = schedule.plan(TestPublishing.CHIEF, "/home", at, copy("hai"));
        assertThat(schedule.cancel(TestPublishing.CHIEF, plan.id())).isNotNull();
        assertThat(schedule.of(TestPublishing.CHIEF, "/home")).isEmpty();
        assertThatThrownBy(() -> schedule.plan(TestPublishing.REPORTER, "/home", at, copy("ba")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> schedule.cancel(
                        Actor.PUBLIC,
                        schedule.plan(TestPublishing.CHIEF, "/home", at, copy("ba"))
                                .id()))
                .isInstanceOf(RuntimeException.class);
    }
}
