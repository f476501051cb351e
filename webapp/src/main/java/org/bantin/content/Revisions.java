package org.bantin.content;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.version.Version;
import javax.jcr.version.VersionHistory;
import javax.jcr.version.VersionIterator;
import javax.jcr.version.VersionManager;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.Checkpoint;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** The kept versions of items, in the store's own version histories. Whoever may read an item may read its versions. */
@Component
public class Revisions {
    private static final Actor SYSTEM = Actor.system("revisions");
    private static final String VERSIONABLE = "mix:versionable";

    private final RepositorySessions sessions;
    private final Items items;
    private final ItemReader reader;
    private final SaveDraft saveDraft;
    private final AuditTrail audit;
    private final Locks locks;
    private final Clock clock;

    Revisions(
            RepositorySessions sessions,
            Items items,
            ItemReader reader,
            SaveDraft saveDraft,
            AuditTrail audit,
            Locks locks,
            Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.reader = reader;
        this.saveDraft = saveDraft;
        this.audit = audit;
        this.locks = locks;
        this.clock = clock;
    }

    /**
     * Keeps the item as it is stored now. For verbs, after their save; not a right of its own.
     *
     * @param occasion letters, digits and hyphens
     */
    public void keep(ItemId id, String occasion) {
        locks.with(
                id.value(),
                () -> sessions.write(StoreName.DRAFT, SYSTEM, session -> {
                    Optional<Node> node = StoredItems.node(session, id);
                    return node.isPresent() && keep(session, node.get(), occasion);
                }));
    }

    /**
     * Keeps the item as somebody has seen it, unless that revision is kept already; nothing when it has moved on meanwhile. Such
     * versions are for comparing and stand in no list.
     */
    public void keepSeen(ItemId id, long revision) {
        locks.with(
                id.value(),
                () -> sessions.write(StoreName.DRAFT, SYSTEM, session -> {
                    Optional<Node> node = StoredItems.node(session, id);
                    return node.isPresent()
                            && ItemReader.number(node.get(), ContentNames.REVISION) == revision
                            && !newestKept(session, node.get())
                            && keep(session, node.get(), Revision.SEEN);
                }));
    }

    /** Keeps what one person left before another changes it; before any change in the session. */
    public static void keepHandover(Session session, Node node) throws RepositoryException {
        if (!newestKept(session, node)) {
            keep(session, node, Revision.HANDOVER);
        }
    }

    private static boolean newestKept(Session session, Node node) throws RepositoryException {
        if (!node.isNodeType(VERSIONABLE)) {
            return false;
        }
        Node frozen = session.getWorkspace()
                .getVersionManager()
                .getBaseVersion(node.getPath())
                .getFrozenNode();
        return frozen.hasProperty(ContentNames.REVISION)
                && ItemReader.number(frozen, ContentNames.REVISION) == ItemReader.number(node, ContentNames.REVISION);
    }

    private static boolean keep(Session session, Node node, String occasion) throws RepositoryException {
        if (!node.isNodeType(VERSIONABLE)) {
            node.addMixin(VERSIONABLE);
            session.save();
        }
        VersionManager versions = session.getWorkspace().getVersionManager();
        Version version = Checkpoint.of(session, node.getPath());
        String label = version.getName() + "-" + occasion;
        versions.getVersionHistory(node.getPath()).addVersionLabel(version.getName(), label, true);
        return true;
    }

    /** Newest first; empty when the actor may not read the item or nothing was kept. */
    public List<Revision> list(Actor actor, ItemId id) {
        if (items.find(actor, id).isEmpty()) {
            return List.of();
        }
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            List<Revision> revisions = new ArrayList<>();
            Optional<VersionHistory> history = history(session, id);
            if (history.isPresent()) {
                VersionIterator versions = history.get().getAllLinearVersions();
                while (versions.hasNext()) {
                    read(history.get(), versions.nextVersion()).ifPresent(revisions::add);
                }
            }
            revisions.sort(Comparator.comparing(Revision::kept)
                    .thenComparing(Revision::number)
                    .reversed());
            return revisions;
        });
    }

    /** The kept version that holds a revision, or the nearest older one. */
    public Optional<Revision> at(Actor actor, ItemId id, long revision) {
        return list(actor, id).stream()
                .filter(kept -> kept.number() <= revision)
                .max(Comparator.comparing(Revision::number));
    }

    /** The fields of a kept version. */
    public Optional<FieldValues> fields(Actor actor, ItemId id, String version) {
        Optional<Item> item = items.find(actor, id);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            Optional<VersionHistory> history = history(session, id);
            Optional<Node> node = StoredItems.node(session, id);
            if (history.isEmpty() || node.isEmpty() || !history.get().hasNode(version)) {
                return Optional.empty();
            }
            Node frozen = history.get().getVersion(version).getFrozenNode();
            Optional<ContentTypeDefinition> type = reader.type(node.get());
            return type.isPresent() ? Optional.of(reader.fields(frozen, type.get())) : Optional.empty();
        });
    }

    /** Fields that differ between two sets of values, with both; an empty string stands for none. */
    public static Map<String, Difference> compare(FieldValues before, FieldValues after) {
        Map<String, Difference> differences = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(after.values().keySet());
        before.values().keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        for (String name : names) {
            Object old = before.get(name);
            Object now = after.get(name);
            if (old == null ? now != null : !old.equals(now)) {
                differences.put(name, new Difference(old == null ? "" : old, now == null ? "" : now));
            }
        }
        return differences;
    }

    /** Values of one field in two versions. */
    public record Difference(Object before, Object after) {}

    /**
     * Makes the fields of a kept version the newest revision; what stood before is kept first.
     *
     * @return empty when there is no such version
     * @throws AccessDeniedException when the actor may not edit the item
     */
    public Optional<SaveOutcome> restore(Actor actor, ItemId id, String version) {
        Optional<FieldValues> old = fields(actor, id, version);
        Optional<Item> current = items.find(actor, id);
        if (old.isEmpty() || current.isEmpty()) {
            return Optional.empty();
        }
        keep(id, "before-restore");
        FieldValues changes = old.get();
        for (String field : current.get().fields().values().keySet()) {
            if (changes.get(field) == null) {
                changes = changes.with(field, "");
            }
        }
        SaveOutcome outcome = saveDraft.execute(actor, SaveRequest.change(current.get(), changes, null));
        if (outcome instanceof Saved saved) {
            audit.append(
                    AuditEntry.of(clock.instant(), actor.name(), "restored", saved.item(), Map.of("version", version)));
        }
        return Optional.of(outcome);
    }

    private static Optional<VersionHistory> history(Session session, ItemId id) throws RepositoryException {
        Optional<Node> node = StoredItems.node(session, id);
        return node.isPresent() && node.get().isNodeType(VERSIONABLE)
                ? Optional.of(session.getWorkspace()
                        .getVersionManager()
                        .getVersionHistory(node.get().getPath()))
                : Optional.empty();
    }

    private static Optional<Revision> read(VersionHistory history, Version version) throws RepositoryException {
        Node frozen = version.getFrozenNode();
        if (version.getName().equals("jcr:rootVersion") || !frozen.hasProperty(ContentNames.REVISION)) {
            return Optional.empty();
        }
        String[] labels = history.getVersionLabels(version);
        String occasion =
                labels.length == 0 ? "" : labels[0].substring(version.getName().length() + 1);
        String by = ItemReader.text(frozen, ContentNames.LAST_MODIFIED_BY);
        String state = ItemReader.text(frozen, ContentNames.STATE);
        Instant kept = Instant.ofEpochMilli(version.getCreated().getTimeInMillis());
        return Optional.of(new Revision(
                version.getName(),
                ItemReader.number(frozen, ContentNames.REVISION),
                occasion,
                kept,
                by == null ? "" : by,
                ItemState.of(state == null ? "" : state).orElse(ItemState.DRAFT)));
    }
}
