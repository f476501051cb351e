package org.bantin.definition.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.bantin.definition.DefinitionProperties;
import org.bantin.definition.module.ModuleScan;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads light modules again when their files change. Listens to the file system; where that is impossible, and every few
 * seconds besides (network drives send no events), compares sizes and times.
 */
@Component
public class ModuleWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ModuleWatch.class);
    private static final long COMPARE_MILLIS = 5_000;
    private static final long COMPARE_WITHOUT_EVENTS_MILLIS = 500;
    private static final long QUIET_MILLIS = 60;
    /** Comparing takes no more than one part in so many of the time, however many files there are. */
    private static final long SHARE_OF_TIME = 100;

    private final LightModules modules;
    private final boolean wanted;
    private volatile boolean running;
    private long tookMillis;
    private @Nullable WatchService watcher;

    public ModuleWatch(LightModules modules, DefinitionProperties properties) {
        this.modules = modules;
        this.wanted = properties.watchLightModules();
    }

    @Override
    public void start() {
        if (!wanted || running) {
            return;
        }
        running = true;
        watcher = openWatcher();
        Thread thread = new Thread(this::watch, "light-module-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        closeWatcher();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private @Nullable WatchService openWatcher() {
        try {
            WatchService opened = FileSystems.getDefault().newWatchService();
            registerAll(opened);
            return opened;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("light modules are compared every {} ms: {}", COMPARE_WITHOUT_EVENTS_MILLIS, e.getMessage());
            return null;
        }
    }

    private void registerAll(WatchService service) throws IOException {
        for (Path root : modules.roots()) {
            if (!Files.isDirectory(root)) {
                continue;
            }
            ModuleScan.directories(
                    root,
                    directory -> directory.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE));
        }
    }

    private void watch() {
        while (running) {
            try {
                awaitChange();
                if (running) {
                    long start = System.nanoTime();
                    modules.reloadIfChanged();
                    tookMillis = (System.nanoTime() - start) / 1_000_000;
                }
            } catch (ClosedWatchServiceException e) {
                return;
            } catch (InterruptedException e) {
                LOG.info("light modules are no longer watched");
                return;
            } catch (IOException | RuntimeException e) {
                LOG.warn("light modules could not be read again, the last state stays", e);
            }
        }
    }

    private void awaitChange() throws InterruptedException, IOException {
        WatchService service = watcher;
        if (service == null) {
            TimeUnit.MILLISECONDS.sleep(COMPARE_WITHOUT_EVENTS_MILLIS);
            return;
        }
        long patience = Math.max(COMPARE_MILLIS, tookMillis * SHARE_OF_TIME);
        WatchKey key = service.poll(patience, TimeUnit.MILLISECONDS);
        boolean grown = false;
        while (key != null) {
            for (WatchEvent<?> event : key.pollEvents()) {
                grown |= isNewDirectory(key, event);
            }
            key.reset();
            key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (grown) {
            registerAll(service);
        }
    }

    /** Whether there may be a directory that nobody listens to yet. */
    private static boolean isNewDirectory(WatchKey key, WatchEvent<?> event) {
        return event.kind() == StandardWatchEventKinds.OVERFLOW
                || (event.kind() == StandardWatchEventKinds.ENTRY_CREATE
                        && key.watchable() instanceof Path directory
                        && event.context() instanceof Path name
                        && Files.isDirectory(directory.resolve(name)));
    }

    private void closeWatcher() {
        WatchService service = watcher;
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                LOG.warn("closing the watch on light modules", e);
            }
        }
    }
}
