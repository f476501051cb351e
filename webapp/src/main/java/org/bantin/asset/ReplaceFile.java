package org.bantin.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.jcr.Node;
import org.bantin.asset.file.FilePreparation;
import org.bantin.asset.file.PreparedFile;
import org.bantin.asset.file.PreparedFile.RefusedException;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemSaved;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives an asset another file of its kind (a picture for a picture); who refers to it shows the new one once published. */
@Component
class ReplaceFile {
    private final RepositorySessions sessions;
    private final Items items;
    private final SaveDraft saveDraft;
    private final FilePreparation preparation;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReplaceFile(
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
    }

    AssetOutcome execute(Actor actor, ItemId id, AssetUpload upload) {
        Item item = items.find(actor, id)
                .filter(found -> found.type().equals(AssetNames.TYPE))
                .orElseThrow(() -> new AccessDeniedException("no asset " + id + " for " + actor.name()));
        try (PreparedFile file = preparation.prepare(upload)) {
            Optional<StoredFile> before = sessions.read(
                    StoreName.DRAFT, actor, session -> StoredFile.of(session.getNodeByIdentifier(id.value())));
            if (before.isPresent() && before.get().toAssetFile().contentHash().equals(file.contentHash())) {
                return new AssetOutcome.Duplicate(item);
            }
            if (before.isPresent()
                    && before.get().kind().picture() != file.kind().picture()) {
                return new AssetOutcome.Refused(List.of(FieldProblem.of("file", "asset.refused.other-kind")));
            }
            return replace(actor, item, file);
        } catch (RefusedException e) {
            return new AssetOutcome.Refused(List.of(e.problem()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot replace the file of asset " + id, e);
        }
    }

    private AssetOutcome replace(Actor actor, Item item, PreparedFile file) {
        // focal point and cuts belonged to the old picture; saving it checks the right and counts the revision up
        FieldValues middle = new FieldValues(java.util.Map.of("focalX", 0.5, "focalY", 0.5, AssetNames.CROPS, ""));
        SaveOutcome outcome = saveDraft.execute(actor, SaveRequest.change(item, middle, null));
        if (outcome instanceof SaveOutcome.Refused refused) {
            return new AssetOutcome.Refused(refused.problems());
        }
        sessions.write(StoreName.DRAFT, TakeInFile.SYSTEM, session -> {
            Node asset = session.getNodeByIdentifier(item.id().value());
            StoredFile.write(asset, file, clock.instant());
            return asset.getIdentifier();
        });
        Item replaced = items.find(actor, item.id()).orElse(item);
        events.publishEvent(new ItemSaved(replaced.id(), AssetNames.TYPE, replaced.revision()));
        return new AssetOutcome.Stored(replaced);
    }
}
