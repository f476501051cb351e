package org.bantin.migration.runs;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.bantin.content.ItemId;
import org.bantin.content.imports.SiteImports.Line;
import org.bantin.migration.ImportReport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The lines of a report, one JSON text each, in the order in which they came. */
record RunLines(Path file) {
    /** What was made and stays made, whatever a later leg of the run says. */
    static final Set<String> MADE = Set.of("created", "sections", "topics", "media");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Takes lines as they come. */
    static final class Writing implements ImportReport.Lines, AutoCloseable {
        private final BufferedWriter out;

        private final Set<String> made;

        private Writing(BufferedWriter out, Set<String> made) {
            this.out = out;
            this.made = made;
        }

        @Override
        public synchronized void line(String kind, String record, String what, @Nullable ItemId item) {
            if (kind.equals("unchanged") && item != null && made.contains(item.value())) {
                return;
            }
            try {
                Line line = new Line(kind, record, what, item == null ? "" : item.value());
                out.write(JSON.writeValueAsString(line));
                out.newLine();
                if (MADE.contains(kind)) {
                    out.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("writing the report of an import", e);
            }
        }

        @Override
        public synchronized void close() {
            try {
                out.close();
            } catch (IOException e) {
                throw new UncheckedIOException("writing the report of an import", e);
            }
        }
    }

    /** Goes on with a report: what an earlier leg made is kept, the rest will be said anew. */
    Writing write() {
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            BufferedWriter out = Files.newBufferedWriter(next, StandardCharsets.UTF_8);
            Set<String> made = new HashSet<>();
            Writing writing = new Writing(out, made);
            forEach(line -> {
                if (MADE.contains(line.kind())) {
                    made.add(line.item());
                    writing.line(line.kind(), line.record(), line.what(), new ItemId(line.item()));
                }
            });
            out.close();
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            return new Writing(
                    Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    made);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    /** Adds what was said of records later. */
    void said(List<Line> later) {
        try (BufferedWriter out = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (Line line : later) {
                out.write(JSON.writeValueAsString(line));
                out.newLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
    }

    /** The last line may have been cut off by a crash. */
    void forEach(Consumer<Line> reader) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                Line line = parsed(text);
                if (line != null) {
                    reader.accept(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }

    private static @Nullable Line parsed(String text) {
        try {
            return JSON.readValue(text, Line.class);
        } catch (JacksonException e) {
            return null;
        }
    }
}
