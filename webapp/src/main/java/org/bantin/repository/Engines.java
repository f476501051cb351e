package org.bantin.repository;

import java.nio.file.Path;
import java.util.Locale;
import org.apache.jackrabbit.oak.plugins.memory.MemoryNodeStore;

/** Opens the engine of a store as the settings say. */
final class Engines {
    private Engines() {}

    static Engine open(RepositoryProperties settings, StoreName name) {
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

    static Path directory(Path data, StoreName name) {
        return data.resolve(name.name().toLowerCase(Locale.ROOT));
    }
}
