package org.bantin.repository;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.bantin.repository.engine.Engines;
import org.bantin.repository.engine.SegmentEngine;
import org.bantin.repository.upkeep.StoreUpkeep;

/** Puts a backup in the place of the stores of a data directory that no process has open. What was there is moved aside. */
public final class RestoreBackup {
    private static final List<String> REBUILT_FROM_STORES = List.of("index", "renditions");

    private RestoreBackup() {}

    /**
     * @return where the former stores are now; nothing was there when it does not exist
     * @throws IllegalArgumentException when the directory holds no whole backup, or the stores are in use
     */
    public static Path execute(Path backup, Path data, Instant now) {
        if (!Files.isRegularFile(backup.resolve(StoreUpkeep.COMPLETE))) {
            throw new IllegalArgumentException(backup + " holds no complete backup; `bantin backup DIR` makes one");
        }
        Path aside = data.resolve("before-restore-" + now.toString().replaceAll("[^0-9TZ]", ""));
        try {
            for (StoreName name : StoreName.values()) {
                refuseWhenInUse(Engines.directory(data, name));
            }
            for (StoreName name : StoreName.values()) {
                moveAside(Engines.directory(data, name), aside);
            }
            for (String rebuilt : REBUILT_FROM_STORES) {
                moveAside(data.resolve(rebuilt), aside);
            }
            for (StoreName name : StoreName.values()) {
                Path from = Engines.directory(backup, name);
                if (Files.isDirectory(from)) {
                    SegmentEngine.copyMissing(from, Engines.directory(data, name));
                }
            }
            return aside;
        } catch (IOException e) {
            throw new RepositoryFailedException(
                    "restoring " + backup + " failed; the former stores are in " + aside + ": " + e.getMessage(), e);
        }
    }

    private static void refuseWhenInUse(Path store) throws IOException {
        Path file = store.resolve(SegmentEngine.SEGMENTS).resolve("repo.lock");
        if (!Files.exists(file)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                throw new IllegalArgumentException("a process uses the store in " + store + "; stop it first");
            }
        } catch (OverlappingFileLockException e) {
            throw new IllegalArgumentException("this process uses the store in " + store, e);
        }
    }

    private static void moveAside(Path directory, Path aside) throws IOException {
        if (Files.exists(directory)) {
            Files.createDirectories(aside);
            Files.move(directory, aside.resolve(directory.getFileName()));
        }
    }
}
