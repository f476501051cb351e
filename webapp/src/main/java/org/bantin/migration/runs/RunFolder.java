package org.bantin.migration.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bantin.content.imports.SiteImport;
import org.bantin.content.imports.SiteImport.Arriving;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The folder of one import. How much of a file has arrived is how long it is, so that a crash can tell no lie. */
record RunFolder(Path directory) {
    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATE = "import.json";

    String id() {
        return String.valueOf(directory.getFileName());
    }

    Optional<SiteImport> load() {
        Path file = directory.resolve(STATE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            SiteImport stored = JSON.readValue(Files.readString(file), SiteImport.class);
            List<Arriving> files = new ArrayList<>();
            for (Arriving one : stored.files()) {
                files.add(
                        new Arriving(one.number(), one.name(), one.size(), one.modified(), one.pictures(), here(one)));
            }
            return Optional.of(stored.with(files));
        } catch (IOException | JacksonException e) {
            LOG.warn("The import in {} cannot be read", directory, e);
            return Optional.empty();
        }
    }

    private long here(Arriving one) throws IOException {
        Path file = file(one.number());
        return Files.exists(file) ? Files.size(file) : 0;
    }

    void save(SiteImport state) {
        try {
            Files.createDirectories(directory);
            Path next = directory.resolve(STATE + ".next");
            Files.writeString(next, JSON.writeValueAsString(state));
            Files.move(next, directory.resolve(STATE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("writing the state of an import into " + directory, e);
        }
    }

    /** Never by the name that it was sent with. */
    Path file(int number) {
        return directory.resolve(number + ".file");
    }

    List<Path> exports(SiteImport state) {
        return files(state, false);
    }

    List<Path> pictures(SiteImport state) {
        return files(state, true);
    }

    private List<Path> files(SiteImport state, boolean pictures) {
        return state.files().stream()
                .filter(one -> one.pictures() == pictures)
                .map(one -> file(one.number()))
                .toList();
    }

    RunLines lines() {
        return new RunLines(directory.resolve("lines.jsonl"));
    }

    void removeFiles(SiteImport state) {
        state.files().forEach(one -> remove(file(one.number())));
    }

    void remove() {
        try (Stream<Path> below = Files.walk(directory)) {
            below.sorted(Comparator.reverseOrder()).forEach(RunFolder::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + directory, e);
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + file, e);
        }
    }
}
