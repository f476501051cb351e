package org.bantin.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the generations of one index live: folders {@code 1, 2, …} below one folder, the highest finished one counts. A new generation
 * is built in {@code <n>.building} and renamed when it takes over, so a crash leaves the old one.
 */
public final class IndexHome implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexHome.class);
    private static final String BUILDING = ".building";

    private @Nullable Path folder;
    private volatile Why why;
    private volatile SearchIndex current;
    private int generation;

    /** Why an index had to be started anew. */
    public enum Why {
        NOT_NEEDED,
        MISSING,
        /** Made by a version of the program that indexed in another way. */
        OUTDATED,
        DAMAGED
    }

    /** @param folder null to keep everything in memory */
    public IndexHome(@Nullable Path folder) {
        this.folder = folder;
        Why found = Why.MISSING;
        SearchIndex opened = null;
        if (folder != null && heldByAnother(folder)) {
            LOG.warn("Another process uses the index in {}; this one keeps its own in memory", folder);
            this.folder = null;
        } else if (folder != null) {
            deleteUnfinished(folder);
            List<Integer> generations = generations(folder);
            generation = generations.isEmpty() ? 0 : generations.get(0);
            for (int known : generations) {
                if (opened == null) {
                    Path path = folder.resolve(String.valueOf(known));
                    SearchIndex.Usable usable = usable(path);
                    opened = usable == SearchIndex.Usable.YES ? openOrNull(path) : null;
                    generation = opened == null ? generation : known;
                    found = opened != null
                            ? Why.NOT_NEEDED
                            : usable == SearchIndex.Usable.OTHER_SCHEMA ? Why.OUTDATED : Why.DAMAGED;
                }
            }
        }
        why = found;
        if (opened == null) {
            generation++;
            opened = new SearchIndex(empty(String.valueOf(generation)));
        }
        current = opened;
        deleteOthers();
    }

    /** Generations that cannot be used, as a crash or damage leaves them. */
    private void deleteOthers() {
        Path place = folder;
        if (place == null) {
            return;
        }
        for (int known : generations(place)) {
            if (known != generation) {
                try {
                    delete(place.resolve(String.valueOf(known)));
                } catch (UncheckedIOException e) {
                    LOG.warn("Could not delete generation {} of the index in {}: {}", known, place, e.toString());
                }
            }
        }
    }

    /** Whether the index had to be started empty. */
    public Why startedAnew() {
        return why;
    }

    public SearchIndex current() {
        return current;
    }

    /** Searches the index that answers now, also while another takes its place. */
    public <T> T search(SearchIndex.Search<T> search) {
        SearchIndex asked = current;
        try {
            return asked.search(search);
        } catch (AlreadyClosedException replaced) {
            if (asked == current) {
                throw replaced;
            }
            return current.search(search);
        }
    }

    /** An empty index to be filled and then given to {@link #replace}. */
    public SearchIndex next() {
        generation++;
        return new SearchIndex(empty(generation + BUILDING));
    }

    /** Lets a filled and committed index take over and removes the old one. */
    public void replace(SearchIndex filled) {
        SearchIndex old = current;
        SearchIndex opened = filled;
        if (folder != null) {
            filled.close();
            try {
                Files.move(folder.resolve(generation + BUILDING), folder.resolve(String.valueOf(generation)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot put the new index into place in " + folder, e);
            }
            opened = new SearchIndex(opened(folder.resolve(String.valueOf(generation))));
        }
        current = opened;
        old.close();
        deleteOthers();
    }

    /** Gives up an index that {@link #next} began. */
    public void abandon(SearchIndex unfinished) {
        unfinished.abandon();
        if (folder != null) {
            delete(folder.resolve(generation + BUILDING));
        }
        generation--;
    }

    /**
     * Opens the index anew after a write failed, for a writer that met a full disk never writes again: from its last commit, or empty
     * when that cannot be read. Searches go on with what they have.
     *
     * @return whether it is empty now and has to be filled
     */
    public boolean reopen() {
        SearchIndex broken = current;
        if (folder == null || !broken.broken()) {
            return false;
        }
        Path path = folder.resolve(String.valueOf(generation));
        broken.abandon();
        SearchIndex opened = usable(path) == SearchIndex.Usable.YES ? openOrNull(path) : null;
        boolean anew = opened == null;
        if (opened == null) {
            generation++;
            why = Why.DAMAGED;
            opened = new SearchIndex(empty(String.valueOf(generation)));
        }
        current = opened;
        return anew;
    }

    @Override
    public void close() {
        current.close();
    }

    private Directory empty(String name) {
        if (folder == null) {
            return new ByteBuffersDirectory();
        }
        Path path = folder.resolve(name);
        delete(path);
        return opened(path);
    }

    private static Directory opened(Path path) {
        try {
            Files.createDirectories(path);
            return FSDirectory.open(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open an index in " + path, e);
        }
    }

    private static boolean heldByAnother(Path folder) {
        for (int known : generations(folder)) {
            try (Directory directory = FSDirectory.open(folder.resolve(String.valueOf(known)));
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
    private static SearchIndex.Usable usable(Path path) {
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

    private static @Nullable SearchIndex openOrNull(Path path) {
        try {
            return new SearchIndex(opened(path));
        } catch (RuntimeException e) {
            LOG.warn("The index in {} cannot be opened and will be rebuilt: {}", path, e.toString());
            return null;
        }
    }

    /** What a crash left of a rebuild. */
    private static void deleteUnfinished(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(entry -> entry.getFileName().toString().endsWith(BUILDING))
                        .forEach(IndexHome::delete);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot list " + folder, e);
            }
        }
    }

    /** Finished generations, newest first. */
    private static List<Integer> generations(Path folder) {
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

    private static void delete(Path path) {
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
}
