package org.bantin.migration.command;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bantin.repository.RepositoryProperties.StoreKind;
import org.bantin.repository.StoreUse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where the data of a command lies and where an instance would listen, by all settings there are (line, environment, files), found out without starting anything.
 *
 * @param inFiles whether the stores are files below the directory
 * @param port that an instance would listen on
 * @param address that it would listen on; null for all
 */
record DataPlace(
        Path directory, boolean inFiles, int port, @Nullable InetAddress address) {
    /** They may be the first that happens to a data directory; every other command is about what is there already. */
    private static final Set<String> BEGINNERS = Set.of("run", "import", "user add");

    private static final int USUAL_PORT = 8080;

    static DataPlace of(SharedOptions options) {
        return of(options.asSettings());
    }

    static DataPlace of(List<String> arguments) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SimpleCommandLinePropertySource(arguments.toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Binder settings = Binder.get(environment);
        StoreKind kind = settings.bind("bantin.store", StoreKind.class).orElse(StoreKind.SEGMENT);
        Path data = settings.bind("bantin.data", Path.class).orElse(Path.of("data"));
        int port = settings.bind("server.port", Integer.class).orElse(USUAL_PORT);
        InetAddress address = settings.bind("server.address", InetAddress.class).orElse(null);
        return new DataPlace(data.toAbsolutePath(), kind == StoreKind.SEGMENT, port, address);
    }

    /** @param command with its own sub-command, such as {@code user list} */
    boolean lacksWhat(String command) {
        return inFiles && !BEGINNERS.contains(command) && !StoreUse.hasStores(directory);
    }
}
