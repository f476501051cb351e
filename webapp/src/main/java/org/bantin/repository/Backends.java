package org.bantin.repository;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.jackrabbit.oak.plugins.blob.datastore.DataStoreBlobStore;
import org.apache.jackrabbit.oak.plugins.blob.datastore.OakFileDataStore;
import org.apache.jackrabbit.oak.plugins.document.DocumentNodeStore;
import org.apache.jackrabbit.oak.plugins.document.rdb.RDBDocumentNodeStoreBuilder;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeStore;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;

/** Opens the engine of a store as the settings say. */
final class Backends {
    /** Binaries from this size on become files of their own. */
    private static final int OWN_FILE_FROM_BYTES = 16 * 1024;

    private static final int ASYNC_DELAY_MILLIS = 200;
    private static final int MEGABYTES_PER_TAR = 256;

    private Backends() {}

    static Store.Backend open(RepositoryProperties settings, StoreName name) {
        return switch (settings.store()) {
            case MEMORY -> new Store.Backend(new MemoryNodeStore(), false, () -> {}, List.of());
            case SEGMENT -> segment(directory(settings, name));
            case POSTGRESQL -> postgresql(settings, name);
        };
    }

    static Path directory(RepositoryProperties settings, StoreName name) {
        return settings.data().resolve(name.name().toLowerCase(Locale.ROOT));
    }

    private static Store.Backend segment(Path directory) {
        try {
            Path segments = Files.createDirectories(directory.resolve("segments"));
            Path blobs = Files.createDirectories(directory.resolve("blobs"));
            OakFileDataStore files = new OakFileDataStore();
            files.setMinRecordLength(OWN_FILE_FROM_BYTES);
            files.init(blobs.toString());
            DataStoreBlobStore binaries = new DataStoreBlobStore(files);
            FileStore store = FileStoreBuilder.fileStoreBuilder(segments.toFile())
                    .withMaxFileSize(MEGABYTES_PER_TAR)
                    .withBlobStore(binaries)
                    .build();
            return new Store.Backend(
                    SegmentNodeStoreBuilders.builder(store).build(),
                    false,
                    store::flush,
                    List.of(store, binaries::close));
        } catch (IOException | InvalidFileStoreVersionException | IllegalStateException e) {
            throw new RepositoryFailedException(
                    "cannot open the store in " + directory.toAbsolutePath()
                            + "; is another process using it, and may this user write there?",
                    e);
        }
    }

    private static Store.Backend postgresql(RepositoryProperties settings, StoreName name) {
        RepositoryProperties.Database database = name == StoreName.DRAFT
                ? settings.postgresql().draft()
                : settings.postgresql().live();
        boolean readOnly = settings.role() == InstanceRole.PUBLIC;
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("bantin-" + name.name().toLowerCase(Locale.ROOT));
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(database.connections());
        pool.setAutoCommit(false);
        try {
            HikariDataSource source = new HikariDataSource(pool);
            RDBDocumentNodeStoreBuilder builder =
                    RDBDocumentNodeStoreBuilder.newRDBDocumentNodeStoreBuilder().setRDBConnection(source);
            builder.setAsyncDelay(ASYNC_DELAY_MILLIS);
            if (readOnly) {
                builder.setReadOnlyMode();
            }
            DocumentNodeStore nodes = builder.build();
            return new Store.Backend(nodes, readOnly, () -> {}, List.of(nodes::dispose, source));
        } catch (RuntimeException e) {
            throw new RepositoryFailedException(
                    "cannot open the " + name + " store in " + database + "; check bantin.postgresql."
                            + name.name().toLowerCase(Locale.ROOT) + ".url, user and password",
                    e);
        }
    }
}
