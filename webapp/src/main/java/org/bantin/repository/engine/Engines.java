package org.bantin.repository.engine;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeStore;
import org.bantin.repository.InstanceRole;
import org.bantin.repository.RepositoryProperties;
import org.bantin.repository.StoreName;

/** Opens the engine of a store as the settings say. */
public final class Engines {
    private Engines() {}

    public static Engine open(RepositoryProperties settings, StoreName name) {
        return switch (settings.store()) {
            case MEMORY -> new Engine.InMemory(new MemoryNodeStore());
            case SEGMENT -> SegmentEngine.open(directory(settings.data(), name));
            case POSTGRESQL ->
                PostgresqlEngine.open(
                        name == StoreName.DRAFT
                                ? settings.postgresql().draft()
                                : settings.postgresql().live(),
                        name,
                        settings.role() == InstanceRole.PUBLIC);
        };
    }

    public static Path directory(Path data, StoreName name) {
        return data.resolve(name.name().toLowerCase(Locale.ROOT));
    }
}
