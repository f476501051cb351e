package org.bantin.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bantin.publishing.TestPublishing.CHIEF;
import static org.bantin.publishing.TestPublishing.EDITOR;
import static org.bantin.publishing.TestPublishing.REPORTER;
import static org.bantin.publishing.TestPublishing.SYSTEM;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.jcr.Node;
import org.bantin.content.ContentNames;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.SaveRequest;
import org.bantin.content.TestContent;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditFilter;
import org.bantin.publishing.PublishItem.Imported;
import org.bantin.publishing.PublishOutcome.Published;
import org.bantin.publishing.PublishOutcome.Refused;
import org.bantin.publishing.journal.JournalEntry;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.journal.JournalEntry.Kind;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.repository.account.Account;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishItemTests {
    private final TestPublishing publishing = new TestPublishing();

    @AfterEach
    void close() {
        publishing.close();
    }

    @Test
    void putsTheStoryItsSectionAndItsPhotoLiveInOneEntry() {
        Item section = publishing.section("Tin hoạt động");
        Item photo = photo("Ảnh hội nghị", "bytes");
        Item story = publishing.story(section, "Hội nghị ban chấp hành", "hero", "jcr:" + photo.id());

        publishing.inState(story, ItemState.APPROVED);
        Published outcome = (Published) publishing.publish().execute(CHIEF, story.id(), null);

        assertThat(outcome.number()).isEqualTo(1);
        assertThat(outcome.hidden()).isEmpty();
        assertThat(outcome.item().state()).isEqualTo(ItemState.PUBLISHED);
        assertThat(outcome.item().publication().orElseThrow().address())
                .isEqualTo("/tin-hoat-dong/hoi-nghi-ban-chap-hanh");
        Item live = publishing
                .live()
                .findByAddress("/tin-hoat-dong/hoi-nghi-ban-chap-hanh")
                .orElseThrow();
        assertThat(live.id()).isEqualTo(story.id());
        assertThat(live.path()).isEqualTo(story.path());
        assertThat(live.fields()).isEqualTo(story.fields());
        assertThat(publishing.live().find(photo.id())).isPresent();
        assertThat(publishing.live().findByAddress("/tin-hoat-dong")).isPresent();
        JournalEntry entry = publishing.journal().after(0, 10).get(0);
        assertThat(entry.by()).isEqualTo("tong");
        assertThat(entry.changes())
                .extracting(Change::id)
                .containsExactlyInAnyOrder(story.id(), section.id(), photo.id());
        assertThat(publishing.events)
                .contains(new ItemPublished(story.id(), "article", 1, "/tin-hoat-dong/hoi-nghi-ban-chap-hanh"));
        assertThat(publishing.draft(section.id()).published()).isNotNull();
        assertThat(audit(story.id())).contains("published");
    }

    @Test
    void writesItDownAmongTheDecisionsAndTellsTheOwner() {
        publishing
                .content
                .repository()
                .accounts()
                .add(new Account("lan", "Lan", Set.of(Role.REPORTER), Set.of(), true), "một mật khẩu dài 123");
        Actor lan = TestPublishing.person("lan", Role.REPORTER);
        Item section = publishing.section("Lao động");
        Item story = publishing.content.create(
                lan,
                "article",
                "title",
                "Của Lan",
                "lead",
                "Sapo",
                "body",
                "<p>x</p>",
                "section",
                section.id().value());
        publishing.inState(story, ItemState.APPROVED);
        publishing.publish().execute(CHIEF, story.id(), null);
        publishing.unpublish().execute(CHIEF, story.id(), "Sai tên");

        assertThat(publishing.workflow().decisions().of(lan, story.id()))
                .extracting(d -> d.step() + " " + d.by() + " " + d.from().id() + " " + d.to().id() + " " + d.reason())
                .containsExactly(
                        "unpublish " + CHIEF.name() + " published unpublished Sai tên",
                        "publish " + CHIEF.name() + " approved published ");
        assertThat(publishing.workflow().notices().list(lan, 5))
                .extracting(notice -> notice.kind() + " " + notice.title())
                .containsExactly("unpublish Của Lan", "publish Của Lan");
    }

    @Test
    void keepsInternalPropertiesOutOfTheLiveStore() {
        Item story = publishing.story(publishing.section("Nội bộ"), "Không lộ");
        publishing.publishNow(story);

        for (String property : List.of(
                ContentNames.OWNER,
                ContentNames.LAST_MODIFIED_BY,
                ContentNames.CREATED_BY,
                ContentNames.REQUESTS,
                ContentNames.SLUG_CHOSEN,
                ContentNames.SECTION)) {
            assertThat(publishing.liveProperty(story.id(), property))
                    .as(property)
                    .isNull();
        }
        assertThat(publishing.liveProperty(story.id(), ContentNames.TYPE)).isEqualTo("article");
    }

    @Test
    void publishesNestedValuesWithTheirIdentifiersAndFollowsTheirChanges() {
        Item section = publishing.section("Ảnh");
        Item one = photo("Một", "1");
        Item two = photo("Hai", "2");
        Item story = publishing.story(
                section, "Chùm ảnh", "photos", List.of(entry(one, "Chú thích một"), entry(two, "Hai")));
        publishing.publishNow(story);
        String identifier = identifier(StoreName.LIVE, story, "/photos/photos0");
        assertThat(identifier).isEqualTo(identifier(StoreName.DRAFT, story, "/photos/photos0"));

        change(story, "photos", List.of(entry(two, "Nay đứng đầu")));
        publishing.publishNow(story);

        Item live = publishing.live().find(story.id()).orElseThrow();
        assertThat(live.fields().nested("photos")).hasSize(1);
        assertThat(live.fields().nested("photos").get(0).text("caption")).contains("Nay đứng đầu");
        assertThat(publishing.live().find(one.id()))
                .as("a photo that no story shows any more")
                .isEmpty();
        assertThat(publishing.live().find(two.id())).isPresent();
        assertThat(publishing.draft(one.id()).published()).isNull();
    }

    @Test
    void showsWhatWasApprovedUntilItIsPublishedAgain() {
        Item story = publishing.story(publishing.section("Tin"), "Bản đầu");
        Item first = publishing.publishNow(story);
        publishing.content.clock.pass(Duration.ofHours(1));

        change(story, "lead", "Sapo sửa");
        assertThat(publishing.live().find(story.id()).orElseThrow().fields().text("lead"))
                .contains("Sapo của Bản đầu");
        assertThat(publishing.draft(story.id()).changedSincePublication()).isTrue();

        Item again = publishing.publishNow(story);
        assertThat(publishing.live().find(story.id()).orElseThrow().fields().text("lead"))
                .contains("Sapo sửa");
        assertThat(again.changedSincePublication()).isFalse();
        assertThat(again.published().first()).isEqualTo(first.published().first());
        assertThat(again.published().last()).isAfter(first.published().last());
        assertThat(again.published().number()).isEqualTo(2);
    }

    @Test
    void givesTheSecondStoryThatWantsAnAddressANumber() {
        Item section = publishing.section("Trùng");
        Item first = publishing.publishNow(publishing.story(section, "Cùng tên"));
        publishing.content.clock.pass(Duration.ofDays(40));
        Item second = publishing.publishNow(publishing.story(section, "Cùng tên"));

        assertThat(first.name()).isEqualTo(second.name());
        assertThat(second.published().address()).isEqualTo("/trung/cung-ten-2");
        assertThat(publishing.publishNow(second).published().address()).isEqualTo("/trung/cung-ten-2");
    }

    @Test
    void refusesWhatIsIncompleteOrNotApprovedOrUnderEmbargo() {
        Item section = publishing.section("Thiếu");
        Item incomplete = publishing.content.create(SYSTEM, "article", "title", "Chưa xong");
        Item waiting = publishing.story(section, "Chờ duyệt");

        Refused empty = (Refused) publishing.publish().execute(SYSTEM, incomplete.id(), null);
        assertThat(empty.reasons()).extracting(FieldProblem::field).contains("lead", "section");
        Refused early = (Refused) publishing.publish().execute(EDITOR, waiting.id(), null);
        assertThat(early.reasons()).extracting(FieldProblem::messageKey).contains("workflow.problem.wrong-state.draft");
        Instant until = publishing.now().plus(Duration.ofDays(3));
        Item held = publishing.inState(
                publishing.content.change(SYSTEM, publishing.story(section, "Cấm đăng sớm"), "embargoUntil", until),
                ItemState.APPROVED);
        for (Instant at : new Instant[] {null, until.minusSeconds(60)}) {
            Refused embargo = (Refused) publishing.publish().execute(EDITOR, held.id(), at);
            assertThat(embargo.reasons())
                    .extracting(problem -> problem.field() + " " + problem.messageKey())
                    .containsExactly("embargoUntil publishing.problem.embargo");
        }
        assertThat(publishing.publish().execute(EDITOR, held.id(), until)).isInstanceOf(PublishOutcome.Scheduled.class);
        assertThat(publishing.journal().head()).isZero();
    }

    @Test
    void letsOnlyThosePublishWhoDecideInThatSection() {
        Item section = publishing.section("Nữ công");
        Item story = publishing.story(section, "Của mục khác");
        Actor elsewhere = new Actor("binh", "binh", Set.of(Role.EDITOR), Set.of("the-thao"), false);

        assertThatThrownBy(() -> publishing.publish().execute(REPORTER, story.id(), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publishing.publish().execute(elsewhere, story.id(), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> publishing.publish().execute(SYSTEM, ItemId.random(), null))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void namesWhatReadersCannotSeeYet() {
        Item organisation = publishing.content.create(SYSTEM, "organisation", "name", "Liên đoàn Lao động tỉnh");
        Item story = publishing.story(
                publishing.section("Tin"),
                "Có tổ chức",
                "organisations",
                List.of(organisation.id().value()));

        Published outcome = (Published) publishing.publish().execute(SYSTEM, story.id(), null);

        assertThat(outcome.hidden()).containsExactly(organisation.id());
        assertThat(publishing.live().find(organisation.id())).isEmpty();
    }

    @Test
    void publishesABatchInOneEntryAndRefusesSingleOnes() {
        Item section = publishing.section("Loạt");
        Item good = publishing.story(section, "Đủ một");
        Item bad = publishing.content.create(SYSTEM, "article", "title", "Thiếu");
        Item other = publishing.story(section, "Đủ hai");

        List<PublishOutcome> outcomes =
                publishing.publish().executeAll(SYSTEM, List.of(good.id(), bad.id(), other.id()));

        assertThat(outcomes).hasExactlyElementsOfTypes(Published.class, Refused.class, Published.class);
        assertThat(publishing.journal().head()).isEqualTo(1);
    }

    @Test
    void keepsDatesAndOldAddressesOfAnImport() {
        Item story = publishing.story(publishing.section("Cũ"), "Bài cũ");
        Instant then = Instant.parse("2015-05-01T01:00:00Z");

        publishing
                .publish()
                .executeImported(SYSTEM, List.of(new Imported(story.id(), then, List.of("/?p=17", "/2015/05/bai-cu"))));

        Item live = publishing.live().find(story.id()).orElseThrow();
        assertThat(live.published().first()).isEqualTo(then);
        assertThat(live.published().last()).isEqualTo(then);
        assertThat(publishing.live().redirect("/?p=17")).contains("/cu/bai-cu");
        assertThat(publishing.live().redirect("/2015/05/bai-cu")).contains("/cu/bai-cu");
        assertThatThrownBy(() -> publishing.publish().executeImported(CHIEF, List.of()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void copiesTheBytesOfAPhotoOnce() throws Exception {
        Item section = publishing.section("Ảnh");
        Item photo = photo("Một", "nội dung");
        publishing.publishNow(publishing.story(section, "Lần một", "hero", "jcr:" + photo.id()));
        change(photo, "caption", "Chú thích mới");
        publishing.publishNow(publishing.story(section, "Lần hai", "hero", "jcr:" + photo.id()));

        assertThat(publishing.live().find(photo.id()).orElseThrow().fields().text("caption"))
                .contains("Chú thích mới");
        byte[] bytes = publishing.content.sessions().read(StoreName.LIVE, SYSTEM, session -> {
            try (var in = session.getNodeByIdentifier(photo.id().value())
                    .getProperty("jcr:content/jcr:data")
                    .getBinary()
                    .getStream()) {
                return in.readAllBytes();
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("nội dung");
        assertThat(publishing.journal().after(1, 5).get(0).changes())
                .extracting(Change::kind)
                .containsOnly(Kind.PUBLISHED);
    }

    private Item photo(String caption, String bytes) {
        Item photo = publishing.content.create(
                SYSTEM, "asset", "title", caption, "caption", caption, "credit", "An", "alt", caption);
        publishing.content.sessions().change(StoreName.DRAFT, SYSTEM, session -> {
            Node content = session.getNodeByIdentifier(photo.id().value()).addNode("jcr:content", "mgnl:resource");
            content.setProperty(
                    "jcr:data",
                    session.getValueFactory()
                            .createBinary(
                                    new ByteArrayInputStream(bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
            content.setProperty("contentHash", Integer.toHexString(bytes.hashCode()));
        });
        return photo;
    }

    private static FieldValues entry(Item photo, String caption) {
        return TestContent.fields("asset", "jcr:" + photo.id(), "caption", caption, "credit", "An", "alt", caption);
    }

    private void change(Item item, Object... pairs) {
        Item current = publishing.draft(item.id());
        publishing.content.saveDraft().execute(SYSTEM, SaveRequest.change(current, TestContent.fields(pairs), null));
    }

    private String identifier(StoreName store, Item item, String below) {
        return publishing
                .content
                .sessions()
                .read(
                        store,
                        SYSTEM,
                        session -> session.getNode("/" + item.workspace() + item.path() + below)
                                .getIdentifier());
    }

    private List<String> audit(ItemId id) {
        return publishing.content.audit().list(SYSTEM, AuditFilter.ofItem(id), null, 20).entries().stream()
                .map(AuditEntry::action)
                .toList();
    }
}
