package org.bantin.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bantin.definition.Definitions;
import org.bantin.intake.format.LossReport;
import org.bantin.intake.format.LossReport.Dropped;
import org.bantin.intake.format.LossReport.Kept;
import org.bantin.intake.format.ManuscriptFormats;
import org.bantin.intake.format.PhotoReading;
import org.bantin.intake.format.RawManuscript;
import org.bantin.intake.format.UnreadableDocumentException;
import org.bantin.intake.shape.DocumentReading;
import org.bantin.intake.shape.DocumentShape;
import org.bantin.intake.shape.EventFacts;
import org.bantin.intake.shape.EventReading;
import org.bantin.intake.shape.Find;
import org.bantin.intake.shape.PlainReading;
import org.bantin.intake.shape.StoryReading;
import org.bantin.intake.shape.StoryShape;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads a manuscript into a story, an official document or an event, with its pictures and a report of what could not be taken
 * over. Stores nothing. Memory grows with the file, which is limited.
 */
@Component
public class ReadManuscript {
    private static final int PHOTOS_OF_A_STORY = 3;
    private static final int WORDS_PER_PHOTO = 40;

    private final Definitions definitions;
    private final Clock clock;

    ReadManuscript(Definitions definitions, Clock clock) {
        this.definitions = definitions;
        this.clock = clock;
    }

    /**
     * @param name only asked where the content leaves a doubt
     * @param photos pictures that were handed in beside the file
     */
    public IntakeOutcome execute(Path file, String name, List<PhotoReading> photos) {
        try {
            return shape(ManuscriptFormats.read(file, name), photos);
        } catch (UnreadableDocumentException e) {
            return new IntakeOutcome.Refused(e.messageKey(), e.arguments());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // The libraries throw various exceptions on damaged files.
            return new IntakeOutcome.Refused("intake.docx.damaged", List.of());
        }
    }

    private IntakeOutcome shape(RawManuscript raw, List<PhotoReading> beside) {
        List<PhotoReading> photos = new ArrayList<>(raw.photos());
        photos.addAll(beside);
        StoryShape shape = StoryShape.of(raw.html(), photos);
        DocumentReading document =
                DocumentShape.of(shape.body(), documentTypes()).orElse(null);
        if (document == null) {
            shape.recognise(raw.title());
        }
        StoryReading story = shape.story();
        String words = lines(story.body());
        EventReading event = document != null
                ? null
                : EventFacts.in(story, words, LocalDate.now(clock)).orElse(null);
        Map<Kept, Integer> kept = shape.kept();
        kept.put(Kept.OLD_ENCODING, raw.converted());
        Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
        dropped.putAll(raw.loss().dropped());
        dropped.merge(Dropped.STRAY_LINES, shape.stray().size(), Integer::sum);
        List<String> lost = new ArrayList<>(shape.stray());
        lost.addAll(raw.loss().lost());
        return new IntakeOutcome.Read(
                story,
                document,
                event,
                new LossReport(kept, dropped, lost),
                guess(story, document, event, words),
                PlainReading.of(raw.html()),
                finds(story, event, shape.plainTitle()));
    }

    private static IntakeOutcome.Guess guess(
            StoryReading story, @Nullable DocumentReading document, @Nullable EventReading event, String words) {
        if (document != null) {
            return new IntakeOutcome.Guess("document", true);
        }
        int photos = story.photos().size();
        int length = words.split("\\s+").length;
        if (photos >= PHOTOS_OF_A_STORY && length < photos * WORDS_PER_PHOTO) {
            return new IntakeOutcome.Guess("photo-story", false);
        }
        return event == null
                ? new IntakeOutcome.Guess("article", true)
                : new IntakeOutcome.Guess(event.type(), event.sure());
    }

    private static List<Find> finds(StoryReading story, @Nullable EventReading event, boolean plainTitle) {
        List<Find> finds = new ArrayList<>();
        find(finds, "kicker", story.kicker(), false);
        find(finds, "title", story.title(), !plainTitle);
        find(finds, "lead", story.lead(), true);
        find(finds, "dateline", story.dateline(), true);
        find(finds, "byline", story.byline(), true);
        for (PhotoReading photo : story.photos()) {
            find(finds, "photos", photo.caption(), true);
        }
        if (event != null) {
            finds.addAll(event.finds());
        }
        return finds;
    }

    private static void find(List<Find> finds, String field, String text, boolean sure) {
        if (!text.isBlank()) {
            finds.add(new Find(field, text, sure));
        }
    }

    private static String lines(String html) {
        return Jsoup.parseBodyFragment(html).body().children().stream()
                .map(block -> block.text())
                .collect(Collectors.joining("\n"));
    }

    /** Types of documents are data of the light modules. */
    private Set<String> documentTypes() {
        return definitions.contentType("document").stream()
                .flatMap(type -> type.properties().stream())
                .filter(property -> property.name().equals("documentType"))
                .flatMap(property -> property.options().stream())
                .map(option -> option.value())
                .collect(Collectors.toSet());
    }
}
