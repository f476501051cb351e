package org.bantin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.bantin.content.TestContent.fields;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bantin.content.FieldProblem;
import org.bantin.content.Item;
import org.bantin.content.ItemState;
import org.bantin.content.Revision;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.content.TestContent;
import org.bantin.definition.SampleModules;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.bantin.repository.account.UserGroup;
import org.bantin.workflow.notice.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A light module with states, decisions and rules of its own. */
class WorkflowFilesTests {
    private static final Actor LAN = TestRepository.actor("lan", Role.REPORTER);
    private static final Actor HOA = TestRepository.actor("hoa", Role.EDITOR);
    private static final Actor CHIEF = TestRepository.actor("tong", Role.CHIEF_EDITOR);
    private static final ItemState PROOFREAD = new ItemState("proofread");
    private static final ItemState LEGAL = new ItemState("legal-review");
    private static final ItemState REWRITE = new ItemState("rewrite");

    @TempDir
    Path directory;

    private TestContent content;
    private TestWorkflow workflow;
    private MoveToState move;

    @BeforeEach
    void open() {
        SampleModules modules = new SampleModules(directory)
                .with("/m/contentTypes/note.yaml", """
                        datasource: { workspace: notes }
                        model:
                          properties:
                            title: { type: String, required: true }
                            lead: { type: String }
                            body: { type: richText }
                            section: { type: "reference:section" }
                        bantin: { workflow: four-steps }
                        """)
                .with("/m/contentTypes/section.yaml", """
                        datasource: { workspace: category }
                        model: { nodeType: mgnl:category, properties: { title: { type: String } } }
                        """)
                .with("/m/workflows/four-steps.yaml", """
                        states:
                          proofread: { label: Đọc soát, icon: eye }
                          legal-review: { label: Thẩm định pháp lý, icon: lock, edits: proofread, seen: section }
                          rewrite: { label: Viết lại, with: writer }
                        transitions:
                          submit:
                            from: [draft, rewrite]
                            to: proofread
                            who: [owner, editor]
                            checklist: [{ field: lead }, { rule: length, field: title, max: 20 }]
                            notify: [editor]
                          to-legal:
                            from: [proofread]
                            to: legal-review
                            who: [editor]
                            checklist: [comments]
                            assign: { to: "group:phap-che", title: Thẩm định, due: 2d }
                          send-back:
                            from: [proofread, legal-review]
                            to: rewrite
                            who: [editor, chief-editor]
                            reason: true
                          sign-off:
                            from: [legal-review]
                            to: published
                            who: ["user:tong"]
                            otherPerson: true
                          take-off:
                            from: [published]
                            to: unpublished
                            who: [chief-editor]
                        """);
        content = new TestContent(modules.definitions());
        content.repository().accounts().putGroup(new UserGroup("phap-che", "Pháp chế", Set.of(), Set.of(), Set.of()));
        account("lan", Role.REPORTER, "");
        account("hoa", Role.EDITOR, "");
        account("tong", Role.CHIEF_EDITOR, "phap-che");
        workflow = new TestWorkflow(content);
        move = workflow.moveToState();
    }

    private void account(String name, Role role, String group) {
        content.repository()
                .accounts()
                .add(
                        new Account(
                                name,
                                name,
                                Set.of(role),
                                Set.of(),
                                true,
                                Set.of(),
                                group.isEmpty() ? Set.of() : Set.of(group),
                                ""),
                        "Mật khẩu rất dài 123!");
    }

    @AfterEach
    void close() {
        content.close();
    }

    private static Transition to(String id) {
        return new Transition(id);
    }

    @Test
    void leadsAStoryThroughItsOwnStatesAndSaysWhatIsOpen() {
        Item note = content.create(LAN, "note", "title", "Ghi chú", "lead", "Sapo");
        assertThat(workflow.rules().open(LAN, note))
                .extracting(WorkflowStep::id)
                .containsExactly("submit");
        Item proofread = moved(move.execute(LAN, note.id(), to("submit"), ""));
        assertThat(proofread.state()).isEqualTo(PROOFREAD);
        assertThat(workflow.notices().list(HOA, 5)).extracting(Notice::kind).containsExactly("submit");

        assertThat(workflow.rules().forward(HOA, proofread))
                .extracting(WorkflowStep::id)
                .containsExactly("to-legal");
        assertThat(workflow.rules().back(HOA, proofread)).map(WorkflowStep::id).contains("send-back");
        Item legal = moved(move.execute(HOA, note.id(), to("to-legal"), ""));
        assertThat(workflow.tasks().assignedTo(CHIEF, false)).singleElement().satisfies(task -> {
            assertThat(task.title()).isEqualTo("Thẩm định");
            assertThat(task.due())
                    .isCloseTo(content.clock.instant().plus(Duration.ofDays(2)), within(1, ChronoUnit.MINUTES));
        });
        assertThat(workflow.rules().allows(HOA, legal, WorkflowStep.Does.PUBLISHES))
                .isFalse();
        assertThat(workflow.rules().allows(CHIEF, legal, WorkflowStep.Does.PUBLISHES))
                .isTrue();

        assertThat(refused(move.execute(CHIEF, note.id(), to("send-back"), "")))
                .extracting(FieldProblem::messageKey)
                .containsExactly("workflow.problem.reason");
        Item back = moved(move.execute(CHIEF, note.id(), to("send-back"), "Sai tên cơ quan"));
        assertThat(back.state()).isEqualTo(REWRITE);
        assertThat(workflow.decisions().of(LAN, note.id()))
                .first()
                .extracting(Decision::step, Decision::reason, Decision::to)
                .containsExactly("send-back", "Sai tên cơ quan", REWRITE);
        assertThat(content.revisions().list(LAN, note.id()))
                .extracting(Revision::occasion)
                .containsExactly("send-back", "to-legal", "submit");
    }

    @Test
    void knowsOnlyWhatTheFileNames() {
        Item note = content.create(LAN, "note", "title", "Ghi chú", "lead", "Sapo");
        assertThat(refused(move.execute(HOA, note.id(), Transition.APPROVE, "")))
                .extracting(FieldProblem::messageKey)
                .containsExactly("workflow.problem.unknown-step");
        assertThat(refused(move.execute(CHIEF, note.id(), to("sign-off"), "")))
                .as("publishing has a door of its own")
                .extracting(FieldProblem::messageKey)
                .containsExactly("workflow.problem.unknown-step");
        assertThatThrownBy(() -> move.execute(CHIEF, note.id(), to("submit"), ""))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(workflow.rules().states(List.of("note")))
                .extracting(WorkflowState::id)
                .containsExactly(
                        "draft", "proofread", "legal-review", "rewrite", "scheduled", "published", "unpublished");
    }

    @Test
    void checksTheRulesOfADecision() {
        Item note = content.create(LAN, "note", "title", "Một đầu đề dài hơn hai mươi chữ cái");
        assertThat(refused(move.execute(LAN, note.id(), to("submit"), "")))
                .extracting(problem -> problem.field() + " " + problem.messageKey())
                .containsExactly("lead content.gap.missing", "title workflow.gap.length-max");
        Item ready = content.create(LAN, "note", "title", "Ngắn", "lead", "Sapo");
        moved(move.execute(LAN, ready.id(), to("submit"), ""));
        workflow.comments().add(HOA, ready.id(), null, "Xem lại", true);
        assertThat(refused(move.execute(HOA, ready.id(), to("to-legal"), "")))
                .extracting(FieldProblem::messageKey)
                .containsExactly("workflow.gap.comments");
    }

    @Test
    void putsAChangedStoryWhereTheFileSays() {
        Item note = content.create(LAN, "note", "title", "Ghi chú", "lead", "Sapo");
        moved(move.execute(LAN, note.id(), to("submit"), ""));
        Item legal = moved(move.execute(HOA, note.id(), to("to-legal"), ""));
        SaveOutcome saved = content.saveDraft().execute(LAN, SaveRequest.change(legal, fields("lead", "Khác"), null));
        assertThat(((SaveOutcome.Saved) saved).item().state()).isEqualTo(PROOFREAD);
    }

    @Test
    void keepsFromColleaguesWhatLiesWithItsWriterAndWhatTheFileSays() {
        Item note = content.create(LAN, "note", "title", "Ghi chú", "lead", "Sapo");
        assertThat(seenBy(note)).isEmpty();
        moved(move.execute(LAN, note.id(), to("submit"), ""));
        assertThat(seenBy(note)).containsExactly("minh", "anh");
        moved(move.execute(HOA, note.id(), to("to-legal"), ""));
        assertThat(seenBy(note)).isEmpty();
        moved(move.execute(HOA, note.id(), to("send-back"), "Sai tên cơ quan"));
        assertThat(seenBy(note)).isEmpty();
        assertThat(content.items().find(LAN, note.id())).isPresent();
        assertThat(content.items().find(HOA, note.id())).isPresent();
    }

    /** Of a colleague and an editor of another section those who find the item. */
    private List<String> seenBy(Item item) {
        Actor elsewhere = new Actor("anh", "anh", Set.of(Role.EDITOR), Set.of("the-thao"), false);
        return Stream.of(TestRepository.actor("minh", Role.REPORTER), elsewhere)
                .filter(actor -> content.items().find(actor, item.id()).isPresent())
                .map(Actor::name)
                .toList();
    }

    @Test
    void bringsAStoryOutOfAStateThatVanished() {
        Item note = content.create(LAN, "note", "title", "Ghi chú", "lead", "Sapo");
        content.changes().write(Actor.system("test"), note.id(), (session, node) -> {
            content.changes().state(node, new ItemState("fact-check"), content.clock.instant());
            return true;
        });
        Item lost = content.find(note);
        assertThat(lost.state().id()).isEqualTo("fact-check");
        assertThat(workflow.rules().state(lost.state()).known()).isFalse();
        assertThat(workflow.rules().open(HOA, lost))
                .extracting(WorkflowStep::id)
                .containsExactly("rescue");
        assertThat(moved(move.execute(LAN, note.id(), to("rescue"), "")).state())
                .isEqualTo(ItemState.DRAFT);
    }

    private static Item moved(MoveOutcome outcome) {
        assertThat(outcome).isInstanceOf(MoveOutcome.Moved.class);
        return ((MoveOutcome.Moved) outcome).item();
    }

    private static List<FieldProblem> refused(MoveOutcome outcome) {
        assertThat(outcome).isInstanceOf(MoveOutcome.Refused.class);
        return ((MoveOutcome.Refused) outcome).reasons();
    }
}
