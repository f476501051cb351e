package org.bantin.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bantin.content.TestContent.fields;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemState;
import org.bantin.content.Revision;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.content.TestContent;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditFilter;
import org.bantin.definition.Definitions;
import org.bantin.definition.SampleModules;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Grant;
import org.bantin.repository.access.Role;
import org.bantin.workflow.flow.Workflow;
import org.bantin.workflow.flow.WorkflowReader;
import org.bantin.workflow.notice.Notice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveToStateTests {
    private static final Actor LAN = TestRepository.actor("lan", Role.REPORTER);
    private static final Actor MINH = TestRepository.actor("minh", Role.REPORTER);
    private static final Actor HOA = TestRepository.actor("hoa", Role.EDITOR);
    private static final Actor CHIEF = TestRepository.actor("tong", Role.CHIEF_EDITOR);
    private static final Actor ADMINISTRATOR = TestRepository.actor("quan-tri", Role.ADMINISTRATOR);
    private static final Actor SPORT_EDITOR = new Actor("son", "Sơn", Set.of(Role.EDITOR), Set.of("the-thao"), false);

    private static TestContent content;
    private static TestWorkflow workflow;
    private static MoveToState move;
    private static Item section;

    @BeforeAll
    static void open() {
        content = new TestContent();
        workflow = new TestWorkflow(content);
        move = workflow.moveToState();
        section = content.create(Actor.system("test"), "section", "title", "Lao động");
    }

    @AfterAll
    static void close() {
        content.close();
    }

    private static Item ready(String title) {
        return content.create(
                LAN,
                "article",
                "title",
                title,
                "lead",
                "Sapo",
                "body",
                "<p>Thân bài</p>",
                "section",
                section.id().value());
    }

    @Test
    void carriesAStoryThroughReturnAndApproval() {
        Item item = ready("Qua hai lần gửi");
        assertThat(moved(move.execute(LAN, item.id(), Transition.SUBMIT, "")).state())
                .isEqualTo(ItemState.IN_REVIEW);
        assertThat(content.items().find(MINH, item.id()))
                .as("the newsroom reads what is in review")
                .isPresent();
        assertThat(moved(move.execute(HOA, item.id(), Transition.RETURN, "Thiếu số liệu"))
                        .state())
                .isEqualTo(ItemState.RETURNED);
        assertThat(content.items().find(MINH, item.id())).isEmpty();
        moved(move.execute(LAN, item.id(), Transition.SUBMIT, ""));
        Item approved = moved(move.execute(HOA, item.id(), Transition.APPROVE, ""));
        assertThat(approved.state()).isEqualTo(ItemState.APPROVED);
        assertThat(approved.revision()).isEqualTo(1);

        assertThat(workflow.decisions().of(LAN, item.id()))
                .extracting(Decision::step, Decision::by, Decision::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("approve", "hoa", ""),
                        org.assertj.core.groups.Tuple.tuple("submit", "lan", ""),
                        org.assertj.core.groups.Tuple.tuple("return", "hoa", "Thiếu số liệu"),
                        org.assertj.core.groups.Tuple.tuple("submit", "lan", ""));
        assertThat(workflow.notices().list(LAN, 10))
                .filteredOn(notice -> item.id().equals(notice.item()))
                .extracting(Notice::kind)
                .containsExactly("approve", "return");
        assertThat(content.revisions().list(LAN, item.id()))
                .extracting(Revision::occasion)
                .containsExactly("approve", "submit", "return", "submit");
        assertThat(content.audit()
                        .list(ADMINISTRATOR, AuditFilter.ofItem(item.id()), null, 10)
                        .entries())
                .extracting(AuditEntry::action)
                .containsExactly("approve", "submit", "return", "submit", "created");
        assertThat(content.events)
                .contains(new ItemMoved(
                        item.id(), "article", ItemState.IN_REVIEW, ItemState.APPROVED, Transition.APPROVE, "hoa"));
    }

    @Test
    void returnsOnlyWithAReason() {
        Item item = ready("Không lý do");
        moved(move.execute(LAN, item.id(), Transition.SUBMIT, ""));
        assertThat(refused(move.execute(HOA, item.id(), Transition.RETURN, "  ")))
                .extracting(FieldProblem::messageKey)
                .containsExactly("workflow.problem.reason");
        assertThat(content.find(item).state()).isEqualTo(ItemState.IN_REVIEW);
    }

    @Test
    void approvesOnlyWhatIsReadyAndSaysWhatIsMissing() {
        Item item = content.create(
                LAN,
                "signing",
                "title",
                "Lễ ký",
                "photos",
                List.of(fields("asset", "jcr:" + section.id(), "caption", "C")),
                "parties",
                List.of(fields("name", "LĐLĐ tỉnh")));
        moved(move.execute(LAN, item.id(), Transition.SUBMIT, ""));
        assertThat(refused(move.execute(HOA, item.id(), Transition.APPROVE, "")))
                .extracting(p -> p.field() + " " + p.messageKey())
                .contains(
                        "lead content.gap.missing",
                        "section content.gap.missing",
                        "signedOn content.gap.missing",
                        "photos[0].credit content.gap.photo-credit",
                        "photos[0].alt content.gap.photo-alt",
                        "parties content.gap.parties")
                .doesNotContain("photos[0].caption content.gap.photo-caption");
    }

    @Test
    void doesNotApproveWhileACommentMustBeSettled() {
        Item item = ready("Có nhận xét");
        moved(move.execute(LAN, item.id(), Transition.SUBMIT, ""));
        String comment = workflow.comments().add(HOA, item.id(), null, "Kiểm tra tên", true);
        assertThat(refused(move.execute(HOA, item.id(), Transition.APPROVE, "")))
                .extracting(FieldProblem::messageKey)
                .containsExactly("workflow.gap.comments");
        assertThatThrownBy(() -> workflow.comments().settle(LAN, item.id(), comment, true))
                .isInstanceOf(AccessDeniedException.class);
        workflow.comments().settle(HOA, item.id(), comment, true);
        moved(move.execute(HOA, item.id(), Transition.APPROVE, ""));
    }

    @Test
    void sendsAReportersChangeOfAnApprovedStoryBackToDraft() {
        Item item = ready("Sửa sau khi duyệt");
        moved(move.execute(LAN, item.id(), Transition.SUBMIT, ""));
        Item approved = moved(move.execute(HOA, item.id(), Transition.APPROVE, ""));
        SaveOutcome byEditor =
                content.saveDraft().execute(HOA, SaveRequest.change(approved, fields("lead", "Sapo gọn"), null));
        assertThat(((SaveOutcome.Saved) byEditor).item().state()).isEqualTo(ItemState.APPROVED);
        SaveOutcome byReporter = content.saveDraft()
                .execute(LAN, SaveRequest.change(content.find(item), fields("lead", "Sapo khác"), null));
        assertThat(((SaveOutcome.Saved) byReporter).item().state()).isEqualTo(ItemState.DRAFT);
    }

    @ParameterizedTest
    @CsvSource({
        "draft, lan, submit",
        "draft, hoa, submit approve",
        "draft, minh, ''",
        "draft, son, ''",
        "in-review, lan, withdraw",
        "in-review, minh, ''",
        "in-review, hoa, return approve",
        "in-review, tong, return approve",
        "returned, lan, submit",
        "approved, lan, ''",
        "approved, hoa, return unapprove reopen",
        "scheduled, hoa, return reopen",
        "published, lan, ''",
        "published, hoa, reopen",
        "unpublished, lan, submit",
        "published, son, ''"
    })
    void offersEveryoneWhatTheWorkflowOpens(String state, String person, String open) {
        Item item = in(ready("Mẫu"), state, "lan");
        Actor actor = List.of(LAN, MINH, HOA, CHIEF, SPORT_EDITOR).stream()
                .filter(a -> a.name().equals(person))
                .findFirst()
                .orElseThrow();
        assertThat(String.join(
                        " ",
                        workflow.rules().open(actor, item).stream()
                                .filter(step -> step.does() == WorkflowStep.Does.MOVES)
                                .map(WorkflowStep::id)
                                .toList()))
                .isEqualTo(open);
    }

    @Test
    void keepsOutWhoMayNotDecide() {
        Item item = ready("Quyền duyệt");
        moved(move.execute(LAN, item.id(), Transition.SUBMIT, ""));
        for (Actor actor : List.of(LAN, MINH, SPORT_EDITOR, Actor.PUBLIC)) {
            assertThatThrownBy(() -> move.execute(actor, item.id(), Transition.APPROVE, ""))
                    .as(actor.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void aChiefEditorOfOneSectionMayBeAnEditorOfAnother() {
        Item sport = content.create(Actor.system("test"), "section", "title", "Thể thao");
        Actor both = new Actor(
                "hai",
                "Hai Vai",
                List.of(
                        new Grant(Set.of(Role.CHIEF_EDITOR), Set.of(section.name()), Set.of()),
                        new Grant(Set.of(Role.EDITOR), Set.of(sport.name()), Set.of("article"))),
                false);
        assertThat(open(both, "article", section)).contains("approve", "publish", "unpublish");
        assertThat(open(both, "article", sport)).contains("approve", "publish").doesNotContain("unpublish");
        assertThat(open(both, "signing", section)).contains("approve", "publish", "unpublish");
        assertThat(open(both, "signing", sport))
                .as("an editor of articles only")
                .isEmpty();
        assertThat(open(SPORT_EDITOR, "article", section)).isEmpty();
    }

    /** What is open to somebody in every state of an item. */
    private static Set<String> open(Actor actor, String type, Item section) {
        Item draft = content.create(
                Actor.system("test"),
                type,
                "title",
                "Ở mục",
                "section",
                section.id().value());
        return ItemState.USUAL.stream()
                .map(state -> in(draft, state.id(), "lan"))
                .flatMap(item -> workflow.rules().open(actor, item).stream())
                .map(WorkflowStep::id)
                .collect(Collectors.toSet());
    }

    private static Item in(Item template, String state, String owner) {
        return new Item(
                template.id(),
                template.type(),
                template.workspace(),
                template.path(),
                template.fields(),
                ItemState.of(state).orElseThrow(),
                1,
                owner,
                template.created(),
                template.created(),
                owner,
                null,
                null,
                null);
    }

    @Test
    void readsTheWorkflowFromItsFile(@TempDir Path directory) {
        SampleModules modules = new SampleModules(directory).with("/m/workflows/editorial.yaml", """
                        transitions:
                          approve: { from: [draft], to: approved, who: [editor, chief-editor], otherPerson: true,
                                     sections: { luat: [chief-editor] } }
                          oops: { from: [nowhere] }
                        edits: { approved: in-review }
                        """);
        Workflow read = read(modules.definitions());
        WorkflowStep approve = read.step("approve").orElseThrow();
        assertThat(approve.from()).containsExactly(ItemState.DRAFT);
        assertThat(approve.permit().in("luat")).containsExactly("chief-editor");
        assertThat(approve.permit().in("khac")).containsExactlyInAnyOrder("editor", "chief-editor");
        assertThat(approve.permit().otherPerson()).isTrue();
        assertThat(read.step("oops")).isEmpty();
        assertThat(read.step("submit")).isEqualTo(Workflow.BUILT_IN.step("submit"));
        assertThat(read.state(ItemState.APPROVED).orElseThrow().edits()).isEqualTo(ItemState.IN_REVIEW);
        assertThat(read.state(ItemState.PUBLISHED).orElseThrow().edits()).isNull();
    }

    @Test
    void asksForASecondLevelWhereTheFileSaysSo(@TempDir Path directory) {
        SampleModules modules = new SampleModules(directory)
                .with("/m/contentTypes/note.yaml", """
                        datasource: { workspace: notes }
                        model: { properties: { title: { type: String }, section: { type: "reference:section" } } }
                        bantin: { workflow: careful }
                        """)
                .with("/m/contentTypes/section.yaml", """
                        datasource: { workspace: category }
                        model: { nodeType: mgnl:category, properties: { title: { type: String } } }
                        """)
                .with("/m/workflows/careful.yaml", """
                        transitions:
                          approve: { from: [in-review], to: approved, who: [editor, chief-editor], otherPerson: true,
                                     sections: { phap-luat: [chief-editor] } }
                        """);
        try (TestContent own = new TestContent(modules.definitions())) {
            MoveToState ownMove = new TestWorkflow(own).moveToState();
            Item law = own.create(Actor.system("test"), "section", "title", "Pháp luật");
            Item note = own.create(
                    LAN, "note", "title", "Ghi chú", "section", law.id().value());
            moved(ownMove.execute(LAN, note.id(), Transition.SUBMIT, ""));
            assertThatThrownBy(() -> ownMove.execute(HOA, note.id(), Transition.APPROVE, ""))
                    .isInstanceOf(AccessDeniedException.class);
            moved(ownMove.execute(CHIEF, note.id(), Transition.APPROVE, ""));

            Item byChief = own.create(
                    CHIEF,
                    "note",
                    "title",
                    "Của tổng biên tập",
                    "section",
                    law.id().value());
            moved(ownMove.execute(CHIEF, byChief.id(), Transition.SUBMIT, ""));
            assertThatThrownBy(() -> ownMove.execute(CHIEF, byChief.id(), Transition.APPROVE, ""))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void theShippedWorkflowIsTheBuiltInOne() {
        Workflow shipped = read(content.definitions());
        assertThat(shipped.states()).isEqualTo(Workflow.BUILT_IN.states());
        assertThat(shipped.steps().keySet())
                .containsExactlyElementsOf(Workflow.BUILT_IN.steps().keySet());
        assertThat(shipped.steps().values())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("words")
                .containsExactlyElementsOf(Workflow.BUILT_IN.steps().values());
    }

    private static Workflow read(Definitions definitions) {
        return WorkflowReader.read(
                "editorial", definitions.find("workflows", "editorial").orElseThrow());
    }

    @Test
    void restoresAKeptVersionAsANewRevision() {
        Item item = content.create(
                LAN, "article", "title", "Bản một", "kicker", "K", "photos", List.of(fields("caption", "A")));
        moved(move.execute(LAN, item.id(), Transition.SUBMIT, ""));
        content.saveDraft()
                .execute(
                        LAN,
                        SaveRequest.change(
                                item, fields("title", "Bản hai", "kicker", "", "lead", "Mới", "photos", ""), null));
        Revision kept = content.revisions().list(LAN, item.id()).get(0);
        FieldValues old =
                content.revisions().fields(LAN, item.id(), kept.name()).orElseThrow();
        assertThat(old).isEqualTo(item.fields());
        assertThat(content.revisions().fields(MINH, org.bantin.content.ItemId.random(), kept.name()))
                .isEmpty();

        content.revisions().restore(LAN, item.id(), kept.name()).orElseThrow();
        Item restored = content.find(item);
        assertThat(restored.fields()).isEqualTo(item.fields());
        assertThat(restored.revision()).isEqualTo(3);
        assertThat(content.revisions().list(LAN, item.id()))
                .extracting(Revision::occasion)
                .containsExactly("before-restore", "submit");
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
