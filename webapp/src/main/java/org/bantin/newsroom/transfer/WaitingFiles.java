package org.bantin.newsroom.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.bantin.repository.access.Actor;
import org.springframework.stereotype.Component;

/**
 * Files that somebody has sent and not yet decided on. Each belongs to its sender and is forgotten after an hour. Archives are
 * opened here: only content files are taken out, by their last name, so many and so large at most.
 */
@Component
class WaitingFiles {
    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_ENTRIES = 500;
    private static final long MOST_BYTES = 512L * 1024 * 1024;

    private final Map<String, Waiting> waiting = new HashMap<>();
    private final Clock clock;

    WaitingFiles(Clock clock) {
        this.clock = clock;
    }

    /** One file that waits. */
    record Waiting(String token, String owner, Path file, Instant since) {
        String name() {
            return file.getFileName().toString();
        }
    }

    /** Keeps what was sent. @throws TooMuchException when it or what is packed in it is too large */
    List<Waiting> keep(Actor actor, String name, InputStream in) throws IOException {
        clean();
        if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".zip")) {
            return unpack(actor, in);
        }
        return List.of(store(actor, name, in, new long[] {0}));
    }

    private List<Waiting> unpack(Actor actor, InputStream in) throws IOException {
        List<Waiting> kept = new ArrayList<>();
        long[] bytes = {0};
        try (ZipInputStream zip = new ZipInputStream(in)) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw new TooMuchException();
                }
                String path = entry.getName().replace('\\', '/');
                String name = path.substring(path.lastIndexOf('/') + 1);
                if (!entry.isDirectory() && !name.startsWith(".") && name.matches(".*\\.(xml|yaml)(\\.gz)?")) {
                    kept.add(store(actor, name, zip, bytes));
                }
            }
        }
        return kept;
    }

    private Waiting store(Actor actor, String name, InputStream in, long[] bytes) throws IOException {
        String safe = name.replaceAll("[\\p{Cntrl}/\\\\]", "").strip();
        Path directory = Files.createTempDirectory("transfer");
        Path file = directory.resolve(safe.isEmpty() || safe.startsWith("..") ? "file" : safe);
        try (var out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes[0] += read;
                if (bytes[0] > MOST_BYTES) {
                    throw new TooMuchException();
                }
                out.write(buffer, 0, read);
            }
        } catch (TooMuchException e) {
            remove(file);
            throw e;
        }
        Waiting one = new Waiting(UUID.randomUUID().toString(), actor.name(), file, clock.instant());
        synchronized (waiting) {
            waiting.put(one.token(), one);
        }
        return one;
    }

    Optional<Waiting> find(Actor actor, String token) {
        synchronized (waiting) {
            return Optional.ofNullable(waiting.get(token))
                    .filter(one -> one.owner().equals(actor.name()));
        }
    }

    void drop(Waiting one) {
        synchronized (waiting) {
            waiting.remove(one.token());
        }
        remove(one.file());
    }

    private void clean() {
        List<Waiting> old;
        synchronized (waiting) {
            Instant limit = clock.instant().minus(KEPT);
            old = waiting.values().stream()
                    .filter(one -> one.since().isBefore(limit))
                    .toList();
        }
        old.forEach(this::drop);
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Path directory = file.getParent();
            if (directory != null) {
                Files.deleteIfExists(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("removing " + file, e);
        }
    }

    /** More than is taken at once. */
    static final class TooMuchException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
