package org.bantin.repository.engine;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jackrabbit.core.data.DataStoreException;
import org.apache.jackrabbit.oak.backup.impl.FileStoreBackupImpl;
import org.apache.jackrabbit.oak.plugins.blob.MarkSweepGarbageCollector;
import org.apache.jackrabbit.oak.plugins.blob.SharedDataStore;
import org.apache.jackrabbit.oak.plugins.blob.datastore.DataStoreBlobStore;
import org.apache.jackrabbit.oak.plugins.blob.datastore.OakFileDataStore;
import org.apache.jackrabbit.oak.plugins.blob.datastore.SharedDataStoreUtils.SharedStoreRecordType;
import org.apache.jackrabbit.oak.segment.SegmentBlobReferenceRetriever;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;
import org.apache.jackrabbit.oak.segment.file.tar.TarPersistence;
import org.apache.jackrabbit.oak.segment.spi.persistence.SegmentNodeStorePersistence;
import org.apache.jackrabbit.oak.spi.state.NodeStore;
import org.bantin.repository.RepositoryFailedException;
import org.bantin.repository.StoreUse;
import org.jspecify.annotations.Nullable;

/** Oak's segment store with a file for each big binary; one process at a time. */
public final class SegmentEngine implements Engine {
    public static final String SEGMENTS = "segments";
    static final String BLOBS = "blobs";

    /** Binaries from this size on become files of their own. */
    private static final int OWN_FILE_FROM_BYTES = 16 * 1024;

    /** Only a full file is mapped into memory; segments of the open one are read onto the heap, over and over. */
    private static final int MEGABYTES_PER_TAR = 64;

    /** Bytes: a file that was not closed is written anew when the store is opened, so that much has to be free. */
    private static final long LEAST_ROOM = (long) MEGABYTES_PER_TAR << 20;

    private static final int REMEMBERED_NODES_PER_MEGABYTE = 128;
    /** A binary that nothing refers to is kept this long: an upload may be about to refer to it. */
    private static final long UNUSED_BLOB_KEPT_SECONDS = TimeUnit.DAYS.toSeconds(1);

    private final Path directory;
    private final FileStore store;
    private final DataStoreBlobStore binaries;
    private final NodeStore nodes;
    private final File room;

    private final Loss loss;

    private SegmentEngine(Path directory, FileStore store, DataStoreBlobStore binaries, Loss loss) {
        this.directory = directory;
        this.loss = loss;
        this.room = directory.toFile();
        this.store = store;
        this.binaries = binaries;
        this.nodes = SegmentNodeStoreBuilders.builder(store).build();
    }

    static SegmentEngine open(Path directory) {
        return open(directory, TarPersistence::new);
    }

    /** @param persistence how the files in a directory are read and written */
    static SegmentEngine open(Path directory, Function<File, SegmentNodeStorePersistence> persistence) {
        try {
            Path segments = Files.createDirectories(directory.resolve(SEGMENTS));
            Path blobs = Files.createDirectories(directory.resolve(BLOBS));
            if (StoreUse.isHeld(segments)) {
                throw new IllegalStateException(segments + " is in use by another store");
            }
            checkRoom(directory.toFile());
            OakFileDataStore files = new OakFileDataStore();
            files.setMinRecordLength(OWN_FILE_FROM_BYTES);
            files.init(blobs.toString());
            DataStoreBlobStore binaries = new DataStoreBlobStore(files);
            Loss loss = new Loss();
            FileStore store = FileStoreBuilder.fileStoreBuilder(segments.toFile())
                    .withCustomPersistence(new GuardedFiles(persistence.apply(segments.toFile()), loss::tell))
                    .withMaxFileSize(MEGABYTES_PER_TAR)
                    .withStringCacheSize(part(16, 256))
                    .withTemplateCacheSize(part(64, 64))
                    .withSegmentCacheSize(part(8, 256))
                    .withNodeDeduplicationCacheSize(
                            Integer.highestOneBit(part(1, 1024)) * REMEMBERED_NODES_PER_MEGABYTE)
                    .withBlobStore(binaries)
                    .build();
            StoreUse.opened(segments);
            return new SegmentEngine(directory, store, binaries, loss);
        } catch (IOException | InvalidFileStoreVersionException | IllegalStateException e) {
            throw new RepositoryFailedException(
                    "cannot open the store in " + directory.toAbsolutePath()
                            + "; is another process using it, and may this user write there?",
                    e);
        }
    }

    /** Megabytes of a cache: a part of the heap, since two stores share it with all else; Oak's own sizes expect several gigabytes. */
    private static int part(int nth, int most) {
        return (int) Math.max(4, Math.min(most, Runtime.getRuntime().maxMemory() / nth >> 20));
    }

    @Override
    public NodeStore nodes() {
        return nodes;
    }

    @Override
    public void checkRoom() throws IOException {
        checkRoom(room);
    }

    /** Oak's repair of a file that was not closed cannot be taken up again when it stops halfway for want of room. */
    private static void checkRoom(File directory) throws IOException {
        if (directory.getUsableSpace() < LEAST_ROOM) {
            throw new IOException("No space left on device: fewer than " + MEGABYTES_PER_TAR + " MB are free");
        }
    }

    @Override
    public void flush() throws IOException {
        store.flush();
    }

    @Override
    public void onLost(Runnable action) {
        loss.action = action;
    }

    /** Whom to tell when files could not be written. */
    private static final class Loss {
        private volatile @Nullable Runnable action;

        void tell() {
            Runnable told = action;
            if (told != null) {
                told.run();
            }
        }
    }

    @Override
    public void collectGarbage() throws Exception {
        store.fullGC();
        Path work = Files.createTempDirectory("bantin-gc");
        try {
            new MarkSweepGarbageCollector(
                            new SegmentBlobReferenceRetriever(store),
                            binaries,
                            Runnable::run,
                            work.toString(),
                            MarkSweepGarbageCollector.DEFAULT_BATCH_COUNT,
                            TimeUnit.SECONDS.toMillis(UNUSED_BLOB_KEPT_SECONDS),
                            repositoryId())
                    .collectGarbage(false);
        } finally {
            deleteAll(work);
        }
    }

    /** Oak wants to know whose binaries these are; they are nobody else's. */
    private String repositoryId() throws DataStoreException, IOException {
        Path file = directory.resolve("repository-id");
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString());
        }
        String id = Files.readString(file).strip();
        String record = SharedStoreRecordType.REPOSITORY.getNameFromId(id);
        if (((SharedDataStore) binaries).getMetadataRecord(record) == null) {
            ((SharedDataStore) binaries).addMetadataRecord(new java.io.ByteArrayInputStream(new byte[0]), record);
        }
        return id;
    }

    @Override
    public void backUp(Path target) throws IOException {
        File segments = Files.createDirectories(target.resolve(SEGMENTS)).toFile();
        try {
            new FileStoreBackupImpl().backup(store.getReader(), store.getRevisions(), segments);
        } catch (InvalidFileStoreVersionException e) {
            throw new IOException(segments + " is no backup of this version", e);
        }
        copyMissing(directory.resolve(BLOBS), target.resolve(BLOBS));
    }

    /** Binaries never change once written, so those that are there need no second copy. */
    public static void copyMissing(Path from, Path to) throws IOException {
        for (Path file : allBelow(from)) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isRegularFile(file) && !(Files.exists(copy) && Files.size(copy) == Files.size(file))) {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void deleteAll(Path directory) throws IOException {
        List<Path> all = allBelow(directory);
        for (int i = all.size() - 1; i >= 0; i--) {
            Files.deleteIfExists(all.get(i));
        }
    }

    private static List<Path> allBelow(Path directory) throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.toList();
        }
    }

    @Override
    public void close() throws Exception {
        store.close();
        StoreUse.closed(directory.resolve(SEGMENTS));
        binaries.close();
    }
}
