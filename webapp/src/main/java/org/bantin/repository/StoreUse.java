package org.bantin.repository;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bantin.repository.engine.Engines;
import org.bantin.repository.engine.SegmentEngine;

/** Tells whether a process has the embedded stores open. Oak itself does not tell: it waits until the other process ends. */
public final class StoreUse {
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private StoreUse() {}

    /** Whether any process, this one included, has a store below a data directory open. */
    public static boolean of(Path data) {
        for (StoreName name : StoreName.values()) {
            Path segments = Engines.directory(data, name).resolve(SegmentEngine.SEGMENTS);
            try {
                if (isHeld(segments)) {
                    return true;
                }
            } catch (IOException e) {
                continue; // whoever opens the store will say what is wrong with it
            }
        }
        return false;
    }

    /** Whether a data directory holds an embedded store; nothing is opened or made. */
    public static boolean hasStores(Path data) {
        for (StoreName name : StoreName.values()) {
            if (Files.isDirectory(Engines.directory(data, name).resolve(SegmentEngine.SEGMENTS))) {
                return true;
            }
        }
        return false;
    }

    /** A store of this process is known by name: opening and closing its lock file here would free the lock. */
    public static boolean isHeld(Path segments) throws IOException {
        if (OPEN.contains(segments.toAbsolutePath().normalize())) {
            return true;
        }
        Path file = segments.resolve("repo.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    public static void opened(Path segments) {
        OPEN.add(segments.toAbsolutePath().normalize());
    }

    public static void closed(Path segments) {
        OPEN.remove(segments.toAbsolutePath().normalize());
    }
}
