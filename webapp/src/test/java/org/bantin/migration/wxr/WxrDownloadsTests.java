package org.bantin.migration.wxr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a host of pictures may do to an import. */
class WxrDownloadsTests {
    private static final byte[] BYTES = "ảnh".getBytes(StandardCharsets.UTF_8);

    private final ExecutorService workers = Executors.newCachedThreadPool(task -> new Thread(task, "host-of-pictures"));
    private HttpServer server;
    private String host = "";
    private WxrDownloads downloads;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(workers);
        server.createContext("/good.jpg", exchange -> {
            exchange.sendResponseHeaders(200, BYTES.length);
            exchange.getResponseBody().write(BYTES);
            exchange.close();
        });
        server.createContext("/silent.jpg", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(BYTES);
            exchange.getResponseBody().flush();
        });
        server.createContext("/loop.jpg", exchange -> {
            exchange.getResponseHeaders().add("Location", "/loop.jpg");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/elsewhere.jpg", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://localhost.invalid/x.jpg");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        host = server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
        downloads = new WxrDownloads(Set.of(host), true, Duration.ofMillis(300));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        workers.shutdownNow();
    }

    @Test
    void bringsWhatIsThere() throws IOException {
        Path file = downloads.fetch("http://" + host + "/good.jpg");
        assertThat(file).hasBinaryContent(BYTES);
        Files.delete(file);
    }

    @Test
    void givesUpAHostThatGoesSilentInTheMiddle() {
        assertThatThrownBy(() -> downloads.fetch("http://" + host + "/silent.jpg"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not come within");
    }

    @Test
    void followsNoCircleAndLeavesForNoOtherHost() {
        assertThatThrownBy(() -> downloads.fetch("http://" + host + "/loop.jpg"))
                .hasMessage("too many redirects");
        assertThatThrownBy(() -> downloads.fetch("http://" + host + "/elsewhere.jpg"))
                .hasMessage("leads to a host that was not named");
        assertThat(downloads.mayAsk("http://127.0.0.1:1/x.jpg")).isFalse();
        assertThat(downloads.mayAsk("file:///etc/passwd")).isFalse();
    }
}
