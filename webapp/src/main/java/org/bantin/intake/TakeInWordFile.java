package org.bantin.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
import org.bantin.content.SaveDraft;
import org.bantin.content.SaveOutcome;
import org.bantin.content.SaveRequest;
import org.bantin.repository.access.Actor;
import org.bantin.workflow.IntakeReport;
import org.bantin.workflow.IntakeReports;
import org.bantin.workflow.ManuscriptOutcome;
import org.bantin.workflow.TakeInManuscript;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes a Word or text file in: reads it, stores pictures and the file itself, saves the draft, keeps the report. */
@Component
class TakeInWordFile implements TakeInManuscript {
    private static final int LONGEST_TEXT_FILE = 4 << 20;
    private static final String STORY = "article";
    private static final String DOCUMENT = "document";

    private final ReadDocx readDocx;
    private final Assets assets;
    private final SaveDraft saveDraft;
    private final DraftFields draftFields;
    private final IntakeReports reports;

    TakeInWordFile(
            ReadDocx readDocx, Assets assets, SaveDraft saveDraft, DraftFields draftFields, IntakeReports reports) {
        this.readDocx = readDocx;
        this.assets = assets;
        this.saveDraft = saveDraft;
        this.draftFields = draftFields;
        this.reports = reports;
    }

    @Override
    public ManuscriptOutcome execute(Actor actor, AssetUpload upload, @Nullable String requestKey) {
        IntakeOutcome outcome = plainText(upload).map(readDocx::plain).orElseGet(() -> readDocx.execute(upload.file()));
        if (outcome instanceof IntakeOutcome.Refused refused) {
            return refusal(refused.messageKey(), refused.arguments().toArray());
        }
        IntakeOutcome.Read read = (IntakeOutcome.Read) outcome;
        Map<Integer, Item> photos = store(actor, read.story().photos());
        int unreadable = read.story().photos().size() - photos.size();
        DraftFields.Made made = draftFields.of(actor, read, photos);
        String type = read.document() == null ? STORY : DOCUMENT;
        SaveOutcome saved =
                saveDraft.execute(actor, SaveRequest.create(type, new FieldValues(made.values()), requestKey));
        if (saved instanceof SaveOutcome.Refused refused) {
            return new ManuscriptOutcome.Refused(refused.problems());
        }
        if (!(saved instanceof SaveOutcome.Saved done)) {
            throw new IllegalStateException("a new draft met a conflict");
        }
        IntakeReport report = report(actor, upload, read, made, unreadable);
        reports.add(done.item(), report);
        return new ManuscriptOutcome.Drafted(done.item(), report);
    }

    /** The words of a text file; empty when the file is no text by name or by content. */
    private static Optional<String> plainText(AssetUpload upload) {
        try {
            if (!upload.fileName().toLowerCase(Locale.ROOT).endsWith(".txt")
                    || Files.size(upload.file()) > LONGEST_TEXT_FILE) {
                return Optional.empty();
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(upload.file())))
                    .toString();
            return text.indexOf('\0') < 0 && !text.isBlank() ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + upload.fileName(), e);
        }
    }

    private Map<Integer, Item> store(Actor actor, List<PhotoReading> photos) {
        Map<Integer, Item> stored = new LinkedHashMap<>();
        for (int i = 0; i < photos.size(); i++) {
            PhotoReading photo = photos.get(i);
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

    private IntakeReport report(
            Actor actor, AssetUpload upload, IntakeOutcome.Read read, DraftFields.Made made, int unreadable) {
        Map<String, Integer> kept = new LinkedHashMap<>();
        read.loss().kept().forEach((kind, count) -> kept.put(key(kind), count));
        kept.computeIfPresent(
                key(LossReport.Kept.PICTURES), (kind, count) -> count == unreadable ? null : count - unreadable);
        Map<String, Integer> dropped = new LinkedHashMap<>();
        read.loss().dropped().forEach((kind, count) -> dropped.put(key(kind), count));
        if (unreadable > 0) {
            dropped.merge(key(LossReport.Dropped.UNREADABLE_PICTURES), unreadable, Integer::sum);
        }
        String original = kept(assets.takeIn(actor, upload))
                .map(item -> item.id().value())
                .orElse("");
        List<String> found = new ArrayList<>(made.values().keySet());
        return new IntakeReport(
                upload.fileName(), original, kept, dropped, read.loss().lost(), found, made.unresolved());
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
