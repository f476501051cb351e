package org.bantin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bantin.asset.AssetOutcome;
import org.bantin.asset.AssetUpload;
import org.bantin.asset.Assets;
import org.bantin.content.FieldProblem;
import org.bantin.content.FieldValues;
import org.bantin.content.Item;
import org.bantin.content.ItemId;
import org.bantin.content.ItemRights;
import org.bantin.content.Items;
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.definition.ContentTypeDefinition;
import org.bantin.definition.Definitions;
import org.bantin.intake.format.LossReport;
import org.bantin.intake.format.PhotoReading;
import org.bantin.intake.shape.StoryReading;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.manuscript.IntakeReport;
import org.bantin.workflow.manuscript.IntakeReports;
import org.bantin.workflow.manuscript.ManuscriptOutcome;
import org.bantin.workflow.manuscript.TakeInManuscript;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a manuscript in: reads it, stores pictures and the file itself, saves the draft, keeps the report. */
@Component
class TakeInManuscriptFile implements TakeInManuscript {
    private static final String STORY = "article";

    private final ReadManuscript readManuscript;
    private final Assets assets;
    private final Items items;
    private final ItemRights rights;
    private final Definitions definitions;
    private final SaveDraft saveDraft;
    private final DraftFields draftFields;
    private final IntakeReports reports;

    TakeInManuscriptFile(
            ReadManuscript readManuscript,
            Assets assets,
            Items items,
            ItemRights rights,
            Definitions definitions,
            SaveDraft saveDraft,
            DraftFields draftFields,
            IntakeReports reports) {
        this.readManuscript = readManuscript;
        this.items = items;
        this.rights = rights;
        this.definitions = definitions;
        this.assets = assets;
        this.saveDraft = saveDraft;
        this.draftFields = draftFields;
        this.reports = reports;
    }

    @Override
    public ManuscriptOutcome execute(Actor actor, AssetUpload upload, Wish wish) {
        IntakeOutcome outcome = readManuscript.execute(upload.file(), upload.fileName(), beside(actor, wish));
        if (outcome instanceof IntakeOutcome.Refused refused) {
            return refusal(refused.messageKey(), refused.arguments().toArray());
        }
        IntakeOutcome.Read read = (IntakeOutcome.Read) outcome;
        String type = type(actor, read, wish);
        Map<Integer, Item> photos = store(actor, read.story().photos());
        int unreadable = read.story().photos().size() - photos.size();
        DraftFields.Made made = draftFields.of(actor, read, type, photos);
        SaveOutcome saved =
                saveDraft.execute(actor, SaveRequest.create(type, new FieldValues(made.values()), wish.requestKey()));
        if (saved instanceof SaveOutcome.Refused refused) {
            return new ManuscriptOutcome.Refused(refused.problems());
        }
        if (!(saved instanceof SaveOutcome.Saved done)) {
            throw new IllegalStateException("a new draft met a conflict");
        }
        String original = kept(assets.takeIn(actor, upload))
                .map(item -> item.id().value())
                .orElse("");
        IntakeReport report = report(upload, read, made, photos, unreadable, original);
        reports.add(done.item(), report, original.isEmpty() ? upload.file() : null);
        return new ManuscriptOutcome.Drafted(done.item(), report);
    }

    /** The type that was asked for, else the one that fits best, as far as the person may write such. */
    private String type(Actor actor, IntakeOutcome.Read read, Wish wish) {
        if (wish.type() != null && definitions.contentType(wish.type()).isPresent()) {
            return wish.type();
        }
        return definitions
                .contentType(read.type().type())
                .filter(type -> rights.mayCreate(actor, type))
                .map(ContentTypeDefinition::name)
                .orElse(STORY);
    }

    private List<PhotoReading> beside(Actor actor, Wish wish) {
        List<PhotoReading> photos = new ArrayList<>();
        for (Photo photo : wish.photos()) {
            ItemId id = photo.id();
            items.find(actor, id).ifPresent(asset -> {
                FieldValues fields = asset.fields();
                photos.add(new PhotoReading(
                        photo.fileName(),
                        new byte[0],
                        fields.text("caption").orElse(""),
                        fields.text("credit").orElse(""),
                        fields.text("alt").orElse(""),
                        id.value()));
            });
        }
        return photos;
    }

    private Map<Integer, Item> store(Actor actor, List<PhotoReading> photos) {
        Map<Integer, Item> stored = new LinkedHashMap<>();
        for (int i = 0; i < photos.size(); i++) {
            PhotoReading photo = photos.get(i);
            if (photo.asset() != null) {
                int at = i;
                items.find(actor, new ItemId(photo.asset())).ifPresent(item -> stored.put(at, item));
                continue;
            }
            Path file = null;
            try {
                file = Files.createTempFile("bantin-photo", ".tmp");
                Files.write(file, photo.bytes());
                int place = i;
                kept(assets.takeIn(actor, new AssetUpload(photo.fileName(), file)))
                        .ifPresent(item -> stored.put(place, item));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot store " + photo.fileName(), e);
            } finally {
                deleteQuietly(file);
            }
        }
        return stored;
    }

    private static Optional<Item> kept(AssetOutcome outcome) {
        if (outcome instanceof AssetOutcome.Stored stored) {
            return Optional.of(stored.asset());
        }
        return outcome instanceof AssetOutcome.Duplicate duplicate
                ? Optional.of(duplicate.existing())
                : Optional.empty();
    }

    private static IntakeReport report(
            AssetUpload upload,
            IntakeOutcome.Read read,
            DraftFields.Made made,
            Map<Integer, Item> photos,
            int unreadable,
            String original) {
        Map<String, Integer> kept = new LinkedHashMap<>();
        read.loss().kept().forEach((kind, count) -> kept.put(key(kind), count));
        kept.computeIfPresent(
                key(LossReport.Kept.PICTURES), (kind, count) -> count == unreadable ? null : count - unreadable);
        Map<String, Integer> dropped = new LinkedHashMap<>();
        read.loss().dropped().forEach((kind, count) -> dropped.put(key(kind), count));
        if (unreadable > 0) {
            dropped.merge(key(LossReport.Dropped.UNREADABLE_PICTURES), unreadable, Integer::sum);
        }
        return new IntakeReport(
                upload.fileName(),
                original,
                kept,
                dropped,
                read.loss().lost(),
                new ArrayList<>(made.values().keySet()),
                made.unresolved(),
                StoryReading.withAssets(read.reading(), place -> {
                    Item photo = photos.get(place);
                    return photo == null ? null : photo.id().value();
                }),
                read.finds().stream()
                        .map(find -> new IntakeReport.Find(find.field(), find.text(), find.sure()))
                        .toList(),
                read.type().type() + (read.type().sure() ? "" : "?"));
    }

    private static String key(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void deleteQuietly(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static ManuscriptOutcome refusal(String key, Object... arguments) {
        return new ManuscriptOutcome.Refused(List.of(FieldProblem.of("", key, arguments)));
    }
}
