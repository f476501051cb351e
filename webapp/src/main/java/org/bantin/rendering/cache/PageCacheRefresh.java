package org.bantin.rendering.cache;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bantin.definition.DefinitionsReloaded;
import org.bantin.search.IndexStatus;
import org.bantin.search.Reindex;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Renders pages anew for reasons that no publication tells: light modules were changed, or the index that lists were read from
 * was built anew. While an index is built from nothing, pages live for a moment only.
 */
@Component
class PageCacheRefresh implements DisposableBean {
    private static final long LOOK_MILLIS = 1_000;

    private final PageCache cache;
    private final ObjectProvider<Reindex> index;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(PageCacheRefresh::thread);
    private IndexStatus.State last = IndexStatus.State.READY;

    PageCacheRefresh(PageCache cache, ObjectProvider<Reindex> index) {
        this.cache = cache;
        this.index = index;
        looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "page-refresh");
        thread.setDaemon(true);
        return thread;
    }

    /** At once, and again when the template engine has looked at its files once more. */
    @EventListener
    void reloaded(DefinitionsReloaded event) {
        cache.evictAll();
        looks.schedule(cache::evictAll, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        Reindex known = index.getIfAvailable();
        if (known != null) {
            seen(known.status().state());
        }
    }

    void seen(IndexStatus.State state) {
        if (state == IndexStatus.State.BUILDING || (last != state && state == IndexStatus.State.READY)) {
            cache.evictAll();
        }
        last = state;
    }

    @Override
    public void destroy() {
        looks.shutdown();
    }
}
