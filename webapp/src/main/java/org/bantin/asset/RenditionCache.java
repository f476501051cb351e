package org.bantin.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Finished renditions on disk, below the hash of the content they were made from, so they never go stale. When the size set is
 * passed, those not asked for longest go until a tenth is free. A cache: it may be deleted at any time.
 */
@Component
class RenditionCache {
    private static final Duration TOUCH = Duration.ofHours(1);

    private final Path directory;
    private final long limit;
    private final Clock clock;
    private final AtomicLong size = new AtomicLong(-1);

    RenditionCache(AssetProperties properties, @Value("${bantin.data:data}") Path data, Clock clock) {
        this.clock = clock;
        directory = properties.cache() == null ? data.resolve("renditions") : properties.cache();
        limit = properties.cacheSize().toBytes();
    }

    Optional<Path> find(String contentHash, String name) {
        Path path = path(contentHash, name);
        try {
            Instant used = Files.getLastModifiedTime(path).toInstant();
            if (used.isBefore(clock.instant().minus(TOUCH))) {
                Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
            }
            return Optional.of(path);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the rendition " + path, e);
        }
    }

    /** A new file beside the cache to write to; {@link #put} moves it to its place at once and whole. */
    Path temporary(String suffix) throws IOException {
        Path folder = Files.createDirectories(directory.resolve("tmp"));
        return Files.createTempFile(folder, "r", suffix);
    }

    Path put(String contentHash, String name, Path finished) throws IOException {
        Path path = path(contentHash, name);
        long bytes = Files.size(finished);
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.move(finished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (size.get() < 0 || size.addAndGet(bytes) > limit) {
            evict();
        }
        return path;
    }

    private Path path(String contentHash, String name) {
        return directory
                .resolve(contentHash.substring(0, 2))
                .resolve(contentHash)
                .resolve(name);
    }

    private record Entry(Path path, long bytes, FileTime used) {}

    private synchronized void evict() throws IOException {
        List<Entry> entries = entries();
        long sum = entries.stream().mapToLong(Entry::bytes).sum();
        if (sum > limit) {
            entries.sort(Comparator.comparing(Entry::used));
            for (Entry entry : entries) {
                if (sum <= limit - limit / 10) {
                    break;
                }
                Files.deleteIfExists(entry.path());
                sum -= entry.bytes();
            }
        }
        size.set(sum);
    }

    private List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                entries.add(new Entry(file, attributes.size(), attributes.lastModifiedTime()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return entries;
    }
}
