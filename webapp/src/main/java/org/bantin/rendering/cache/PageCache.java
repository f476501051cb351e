package org.bantin.rendering.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.bantin.rendering.RenderingProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Public pages by address, bounded by memory. A miss is rendered once: others who want the same page get its last copy if there
 * is one, else wait. A page whose tag was evicted is rendered anew for the next reader and its old copy serves only while that
 * goes on, or while rendering fails; a page that is merely old is served and renewed in the background. A page that says when it
 * becomes another by itself is rendered anew from that moment on, in every process, with nothing to be scheduled or remembered.
 */
@Component
public class PageCache implements DisposableBean {
    /** What a page is kept under: its address, apart for each site that has a domain of its own. */
    public static String address(String site, String address) {
        return site.isEmpty() ? address : "//" + site + address;
    }

    private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);
    private static final int REMEMBERED_EVICTIONS = 512;

    private final Cache<String, CachedPage> pages;
    private final Map<String, ReentrantLock> rendering = new ConcurrentHashMap<>();
    private final Set<String> renewing = Collections.newSetFromMap(new ConcurrentHashMap<>());
    private final ExecutorService renewal;
    private final long freshNanos;
    private final Clock clock;
    private final Deque<Eviction> evictions = new ArrayDeque<>();
    private long evictionNumber;

    PageCache(RenderingProperties properties, Clock clock) {
        this.clock = clock;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(properties.cacheMegabytes() * 1_000_000L)
                .weigher((String key, CachedPage page) -> page.weight() + key.length())
                .build();
        this.freshNanos = Duration.ofSeconds(properties.cacheSeconds()).toNanos();
        this.renewal = new ThreadPoolExecutor(
                0, 1, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1_000), PageCache::thread, (task, pool) -> {});
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "page-renewal");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * A copy that may be sent as it is, without rendering; empty when there is none. An old one is renewed behind the scenes; one
     * that was evicted is sent while somebody else renders it anew.
     */
    public Optional<CachedPage> ready(String address) {
        CachedPage page = pages.getIfPresent(address);
        if (page == null) {
            return Optional.empty();
        }
        if (page.stale(clock.instant())) {
            ReentrantLock busy = rendering.get(address);
            return busy != null && busy.isLocked() && !busy.isHeldByCurrentThread()
                    ? Optional.of(page)
                    : Optional.empty();
        }
        if (System.nanoTime() - page.made() > freshNanos && renewing.add(address)) {
            renewal.execute(() -> renew(address, page.producer()));
        }
        return Optional.of(page);
    }

    /** The page of an address, rendered by the producer when there is no fresh copy. */
    public CachedPage get(String address, Supplier<Page> producer) {
        Optional<CachedPage> ready = ready(address);
        if (ready.isPresent()) {
            return ready.get();
        }
        CachedPage last = pages.getIfPresent(address);
        ReentrantLock lock = rendering.computeIfAbsent(address, key -> new ReentrantLock());
        if (last != null && !lock.tryLock()) {
            return last;
        }
        if (last == null) {
            lock.lock();
        }
        try {
            CachedPage again = pages.getIfPresent(address);
            return again != null && !again.stale(clock.instant()) ? again : render(address, producer, again);
        } finally {
            lock.unlock();
            if (!lock.hasQueuedThreads()) {
                rendering.remove(address, lock);
            }
        }
    }

    private CachedPage render(String address, Supplier<Page> producer, @Nullable CachedPage last) {
        long before = evictionNumber();
        try {
            CachedPage made = new CachedPage(producer.get(), producer, System.nanoTime(), clock.instant());
            if (made.page().keep()) {
                if (evictedSince(before, made.page().tags())) {
                    made.markStale();
                }
                pages.put(address, made);
            }
            return made;
        } catch (RuntimeException e) {
            if (last == null) {
                throw e;
            }
            LOG.error("{} cannot be rendered, the last copy is served: {}", address, e.getMessage());
            return last;
        }
    }

    private void renew(String address, Supplier<Page> producer) {
        try {
            CachedPage last = pages.getIfPresent(address);
            if (last != null) {
                render(address, producer, last);
            }
        } finally {
            renewing.remove(address);
        }
    }

    /** A page that is sent once and not kept, such as the answer to a form. */
    public CachedPage once(Page page) {
        return new CachedPage(page, () -> page, System.nanoTime(), clock.instant());
    }

    /** Makes every page that depends on one of the tags be rendered anew. */
    public void evict(Set<String> tags) {
        remember(tags);
        for (CachedPage page : pages.asMap().values()) {
            if (!Collections.disjoint(page.page().tags(), tags)) {
                page.markStale();
            }
        }
    }

    /** Forgets every page that depends on one of the tags, so that not even an old copy is served: for what was taken off the site. */
    public void forget(Set<String> tags) {
        remember(tags);
        pages.asMap()
                .values()
                .removeIf(page -> !Collections.disjoint(page.page().tags(), tags));
    }

    /** Makes every page be rendered anew. */
    public void evictAll() {
        synchronized (evictions) {
            evictions.clear();
            evictionNumber += REMEMBERED_EVICTIONS + 1;
        }
        pages.asMap().values().forEach(CachedPage::markStale);
    }

    public long size() {
        return pages.estimatedSize();
    }

    private void remember(Set<String> tags) {
        synchronized (evictions) {
            evictionNumber++;
            evictions.addLast(new Eviction(evictionNumber, Set.copyOf(tags)));
            if (evictions.size() > REMEMBERED_EVICTIONS) {
                evictions.removeFirst();
            }
        }
    }

    private long evictionNumber() {
        synchronized (evictions) {
            return evictionNumber;
        }
    }

    /** Whether a page that was begun at this number may have read what was evicted while it was rendered. */
    private boolean evictedSince(long number, Set<String> tags) {
        synchronized (evictions) {
            if (evictionNumber == number) {
                return false;
            }
            if (evictions.isEmpty() || evictions.getFirst().number() > number + 1) {
                return true;
            }
            Iterator<Eviction> newest = evictions.descendingIterator();
            while (newest.hasNext()) {
                Eviction eviction = newest.next();
                if (eviction.number() <= number) {
                    return false;
                }
                if (!Collections.disjoint(eviction.tags(), tags)) {
                    return true;
                }
            }
            return false;
        }
    }

    @Override
    public void destroy() {
        renewal.shutdown();
    }

    private record Eviction(long number, Set<String> tags) {}
}
