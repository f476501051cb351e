package org.bantin.publishing.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bantin.publishing.TestPublishing.CHIEF;
import static org.bantin.publishing.TestPublishing.REPORTER;
import static org.bantin.publishing.TestPublishing.SYSTEM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bantin.content.Item;
import org.bantin.content.ItemSaved;
import org.bantin.content.ItemState;
import org.bantin.content.SaveRequest;
import org.bantin.content.TestContent;
import org.bantin.publishing.PublishOutcome.Scheduled;
import org.bantin.publishing.PublishingSchedule;
import org.bantin.publishing.PublishingSchedule.Kind;
import org.bantin.publishing.TestPublishing;
import org.bantin.repository.AccessDeniedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchedulerTests {
    private final TestPublishing publishing = new TestPublishing();
    private final Scheduler scheduler = publishing.scheduler();

    @AfterEach
    void close() {
        publishing.close();
    }

    @Test
    void publishesAtItsTimeAndNotBefore() {
        Instant before = publishing.now();
        Item story = scheduled(Duration.ofHours(1));
        assertThat(story.state()).isEqualTo(ItemState.SCHEDULED);
        assertThat(story.scheduledFor()).isBetween(before.plus(Duration.ofHours(1)), before.plus(Duration.ofHours(2)));
        assertThat(scheduler.runDue()).isZero();

        publishing.content.clock.pass(Duration.ofHours(1));
        assertThat(publishing.scheduler().runDue())
                .as("by a process started since")
                .isEqualTo(1);

        assertThat(publishing.live().find(story.id())).isPresent();
        Item after = publishing.draft(story.id());
        assertThat(after.state()).isEqualTo(ItemState.PUBLISHED);
        assertThat(after.scheduledFor()).isNull();
        assertThat(scheduler.runDue()).isZero();
    }

    @Test
    void runsOnceHoweverManyProcessesAsk() throws Exception {
        Item story = scheduled(Duration.ofMinutes(1));
        publishing.content.clock.pass(Duration.ofMinutes(2));
        ExecutorService processes = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> process = () -> publishing.scheduler().runDue();
            int done = 0;
            for (Future<Integer> result : processes.invokeAll(List.of(process, process, process, process))) {
                done += result.get();
            }
            assertThat(done).isEqualTo(1);
        } finally {
            processes.shutdown();
        }
        assertThat(publishing.journal().head()).isEqualTo(1);
        assertThat(publishing.live().find(story.id())).isPresent();
    }

    @Test
    void listsOfTheNewsroomAreToldWhatIsScheduledAndWhatNoLonger() {
        Item story = scheduled(Duration.ofMinutes(1));
        assertThat(publishing.events).contains(new ItemSaved(story.id(), story.type(), story.revision()));
        publishing.events.clear();

        publishing.schedule.cancel(CHIEF, story.id());

        assertThat(publishing.events).hasAtLeastOneElementOfType(ItemSaved.class);
    }

    @Test
    void forgetsAPlanThatWasCancelledOrReplaced() {
        Item story = scheduled(Duration.ofMinutes(1));
        publishing.publish().execute(CHIEF, story.id(), publishing.now().plus(Duration.ofMinutes(30)));
        assertThat(publishing.schedule.planned(Instant.EPOCH, Instant.MAX)).hasSize(1);

        publishing.schedule.cancel(CHIEF, story.id());
        publishing.content.clock.pass(Duration.ofHours(1));

        assertThat(scheduler.runDue()).isZero();
        assertThat(publishing.draft(story.id()).state()).isEqualTo(ItemState.APPROVED);
        assertThat(publishing.live().find(story.id())).isEmpty();
    }

    @Test
    void bringsBackAStoryThatCannotBePublishedAtItsTime() {
        Item story = scheduled(Duration.ofMinutes(1));
        publishing.content.saveDraft().execute(SYSTEM, SaveRequest.change(story, TestContent.fields("lead", ""), null));
        publishing.content.clock.pass(Duration.ofHours(1));

        scheduler.runDue();

        assertThat(publishing.draft(story.id()).state()).isEqualTo(ItemState.APPROVED);
        assertThat(publishing.live().find(story.id())).isEmpty();
        assertThat(publishing.schedule.planned(Instant.EPOCH, Instant.MAX)).isEmpty();
    }

    @Test
    void unpublishesAtATime() {
        Item story = publishing.publishNow(publishing.story(publishing.section("Tin"), "Hết hạn"));
        Instant at = publishing.now().plus(Duration.ofDays(30));
        publishing.schedule.unpublishAt(CHIEF, story.id(), at, "Hết hạn");
        assertThat(publishing.schedule.planned(at, at.plusSeconds(1)))
                .extracting(PublishingSchedule.Planned::kind)
                .containsExactly(Kind.UNPUBLISH);

        publishing.content.clock.pass(Duration.ofDays(31));
        scheduler.runDue();

        assertThat(publishing.live().find(story.id())).isEmpty();
        assertThat(publishing.draft(story.id()).state()).isEqualTo(ItemState.UNPUBLISHED);
    }

    @Test
    void keepsThePlannedPublicationWhenThePlannedEndIsGivenUp() {
        Item story = scheduled(Duration.ofHours(2));
        Instant end = publishing.now().plus(Duration.ofDays(30));
        publishing.schedule.unpublishAt(CHIEF, story.id(), end, "Hết hạn");
        assertThatThrownBy(() -> publishing.schedule.cancelUnpublishing(REPORTER, story.id()))
                .isInstanceOf(AccessDeniedException.class);

        publishing.schedule.cancelUnpublishing(CHIEF, story.id());

        assertThat(publishing.schedule.planned(Instant.EPOCH, Instant.MAX))
                .filteredOn(plan -> plan.item().equals(story.id()))
                .extracting(PublishingSchedule.Planned::kind)
                .containsExactly(Kind.PUBLISH);
        assertThat(publishing.draft(story.id()).state()).isEqualTo(ItemState.SCHEDULED);
        publishing.schedule.cancel(CHIEF, story.id());
        assertThat(publishing.draft(story.id()).state()).isEqualTo(ItemState.APPROVED);
    }

    private Item scheduled(Duration in) {
        Item story = publishing.inState(publishing.story(publishing.section("Tin"), "Hẹn giờ"), ItemState.APPROVED);
        Scheduled outcome = (Scheduled)
                publishing.publish().execute(CHIEF, story.id(), publishing.now().plus(in));
        return outcome.item();
    }
}
