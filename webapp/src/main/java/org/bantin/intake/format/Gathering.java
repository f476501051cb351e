package org.bantin.intake.format;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.bantin.intake.format.LossReport.Dropped;
import org.bantin.intake.letters.OldVietnameseEncoding;
import org.jsoup.nodes.Entities;

/** Collects what a reader finds in a file, piece by piece. */
final class Gathering {
    private static final int MAX_PHOTO_BYTES = 50 << 20;

    final StringBuilder html = new StringBuilder();
    private final List<PhotoReading> photos = new ArrayList<>();
    private final Map<Dropped, Integer> dropped = new EnumMap<>(Dropped.class);
    private final List<String> lost = new ArrayList<>();
    private String title = "";
    private int converted;

    void title(String words) {
        title = words.strip();
    }

    void drop(Dropped kind, int count) {
        dropped.merge(kind, count, Integer::sum);
    }

    /** Words that have no place in the text; a person finds them in the report. */
    void lose(Dropped kind, String words) {
        drop(kind, 1);
        if (!words.isBlank()) {
            lost.add(words.strip());
        }
    }

    /** Text as it is to stand in the HTML, out of a font that may be from before Unicode. */
    String words(String font, String text) {
        Optional<UnaryOperator<String>> old = OldVietnameseEncoding.forFont(font);
        if (old.isPresent() && !text.isBlank()) {
            converted++;
        }
        // an optional hyphen is the letter ư in TCVN3, and nothing to read in any other text
        return Entities.escape(
                old.map(conversion -> conversion.apply(text)).orElseGet(() -> text.replace("\u00AD", "")));
    }

    void convertedOnce() {
        converted++;
    }

    /** Keeps a picture. @return its mark for the text; empty when it cannot be read */
    String picture(byte[] bytes, String name, String alt) {
        String extension = bytes.length > MAX_PHOTO_BYTES ? "" : PictureKinds.extension(bytes);
        if (extension.isEmpty()) {
            drop(Dropped.UNREADABLE_PICTURES, 1);
            return "";
        }
        int number = photos.size();
        String file = name.isBlank() ? "anh-" + (number + 1) + "." + extension : name;
        photos.add(new PhotoReading(file, bytes, "", "", alt));
        return "<img src=\"photo:" + number + "\">";
    }

    /** Takes another file over whole, such as the one that a mail carries. */
    void join(RawManuscript other) {
        int first = photos.size();
        StringBuilder shifted = new StringBuilder();
        int at = 0;
        String mark = "src=\"photo:";
        String text = other.html();
        for (int found = text.indexOf(mark); found >= 0; found = text.indexOf(mark, at)) {
            int end = text.indexOf('"', found + mark.length());
            int number = Integer.parseInt(text.substring(found + mark.length(), end)) + first;
            shifted.append(text, at, found + mark.length()).append(number);
            at = end;
        }
        html.append(shifted).append(text.substring(at));
        photos.addAll(other.photos());
        other.loss().dropped().forEach(this::drop);
        lost.addAll(other.loss().lost());
        converted += other.converted();
        if (!other.title().isBlank()) {
            title = other.title();
        }
    }

    RawManuscript done() {
        String nfc = Normalizer.normalize(LeveledLists.joined(html.toString()), Normalizer.Form.NFC);
        List<String> words = lost.stream()
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .toList();
        return new RawManuscript(title, nfc, photos, converted, new LossReport(Map.of(), dropped, words));
    }
}
