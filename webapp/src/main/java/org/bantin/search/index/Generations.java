package org.bantin.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders {@code 1, 2, …} and {@code <n>.building} of an index, as they lie on the disk. */
final class Generations {
    static final String BUILDING = ".building";

    private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

    private Generations() {}

    /** Finished ones, newest first. */
    static List<Integer> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d{1,8}"))
                    .map(Integer::valueOf)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    static Path place(Path folder, int generation) {
        return folder.resolve(String.valueOf(generation));
    }

    static boolean heldByAnother(Path folder) {
        for (int known : in(folder)) {
            try (Directory directory = FSDirectory.open(place(folder, known));
                    Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
            } catch (LockObtainFailedException held) {
                return true;
            } catch (IOException e) {
                LOG.debug("Cannot tell whether {} is in use", folder, e);
            }
        }
        return false;
    }

    /** Reads every file, for nothing else tells whether all of it is still what was written. */
    static SearchIndex.Usable usable(Path path) {
        try (Directory directory = FSDirectory.open(path)) {
            SearchIndex.Usable usable = SearchIndex.usable(directory);
            if (usable != SearchIndex.Usable.YES) {
                LOG.warn("The index in {} cannot be used ({}); it will be rebuilt", path, usable);
            }
            return usable;
        } catch (IOException | RuntimeException e) {
            LOG.warn("The index in {} is damaged and will be rebuilt: {}", path, e.toString());
            return SearchIndex.Usable.NO;
        }
    }

    static Directory opened(Path path) {
        try {
            Files.createDirectories(path);
            return FSDirectory.open(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open an index in " + path, e);
        }
    }

    /** What a crash left of a rebuild. */
    static void deleteUnfinished(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(entry -> entry.getFileName().toString().endsWith(BUILDING))
                        .forEach(Generations::delete);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + folder, e);
            }
        }
    }

    static void delete(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(path)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete the old index in " + path, e);
        }
    }

    /**
     * A folder of the system for temporary files, with a copy of the newest generation that is whole, to go on with where the proper
     * folder cannot be written; null where there is no such folder either.
     */
    static @Nullable Path spare(Path folder) {
        try {
            Path spare = Files.createTempDirectory("bantin-index-");
            for (int known : readable(folder)) {
                Path from = place(folder, known);
                if (usable(from) == SearchIndex.Usable.YES) {
                    copy(from, Files.createDirectories(place(spare, known)));
                    break;
                }
            }
            return spare;
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("Nor can an index be kept among temporary files; it is kept in memory: {}", e.toString());
            return null;
        }
    }

    private static List<Integer> readable(Path folder) {
        try {
            return in(folder);
        } catch (UncheckedIOException e) {
            LOG.debug("Cannot read {}", folder, e);
            return List.of();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
                    Files.copy(file, to.resolve(file.getFileName().toString()));
                }
            }
        }
    }
}
