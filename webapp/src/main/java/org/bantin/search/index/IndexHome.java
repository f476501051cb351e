package org.bantin.search.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the generations of one index live: folders {@code 1, 2, …} below one folder, the highest finished one counts. A new generation
 * is built in {@code <n>.building} and renamed when it takes over, so a crash leaves the old one.
 */
public final class IndexHome implements Closeable {
    private static final Logger LOG = LoggerFactory.getLogger(IndexHome.class);

    private @Nullable Path folder;
    private volatile Why why;
    private volatile SearchIndex current;
    private int generation;
    /** The number that a rebuild under way has or the last one had. */
    private int building;

    private @Nullable Path spare;
    private volatile boolean elsewhere;

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
        why = Why.MISSING;
        current = start(true);
        deleteOthers();
    }

    private SearchIndex start(boolean first) {
        try {
            return opened(first);
        } catch (UncheckedIOException | IndexFailedException e) {
            return elsewhere(e);
        }
    }

    /** The newest generation that can be used, else an empty one. */
    private SearchIndex opened(boolean first) {
        Path place = folder;
        if (place != null && Generations.heldByAnother(place)) {
            LOG.warn("Another process uses the index in {}; this one keeps its own in memory", place);
            place = null;
            folder = null;
        }
        if (place != null && first) {
            Generations.deleteUnfinished(place);
        }
        SearchIndex found = place == null ? null : newestUsable(place);
        if (found != null) {
            return found;
        }
        generation = Math.max(generation, building) + 1;
        return new SearchIndex(empty(String.valueOf(generation)));
    }

    private @Nullable SearchIndex newestUsable(Path place) {
        List<Integer> generations = Generations.in(place);
        for (int known : generations) {
            Path path = Generations.place(place, known);
            SearchIndex.Usable usable = Generations.usable(path);
            if (usable == SearchIndex.Usable.YES && !Files.isWritable(path)) {
                throw new UncheckedIOException(new AccessDeniedException(path.toString(), null, "cannot be written"));
            }
            SearchIndex opened = usable == SearchIndex.Usable.YES ? openOrNull(path) : null;
            if (opened != null) {
                generation = known;
                why = Why.NOT_NEEDED;
                return opened;
            }
            why = usable == SearchIndex.Usable.OTHER_SCHEMA ? Why.OUTDATED : Why.DAMAGED;
        }
        generation = generations.isEmpty() ? generation : Math.max(generation, generations.get(0));
        return null;
    }

    /** Goes on in a spare folder, with what the proper one has if that can be read. */
    private SearchIndex elsewhere(RuntimeException cause) {
        Path proper = folder;
        folder = spare != null || proper == null ? null : Generations.spare(proper);
        spare = folder;
        elsewhere = true;
        LOG.error(
                "The search index cannot be kept in {} ({}). Searches go on with one in {} until that folder can be written (its owner,"
                        + " its rights, room on its disk) and Bản Tin is started again",
                proper,
                cause.getCause() == null ? cause.getMessage() : cause.getCause().toString(),
                spare == null ? "memory" : spare);
        generation = 0;
        why = Why.MISSING;
        return spare == null ? opened(true) : start(true);
    }

    /** Whether the index had to leave its folder because nothing can be written there. */
    public boolean isElsewhere() {
        return elsewhere;
    }

    /** Generations that cannot be used, as a crash or damage leaves them. */
    private void deleteOthers() {
        Path place = folder;
        if (place == null) {
            return;
        }
        for (int known : Generations.in(place)) {
            if (known != generation) {
                try {
                    Generations.delete(Generations.place(place, known));
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

    /** As {@link SearchIndex#search(long, SearchIndex.Search)}. */
    public <T> T search(long state, SearchIndex.Search<T> search) {
        SearchIndex asked = current;
        try {
            return asked.search(state, search);
        } catch (AlreadyClosedException replaced) {
            return search(search);
        }
    }

    /** An empty index to be filled and then given to {@link #replace}. */
    public SearchIndex next() {
        building = generation + 1;
        return new SearchIndex(empty(building + Generations.BUILDING));
    }

    /** Lets a filled and committed index take over and removes the old one. */
    public void replace(SearchIndex filled) {
        SearchIndex old = current;
        SearchIndex opened = filled;
        if (folder != null) {
            filled.close();
            try {
                Files.move(folder.resolve(building + Generations.BUILDING), Generations.place(folder, building));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot put the new index into place in " + folder, e);
            }
            opened = new SearchIndex(Generations.opened(Generations.place(folder, building)));
        }
        generation = building;
        current = opened;
        old.close();
        deleteOthers();
    }

    /** Gives up an index that {@link #next} began. */
    public void abandon(SearchIndex unfinished) {
        unfinished.abandon();
        if (folder != null) {
            Generations.delete(folder.resolve(building + Generations.BUILDING));
        }
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
        broken.stopWriting();
        why = Why.MISSING;
        current = start(false);
        broken.abandon();
        if (why != Why.NOT_NEEDED) {
            deleteOthers();
        }
        return why != Why.NOT_NEEDED;
    }

    @Override
    public void close() {
        current.close();
        if (spare != null) {
            Generations.delete(spare);
        }
    }

    private Directory empty(String name) {
        if (folder == null) {
            return new ByteBuffersDirectory();
        }
        Path path = folder.resolve(name);
        Generations.delete(path);
        return Generations.opened(path);
    }

    private static @Nullable SearchIndex openOrNull(Path path) {
        try {
            return new SearchIndex(Generations.opened(path));
        } catch (RuntimeException e) {
            LOG.warn("The index in {} cannot be opened and will be rebuilt: {}", path, e.toString());
            return null;
        }
    }
}
