package org.bantin.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bantin.content.audit.AuditIndex;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.draft.DraftChange;
import org.bantin.content.draft.DraftCreation;
import org.bantin.content.draft.DraftSaver;
import org.bantin.content.draft.ItemFolders;
import org.bantin.content.lock.EditLocks;
import org.bantin.content.trash.DeleteItem;
import org.bantin.content.trash.RestoreItem;
import org.bantin.content.trash.Trash;
import org.bantin.definition.Definitions;
import org.bantin.definition.SampleModules;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.TestRepository;
import org.bantin.repository.access.Actor;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** The whole package on in-memory stores and the shipped content types, for tests of this package and of those below it. */
public final class TestContent implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Definitions SHIPPED = SampleModules.shipped().definitions();

    private final TestRepository repository = TestRepository.inMemory();
    private final Definitions definitions;
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Locks locks = new Locks();
    public final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    public final TestClock clock = new TestClock();

    public TestContent() {
        this(SHIPPED);
    }

    public TestContent(Definitions definitions) {
        this.definitions = definitions;
        new AuditIndex(repository.schema());
    }

    public TestRepository repository() {
        return repository;
    }

    public RepositorySessions sessions() {
        return repository.sessions();
    }

    public Definitions definitions() {
        return definitions;
    }

    public ItemReader reader() {
        return new ItemReader(definitions);
    }

    public Items items() {
        return new StoredItems(sessions(), reader());
    }

    public ItemRights rights() {
        return new ItemRights(definitions, sessions());
    }

    public AuditTrail audit() {
        return new AuditTrail(sessions());
    }

    public ItemChanges changes() {
        return new ItemChanges(sessions(), rights(), locks);
    }

    /** Lets a test of workflow bring its own rules. */
    public TestContent with(EditingRules rules) {
        beans.addBean("editingRules", rules);
        return this;
    }

    public SaveDraft saveDraft() {
        ContentProperties settings = new ContentProperties(ZONE);
        ItemFolders folders = new ItemFolders(sessions(), repository.schema(), settings);
        DraftCreation creation = new DraftCreation(sessions(), reader(), rights(), folders, audit(), locks, clock);
        DraftChange change = new DraftChange(
                changes(), reader(), rights(), beans.getBeanProvider(EditingRules.class), audit(), clock);
        return new DraftSaver(definitions, creation, change, settings, events::add);
    }

    public SaveDrafts saveDrafts() {
        ContentProperties settings = new ContentProperties(ZONE);
        ItemFolders folders = new ItemFolders(sessions(), repository.schema(), settings);
        DraftCreation creation = new DraftCreation(sessions(), reader(), rights(), folders, audit(), locks, clock);
        return new SaveDrafts(definitions, sessions(), creation, reader(), settings, events::add, clock);
    }

    public PublicationCheck check() {
        return new PublicationCheck(definitions, sessions(), new UsageRights(clock, new ContentProperties(ZONE)));
    }

    public Revisions revisions() {
        return new Revisions(sessions(), items(), reader(), saveDraft(), audit(), locks, clock);
    }

    public EditLocks editLocks() {
        return new EditLocks(sessions(), items(), rights(), audit(), locks, clock, events::add);
    }

    public DeleteItem deleteItem() {
        return new DeleteItem(changes(), reader(), audit(), clock, events::add);
    }

    public RestoreItem restoreItem() {
        return new RestoreItem(sessions(), reader(), rights(), audit(), locks, clock, events::add);
    }

    public Trash trash() {
        return new Trash(sessions(), reader(), rights());
    }

    public Item find(Item item) {
        return items().find(Actor.system("test"), item.id()).orElseThrow();
    }

    /** Creates an item from pairs of names and values. */
    public Item create(Actor actor, String type, Object... pairs) {
        SaveOutcome outcome = saveDraft().execute(actor, SaveRequest.create(type, fields(pairs), null));
        if (outcome instanceof SaveOutcome.Saved saved) {
            return saved.item();
        }
        throw new AssertionError(outcome.toString());
    }

    /** Changes fields of an item as an actor saw it. */
    public Item change(Actor actor, Item seen, Object... pairs) {
        SaveOutcome outcome = saveDraft().execute(actor, SaveRequest.change(seen, fields(pairs), null));
        if (outcome instanceof SaveOutcome.Saved saved) {
            return saved.item();
        }
        throw new AssertionError(outcome.toString());
    }

    public static FieldValues fields(Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return new FieldValues(values);
    }

    @Override
    public void close() {
        repository.close();
    }

    /** A clock that tests move; each look takes a millisecond, so that what comes later is later. */
    public static final class TestClock extends Clock {
        private Instant now = Instant.parse("2026-11-20T03:00:00Z");

        public synchronized void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public synchronized Instant instant() {
            now = now.plusMillis(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
