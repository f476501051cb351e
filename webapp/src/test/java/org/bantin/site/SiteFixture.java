package org.bantin.site;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.publishing.PublishItem;
import org.bantin.publishing.PublishOutcome;
import org.bantin.repository.access.Actor;

/** A small site: two sections, stories of every kind, a programme with a gap, two documents that cite each other. */
final class SiteFixture {
    static final Actor EDITOR = Actor.system("fixture");

    private final SaveDraft save;
    private final PublishItem publish;
    private final Assets assets;

    SiteFixture(SaveDraft save, PublishItem publish, Assets assets) {
        this.save = save;
        this.publish = publish;
        this.assets = assets;
    }

    Item live(String type, Object... fields) {
        Item draft = draft(type, fields);
        PublishOutcome outcome = publish.execute(EDITOR, draft.id(), null);
        if (outcome instanceof PublishOutcome.Published published) {
            return published.item();
        }
        throw new IllegalStateException(type + ": " + outcome);
    }

    /** Says whose site it is, at the one place where the site looks for it. */
    void owner(String owner, String english) {
        FieldValues said = values(
                "title", "Bản Tin", "owner", owner, "owner_en", english, "ownerShort", owner, "ownerShort_en", english);
        Item settings = saved(new SaveRequest(
                null,
                "site-settings",
                0,
                FieldValues.EMPTY,
                said,
                null,
                new SaveRequest.Placement("site", null, null)));
        publish.execute(EDITOR, settings.id(), null);
    }

    Item draft(String type, Object... fields) {
        return saved(new SaveRequest(null, type, 0, FieldValues.EMPTY, values(fields), null));
    }

    Item change(Item item, Object... fields) {
        FieldValues changes = values(fields);
        return saved(new SaveRequest(item.id(), item.type(), item.revision(), item.fields(), changes, null));
    }

    private Item saved(SaveRequest request) {
        SaveOutcome outcome = save.execute(EDITOR, request);
        if (outcome instanceof SaveOutcome.Saved saved) {
            return saved.item();
        }
        throw new IllegalStateException(request.type() + ": " + outcome);
    }

    static FieldValues values(Object... fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put((String) fields[i], fields[i + 1]);
        }
        return new FieldValues(values);
    }

    ItemId photo(Path folder, String name, Color colour) throws IOException {
        BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 1200, 800);
        graphics.setColor(Color.WHITE);
        graphics.fillOval(300, 200, 600, 400);
        graphics.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, "jpg", file.toFile());
        AssetOutcome outcome = assets.takeIn(EDITOR, new AssetUpload(name, file));
        Files.delete(file);
        if (!(outcome instanceof AssetOutcome.Stored stored)) {
            throw new IllegalStateException("photo: " + outcome);
        }
        change(
                stored.asset(),
                "caption",
                "Công nhân may tại xưởng, sáng 20/11",
                "credit",
                "Quốc Việt",
                "alt",
                "Công nhân ngồi bên máy may");
        return stored.asset().id();
    }

    static FieldValues shown(ItemId asset) {
        return values("asset", "jcr:" + asset.value());
    }

    static Instant at(String time) {
        return Instant.parse(time);
    }

    static List<Object> list(Object... values) {
        return List.of(values);
    }
}
