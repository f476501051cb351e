package org.bantin.rendering.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import org.bantin.rendering.RenderingProperties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageCacheTests {
    private Instant now = Instant.parse("2026-11-22T06:00:00Z");
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };
    private final PageCache cache = cache(60);
    private final AtomicInteger renders = new AtomicInteger();

    private PageCache cache(int seconds) {
        Locale vi = Locale.forLanguageTag("vi");
        return new PageCache(
                new RenderingProperties(
                        vi, ZoneId.of("Asia/Ho_Chi_Minh"), 8, seconds, Duration.ZERO, java.util.List.of()),
                clock);
    }

    @AfterEach
    void close() {
        cache.destroy();
    }

    private Supplier<Page> page(String... tags) {
        return () -> Page.text(200, "text/html", "render " + renders.incrementAndGet(), Set.of(tags));
    }

    private static String text(CachedPage page) {
        return new String(page.page().body(), StandardCharsets.UTF_8);
    }

    @Test
    void keepsAPageUntilOneOfItsTagsIsEvicted() {
        assertThat(text(cache.get("/a", page("item:1", "list:*")))).isEqualTo("render 1");
        assertThat(text(cache.get("/a", page("item:1", "list:*")))).isEqualTo("render 1");
        cache.evict(Set.of("item:2"));
        assertThat(cache.ready("/a")).isPresent();
        cache.evict(Set.of("item:1"));
        assertThat(cache.ready("/a")).isEmpty();
        assertThat(text(cache.get("/a", page("item:1")))).isEqualTo("render 2");
    }

    @Test
    void rendersOnceHoweverManyAskAtTheSameTime() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        Supplier<Page> slow = () -> {
            renders.incrementAndGet();
            await(open);
            return Page.text(200, "text/html", "x", Set.of());
        };
        ExecutorService readers = Executors.newFixedThreadPool(8);
        try {
            Future<?>[] asked = new Future<?>[8];
            for (int i = 0; i < asked.length; i++) {
                asked[i] = readers.submit(() -> cache.get("/slow", slow));
            }
            open.countDown();
            for (Future<?> one : asked) {
                one.get(10, TimeUnit.SECONDS);
            }
        } finally {
            readers.shutdownNow();
        }
        assertThat(renders).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void othersGetTheOldCopyWhileOneRendersAnew() throws Exception {
        cache.get("/a", page("t"));
        cache.evict(Set.of("t"));
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        ExecutorService first = Executors.newSingleThreadExecutor();
        try {
            Future<CachedPage> fresh = first.submit(() -> cache.get("/a", () -> {
                begun.countDown();
                await(open);
                return Page.text(200, "text/html", "new", Set.of("t"));
            }));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(text(cache.get("/a", page("t")))).isEqualTo("render 1");
            open.countDown();
            assertThat(text(fresh.get(10, TimeUnit.SECONDS))).isEqualTo("new");
        } finally {
            first.shutdownNow();
        }
    }

    @Test
    void whatWasTakenOffTheSiteIsNotServedAgainEvenWhenRenderingFails() {
        cache.get("/a", page("item:1"));
        cache.forget(Set.of("item:1"));
        assertThat(cache.ready("/a")).isEmpty();
        assertThat(text(cache.get("/a", page()))).isEqualTo("render 2");
    }

    @Test
    void theLastCopyServesWhenRenderingFails() {
        cache.get("/a", page("t"));
        cache.evict(Set.of("t"));
        CachedPage last = cache.get("/a", () -> {
            throw new IllegalStateException("the store is away");
        });
        assertThat(text(last)).isEqualTo("render 1");
    }

    @Test
    void aPageThatWasBegunBeforeAnEvictionIsNotTakenForFresh() {
        cache.get("/a", () -> {
            cache.evict(Set.of("item:1"));
            return Page.text(200, "text/html", "read before", Set.of("item:1"));
        });
        assertThat(cache.ready("/a")).isEmpty();
        cache.get("/b", () -> {
            cache.evict(Set.of("item:2"));
            return Page.text(200, "text/html", "not touched", Set.of("item:1"));
        });
        assertThat(cache.ready("/b")).isPresent();
    }

    @Test
    void anOldPageIsServedAndRenewedBehindTheScenes() throws Exception {
        PageCache impatient = cache(0);
        impatient.get("/a", page("t"));
        assertThat(impatient.ready("/a").map(PageCacheTests::text)).contains("render 1");
        for (int i = 0; i < 100 && renders.get() < 2; i++) {
            Thread.sleep(20);
        }
        assertThat(renders.get()).isGreaterThanOrEqualTo(2);
        impatient.destroy();
    }

    @Test
    void aPageEndsAtTheTimeItNamesWithoutAnyPublication() {
        Instant end = now.plusSeconds(3600);
        Supplier<Page> pinned = () -> Page.text(200, "text/html", "render " + renders.incrementAndGet(), Set.of())
                .endingAt(now.isBefore(end) ? end : null);
        assertThat(ResponseHeaders.of(cache.get("/", pinned)).get("Cache-Control"))
                .contains("stale-while-revalidate");
        now = end.minusSeconds(600);
        assertThat(cache.ready("/")).isEmpty();
        cache.get("/", pinned);
        now = end.minusMillis(1);
        assertThat(cache.ready("/")).isPresent();
        assertThat(ResponseHeaders.of(cache.ready("/").orElseThrow()).get("Cache-Control"))
                .contains("s-maxage=5")
                .doesNotContain("stale-while-revalidate");
        now = end;
        assertThat(cache.ready("/")).isEmpty();
        assertThat(text(cache.get("/", pinned))).isEqualTo("render 3");
        now = end.plusSeconds(3600);
        assertThat(cache.ready("/").map(PageCacheTests::text)).contains("render 3");
    }

    @Test
    void isBoundedByMemory() {
        String big = "x".repeat(1_000_000);
        for (int i = 0; i < 30; i++) {
            cache.get("/" + i, () -> Page.text(200, "text/html", big, Set.of()));
        }
        for (int i = 0; i < 200 && cache.size() > 6; i++) {
            cache.ready("/x");
        }
        assertThat(cache.size()).isLessThan(12);
    }

    @Test
    void everyCodingHoldsTheSameBytesUnderItsOwnTag() throws Exception {
        String body = "Liên đoàn Lao động ".repeat(100);
        CachedPage page = cache.get("/a", () -> Page.text(200, "text/html", body, Set.of()));
        byte[] gzip = new byte[page.bytes(ContentCoding.GZIP).remaining()];
        page.bytes(ContentCoding.GZIP).get(gzip);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(body);
        }
        assertThat(page.etag(ContentCoding.GZIP)).isNotEqualTo(page.etag(ContentCoding.IDENTITY));
        assertThat(page.matches(page.etag(ContentCoding.GZIP), ContentCoding.GZIP))
                .isTrue();
        assertThat(page.matches("\"other\"", ContentCoding.GZIP)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|GZIP",
                "gzip;q=0|IDENTITY",
                "gzip;q=0.5|GZIP",
                "xbr, gzipx|IDENTITY",
                "''|IDENTITY",
                "*|BROTLI",
                "*;q=0|IDENTITY",
                "gzip;q=1, *;q=0|GZIP",
                "br;q=0, *|GZIP",
                "gzip;q=1.0, br;q=0.5|GZIP",
                "GZIP|GZIP",
                "gzip;q=abc|IDENTITY",
                "identity, gzip;q=0.5|IDENTITY",
                "gzip;q=abc,,;;, br|BROTLI",
                "identity;q=0, gzip;q=0.1|GZIP",
                "deflate, zstd|IDENTITY",
                "gzip , br ; q=0.000|GZIP"
            })
    void choosesTheBestCodingThatIsAllowed(String header, ContentCoding coding) {
        assertThat(ContentCoding.best(header)).isEqualTo(coding);
    }
}
