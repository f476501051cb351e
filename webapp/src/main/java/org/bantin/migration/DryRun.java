package org.bantin.migration;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bantin.content.ContentFiles;
import org.bantin.content.imports.ImportOutlook;
import org.bantin.migration.wxr.WxrLook;
import org.jspecify.annotations.Nullable;

/** Says on the command line what files would bring; nothing is changed. */
record DryRun(ContentFiles contentFiles, WxrLook wxrLook, ReportWords words, Consumer<String> out) {
    /** @return whether every file could be read to its end */
    boolean look(List<Path> files, @Nullable String below) throws IOException {
        boolean whole = true;
        List<Path> exports = new ArrayList<>();
        for (Path file : files) {
            if (contentFiles.accepts(file)) {
                whole &= content(file, below);
            } else {
                exports.add(file);
            }
        }
        return exports.isEmpty() ? whole : sites(exports) && whole;
    }

    private boolean content(Path file, @Nullable String below) {
        try {
            ContentFiles.Outlook outlook = contentFiles.look(file, below);
            String there = words.text(outlook.pathTaken() ? "would-meet" : "would-be-new");
            out.accept(words.text(
                    "would",
                    file.getFileName(),
                    outlook.nodes(),
                    outlook.path(),
                    there,
                    outlook.takenAt().size()));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            out.accept(file.getFileName() + ": " + e.getMessage());
            return false;
        }
    }

    private boolean sites(List<Path> exports) throws IOException {
        ImportOutlook found = wxrLook.look(exports, new ImportProgress());
        if (found.kinds().isEmpty() && found.damaged().isEmpty()) {
            throw new IllegalArgumentException(words.text("no-export", exports));
        }
        out.accept(words.text(
                "would-import",
                found.site(),
                found.count("post"),
                found.count("page"),
                found.count("attachment"),
                found.tags()));
        Instant from = found.dates().from();
        Instant to = found.dates().to();
        if (from != null && to != null) {
            out.accept(words.text("would-dates", from, to));
        }
        found.categories().forEach(category -> out.accept("  %-40s %d".formatted(category.name(), category.stories())));
        found.authors().forEach(author -> out.accept("  %-40s %d".formatted(author.name(), author.stories())));
        found.hosts().forEach((host, files) -> out.accept("  --download-from %-24s %d".formatted(host, files)));
        found.left().forEach((why, times) -> out.accept("  - %s: %d".formatted(words.left(why), times)));
        found.damaged().forEach(why -> out.accept("  ! " + words.reasonAlone(why)));
        return found.damaged().isEmpty();
    }
}
