package org.bantin.publishing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bantin.publishing.TestPublishing.SYSTEM;

import java.util.List;
import org.bantin.content.Item;
import org.bantin.content.ItemState;
import org.bantin.content.SaveRequest;
import org.bantin.content.TestContent;
import org.bantin.content.audit.AuditFilter;
import org.bantin.publishing.TestPublishing;
import org.bantin.publishing.outbox.Intent.Target;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each test stops after one of the three commits, as a crash would, and then starts again. */
class OutboxRecoveryTests {
    private final TestPublishing publishing = new TestPublishing();

    @AfterEach
    void close() {
        publishing.close();
    }

    @Test
    void finishesAPublicationThatWasOnlyRecorded() {
        Item story = publishing.story(publishing.section("Tin"), "Chưa lên");
        publishing.publications.record(intent(Intent.Kind.PUBLISH, story));
        assertThat(publishing.live().find(story.id())).isEmpty();

        assertThat(recover()).isEqualTo(1);

        assertThat(publishing.live().find(story.id())).isPresent();
        assertThat(publishing.draft(story.id()).state()).isEqualTo(ItemState.PUBLISHED);
        assertThat(publishing.journal().head()).isEqualTo(1);
        assertThat(recover()).as("a second start").isZero();
        assertThat(publishing.journal().head()).isEqualTo(1);
    }

    @Test
    void marksTheDraftOfAPublicationThatIsLiveAlreadyWithoutASecondEntry() {
        Item story = publishing.story(publishing.section("Tin"), "Đã lên");
        Intent intent = intent(Intent.Kind.PUBLISH, story);
        publishing.publications.record(intent);
        publishing.commit.apply(intent);
        assertThat(publishing.draft(story.id()).published()).isNull();

        recover();

        assertThat(publishing.draft(story.id()).published().number()).isEqualTo(1);
        assertThat(publishing.journal().head()).isEqualTo(1);
        assertThat(publishing
                        .content
                        .audit()
                        .list(SYSTEM, AuditFilter.ofItem(story.id()), null, 20)
                        .entries())
                .filteredOn(entry -> entry.action().equals("published"))
                .hasSize(1);
    }

    @Test
    void doesNotPublishWhatNobodyDecidedOn() {
        Item story = publishing.story(publishing.section("Tin"), "Sửa sau");
        publishing.publications.record(intent(Intent.Kind.PUBLISH, story));
        publishing
                .content
                .saveDraft()
                .execute(SYSTEM, SaveRequest.change(story, TestContent.fields("lead", "Chưa ai duyệt"), null));

        recover();

        assertThat(publishing.live().find(story.id())).isEmpty();
        assertThat(publishing.journal().head()).isZero();
        assertThat(publishing.publications.pending()).isEmpty();
    }

    @Test
    void finishesUnpublishing() {
        Item story = publishing.publishNow(publishing.story(publishing.section("Tin"), "Gỡ dở"));
        Intent intent = intent(Intent.Kind.UNPUBLISH, story);
        publishing.publications.record(intent);
        publishing.commit.apply(intent);

        recover();

        assertThat(publishing.live().find(story.id())).isEmpty();
        assertThat(publishing.draft(story.id()).state()).isEqualTo(ItemState.UNPUBLISHED);
        assertThat(publishing.journal().head()).isEqualTo(2);
    }

    private Intent intent(Intent.Kind kind, Item item) {
        return publishing.publications.intent(kind, List.of(Target.of(item.id(), item.revision())), "hoa", "vì lý do");
    }

    private int recover() {
        return new OutboxRecovery(publishing.publications).recover();
    }
}
