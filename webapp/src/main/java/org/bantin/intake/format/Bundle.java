package org.bantin.intake.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bantin.intake.format.LossReport.Dropped;

/** Several files that come as one: a manuscript and its pictures in a mail or an archive. The first manuscript is the story. */
final class Bundle {
    private final List<Part> manuscripts = new ArrayList<>();
    private final List<Part> pictures = new ArrayList<>();
    private final List<Part> others = new ArrayList<>();

    /** One of the files. */
    private record Part(String name, byte[] bytes) {}

    void add(String path, byte[] bytes) {
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        if (name.isEmpty()
                || name.startsWith(".")
                || name.equalsIgnoreCase("thumbs.db")
                || path.startsWith("__MACOSX")) {
            return;
        }
        Part part = new Part(name, bytes);
        if (!PictureKinds.extension(bytes).isEmpty()) {
            pictures.add(part);
        } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.(docx|docm|doc|odt|rtf|pdf|txt|html?)")) {
            manuscripts.add(part);
        } else {
            others.add(part);
        }
    }

    boolean hasManuscript() {
        return !manuscripts.isEmpty();
    }

    /** Reads the manuscript, if there is one, and adds the pictures behind its text. */
    void into(Gathering gathering) throws IOException {
        manuscripts.sort((a, b) -> Integer.compare(rank(a.name()), rank(b.name())));
        if (!manuscripts.isEmpty()) {
            gathering.join(read(manuscripts.get(0)));
        }
        manuscripts.stream().skip(1).forEach(part -> gathering.lose(Dropped.ATTACHMENTS, part.name()));
        pictures.forEach(part -> gathering.picture(part.bytes(), part.name(), ""));
        others.forEach(part -> gathering.lose(Dropped.ATTACHMENTS, part.name()));
    }

    private static int rank(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".pdf") ? 1 : lower.matches(".*\\.(txt|html?)") ? 2 : 0;
    }

    private static RawManuscript read(Part part) throws IOException {
        Path file = Files.createTempFile("bantin-part", ".tmp");
        try {
            Files.write(file, part.bytes());
            return ManuscriptFormats.readSingle(file, part.name());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
