package org.bantin.repository.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.jackrabbit.oak.plugins.document.DocumentNodeStore;
import org.apache.jackrabbit.oak.plugins.document.rdb.RDBDocumentNodeStoreBuilder;
import org.apache.jackrabbit.oak.spi.state.NodeStore;
import org.bantin.repository.RepositoryFailedException;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.StoreName;

/** Oak's document store over PostgreSQL; any number of processes, each of which sees the others' commits within a moment. */
public final class PostgresqlEngine implements Engine {
    private static final int ASYNC_DELAY_MILLIS = 200;
    private static final long WAIT_FOR_CONNECTION_MILLIS = 5_000;
    private static final String CONNECT_SECONDS = "5";
    /** Longer than the longest statement of a clean-up: only a database that has gone silent is given up. */
    private static final String ANSWER_SECONDS = "300";

    private static final long OLD_REVISIONS_KEPT_HOURS = 24;

    private final HikariDataSource source;
    private final DocumentNodeStore nodes;
    private final boolean readOnly;
    private final AtomicReference<Runnable> lost;

    private PostgresqlEngine(
            HikariDataSource source, DocumentNodeStore nodes, boolean readOnly, AtomicReference<Runnable> lost) {
        this.source = source;
        this.nodes = nodes;
        this.readOnly = readOnly;
        this.lost = lost;
    }

    public static PostgresqlEngine open(RepositoryProperties.Database database, StoreName name, boolean readOnly) {
        String store = name.name().toLowerCase(Locale.ROOT);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("bantin-" + store);
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(database.connections());
        pool.setAutoCommit(false);
        pool.setConnectionTimeout(WAIT_FOR_CONNECTION_MILLIS);
        pool.addDataSourceProperty("connectTimeout", CONNECT_SECONDS);
        pool.addDataSourceProperty("socketTimeout", ANSWER_SECONDS);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        AtomicReference<Runnable> lost = new AtomicReference<>(() -> {});
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(pool);
            RDBDocumentNodeStoreBuilder builder =
                    RDBDocumentNodeStoreBuilder.newRDBDocumentNodeStoreBuilder().setRDBConnection(source);
            builder.setAsyncDelay(ASYNC_DELAY_MILLIS);
            builder.setLeaseFailureHandler(
                    () -> Objects.requireNonNull(lost.get(), "lost").run());
            if (readOnly) {
                builder.setReadOnlyMode();
            }
            return new PostgresqlEngine(source, builder.build(), readOnly, lost);
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

    /** Oak gives up its place in the cluster when the database was away for some two minutes, and never takes it up again. */
    @Override
    public void onLost(Runnable action) {
        lost.set(action);
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
        try {
            nodes.dispose();
        } finally {
            source.close();
        }
    }
}
