package org.bantin.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.jcr.Node;
import javax.jcr.NodeIterator;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import javax.jcr.query.Query;
import org.bantin.asset.file.FilePreparation;
import org.bantin.asset.file.PreparedFile;
import org.bantin.asset.file.PreparedFile.RefusedException;
import org.bantin.asset.metadata.PhotoMetadata;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemSaved;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a file into the media library: looks at it, finds the one already there or saves a new item with its bytes. */
@Component
class TakeInFile {
    private static final String BY_HASH = "SELECT * FROM [" + AssetNames.CONTENT_NODE_TYPE + "] WHERE ["
            + AssetNames.CONTENT_HASH + "] = $hash AND ISDESCENDANTNODE('/" + AssetNames.WORKSPACE + "')";

    /** Rights are checked by SaveDraft; the store lets only system actors add nodes. */
    static final Actor SYSTEM = Actor.system("assets");

    private final RepositorySessions sessions;
    private final Items items;
    private final SaveDraft saveDraft;
    private final FilePreparation preparation;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Object[] turns = new Object[64];

    TakeInFile(
            RepositorySessions sessions,
            Items items,
            SaveDraft saveDraft,
            FilePreparation preparation,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.items = items;
        this.saveDraft = saveDraft;
        this.preparation = preparation;
        this.clock = clock;
        this.events = events;
        java.util.Arrays.setAll(turns, i -> new Object());
    }

    AssetOutcome execute(Actor actor, AssetUpload upload) {
        try (PreparedFile file = preparation.prepare(upload)) {
            upload.turn().run();
            synchronized (turns[Math.floorMod(file.contentHash().hashCode(), turns.length)]) {
                Optional<Item> existing = existing(actor, file.contentHash());
                return existing.isPresent()
                        ? new AssetOutcome.Duplicate(existing.get())
                        : store(actor, file, upload.folder());
            }
        } catch (RefusedException e) {
            return new AssetOutcome.Refused(List.of(e.problem()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take in " + upload.fileName(), e);
        }
    }

    private Optional<Item> existing(Actor actor, String hash) {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> byHash(session, hash))
                .flatMap(id -> items.find(actor, id));
    }

    private static Optional<ItemId> byHash(Session session, String hash) throws RepositoryException {
        Query query = session.getWorkspace().getQueryManager().createQuery(BY_HASH, Query.JCR_SQL2);
        query.bindValue("hash", session.getValueFactory().createValue(hash));
        NodeIterator found = query.execute().getNodes();
        return found.hasNext()
                ? Optional.of(new ItemId(found.nextNode().getParent().getIdentifier()))
                : Optional.empty();
    }

    /**
     * Two commits: the item, then its bytes. The request key is the hash, so that an upload repeated after a crash in between
     * completes the item that is there instead of making a second one.
     */
    private AssetOutcome store(Actor actor, PreparedFile file, String folder) {
        SaveOutcome outcome = save(actor, file, folder, "file:" + file.contentHash());
        if (outcome instanceof SaveOutcome.Saved saved
                && !waitsForBytes(saved.item().id())) {
            outcome =
                    save(actor, file, folder, null); // the earlier one lies in the trash or has got another file since
        }
        if (outcome instanceof SaveOutcome.Refused refused) {
            return new AssetOutcome.Refused(refused.problems());
        }
        if (!(outcome instanceof SaveOutcome.Saved saved)) {
            throw new IllegalStateException("a new asset met a conflict");
        }
        sessions.write(StoreName.DRAFT, SYSTEM, session -> {
            StoredFile.write(session.getNodeByIdentifier(saved.item().id().value()), file, clock.instant());
            return saved.item().id();
        });
        // what the index has of the item was read before its bytes were there
        events.publishEvent(
                new ItemSaved(saved.item().id(), AssetNames.TYPE, saved.item().revision()));
        return new AssetOutcome.Stored(saved.item());
    }

    private SaveOutcome save(Actor actor, PreparedFile file, String folder, @Nullable String requestKey) {
        return saveDraft.execute(actor, SaveRequest.create(AssetNames.TYPE, fields(file, folder), requestKey));
    }

    private boolean waitsForBytes(ItemId id) {
        return sessions.read(StoreName.DRAFT, SYSTEM, session -> {
            Node asset = session.getNodeByIdentifier(id.value());
            return asset.getPath().startsWith("/" + AssetNames.WORKSPACE + "/") && !asset.hasNode(AssetNames.CONTENT);
        });
    }

    private static FieldValues fields(PreparedFile file, String folder) {
        PhotoMetadata metadata = file.metadata();
        Map<String, Object> fields = new LinkedHashMap<>();
        String name = file.fileName().substring(0, file.fileName().lastIndexOf('.'));
        put(fields, "title", metadata.title().isEmpty() ? name : metadata.title());
        put(fields, "caption", metadata.caption());
        put(fields, "credit", metadata.credit());
        put(fields, "alt", metadata.alt());
        put(fields, "copyright", metadata.copyright());
        put(fields, "place", metadata.place());
        put(fields, "folder", folder);
        if (metadata.takenAt() != null) {
            fields.put("takenAt", metadata.takenAt());
        }
        return new FieldValues(fields);
    }

    private static void put(Map<String, Object> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }
}
