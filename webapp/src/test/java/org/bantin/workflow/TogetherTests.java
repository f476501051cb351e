package org.bantin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bantin.content.Item;
import org.bantin.content.Revision;
import org.bantin.content.TestContent;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.workflow.comment.Comment;
import org.bantin.workflow.notice.Notice;
import org.bantin.workflow.notice.NoticeAdded;
import org.bantin.workflow.task.Task;
import org.bantin.workflow.task.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Comments, mentions, tasks, notices. */
class TogetherTests {
    private static final Actor LAN = TestRepository.actor("lan", Role.REPORTER);
    private static final Actor HOA = TestRepository.actor("thu.hoa", Role.EDITOR);
    private static final Actor MINH = TestRepository.actor("minh", Role.REPORTER);

    private static TestContent content;
    private static TestWorkflow workflow;

    @BeforeAll
    static void open() {
        content = new TestContent();
        workflow = new TestWorkflow(content);
        for (Actor actor : List.of(LAN, HOA, MINH)) {
            content.repository()
                    .accounts()
                    .add(
                            new Account(actor.name(), actor.name(), actor.roles(), Set.of(), true),
                            "một mật khẩu dài 123");
        }
    }

    @AfterAll
    static void close() {
        content.close();
    }

    @Test
    void keepsThreadsOnPassagesWithRepliesAndMentions() {
        Item item = content.create(LAN, "article", "title", "Có nhận xét", "body", "<p>Hơn 300 đại biểu</p>");
        Comment.Anchor anchor = new Comment.Anchor("body", "300 đại biểu", "Hơn ", "");
        String id = workflow.comments().add(HOA, item.id(), anchor, "@lan nguồn ở đâu? mail@minh.vn", true);
        workflow.comments().reply(LAN, item.id(), id, "@thu.hoa: theo ban tổ chức.");

        List<Comment> threads = workflow.comments().of(LAN, item.id());
        assertThat(threads).hasSize(1);
        assertThat(threads.get(0))
                .returns(anchor, Comment::anchor)
                .returns(true, Comment::open)
                .returns("thu.hoa", Comment::by);
        assertThat(threads.get(0).replies()).extracting(Comment.Reply::by).containsExactly("lan");
        assertThat(workflow.notices().list(LAN, 5))
                .extracting(Notice::kind, Notice::title)
                .contains(org.assertj.core.groups.Tuple.tuple("mention", "Có nhận xét"));
        assertThat(workflow.notices().list(HOA, 5)).extracting(Notice::kind).contains("mention");
        assertThat(workflow.notices().list(MINH, 5)).isEmpty();
        assertThat(content.events).contains(new NoticeAdded("lan"), new NoticeAdded("thu.hoa"));

        workflow.comments().settle(HOA, item.id(), id, true);
        assertThat(workflow.comments().of(LAN, item.id()).get(0).open()).isFalse();
        workflow.comments().settle(HOA, item.id(), id, false);
        assertThat(workflow.comments().of(LAN, item.id()).get(0).open()).isTrue();
    }

    @Test
    void letsNobodyCommentOnWhatTheyCannotRead() {
        Item item = content.create(LAN, "article", "title", "Kín");
        assertThatThrownBy(() -> workflow.comments().add(MINH, item.id(), null, "x", false))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(workflow.comments().of(MINH, item.id())).isEmpty();
        assertThatThrownBy(() -> workflow.comments().reply(LAN, item.id(), "../x", "y"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> workflow.comments().add(LAN, item.id(), null, "  ", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTasksAndShowsThemByDate() {
        Item item = content.create(LAN, "article", "title", "Có việc");
        Instant soon = content.clock.instant().plus(Duration.ofHours(2));
        Tasks tasks = workflow.tasks();
        Task later = tasks.add(HOA, item.id(), "Xin ảnh", "lan", null);
        Task first = tasks.add(HOA, null, "Gọi ban tổ chức", "lan", soon);

        assertThat(tasks.assignedTo(LAN, false)).containsExactly(first, later);
        assertThat(tasks.of(LAN, item.id())).containsExactly(later);
        assertThat(tasks.of(MINH, item.id())).isEmpty();
        assertThatThrownBy(() -> tasks.done(MINH, first.id(), true)).isInstanceOf(AccessDeniedException.class);
        assertThat(tasks.done(LAN, first.id(), true).orElseThrow().open()).isFalse();
        assertThat(tasks.assignedTo(LAN, false)).containsExactly(later);
        assertThat(tasks.assignedTo(LAN, true)).hasSize(2);
        assertThat(tasks.done(LAN, item.id().value(), true)).isEmpty();
        assertThatThrownBy(() -> tasks.add(HOA, null, "x", "nobody", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(workflow.notices().list(LAN, 20)).extracting(Notice::kind).contains("task");
    }

    @Test
    void showsEachPersonWhatOthersChangedSinceTheyLooked() {
        Actor mai = TestRepository.actor("mai", Role.CHIEF_EDITOR);
        Item item = content.create(LAN, "article", "title", "Ngày hội", "lead", "Bản đầu");
        LastLooks looks = workflow.lastLooks();
        looks.saw(mai, item, item.revision());
        looks.saw(LAN, item, item.revision());
        assertThat(looks.behind(mai, List.of(item))).isEmpty();

        Item edited = content.change(HOA, item, "lead", "Bản của Hòa");
        assertThat(looks.behind(mai, List.of(edited))).containsKey(item.id());
        assertThat(looks.behind(HOA, List.of(edited))).isEmpty();
        assertThat(looks.behind(MINH, List.of(edited))).isEmpty();
        for (Actor reader : List.of(mai, LAN)) {
            Revision seen = looks.seen(reader, item.id()).orElseThrow();
            assertThat(seen.number()).isEqualTo(item.revision());
            assertThat(content.revisions()
                            .fields(reader, item.id(), seen.name())
                            .orElseThrow()
                            .text("lead"))
                    .contains("Bản đầu");
        }

        looks.saw(mai, edited, edited.revision());
        assertThat(looks.behind(mai, List.of(edited))).isEmpty();
        looks.saw(mai, edited, item.revision());
        assertThat(looks.of(mai, item.id()).orElseThrow().revision())
                .as("an older page does not turn it back")
                .isEqualTo(edited.revision());
        content.change(LAN, edited, "lead", "Lan viết tiếp");
        assertThat(looks.seen(mai, item.id()).orElseThrow().number()).isEqualTo(edited.revision());
    }

    @Test
    void marksNoticesAsReadForTheirReaderAlone() {
        Item item = content.create(LAN, "article", "title", "Báo tin");
        workflow.comments().add(HOA, item.id(), null, "Xem lại", false);
        Notice notice = workflow.notices().list(LAN, 1).get(0);
        int before = workflow.notices().unread(LAN);
        workflow.notices().markRead(MINH, List.of(notice.id()));
        assertThat(workflow.notices().unread(LAN)).isEqualTo(before);
        workflow.notices().markRead(LAN, List.of(notice.id(), "gone"));
        assertThat(workflow.notices().unread(LAN)).isEqualTo(before - 1);
    }

    @Test
    void aHintPassedOverForGoodCanBeTakenBack() {
        PassedHints hints = new PassedHints(content.sessions(), content.clock);
        hints.add(LAN, "syllable", "Ngừoi");
        hints.add(LAN, "syllable", "kĩ");
        hints.remove(HOA, "syllable", "NGỪOI");
        hints.remove(HOA, "quotes", "kĩ");
        assertThat(hints.all()).containsExactly("syllable:kĩ");
    }
}
