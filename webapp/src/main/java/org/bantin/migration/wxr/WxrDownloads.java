package org.bantin.migration.wxr;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches files of attachments from the hosts that the person has named, and from no other, also when one of them answers with a
 * redirect; from hosts within the house's own network only when the person may. What came is looked at by the media library like any upload.
 */
final class WxrDownloads {
    private static final Logger LOG = LoggerFactory.getLogger(WxrDownloads.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(3);
    static final long LARGEST = 100L << 20;
    private static final int MOST_REDIRECTS = 3;
    private static final int OK = 200;

    private final Set<String> hosts;
    private final boolean insideToo;
    private final Duration longest;
    private final HttpClient client;

    WxrDownloads(Set<String> hosts, boolean insideToo) {
        this(hosts, insideToo, LONGEST);
    }

    WxrDownloads(Set<String> hosts, boolean insideToo, Duration longest) {
        this.hosts = hosts;
        this.insideToo = insideToo;
        this.longest = longest;
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    boolean mayAsk(String url) {
        return parsed(url).isPresent();
    }

    private Optional<URI> parsed(String url) {
        try {
            URI uri = URI.create(url.strip().replace(" ", "%20"));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            boolean named = hosts.contains(uri.getPort() < 0 ? host : host + ":" + uri.getPort());
            return named && uri.getUserInfo() == null && (scheme.equals("http") || scheme.equals("https"))
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Into a temporary file that the caller deletes. @throws IOException when it does not come; the message says why */
    Path fetch(String url) throws IOException {
        String at = url;
        for (int redirect = 0; redirect <= MOST_REDIRECTS; redirect++) {
            URI uri = parsed(at).orElseThrow(() -> new IOException("leads to a host that was not named"));
            if (!insideToo && InsideAddress.of(uri.getHost())) {
                throw new IOException(uri.getHost() + " stands within the house's own network");
            }
            HttpResponse<InputStream> response = ask(uri);
            try (InputStream body = response.body()) {
                Optional<String> next = response.headers().firstValue("Location");
                if (response.statusCode() == OK) {
                    return storeInTime(body);
                }
                if (response.statusCode() / 100 != 3 || next.isEmpty()) {
                    throw new IOException("answer " + response.statusCode());
                }
                at = uri.resolve(next.get()).toString();
            } catch (IllegalArgumentException e) {
                throw new IOException("redirect to an address that is none", e);
            }
        }
        throw new IOException("too many redirects");
    }

    /** The patience of the request ends with the first byte; a host that goes silent after it is given up here. */
    private Path storeInTime(InputStream body) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    close(body);
                },
                CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS));
        String tooLate = "did not come within " + longest.toSeconds() + " s";
        try {
            Path file = store(body);
            if (late.get()) {
                // a stream that is closed under its reader may just end
                Files.deleteIfExists(file);
                throw new IOException(tooLate);
            }
            return file;
        } catch (IOException e) {
            throw late.get() ? new IOException(tooLate, e) : e;
        } finally {
            watch.cancel(false);
        }
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("A download that took too long was closed already", e);
        }
    }

    private HttpResponse<InputStream> ask(URI uri) throws IOException {
        try {
            return client.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }

    private static Path store(InputStream body) throws IOException {
        Path file = Files.createTempFile("bantin-import", ".part");
        try {
            Files.copy(new Limited(body), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Ends with an error where no picture of a newsroom is that large. */
    private static final class Limited extends java.io.FilterInputStream {
        private long left = LARGEST;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return counted(super.read(), 1);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            return counted(read, read);
        }

        private int counted(int result, int bytes) throws IOException {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new IOException("larger than " + (LARGEST >> 20) + " MB");
            }
            return result;
        }
    }
}
