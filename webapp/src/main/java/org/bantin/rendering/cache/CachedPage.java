package org.bantin.rendering.cache;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A page with its bytes ready in every coding that was asked for. Each coding is made once, by the first who wants it. */
public final class CachedPage {
    private static final int SMALLEST_COMPRESSED = 256;
    /** Longer than a cache on the way may show a page without asking. */
    private static final Duration SOON = Duration.ofMinutes(10);

    private static final int HASH_LETTERS = 20;
    private static final Pattern COMPRESSED_ALREADY =
            Pattern.compile("image/(?!svg)|font/woff|video/|audio/|application/(?:pdf|zip)");

    private static final Pattern SELDOM_MADE = Pattern.compile("text/(?:css|javascript)");

    private final Page page;
    private final Supplier<Page> producer;
    private final long made;
    private final String hash;
    private final boolean compressible;
    private final Object gzipLock = new Object();
    private volatile @Nullable ByteBuffer gzip;
    private volatile @Nullable ByteBuffer brotli;
    private final AtomicReferenceArray<@Nullable Object> wires =
            new AtomicReferenceArray<>(ContentCoding.values().length);
    private final boolean endsSoon;
    private volatile boolean stale;

    CachedPage(Page page, Supplier<Page> producer, long made, Instant now) {
        this.endsSoon = soon(page, now);
        this.page = page;
        this.producer = producer;
        this.made = made;
        this.hash = hash(page.body());
        this.compressible = page.body().length >= SMALLEST_COMPRESSED
                && !COMPRESSED_ALREADY.matcher(page.contentType()).lookingAt();
    }

    public Page page() {
        return page;
    }

    Supplier<Page> producer() {
        return producer;
    }

    long made() {
        return made;
    }

    /** Whether it was evicted, its own time is over, or that has come so near that caches on the way must be told. */
    boolean stale(Instant now) {
        return stale || (page.until() != null && !now.isBefore(page.until())) || (!endsSoon && soon(page, now));
    }

    /** Whether the page becomes another by itself before caches on the way would ask again. */
    boolean endsSoon() {
        return endsSoon;
    }

    private static boolean soon(Page page, Instant now) {
        return page.until() != null && !now.plus(SOON).isBefore(page.until());
    }

    void markStale() {
        stale = true;
    }

    /** The coding that will be used when this one is the best allowed: small or already compressed bodies stay as they are. */
    public ContentCoding coding(ContentCoding allowed) {
        return compressible ? allowed : ContentCoding.IDENTITY;
    }

    /** What a server made of this page in one coding before, if it did. */
    @Nullable
    Object wire(ContentCoding coding) {
        return wires.get(coding.ordinal());
    }

    /** What a server made of this page in one coding, kept beside it; made by whoever comes first. */
    Object wire(ContentCoding coding, Supplier<Object> maker) {
        Object made = wires.get(coding.ordinal());
        if (made == null) {
            made = maker.get();
            wires.set(coding.ordinal(), made);
        }
        return made;
    }

    /** Strong tag of exactly these bytes, with its quotes. */
    public String etag(ContentCoding coding) {
        return '"' + hash + coding.etagSuffix() + '"';
    }

    /** A read-only view of the bytes; position and limit belong to the caller. */
    public ByteBuffer bytes(ContentCoding coding) {
        return switch (coding) {
            case GZIP -> gzipped().duplicate();
            case BROTLI -> brotlied().duplicate();
            case IDENTITY -> ByteBuffer.wrap(page.body()).asReadOnlyBuffer();
        };
    }

    /** Whether an {@code If-None-Match} header names these bytes. */
    public boolean matches(@Nullable String ifNoneMatch, ContentCoding coding) {
        return ifNoneMatch != null
                && (ifNoneMatch.contains(etag(coding)) || ifNoneMatch.strip().equals("*"));
    }

    /** Bytes of memory, roughly: all codings, tags, the object itself. */
    int weight() {
        return (int) Math.min(
                Integer.MAX_VALUE, page.body().length * 3L / 2 + page.tags().size() * 100L + 1_000);
    }

    private ByteBuffer gzipped() {
        ByteBuffer ready = gzip;
        if (ready == null) {
            synchronized (gzipLock) {
                ready = gzip == null ? direct(gzip(page.body())) : gzip;
                gzip = ready;
            }
        }
        return ready;
    }

    private ByteBuffer brotlied() {
        ByteBuffer ready = brotli;
        if (ready == null) {
            synchronized (gzipLock) {
                ready = brotli == null ? direct(brotli(page)) : brotli;
                brotli = ready;
            }
        }
        return ready;
    }

    private static byte[] brotli(Page page) {
        return SELDOM_MADE.matcher(page.contentType()).lookingAt()
                ? Brotli.compressWell(page.body())
                : Brotli.compress(page.body());
    }

    private static ByteBuffer direct(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length);
        buffer.put(bytes).flip();
        return buffer.asReadOnlyBuffer();
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3);
        try (GZIPOutputStream stream = new Strong(out)) {
            stream.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hash(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Strong extends GZIPOutputStream {
        Strong(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
