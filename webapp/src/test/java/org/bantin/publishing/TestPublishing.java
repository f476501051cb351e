package org.bantin.publishing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemState;
import org.bantin.content.TestContent;
import org.bantin.content.page.PageCopies;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalNodes;
import org.bantin.publishing.journal.JournalSignal;
import org.bantin.publishing.journal.StoredJournal;
import org.bantin.publishing.live.DraftView;
import org.bantin.publishing.live.LiveCommit;
import org.bantin.publishing.live.LiveUse;
import org.bantin.publishing.live.StoredLiveItems;
import org.bantin.publishing.outbox.PublicationNews;
import org.bantin.publishing.schedule.Schedule;
import org.bantin.publishing.schedule.Scheduler;
import org.bantin.publishing.schedule.StoredPageSchedule;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.bantin.repository.access.Role;
import org.bantin.workflow.TestWorkflow;

/** The whole package over in-memory stores and the shipped content types, for tests of this package and of those below it. */
public final class TestPublishing implements AutoCloseable {
    public static final Actor EDITOR = person("hoa", Role.EDITOR);
    public static final Actor CHIEF = person("tong", Role.CHIEF_EDITOR);
    public static final Actor REPORTER = person("lan", Role.REPORTER);
    public static final Actor SYSTEM = Actor.system("test");

    public final TestContent content;
    public final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    private final TestWorkflow workflow;
    final JournalNodes nodes = new JournalNodes();
    public final JournalSignal signal = new JournalSignal();
    public final LiveCommit commit;
    public final Publications publications;
    public final Schedule schedule;

    public TestPublishing() {
        this(new TestContent());
    }

    public TestPublishing(TestContent content) {
        this.content = content;
        this.workflow = new TestWorkflow(content);
        this.commit = new LiveCommit(content.sessions(), nodes, content.definitions());
        this.publications = new Publications(
                content.sessions(),
                commit,
                journal(),
                content.reader(),
                content.audit(),
                content.revisions(),
                new PublicationNews(
                        workflow.decisions(),
                        workflow.notices(),
                        content.repository().accounts(),
                        content.clock),
                events::add,
                signal,
                content.clock);
        this.schedule = new Schedule(
                content.sessions(), rights(), content.reader(), content.audit(), content.clock, events::add);
    }

    static Actor person(String name, Role... roles) {
        return new Actor(name, name, Set.of(roles), Set.of(), false);
    }

    public Journal journal() {
        return new StoredJournal(content.sessions(), nodes);
    }

    public LiveItems live() {
        return new StoredLiveItems(content.sessions(), content.reader());
    }

    public TestWorkflow workflow() {
        return workflow;
    }

    PublishingRights rights() {
        return new PublishingRights(content.items(), workflow.rules(), workflow.readiness(), content.definitions());
    }

    DraftView drafts() {
        return new DraftView(content.sessions(), content.reader());
    }

    public PublishItem publish() {
        PublishingChecks checks = new PublishingChecks(rights(), content.clock);
        return new ItemPublisher(rights(), checks, publications, schedule, drafts(), content.clock);
    }

    public PublishNodes pages() {
        return new PublishNodes(publications, content.sessions());
    }

    StoredPageSchedule pageSchedule() {
        return new StoredPageSchedule(content.sessions(), pageCopies(), pages(), content.audit(), content.clock);
    }

    public PageCopies pageCopies() {
        return new PageCopies(content.sessions(), content.audit(), content.clock);
    }

    public Redirections redirections() {
        return new Redirections(content.sessions(), content.repository().schema());
    }

    public UnpublishItem unpublish() {
        return new ItemUnpublisher(rights(), publications, new LiveUse(content.sessions()), drafts());
    }

    public MoveItem move() {
        return new ItemMover(rights(), content.sessions(), publications, drafts());
    }

    public Scheduler scheduler() {
        return new Scheduler(schedule, publish(), unpublish(), pageSchedule(), settings(), content.clock);
    }

    public static PublishingProperties settings() {
        return new PublishingProperties(Duration.ofMillis(20), 3, Duration.ofMillis(100), Duration.ofSeconds(1));
    }

    public Item section(String title) {
        return content.create(SYSTEM, "section", "title", title);
    }

    /** A complete story in a section. */
    public Item story(Item section, String title, Object... more) {
        List<Object> pairs = new ArrayList<>(List.of(
                "title",
                title,
                "lead",
                "Sapo của " + title,
                "body",
                "<p>Nội dung.</p>",
                "section",
                section.id().value()));
        pairs.addAll(List.of(more));
        return content.create(SYSTEM, "article", pairs.toArray());
    }

    /** Puts a story into a state, as the workflow would. */
    public Item inState(Item item, ItemState state) {
        content.sessions()
                .change(
                        StoreName.DRAFT,
                        SYSTEM,
                        session -> session.getNodeByIdentifier(item.id().value())
                                .setProperty(ContentNames.STATE, state.id()));
        return draft(item.id());
    }

    public Item draft(ItemId id) {
        return content.items().find(SYSTEM, id).orElseThrow();
    }

    public Item publishNow(Item item) {
        PublishOutcome outcome = publish().execute(SYSTEM, item.id(), null);
        if (outcome instanceof PublishOutcome.Published published) {
            return published.item();
        }
        throw new AssertionError(outcome.toString());
    }

    /** Text of a property in the live store, or null. */
    String liveProperty(ItemId id, String property) {
        return content.sessions().read(StoreName.LIVE, SYSTEM, session -> {
            var node = session.getNodeByIdentifier(id.value());
            return node.hasProperty(property) ? node.getProperty(property).getString() : null;
        });
    }

    public Instant now() {
        return content.clock.instant();
    }

    @Override
    public void close() {
        content.close();
    }
}
