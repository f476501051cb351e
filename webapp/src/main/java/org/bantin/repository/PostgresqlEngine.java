package org.bantin.repository;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.jackrabbit.oak.plugins.document.DocumentNodeStore;
import org.apache.jackrabbit.oak.plugins.document.rdb.RDBDocumentNodeStoreBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** Oak's document store over PostgreSQL; any number of processes, each of which sees the others' commits within a moment. */
final class PostgresqlEngine implements Engine {
    private static final int ASYNC_DELAY_MILLIS = 200;
    private static final long OLD_REVISIONS_KEPT_HOURS = 24;

    private final HikariDataSource source;
    private final DocumentNodeStore nodes;
    private final boolean readOnly;

    private PostgresqlEngine(HikariDataSource source, DocumentNodeStore nodes, boolean readOnly) {
        this.source = source;
        this.nodes = nodes;
        this.readOnly = readOnly;
    }

    static PostgresqlEngine open(RepositoryProperties.Database database, StoreName name, boolean readOnly) {
        String store = name.name().toLowerCase(Locale.ROOT);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("bantin-" + store);
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(database.connections());
        pool.setAutoCommit(false);
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(pool);
            RDBDocumentNodeStoreBuilder builder =
                    RDBDocumentNodeStoreBuilder.newRDBDocumentNodeStoreBuilder().setRDBConnection(source);
            builder.setAsyncDelay(ASYNC_DELAY_MILLIS);
            if (readOnly) {
                builder.setReadOnlyMode();
            }
            return new PostgresqlEngine(source, builder.build(), readOnly);
        } catch (RuntimeException e) {
            if (source != null) {
                source.close();
            }
            throw new RepositoryFailedException(
                    "cannot open the " + name + " store in " + database + "; check bantin.postgresql." + store
                            + ".url, user and password",
                    e);
        }
    }

    @Override
    public NodeStore nodes() {
        return nodes;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void collectGarbage() throws Exception {
        nodes.getVersionGarbageCollector().gc(OLD_REVISIONS_KEPT_HOURS, TimeUnit.HOURS);
    }

    @Override
    public void backUp(Path directory) throws IOException {
        throw new UnsupportedOperationException(
                "with bantin.store=postgresql the databases are backed up by pg_dump: first the draft, then the live database");
    }

    @Override
    public void close() {
        nodes.dispose();
        source.close();
    }
}
