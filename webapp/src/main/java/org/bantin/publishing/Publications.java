package org.bantin.publishing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemState;
import org.bantin.content.Revisions;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.publishing.journal.Journal;
import org.bantin.publishing.journal.JournalEntry.Change;
import org.bantin.publishing.journal.JournalEntry.Kind;
import org.bantin.publishing.journal.JournalSignal;
import org.bantin.publishing.journal.ProjectionLoop;
import org.bantin.publishing.live.LiveCommit;
import org.bantin.publishing.live.LiveCommit.Applied;
import org.bantin.publishing.live.Stamp;
import org.bantin.publishing.live.TreeCopy;
import org.bantin.publishing.outbox.Intent;
import org.bantin.publishing.outbox.Intent.Target;
import org.bantin.publishing.outbox.Outbox;
import org.bantin.publishing.outbox.PublicationNews;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Carries an intent through its three commits: recorded on the draft store, applied to the live store, marked on the drafts. Each
 * step may be repeated, so whoever finds an intent in the outbox can finish it.
 */
@Component
public class Publications {
    private static final Map<Intent.Kind, String> ACTIONS =
            Map.of(Intent.Kind.PUBLISH, "published", Intent.Kind.UNPUBLISH, "unpublished", Intent.Kind.MOVE, "moved");

    private final RepositorySessions sessions;
    private final LiveCommit live;
    private final Journal journal;
    private final ItemReader reader;
    private final AuditTrail audit;
    private final Revisions revisions;
    private final PublicationNews news;
    private final ApplicationEventPublisher events;
    private final JournalSignal signal;
    private final Clock clock;

    Publications(
            RepositorySessions sessions,
            LiveCommit live,
            Journal journal,
            ItemReader reader,
            AuditTrail audit,
            Revisions revisions,
            PublicationNews news,
            ApplicationEventPublisher events,
            JournalSignal signal,
            Clock clock) {
        this.sessions = sessions;
        this.live = live;
        this.journal = journal;
        this.reader = reader;
        this.audit = audit;
        this.revisions = revisions;
        this.news = news;
        this.events = events;
        this.signal = signal;
        this.clock = clock;
    }

    public Intent intent(Intent.Kind kind, List<Target> targets, String by, String reason) {
        return Intent.of(kind, targets, by, clock.instant(), reason, journal.head());
    }

    Applied carryOut(Intent intent) {
        record(intent);
        return finish(intent);
    }

    public void record(Intent intent) {
        sessions.change(StoreName.DRAFT, PublishingActors.PUBLISHER, draft -> Outbox.add(draft, intent));
    }

    public List<Intent> pending() {
        return sessions.read(StoreName.DRAFT, PublishingActors.PUBLISHER, Outbox::pending);
    }

    /** Does what is still missing of a recorded intent. */
    public Applied finish(Intent intent) {
        Applied applied = live.apply(intent);
        mark(intent, applied);
        keep(intent, applied);
        signal.entryWritten(ProjectionLoop.isCrowd(applied.changes().size()));
        announce(applied);
        return applied;
    }

    private void mark(Intent intent, Applied applied) {
        Map<ItemId, Change> changes = new LinkedHashMap<>();
        applied.changes().forEach(change -> changes.put(change.id(), change));
        Set<ItemId> ids = new LinkedHashSet<>(changes.keySet());
        Set<ItemId> targets = intent.targets().stream()
                .filter(target -> target.first() == null)
                .map(Target::id)
                .collect(Collectors.toSet());
        intent.targets().forEach(target -> ids.add(target.id()));
        Map<ItemId, Stamp> stamps = stamps(ids);
        sessions.change(StoreName.DRAFT, PublishingActors.PUBLISHER, draft -> {
            boolean first = Outbox.contains(draft, intent);
            // All are found before the first change: a search among unsaved changes compares all of them each time.
            Map<ItemId, Node> nodes = new LinkedHashMap<>();
            for (ItemId id : ids) {
                nodes.put(id, TreeCopy.find(draft, id.value()));
            }
            for (ItemId id : ids) {
                Node node = nodes.get(id);
                Change change = changes.get(id);
                boolean told = first && change != null && targets.contains(id);
                if (node != null && change != null && told) {
                    Item before = reader.read(node);
                    mark(node, stamps.get(id));
                    note(draft, node, intent, applied.number(), change);
                    news.tell(draft, before, reader.read(node), intent);
                } else if (node != null) {
                    mark(node, stamps.get(id));
                }
            }
            Outbox.remove(draft, intent);
        });
    }

    /** A publication is a version; what another system had published before is none of ours. */
    private void keep(Intent intent, Applied applied) {
        Set<ItemId> published = applied.changes().stream()
                .filter(change -> change.kind() == Kind.PUBLISHED)
                .map(Change::id)
                .collect(Collectors.toSet());
        intent.targets().stream()
                .filter(target -> target.first() == null && published.contains(target.id()))
                .forEach(target -> revisions.keep(target.id(), "published"));
    }

    private Map<ItemId, Stamp> stamps(Set<ItemId> ids) {
        return sessions.read(StoreName.LIVE, PublishingActors.PUBLISHER, liveSession -> {
            Map<ItemId, Stamp> stamps = new HashMap<>();
            for (ItemId id : ids) {
                Node copy = TreeCopy.find(liveSession, id.value());
                Stamp stamp = copy == null ? null : Stamp.read(copy);
                if (stamp != null) {
                    stamps.put(id, stamp);
                }
            }
            return stamps;
        });
    }

    private static void mark(Node node, @Nullable Stamp stamp) throws RepositoryException {
        if (stamp != null) {
            stamp.write(node);
            if (Stamp.number(node, ContentNames.REVISION) == stamp.revision()) {
                node.setProperty(ContentNames.STATE, ItemState.PUBLISHED.id());
                remove(node, ContentNames.SCHEDULED_FOR);
            }
        } else if (node.hasProperty(ContentNames.PUBLISHED_NUMBER)) {
            remove(node, ContentNames.PUBLISHED_NUMBER);
            remove(node, ContentNames.PUBLISHED_LAST);
            remove(node, ContentNames.PUBLISHED_REVISION);
            node.setProperty(ContentNames.STATE, ItemState.UNPUBLISHED.id());
        }
    }

    private static void remove(Node node, String property) throws RepositoryException {
        if (node.hasProperty(property)) {
            node.getProperty(property).remove();
        }
    }

    private void note(Session draft, Node node, Intent intent, long number, Change change) throws RepositoryException {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("number", Long.toString(number));
        if (change.address() != null) {
            details.put("address", change.address());
        }
        if (!intent.reason().isEmpty()) {
            details.put("reason", intent.reason());
        }
        Instant at = clock.instant();
        Item item = reader.read(node);
        String action = ACTIONS.getOrDefault(intent.kind(), intent.kind().name());
        audit.append(draft, AuditEntry.of(at, intent.by(), action, item, details));
    }

    private void announce(Applied applied) {
        for (Change change : applied.changes()) {
            events.publishEvent(
                    change.kind() == Kind.UNPUBLISHED
                            ? new ItemUnpublished(change.id(), change.type(), applied.number())
                            : new ItemPublished(change.id(), change.type(), applied.number(), change.address()));
        }
    }
}
