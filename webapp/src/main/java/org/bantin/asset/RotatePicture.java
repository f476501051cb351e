package org.bantin.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.jcr.Node;
import javax.jcr.RepositoryException;
import org.bantin.asset.file.CleanCopy;
import org.bantin.asset.metadata.Orientation;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.repository.AccessDeniedException;
import org.bantin.repository.RepositorySessions;
import org.bantin.repository.StoreName;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/** Turns a picture by quarters. Pixels are never touched: the orientation is noted, in a JPEG also within the file. */
@Component
class RotatePicture {
    private final RepositorySessions sessions;
    private final Items items;
    private final SaveDraft saveDraft;
    private final Clock clock;

    RotatePicture(RepositorySessions sessions, Items items, SaveDraft saveDraft, Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.saveDraft = saveDraft;
        this.clock = clock;
    }

    Item execute(Actor actor, ItemId id, int quarters) {
        Item item = items.find(actor, id)
                .filter(found -> found.type().equals(AssetNames.TYPE))
                .orElseThrow(() -> new AccessDeniedException("no asset " + id + " for " + actor.name()));
        double x = number(item, AssetNames.FOCAL_X);
        double y = number(item, AssetNames.FOCAL_Y);
        for (int i = 0; i < Math.floorMod(quarters, 4); i++) {
            double turned = 1 - y;
            y = x;
            x = turned;
        }
        Map<String, Object> moved = new LinkedHashMap<>(Map.of(AssetNames.FOCAL_X, x, AssetNames.FOCAL_Y, y));
        Crops crops = Crops.of(item.fields().texts(AssetNames.CROPS));
        if (!crops.all().isEmpty()) {
            for (int i = 0; i < Math.floorMod(quarters, 4); i++) {
                crops = crops.quarterTurned();
            }
            moved.put(AssetNames.CROPS, crops.texts());
        }
        FieldValues focal = new FieldValues(moved);
        if (!(saveDraft.execute(actor, SaveRequest.change(item, focal, null)) instanceof SaveOutcome.Saved)) {
            throw new IllegalStateException("the focal point of asset " + id + " cannot be saved");
        }
        sessions.write(StoreName.DRAFT, TakeInFile.SYSTEM, session -> {
            turn(session.getNodeByIdentifier(id.value()).getNode(AssetNames.CONTENT), Math.floorMod(quarters, 4));
            return id;
        });
        return items.find(actor, id).orElse(item);
    }

    private static double number(Item item, String field) {
        return item.fields().get(field) instanceof Number number ? number.doubleValue() : 0.5;
    }

    private void turn(Node content, int quarters) throws RepositoryException {
        int orientation = content.hasProperty(AssetNames.ORIENTATION)
                ? (int) content.getProperty(AssetNames.ORIENTATION).getLong()
                : 1;
        for (int i = 0; i < quarters; i++) {
            orientation = Orientation.quarterTurn(orientation);
        }
        content.setProperty(AssetNames.ORIENTATION, orientation);
        if (quarters % 2 == 1) {
            long width = content.getProperty(AssetNames.WIDTH).getLong();
            content.setProperty(
                    AssetNames.WIDTH, content.getProperty(AssetNames.HEIGHT).getLong());
            content.setProperty(AssetNames.HEIGHT, width);
        }
        content.setProperty(AssetNames.PREVIEW, "");
        content.setProperty(AssetNames.LAST_MODIFIED, StoredFile.calendar(clock.instant()));
        if (content.getProperty(AssetNames.MIME_TYPE).getString().equals(FileKind.JPEG.mimeType)) {
            rewrite(content, orientation);
        }
    }

    private static void rewrite(Node content, int orientation) throws RepositoryException {
        try {
            Path before = Files.createTempFile("bantin-rotate", ".jpg");
            Path after = Files.createTempFile("bantin-rotate", ".jpg");
            try (InputStream in =
                    content.getProperty(AssetNames.DATA).getBinary().getStream()) {
                Files.copy(in, before, StandardCopyOption.REPLACE_EXISTING);
                CleanCopy.write(FileKind.JPEG, before, after, orientation);
                StoredFile.writeBytes(content, after);
            } finally {
                Files.deleteIfExists(before);
                Files.deleteIfExists(after);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot turn the picture", e);
        }
    }
}
