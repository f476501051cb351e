package org.bantin.publishing.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bantin.publishing.TestPublishing.CHIEF;
import static org.bantin.publishing.TestPublishing.EDITOR;
import static org.bantin.publishing.TestPublishing.REPORTER;
import static org.bantin.publishing.TestPublishing.SYSTEM;

import java.util.List;
import java.util.Map;
import org.bantin.content.Item;
import org.bantin.content.SaveRequest;
import org.bantin.content.TestContent;
import org.bantin.publishing.ItemUnpublished;
import org.bantin.publishing.MoveItem.MoveItemOutcome;
import org.bantin.publishing.TestPublishing;
import org.bantin.publishing.UnpublishItem.UnpublishOutcome;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.journal.JournalEntry.Kind;
import org.bantin.repository.AccessDeniedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Moving, unpublishing, and where old addresses lead. */
class AddressesTests {
    private final TestPublishing publishing = new TestPublishing();

    @AfterEach
    void close() {
        publishing.close();
    }

    @Test
    void leadsEveryOldAddressToTheNewestOneHoweverOftenItMoved() {
        Item story = publishing.publishNow(publishing.story(publishing.section("Tin"), "Tên một"));

        publishing.move().execute(EDITOR, story.id(), "ten-hai");
        publishing.move().execute(EDITOR, story.id(), "ten-ba");

        assertThat(publishing.live().redirect("/tin/ten-mot")).contains("/tin/ten-ba");
        assertThat(publishing.live().redirect("/tin/ten-hai")).contains("/tin/ten-ba");
        assertThat(publishing.live().findByAddress("/tin/ten-ba")).isPresent();

        publishing.move().execute(EDITOR, story.id(), "ten-mot");
        assertThat(publishing.live().redirect("/tin/ten-mot"))
                .as("an address in use")
                .isEmpty();
        assertThat(publishing.live().redirect("/tin/ten-ba")).contains("/tin/ten-mot");
    }

    @Test
    void keepsLongAddressesApartThatBeginAlike() {
        Item section = publishing.section("Tuyên truyền, phổ biến, giáo dục pháp luật cho người lao động");
        String title =
                "Hội nghị tổng kết phong trào thi đua lao động giỏi, lao động sáng tạo trong công nhân, viên chức";
        Item one = publishing.publishNow(publishing.story(section, title));
        Item two = publishing.publishNow(publishing.story(section, title));

        String first = publishing.draft(one.id()).published().address();
        String second = publishing.draft(two.id()).published().address();
        assertThat(first.length()).isGreaterThan(100);
        assertThat(second).startsWith(first.substring(0, 100)).isNotEqualTo(first);
        assertThat(publishing.live().findByAddress(first).orElseThrow().id()).isEqualTo(one.id());
        assertThat(publishing.live().findByAddress(second).orElseThrow().id()).isEqualTo(two.id());
    }

    @Test
    void movesTheLiveCopyWithoutPublishingUnfinishedChanges() {
        Item story = publishing.publishNow(publishing.story(publishing.section("Tin"), "Đổi tên"));
        publishing
                .content
                .saveDraft()
                .execute(SYSTEM, SaveRequest.change(story, TestContent.fields("lead", "Đang viết dở"), null));

        MoveItemOutcome outcome = publishing.move().execute(EDITOR, story.id(), "ten-moi");

        assertThat(outcome).isInstanceOf(MoveItemOutcome.Moved.class);
        Item live = publishing.live().find(story.id()).orElseThrow();
        assertThat(live.name()).isEqualTo("ten-moi");
        assertThat(live.path()).isEqualTo(publishing.draft(story.id()).path());
        assertThat(live.fields().text("lead")).contains("Sapo của Đổi tên");
        assertThat(publishing.draft(story.id()).changedSincePublication()).isTrue();
        Change change = publishing.journal().after(1, 1).get(0).changes().get(0);
        assertThat(change.kind()).isEqualTo(Kind.MOVED);
        assertThat(change.previousAddress()).isEqualTo("/tin/doi-ten");
    }

    @Test
    void movesAllStoriesWithTheirSection() {
        Item section = publishing.section("Tin cũ");
        Item one = publishing.publishNow(publishing.story(section, "Bài một"));
        Item two = publishing.publishNow(publishing.story(section, "Bài hai"));

        publishing.move().execute(CHIEF, section.id(), "tin-moi");

        assertThat(publishing.live().findByAddress("/tin-moi").orElseThrow().id())
                .isEqualTo(section.id());
        assertThat(publishing
                        .live()
                        .findByAddress("/tin-moi/bai-mot")
                        .orElseThrow()
                        .id())
                .isEqualTo(one.id());
        assertThat(publishing.live().redirect("/tin-cu/bai-hai")).contains("/tin-moi/bai-hai");
        assertThat(publishing.draft(two.id()).published().address()).isEqualTo("/tin-moi/bai-hai");
    }

    @Test
    void changesTheAddressWhenAStoryIsPublishedInAnotherSection() {
        Item story = publishing.publishNow(publishing.story(publishing.section("Một"), "Bài"));
        Item other = publishing.section("Hai");
        publishing
                .content
                .saveDraft()
                .execute(
                        SYSTEM,
                        SaveRequest.change(
                                story, TestContent.fields("section", other.id().value()), null));

        publishing.publishNow(story);

        assertThat(publishing.live().findByAddress("/hai/bai")).isPresent();
        assertThat(publishing.live().redirect("/mot/bai")).contains("/hai/bai");
    }

    @Test
    void refusesSlugsThatAreNoneOrTaken() {
        Item section = publishing.section("Tin");
        publishing.story(section, "Có rồi");
        Item story = publishing.story(section, "Bài");

        assertThat(publishing.move().execute(EDITOR, story.id(), "Có dấu")).isInstanceOf(MoveItemOutcome.Refused.class);
        assertThat(publishing.move().execute(EDITOR, story.id(), "co-roi")).isInstanceOf(MoveItemOutcome.Refused.class);
        assertThatThrownBy(() -> publishing.move().execute(REPORTER, story.id(), "khac"))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void unpublishesWithAReasonAndRemembersTheAddress() {
        Item story = publishing.publishNow(publishing.story(publishing.section("Tin"), "Phải gỡ"));

        assertThatThrownBy(() -> publishing.unpublish().execute(EDITOR, story.id(), "lỗi"))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(publishing.unpublish().execute(CHIEF, story.id(), " ")).isInstanceOf(UnpublishOutcome.Refused.class);
        assertThat(publishing.unpublish().execute(CHIEF, story.id(), "Sai số liệu"))
                .isInstanceOf(UnpublishOutcome.Unpublished.class);

        assertThat(publishing.live().findByAddress("/tin/phai-go")).isEmpty();
        assertThat(publishing.events).contains(new ItemUnpublished(story.id(), "article", 2));
        assertThat(publishing.unpublish().execute(CHIEF, story.id(), "lần nữa"))
                .isInstanceOf(UnpublishOutcome.Refused.class);
        Item again = publishing.publishNow(story);
        assertThat(again.published().address()).isEqualTo("/tin/phai-go");
        assertThat(again.published().first()).isEqualTo(story.published().first());
    }

    @Test
    void keepsASectionLiveWhileStoriesStandInIt() {
        Item section = publishing.section("Tin");
        Item story = publishing.publishNow(publishing.story(section, "Bài"));

        assertThat(publishing.unpublish().execute(CHIEF, section.id(), "thôi"))
                .isInstanceOf(UnpublishOutcome.Refused.class);
        publishing.unpublish().execute(CHIEF, story.id(), "thôi");
        assertThat(publishing.unpublish().execute(CHIEF, section.id(), "thôi"))
                .isInstanceOf(UnpublishOutcome.Unpublished.class);
    }

    @Test
    void fillsPatternsOnlyWhole() {
        assertThat(new AddressPattern("/{section}/{name}").fill(Map.of("section", "tin", "name", "bai")::get))
                .contains("/tin/bai");
        assertThat(new AddressPattern("/{section}/{name}").fill(Map.of("name", "bai")::get))
                .isEmpty();
        assertThat(AddressPattern.fields("/van-ban/{name}")).isEqualTo(List.of("name"));
        assertThat(AddressPattern.matches("/tin/bai-2", "/tin/bai")).isTrue();
        assertThat(AddressPattern.matches("/tin/bai-hai", "/tin/bai")).isFalse();
    }
}
