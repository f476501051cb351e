package org.bantin.asset.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bantin.asset.AssetProperties;
import org.bantin.asset.PicturesBusyException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The few threads that decode and encode pictures; how many and how much may wait is a setting, so memory stays bounded. */
@Component
public class PictureWork implements DisposableBean {
    private final ThreadPoolExecutor threads;

    public PictureWork(AssetProperties properties) {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                properties.threads(),
                properties.threads(),
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(properties.queue()),
                task -> {
                    Thread thread = new Thread(task, "bantin-pictures-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    /** @throws PicturesBusyException when too much waits already */
    public <T> CompletableFuture<T> start(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            threads.execute(() -> {
                try {
                    result.complete(work.call());
                } catch (Throwable e) { // whoever waits must hear of an OutOfMemoryError too
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new PicturesBusyException();
        }
        return result;
    }

    /** Waits for work and passes on what it threw. */
    public static <T> T await(CompletableFuture<T> work) throws IOException {
        try {
            return work.join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException io) {
                throw io;
            }
            if (cause instanceof UncheckedIOException io) {
                throw new IOException(io.getCause());
            }
            if (cause instanceof RuntimeException runtime) {
                throw runtime;
            }
            throw new IOException("picture work failed", cause);
        }
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }
}
