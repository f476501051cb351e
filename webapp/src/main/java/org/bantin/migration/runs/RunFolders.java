package org.bantin.migration.runs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bantin.repository.RepositoryProperties;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The folders of all imports, named by the time when they began. */
@Component
class RunFolders {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern ID = Pattern.compile("\\d{8}-\\d{6}-[0-9a-f]{6}");
    private static final int RANDOM = 3;

    private final Path root;

    @Autowired
    RunFolders(RepositoryProperties settings) {
        this(settings.data());
    }

    RunFolders(Path data) {
        root = data.resolve("imports").resolve("sites");
    }

    RunFolder make(Instant now) {
        byte[] random = new byte[RANDOM];
        new SecureRandom().nextBytes(random);
        Path directory = root.resolve(STAMP.format(now) + "-" + HexFormat.of().formatHex(random));
        try {
            return new RunFolder(Files.createDirectories(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("making " + directory, e);
        }
    }

    Optional<RunFolder> find(String id) {
        return ID.matcher(id).matches() && Files.isDirectory(root.resolve(id))
                ? Optional.of(new RunFolder(root.resolve(id)))
                : Optional.empty();
    }

    /** The newest first. */
    List<RunFolder> all() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(root)) {
            return found.filter(path ->
                            ID.matcher(String.valueOf(path.getFileName())).matches())
                    .sorted(Comparator.reverseOrder())
                    .map(RunFolder::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + root, e);
        }
    }

    /** How many bytes there is room for where imports are kept. */
    long room() {
        try {
            return Files.getFileStore(Files.createDirectories(root)).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("asking for room in " + root, e);
        }
    }
}
