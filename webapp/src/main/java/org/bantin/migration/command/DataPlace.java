package org.bantin.migration.command;

import java.nio.file.Path;
import java.util.Set;
import org.bantin.repository.RepositoryProperties.StoreKind;
import org.bantin.repository.StoreUse;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Where the data of a command lies, by all settings there are (line, environment, files), found out without starting anything.
 *
 * @param inFiles whether the stores are files below the directory
 */
record DataPlace(Path directory, boolean inFiles) {
    /** They may be the first that happens to a data directory; every other command is about what is there already. */
    private static final Set<String> BEGINNERS = Set.of("run", "import", "user add");

    static DataPlace of(SharedOptions options) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new SimpleCommandLinePropertySource(options.asSettings().toArray(String[]::new)));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Binder settings = Binder.get(environment);
        StoreKind kind = settings.bind("bantin.store", StoreKind.class).orElse(StoreKind.SEGMENT);
        Path data = settings.bind("bantin.data", Path.class).orElse(Path.of("data"));
        return new DataPlace(data.toAbsolutePath(), kind == StoreKind.SEGMENT);
    }

    /** @param command with its own sub-command, such as {@code user list} */
    boolean lacksWhat(String command) {
        return inFiles && !BEGINNERS.contains(command) && !StoreUse.hasStores(directory);
    }
}
