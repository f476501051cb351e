package org.bantin.content.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.bantin.content.ContentNames;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemReader;
import org.bantin.content.ItemRights;
import org.bantin.content.ItemState;
import org.bantin.content.ItemWriter;
import org.bantin.content.Locks;
import org.bantin.content.SaveOutcome.Saved;
import org.bantin.content.SaveRequest.Placement;
import org.bantin.content.Slug;
import org.bantin.content.audit.AuditEntry;
import org.bantin.content.audit.AuditTrail;
import org.bantin.content.draft.Draft.Answer;
import org.bantin.content.storage.FieldWriter;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Creates an item in one save. The right is checked here; the store lets only system actors create. */
@Component
public class DraftCreation {
    private final RepositorySessions sessions;
    private final ItemReader reader;
    private final ItemRights rights;
    private final ItemFolders folders;
    private final AuditTrail audit;
    private final Locks locks;
    private final Clock clock;

    public DraftCreation(
            RepositorySessions sessions,
            ItemReader reader,
            ItemRights rights,
            ItemFolders folders,
            AuditTrail audit,
            Locks locks,
            Clock clock) {
        this.sessions = sessions;
        this.reader = reader;
        this.rights = rights;
        this.folders = folders;
        this.audit = audit;
        this.locks = locks;
        this.clock = clock;
    }

    Answer execute(Draft draft) {
        Actor actor = draft.actor();
        if (!rights.mayCreate(actor, draft.type()) || !rights.mayFileUnder(actor, rights.section(draft.changes()))) {
            throw new AccessDeniedException(
                    actor.name() + " may not create a `" + draft.type().name() + "` here");
        }
        Place place = place(draft);
        return locks.with(
                "create:" + place.slug().value(),
                () -> sessions.write(
                        StoreName.DRAFT, Actor.system("content"), session -> create(session, draft, place)));
    }

    /** Where a new item goes; makes the folder when it is missing. */
    public Place place(Draft draft) {
        Placement placement = Objects.requireNonNullElse(draft.request().placement(), new Placement(null, null, null));
        Slug slug = placement.slug() == null
                ? ItemSlugs.wanted(draft.type(), draft.changes())
                : Slug.of(placement.slug(), draft.type().name());
        Instant created = Optional.ofNullable(placement.created()).orElseGet(clock::instant);
        return new Place(folders.forNew(draft.type(), created), slug, created, placement);
    }

    private Answer create(Session session, Draft draft, Place place) throws RepositoryException {
        String hash = draft.requestHash();
        if (hash != null) {
            Optional<ItemId> earlier = RequestKeys.created(session, hash);
            if (earlier.isPresent()) {
                Node node = session.getNodeByIdentifier(earlier.get().value());
                return new Answer(new Saved(reader.read(node), null), false);
            }
        }
        Node node = add(session, draft, place);
        if (hash != null) {
            RequestKeys.rememberCreated(session, hash, node);
        }
        Item item = reader.read(node);
        audit.append(
                session,
                AuditEntry.of(clock.instant(), draft.actor().name(), "created", item, Map.of("path", item.path())));
        return new Answer(new Saved(item, null), true);
    }

    /** Makes the node; saved by the caller. */
    public Node add(Session session, Draft draft, Place place) throws RepositoryException {
        Node folder = session.getNode(place.folder());
        Node node = folder.addNode(
                ItemSlugs.free(folder, place.slug(), null), draft.type().nodeType());
        if (!node.isNodeType("mix:referenceable")) {
            node.addMixin("mix:referenceable");
        }
        fill(node, draft, place);
        return node;
    }

    private void fill(Node node, Draft draft, Place place) throws RepositoryException {
        Actor actor = draft.actor();
        String wantedOwner = place.wishes().owner();
        boolean mayName = actor.system() || ItemRights.edits(actor);
        String owner = wantedOwner != null && mayName ? wantedOwner : actor.name();
        node.setProperty(ContentNames.TYPE, draft.type().name());
        node.setProperty(ContentNames.OWNER, owner);
        node.setProperty(ContentNames.CREATED, FieldWriter.calendar(place.created()));
        node.setProperty(ContentNames.CREATED_BY, actor.name());
        if (place.wishes().slug() != null) {
            node.setProperty(ContentNames.SLUG_CHOSEN, true);
        }
        ItemWriter.state(node, ItemState.DRAFT);
        FieldValues after = Draft.over(FieldValues.EMPTY, draft.changes());
        ItemWriter.change(node, draft.type(), draft.changes(), after, actor, clock.instant());
    }

    /** Where the item goes. */
    public record Place(String folder, Slug slug, Instant created, Placement wishes) {}
}
